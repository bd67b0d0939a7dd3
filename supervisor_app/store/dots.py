"""How the dots of a thing's fields are kept: what most fields share is written once.

A thing that was made and never edited has one dot for all its fields; naming it for each of them
made rows of a kilobyte, which SQLite keeps in pages of their own. `{"*": …}` stands for every field
of the data that is not named; a named field without dots has null.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from supervisor_app.store.engine import canonical

_SHARED = "*"


def pack(dots: Mapping[str, Sequence[Sequence[int]]], fields: Iterable[str]) -> str:
    """Return the stored text of the dots of a thing with these fields."""
    if not dots:
        return "{}"
    # How often the number of a first dot occurs tells well enough which set most fields share.
    votes: dict[int, int] = {}
    for own in dots.values():
        number = own[0][1]
        votes[number] = votes.get(number, 0) + 1
    most = max(votes, key=votes.__getitem__)
    shared = next(own for own in dots.values() if own[0][1] == most)
    known = set(fields)
    kept: dict[str, Any] = dict.fromkeys(known - dots.keys())
    kept[_SHARED] = shared
    kept |= {
        name: own
        for name, own in dots.items()
        if (own is not shared and own != shared) or name not in known
    }
    return canonical(kept)


def unpack(text: str, fields: Iterable[str]) -> dict[str, list[list[int]]]:
    """Return the dots by field that `pack` wrote for these fields."""
    kept: dict[str, Any] = orjson.loads(text)
    shared = kept.pop(_SHARED, None)
    found = {} if shared is None else dict.fromkeys(fields, shared)
    found.update(kept)
    return {name: own for name, own in found.items() if own is not None}
