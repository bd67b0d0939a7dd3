"""The fast path of merging: an entry that overwrote exactly what stands replaces it in memory.

Whatever is not that simple is left to `fold`, which reads the whole history of the thing; both give
the same, in whatever order entries come (tests/store/test_arrivals.py).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import COUNT, DELETED, Entry
from supervisor_app.store import fold, journal
from supervisor_app.store.dots import pack, unpack
from supervisor_app.store.engine import canonical
from supervisor_app.store.fold import Thing
from supervisor_app.store.journal import Arrived
from supervisor_app.store.record import PUT_ROW
from supervisor_app.store.shape import Shape

_ASKED_AT_ONCE = 100
_STATES = (
    "SELECT entity_id, data, dots FROM row WHERE centre_id = ? AND entity = ? "
    f"AND entity_id IN ({', '.join('?' * _ASKED_AT_ONCE)})"
)
_OPEN = (
    "SELECT centre_id, entity, entity_id FROM conflict "
    "UNION SELECT centre_id, entity, entity_id FROM parked"
)
_NOTHING: list[list[int]] = []
_NO_KINDS: Mapping[str, str] = {}
_BY_THING = itemgetter(0)


@dataclass(slots=True)
class State:
    """A thing's merge state in memory."""

    data: dict[str, Any] = field(default_factory=dict)
    dots: dict[str, list[list[int]]] = field(default_factory=dict)


class Folding:
    """Merge states that grow in memory until they are written; `slow` are left to `fold`."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        """Begin without a thing."""
        self.states: dict[Thing, State] = {}
        self.slow: set[Thing] = set()
        self._shapes = shapes

    def take(
        self, raw: dbapi2.Connection, arrived: Sequence[Arrived], *, alone: bool = False
    ) -> None:
        """Let entries that the journal holds replace what they overwrote.

        `alone` says that they are all the entries there are of their things, so that no state is
        looked up.
        """
        if not alone:
            self._look_up(raw, arrived)
        states, slow = self.states, self.slow
        kinds = {table: shape.kinds for table, shape in self._shapes.items()}
        for (centre_id, _, _, _, _, entity, entity_id, _, _), entry in arrived:
            key = (centre_id, entity, entity_id)
            if entity == journal.EVENT or key in slow:
                continue
            state = states.get(key)
            if state is None:
                state = states[key] = State()
            if entry is None or not replace(state, entry, kinds.get(entity, _NO_KINDS)):
                slow.add(key)
                del states[key]

    def leave(self, things: Iterable[Thing]) -> None:
        """Leave things to `fold`, because something else than these entries speaks of them."""
        for thing in things:
            if self.states.pop(thing, None) is not None:
                self.slow.add(thing)

    def write(self, raw: dbapi2.Connection, count: int | None = None) -> frozenset[str]:
        """Write the states of the first things by key, all without `count`; return their tables."""
        self.leave(tuple(row) for row in raw.execute(_OPEN))
        # In the order of their keys rows fill one page after the other.
        written = sorted(self.states.items(), key=_BY_THING)[:count]
        raw.executemany(
            PUT_ROW,
            [(*key, canonical(state.data), pack(state.dots, state.data)) for key, state in written],
        )
        tables = set()
        for table, things in groupby(written, lambda one: one[0][1]):
            if table in self._shapes:
                project_all(raw, [(key, state.data) for key, state in things], self._shapes)
                tables.add(table)
        for key, _ in written:
            del self.states[key]
        return frozenset(tables)

    def _look_up(self, raw: dbapi2.Connection, arrived: Iterable[Arrived]) -> None:
        """Fetch the states of things that are new here, many by one question."""
        wanted = {(one[0], one[5], one[6]) for one, _ in arrived if one[5] != journal.EVENT}
        unknown = sorted(wanted - self.states.keys() - self.slow)
        for (centre_id, entity), things in groupby(unknown, itemgetter(0, 1)):
            for ids in _parts([entity_id for _, _, entity_id in things]):
                for entity_id, data, dots in raw.execute(_STATES, (centre_id, entity, *ids)):
                    fields = orjson.loads(data)
                    self.states[centre_id, entity, entity_id] = State(fields, unpack(dots, fields))


def settle(
    raw: dbapi2.Connection,
    arrived: Sequence[Arrived],
    shapes: Mapping[str, Shape],
    *,
    alone: bool = False,
) -> frozenset[str]:
    """Merge entries that the journal already holds and return the names of the tables touched.

    `alone` as `Folding.take` has it. The caller holds the transaction.
    """
    folding = Folding(shapes)
    folding.take(raw, arrived, alone=alone)
    tables = folding.write(raw)
    fold.fold(raw, sorted(folding.slow), shapes)
    return tables | {table for _, table, _ in folding.slow if table in shapes}


def replace(state: State, entry: Entry, kinds: Mapping[str, str]) -> bool:
    """Let an entry replace what it overwrote; False (and a spoilt state) if more is to be done."""
    device, seq, _, _, fields, bases, reverts = entry
    data, dots = state.data, state.dots
    # An undo may open again what the action it takes back had settled.
    if reverts or data.get(DELETED) is True:
        return False
    own = [[device, seq]]
    for name, value in fields.items():
        if dots.get(name, _NOTHING) != bases.get(name, _NOTHING):
            return False
        if name == DELETED and (value is not False or name in data):
            return False
        if name in kinds and kinds[name] == COUNT:
            before = data.get(name, 0)
            if type(value) is not int or type(before) is not int:
                return False
            data[name] = before + value
        else:
            data[name] = value
        dots[name] = own
    return True


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    """Yield ids by the number that one question takes, the last one filled up with its last id."""
    found = list(ids)
    for start in range(0, len(found), _ASKED_AT_ONCE):
        part = found[start : start + _ASKED_AT_ONCE]
        yield part + part[-1:] * (_ASKED_AT_ONCE - len(part))


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
            rows.append((key[2], *fold.stored(shape, data, key[0])))
        except fold.UNFIT:
            fold.project(raw, key, data, shapes)
    try:
        raw.executemany(fold.put_sql(shape), rows)
    except fold.UNFIT:
        for key, data in things:
            fold.project(raw, key, data, shapes)
