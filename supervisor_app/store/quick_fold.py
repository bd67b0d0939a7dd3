"""The fast path of merging: an entry that overwrote exactly what stands replaces it in memory.

Whatever is not that simple is left to `fold`, which reads the whole history of the thing; both give
the same (tests/store/test_arrivals.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import COUNT, DELETED, Entry
from supervisor_app.store import fold, journal
from supervisor_app.store.dots import pack, unpack
from supervisor_app.store.engine import canonical
from supervisor_app.store.fold import Thing
from supervisor_app.store.journal import Record
from supervisor_app.store.record import PUT_ROW
from supervisor_app.store.shape import Shape

_STATE = "SELECT data, dots FROM row WHERE centre_id = ? AND entity = ? AND entity_id = ?"
_OPEN = (
    "SELECT centre_id, entity, entity_id FROM conflict "
    "UNION SELECT centre_id, entity, entity_id FROM parked"
)
_NOTHING: list[list[int]] = []


class Arrived(NamedTuple):
    """An entry of the journal and, where it can be read, what merging takes of it."""

    record: Record
    entry: Entry | None


@dataclass(slots=True)
class _State:
    """A thing's merge state in memory."""

    data: dict[str, Any] = field(default_factory=dict)
    dots: dict[str, list[list[int]]] = field(default_factory=dict)


def settle(
    raw: dbapi2.Connection,
    arrived: Iterable[Arrived],
    shapes: Mapping[str, Shape],
    *,
    alone: bool = False,
) -> frozenset[str]:
    """Merge entries that the journal already holds and return the names of the tables touched.

    They come in the order of the hybrid clock. `alone` says that they are all the entries there are
    of their things, so that no state is looked up. The caller holds the transaction.
    """
    waiting = {tuple(row) for row in raw.execute(_OPEN)}
    states: dict[Thing, _State] = {}
    slow: set[Thing] = set()
    for record, entry in arrived:
        key = (record.centre_id, record.entity, record.entity_id)
        if record.entity == journal.EVENT or key in slow:
            continue
        state = states.get(key)
        if state is None:
            state = states[key] = _State() if alone else _load(raw, key)
        shape = shapes.get(record.entity)
        kinds = shape.kinds if shape else {}
        if entry is None or key in waiting or not replace(state, entry, kinds):
            slow.add(key)
            del states[key]
    _write(raw, states, shapes)
    fold.fold(raw, sorted(slow), shapes)
    return frozenset({table for _, table, _ in (*states, *slow) if table in shapes})


def replace(state: _State, entry: Entry, kinds: Mapping[str, str]) -> bool:
    """Let an entry replace what it overwrote; False (and a spoilt state) if more is to be done."""
    data, dots = state.data, state.dots
    # An undo may open again what the action it takes back had settled.
    if data.get(DELETED) is True or entry.reverts:
        return False
    own = [[entry.device, entry.seq]]
    for name, value in entry.fields.items():
        if dots.get(name, _NOTHING) != entry.bases.get(name, _NOTHING):
            return False
        if name == DELETED and (value is not False or name in data):
            return False
        if kinds.get(name) == COUNT:
            before = data.get(name, 0)
            if type(value) is not int or type(before) is not int:
                return False
            data[name] = before + value
        else:
            data[name] = value
        dots[name] = own
    return True


def _load(raw: dbapi2.Connection, key: Thing) -> _State:
    row = raw.execute(_STATE, key).fetchone()
    if row is None:
        return _State()
    data = orjson.loads(row[0])
    return _State(data, unpack(row[1], data))


def _write(
    raw: dbapi2.Connection, states: Mapping[Thing, _State], shapes: Mapping[str, Shape]
) -> None:
    # In the order of their keys rows fill one page after the other.
    in_place = sorted(states.items(), key=itemgetter(0))
    raw.executemany(
        PUT_ROW,
        [(*key, canonical(state.data), pack(state.dots, state.data)) for key, state in in_place],
    )
    for table, things in groupby(in_place, lambda one: one[0][1]):
        if table in shapes:
            project_all(raw, [(key, state.data) for key, state in things], shapes)


def project_all(
    raw: dbapi2.Connection,
    things: Sequence[tuple[Thing, Mapping[str, Any]]],
    shapes: Mapping[str, Shape],
) -> None:
    """Write the typed rows of one table; one that does not fit is parked and stops no other."""
    shape = shapes[things[0][0][1]]
    rows = []
    for key, data in things:
        try:
            rows.append((key[2], *fold.stored(shape, data, key[0]).values()))
        except fold.UNFIT:
            fold.project(raw, key, data, shapes)
    try:
        raw.executemany(fold.put_sql(shape), rows)
    except fold.UNFIT:
        for key, data in things:
            fold.project(raw, key, data, shapes)
