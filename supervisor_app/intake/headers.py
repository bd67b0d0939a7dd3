"""Which column is meant by which header, by words that callers know; no file is read here."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from supervisor_app.text.search_key import search_key

_F = TypeVar("_F", bound=str)


def match_headers(headers: Iterable[str], words: Mapping[_F, tuple[str, ...]]) -> dict[_F, int]:
    """Return the column of each field that a header names.

    A header that is exactly one of a field's words wins; after that one that contains all of them,
    where no other field has as long a claim. Each column and each field is used once.
    """
    folded = [search_key(header) for header in headers]
    exact = {search_key(word): field for field, many in words.items() for word in many}
    found: dict[_F, int] = {}
    for place, header in enumerate(folded):
        field = exact.get(header)
        if field is not None and field not in found:
            found[field] = place
    for place, header in enumerate(folded):
        if place not in found.values() and header:
            field = _longest_claim(header, words, set(found))
            if field is not None:
                found[field] = place
    return found


def _longest_claim(header: str, words: Mapping[_F, tuple[str, ...]], taken: set[_F]) -> _F | None:
    """Return the field whose word fills most of a header; None where two fill as much."""
    tokens = set(header.split())
    claims = {field: max(_claim(word, tokens) for word in many) for field, many in words.items()}
    best = max(claims.values())
    winners = [field for field, claim in claims.items() if claim == best]
    return winners[0] if best and len(winners) == 1 and winners[0] not in taken else None


def _claim(word: str, tokens: set[str]) -> int:
    own = set(search_key(word).split())
    return len(own) if own <= tokens else 0
