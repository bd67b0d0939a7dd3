"""Which value stands when several workstations wrote: a pure function of the set of entries.

Dots, bases and heads follow dotted version vectors: an entry names, for each field, the dots of the
writes it overwrote; a write that nobody overwrote is a head. Storing and sending are not here.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

DELETED = "_del"
LAST_WRITER = "lww"
COUNT = "count"
STATE = "sm"

Dot = tuple[int, int]


class Entry(NamedTuple):
    """One entry of one thing: its dot, clock, action, values written and dots overwritten.

    `reverts` is the action that it takes back, "" for what is no undo.
    """

    device: int
    seq: int
    hlc: int
    op: str
    fields: Mapping[str, object]
    bases: Mapping[str, Sequence[Sequence[int]]]
    reverts: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """Concurrent writes of a field that differ; `ops` names every side, a person settles it."""

    field: str
    kind: str
    ops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What stands: values (with DELETED where it was ever written), dots of the heads, clashes."""

    data: Mapping[str, object]
    dots: Mapping[str, list[list[int]]]
    clashes: tuple[Clash, ...]
    deleted: bool


@dataclass(slots=True)
class _Write:
    """One action's write of one field, with every copy of it (a re-chained tail has two dots)."""

    op: str
    hlc: int
    value: object
    dots: list[Dot] = field(default_factory=list)
    bases: list[Dot] = field(default_factory=list)


def merge(entries: Iterable[Entry], kinds: Mapping[str, str]) -> Merged:
    """Fold the entries of one thing; order, repetition and paging of `entries` do not matter.

    `kinds` names the fields that are COUNT or STATE, all others are last-writer-wins by (hlc, op).
    """
    distinct = {(entry.device, entry.seq): entry for entry in entries}
    ordered = [distinct[dot] for dot in sorted(distinct)]
    merged = _stands(ordered, kinds)
    undone = {entry.op: entry.reverts for entry in ordered if entry.reverts}
    return _reopened(ordered, kinds, undone, merged) if undone else merged


def _stands(ordered: Sequence[Entry], kinds: Mapping[str, str]) -> Merged:
    heads = {name: _heads(writes) for name, writes in _cells(ordered).items()}
    data: dict[str, object] = {}
    clashes: list[Clash] = []
    for name, (writes, standing) in sorted(heads.items()):
        kind = kinds.get(name, LAST_WRITER)
        if kind == COUNT:
            data[name] = _total(writes)
            continue
        data[name] = _winner(standing, kind).value
        clashes += _clash(name, standing, kind)
    deleted = False
    if DELETED in heads:
        deleted, more = _deletion(heads, ordered)
        data[DELETED] = deleted
        clashes = [one for one in clashes if one.field != DELETED] + more
    dots = {
        name: sorted([list(dot) for write in standing for dot in write.dots])
        for name, (_, standing) in heads.items()
    }
    return Merged(data, dots, tuple(clashes), deleted)


def _reopened(
    ordered: Sequence[Entry], kinds: Mapping[str, str], undone: Mapping[str, str], merged: Merged
) -> Merged:
    """Let an undo that stands open again what the action it takes back had settled.

    A field whose standing write is an undo reads as if neither that nor the action were there, but
    only where it then clashes; the dots of the undo stay among those to be overwritten.
    """
    data, dots = dict(merged.data), dict(merged.dots)
    clashes = {clash.field: clash for clash in merged.clashes}
    ops = {(entry.device, entry.seq): entry.op for entry in ordered}
    for name in merged.dots:
        hidden: set[str] = set()
        before = merged
        while pair := {
            op
            for device, seq in before.dots.get(name, ())
            if ops[device, seq] in undone
            for op in (ops[device, seq], undone[ops[device, seq]])
        }:
            hidden |= pair
            before = _stands([entry for entry in ordered if entry.op not in hidden], kinds)
            found = next((clash for clash in before.clashes if clash.field == name), None)
            if found is not None:
                data[name], clashes[name] = before.data[name], found
                dots[name] = sorted(dots[name] + before.dots[name])
                break
    standing = tuple(clashes[name] for name in sorted(clashes))
    return Merged(data, dots, standing, data.get(DELETED) is True)


