"""The journal as people read it: who changed what from what to what, when, where and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from heapq import nlargest
from typing import Any, NamedTuple

from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import DELETED
from supervisor_app.store import journal
from supervisor_app.store.journal import Body, Record
from supervisor_app.store.overwritten import Overwritten
from supervisor_app.store.tables import ACTOR_OF
from supervisor_app.store.work import Work

Values = Mapping[str, tuple[Any, Any]]

_COLUMNS = "centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body"
_WITHIN = (
    "FROM journal WHERE hlc >= ? AND hlc <= ? AND (hlc, centre_id, device_id, seq) < (?, ?, ?, ?)"
)
# Each only where it is asked for: an index serves a plain condition, not one among alternatives.
_OF_TABLE = " AND entity = ?"
_OF_ACTOR = f" AND {ACTOR_OF} = ?"
_NEWEST = " ORDER BY hlc DESC, centre_id DESC, device_id DESC, seq DESC LIMIT ?"
_NEXT_TABLE = "SELECT entity FROM journal WHERE entity > ? ORDER BY entity LIMIT 1"
_IDS_AT_ONCE = 400


class Place(NamedTuple):
    """Where an entry stands in the trail; a page goes on after it."""

    hlc: int
    centre_id: int
    device_id: int
    seq: int


_END = Place((1 << 63) - 1, 0, 0, 0)


class Kind(StrEnum):
    """What an entry did to its thing."""

    MADE = "made"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"
    EVENT = "event"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry. `values` are field → (before, after) in JSON form; `place` continues a page.

    `settles` tells that it overwrote several values that stood beside each other.
    """

    place: Place
    at: datetime
    actor: str
    reason: str
    op: str
    reverts: str
    kind: Kind
    table: str
    id: str
    values: Values
    settles: bool = False


@dataclass(frozen=True, slots=True)
class TrailQuery:
    """Which entries, newest first; empty texts and None do not narrow.

    `text` is looked for in values and reasons by `trail_search`; here it narrows nothing.
    """

    since: datetime | None = None
    until: datetime | None = None
    actor: str = ""
    table: str = ""
    before: Place | None = None
    limit: int = 200
    text: str = ""


def history(work: Work, table: str, entity_id: str) -> tuple[Change, ...]:
    """Return every change of one thing, newest first."""
    raw: dbapi2.Connection = work.raw()
    records = list(journal.of_thing(raw, work.centre_id, table, entity_id))
    return changes(work, records[::-1])


def of_things(
    work: Work, things: Mapping[str, Sequence[str]], fields: frozenset[str], limit: int
) -> tuple[tuple[Change, ...], int]:
    """Return the newest entries of many things (table → ids), and how many there are in all.

    Where fields are named, entries that wrote none of them are left out.
    """
    raw: dbapi2.Connection = work.raw()
    found: list[Record] = []
    for table, ids in things.items():
        for start in range(0, len(ids), _IDS_AT_ONCE):
            part = ids[start : start + _IDS_AT_ONCE]
            marks = ", ".join("?" * len(part))
            rows = raw.execute(
                f"SELECT {_COLUMNS} FROM journal "
                f"WHERE entity_id IN ({marks}) AND entity = ? AND centre_id = ?",
                (*part, table, work.centre_id),
            )
            found += [one for one in map(Record._make, rows) if _writes(one, fields)]
    newest = nlargest(limit, found, key=place)
    return changes(work, newest), len(found)


def latest(work: Work, query: TrailQuery) -> tuple[Change, ...]:
    """Return one page of the whole trail, newest first."""
    return changes(work, records(work.raw(), query))


def count(work: Work, query: TrailQuery) -> int:
    """Return how many entries a query leaves, whatever its text."""
    narrow, values = _narrowed(query)
    (found,) = work.raw().execute(f"SELECT count(*) {_WITHIN}{narrow}", values).fetchone()
    return int(found)


def records(raw: dbapi2.Connection, query: TrailQuery) -> list[Record]:
    """Return the entries of one page, newest first."""
    narrow, values = _narrowed(query)
    if not query.actor:
        text = f"SELECT {_COLUMNS} {_WITHIN}{narrow}{_NEWEST}"
        return [Record._make(row) for row in raw.execute(text, (*values, query.limit))]
    # The index of actors is by table first, so that both together need no search either.
    text = f"SELECT hlc, centre_id, device_id, seq {_WITHIN}{narrow}"
    text += ("" if query.table else _OF_TABLE) + _NEWEST
    found: list[Place] = []
    for table in [()] if query.table else _tables(raw):
        found += map(Place._make, raw.execute(text, (*values, *table, query.limit)))
    newest = nlargest(query.limit, found)
    known = journal.those(raw, [one[1:] for one in newest])
    return [known[one[1:]] for one in newest]


def place(record: Record) -> Place:
    """Return where an entry stands."""
    return Place(record.hlc, record.centre_id, record.device_id, record.seq)


def changes(work: Work, found: Sequence[Record]) -> tuple[Change, ...]:
    """Return what entries say, with what each of their values overwrote."""
    bodies = [(record, journal.parse(record.body)) for record in found]
    before = Overwritten(work.raw(), work.gathered.shapes, bodies)
    return tuple(_change(record, body, before) for record, body in bodies)


def _narrowed(query: TrailQuery) -> tuple[str, list[object]]:
    """Return the further conditions of a query and the values of all."""
    before = query.before or _END
    until = _END.hlc if query.until is None else _hlc(query.until) - 1
    # Nothing after the place is asked for, so the index begins there.
    values: list[object] = [0 if query.since is None else _hlc(query.since)]
    values += [min(until, before.hlc), *before]
    text = ""
    for condition, value in ((_OF_ACTOR, query.actor), (_OF_TABLE, query.table)):
        if value:
            text += condition
            values.append(value)
    return text, values


def _tables(raw: dbapi2.Connection) -> Iterator[tuple[str]]:
    """Yield the names of the tables that have entries, by leaps through their index."""
    last = ("",)
    while (row := raw.execute(_NEXT_TABLE, last).fetchone()) is not None:
        last = (str(row[0]),)
        yield last


def _hlc(at: datetime) -> int:
    return int(at.timestamp() * 1000) << 16


def _writes(record: Record, fields: frozenset[str]) -> bool:
    """Tell whether an entry wrote one of the fields; making and deleting write all of them."""
    if not fields:
        return True
    body = journal.parse(record.body)
    return body is None or not fields.isdisjoint(body.fields) or DELETED in body.fields


def _change(record: Record, body: Body | None, before: Overwritten) -> Change:
    said = body or Body("", "", "", "", {}, {})
    return Change(
        place=place(record),
        at=journal.moment(record.hlc),
        actor=said.actor,
        reason=said.reason,
        op=said.op,
        reverts=said.reverts,
        kind=Kind.UNREADABLE if body is None else _kind(record, body),
        table=record.entity,
        id=record.entity_id,
        values={
            name: (before.value(record, said, name), value)
            for name, value in said.fields.items()
            if name != DELETED
        },
        settles=any(len(dots) > 1 for dots in said.bases.values()),
    )


def _kind(record: Record, body: Body) -> Kind:
    if record.entity == journal.EVENT:
        return Kind.EVENT
    mark = body.fields.get(DELETED)
    if mark is True:
        return Kind.DELETED
    if mark is False:
        return Kind.RESTORED if body.bases.get(DELETED) else Kind.MADE
    return Kind.CHANGED
