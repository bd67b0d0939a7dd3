"""How the dots of a thing's fields are kept: what most fields share is written once.

A thing that was made and never edited has one dot for all its fields; naming it for each of them
made rows of a kilobyte, which SQLite keeps in pages of their own. `{"*": …}` stands for every field
of the data that is not named; a named field without dots has null.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from supervisor_app.store.engine import canonical

_SHARED = "*"


def pack(dots: Mapping[str, Sequence[Sequence[int]]], fields: Iterable[str]) -> str:
    """Return the stored text of the dots of a thing with these fields."""
    if not dots:
        return "{}"
    shared = next(iter(dots.values()))
    own = _differing(dots, shared)
    if len(own) * 2 > len(dots):
        shared = _most_frequent(dots)
        own = _differing(dots, shared)
    known = set(fields)
    if dots.keys() == known:
        return canonical({_SHARED: shared} | own)
    foreign = {name: dots[name] for name in dots.keys() - known}
    return canonical({_SHARED: shared} | dict.fromkeys(known - dots.keys()) | own | foreign)


def _differing(
    dots: Mapping[str, Sequence[Sequence[int]]], shared: Sequence[Sequence[int]]
) -> dict[str, Any]:
    # Fields that one entry wrote hold the very same list: most need no comparing.
    return {name: own for name, own in dots.items() if own is not shared and own != shared}


def _most_frequent(dots: Mapping[str, Sequence[Sequence[int]]]) -> Sequence[Sequence[int]]:
    sets = {name: tuple(map(tuple, own)) for name, own in dots.items()}
    most = Counter(sets.values()).most_common(1)[0][0]
    return next(dots[name] for name, own in sets.items() if own == most)


def unpack(text: str, fields: Iterable[str]) -> dict[str, list[list[int]]]:
    """Return the dots by field that `pack` wrote for these fields."""
    kept: dict[str, Any] = orjson.loads(text)
    shared = kept.pop(_SHARED, None)
    found = {} if shared is None else dict.fromkeys(fields, shared)
    found.update(kept)
    return {name: own for name, own in found.items() if own is not None}