def _cells(ordered: Iterable[Entry]) -> dict[str, dict[str, _Write]]:
    cells: dict[str, dict[str, _Write]] = {}
    for entry in ordered:
        for name, value in entry.fields.items():
            # The smallest dot is an action's canonical copy, so the first one met decides.
            write = cells.setdefault(name, {}).setdefault(
                entry.op, _Write(entry.op, entry.hlc, value)
            )
            write.dots.append((entry.device, entry.seq))
            write.bases += [(device, seq) for device, seq in entry.bases.get(name, ())]
    return cells


def _heads(writes: Mapping[str, _Write]) -> tuple[list[_Write], list[_Write]]:
    """Return all writes of a field and those that stand: no dot superseded.

    A dot is superseded by a base that names it or a later one of its device, and by a later write
    of its own device.
    """
    seen: dict[int, int] = {}
    last: dict[int, int] = {}
    for write in writes.values():
        for device, seq in write.bases:
            seen[device] = max(seen.get(device, 0), seq)
        for device, seq in write.dots:
            last[device] = max(last.get(device, 0), seq)
    everyone = list(writes.values())
    standing = [
        write
        for write in everyone
        if all(seq == last[device] and seen.get(device, 0) < seq for device, seq in write.dots)
    ]
    # Bases that name each other can only come from a foreign hand; no write is lost to that.
    return everyone, standing or everyone


def _total(writes: Iterable[_Write]) -> object:
    return sum(write.value for write in writes if isinstance(write.value, int | float))


def _rank(value: object) -> tuple[float, ...]:
    parts = value if isinstance(value, list | tuple) else (value,)
    return tuple(part for part in parts if isinstance(part, int | float))


def _winner(standing: Iterable[_Write], kind: str) -> _Write:
    if kind == STATE:
        return max(standing, key=lambda write: (_rank(write.value), write.hlc, write.op))
    return max(standing, key=lambda write: (write.hlc, write.op))


def _clash(name: str, standing: Sequence[_Write], kind: str) -> Iterator[Clash]:
    if len({_text(write.value) for write in standing}) > 1 and kind != STATE:
        yield Clash(name, "concurrent", tuple(sorted(write.op for write in standing)))
    if kind == STATE and len(standing) > 1:
        best = max(_rank(write.value) for write in standing)
        top = sorted(write.op for write in standing if _rank(write.value) == best)
        if len(top) > 1:
            yield Clash(name, "double", tuple(top))


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def _deletion(
    heads: Mapping[str, tuple[list[_Write], list[_Write]]], entries: Iterable[Entry]
) -> tuple[bool, list[Clash]]:
    """Decide by add-wins: gone only if every standing deletion mark says so and all was seen.

    A deletion names as bases the heads of every field it saw; a standing write that no deletion saw
    keeps the thing visible and is an `edit_delete` clash.
    """
    marks = heads[DELETED][1]
    gone = {write.op for write in marks if write.value is True}
    if not gone:
        return False, []
    seen: dict[tuple[str, int], int] = {}
    for entry in entries:
        if entry.op in gone:
            for name, bases in entry.bases.items():
                for device, seq in bases:
                    seen[name, device] = max(seen.get((name, device), 0), seq)
    unseen = {
        write.op
        for name, (_, standing) in heads.items()
        if name != DELETED
        for write in standing
        if write.op not in gone
        and all(seen.get((name, device), 0) < seq for device, seq in write.dots)
    }
    alive = {write.op for write in marks if write.op not in gone}
    if not unseen and not alive:
        return True, []
    return False, [Clash(DELETED, "edit_delete", tuple(sorted(gone | unseen | alive)))]
