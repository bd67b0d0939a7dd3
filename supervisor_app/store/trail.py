"""The journal as people read it: who changed what from what to what, when, where and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import COUNT, DELETED
from supervisor_app.store import journal
from supervisor_app.store.journal import Body, Record
from supervisor_app.store.shape import Shape
from supervisor_app.store.work import Work

Place = tuple[int, int, int]
Values = Mapping[str, tuple[Any, Any]]

_PAGE = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE hlc >= ? AND hlc <= ? AND (hlc, device_id, seq) < (?, ?, ?)"
)
# Each only where it is asked for: an index serves a plain condition, not one among alternatives.
_OF_TABLE = " AND entity = ?"
_OF_ACTOR = " AND CASE WHEN json_valid(body) THEN body ->> '$.a' END = ?"
_NEWEST = " ORDER BY hlc DESC, device_id DESC, seq DESC LIMIT ?"
_END: Place = ((1 << 63) - 1, 0, 0)


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
    """One entry. `values` are field → (before, after) in JSON form; `place` continues a page."""

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


@dataclass(frozen=True, slots=True)
class TrailQuery:
    """Which entries, newest first; empty texts and None do not narrow."""

    since: datetime | None = None
    until: datetime | None = None
    actor: str = ""
    table: str = ""
    before: Place | None = None
    limit: int = 200


def history(work: Work, table: str, entity_id: str) -> tuple[Change, ...]:
    """Return every change of one thing, newest first."""
    raw: dbapi2.Connection = work.raw()
    records = list(journal.of_thing(raw, work.centre_id, table, entity_id))
    return _changes(work, raw, reversed(records))


def latest(work: Work, query: TrailQuery) -> tuple[Change, ...]:
    """Return one page of the whole trail, newest first."""
    raw: dbapi2.Connection = work.raw()
    before = query.before or _END
    until = _END[0] if query.until is None else _hlc(query.until) - 1
    # Nothing after the place is asked for, so the index begins there.
    values: list[object] = [0 if query.since is None else _hlc(query.since)]
    values += [min(until, before[0]), *before]
    text = _PAGE
    for condition, value in ((_OF_TABLE, query.table), (_OF_ACTOR, query.actor)):
        if value:
            text += condition
            values.append(value)
    rows = raw.execute(text + _NEWEST, (*values, query.limit)).fetchall()
    return _changes(work, raw, map(Record._make, rows))


def _hlc(at: datetime) -> int:
    return int(at.timestamp() * 1000) << 16


def _changes(work: Work, raw: dbapi2.Connection, records: Iterable[Record]) -> tuple[Change, ...]:
    shapes = work.gathered.shapes
    return tuple(_change(raw, record, shapes.get(record.entity)) for record in records)


def _change(raw: dbapi2.Connection, record: Record, shape: Shape | None) -> Change:
    body = journal.parse(record.body)
    said = body or Body("", "", "", "", {}, {})
    return Change(
        place=(record.hlc, record.device_id, record.seq),
        at=journal.moment(record.hlc),
        actor=said.actor,
        reason=said.reason,
        op=said.op,
        reverts=said.reverts,
        kind=Kind.UNREADABLE if body is None else _kind(record, body),
        table=record.entity,
        id=record.entity_id,
        values={
            name: (_before(raw, record, said, name, shape), value)
            for name, value in said.fields.items()
            if name != DELETED
        },
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


def _before(
    raw: dbapi2.Connection, record: Record, body: Body, name: str, shape: Shape | None
) -> Any:
    """Return the overwritten value; for a count the sum of what was counted before."""
    if shape is not None and shape.kinds.get(name) == COUNT:
        return _counted(raw, record, name)
    last: Record | None = None
    for dot in body.bases.get(name, []):
        found = journal.at(raw, record.centre_id, dot)
        if found is not None and (last is None or found.hlc > last.hlc):
            last = found
    written = journal.parse(last.body) if last else None
    return written.fields.get(name) if written else None


def _counted(raw: dbapi2.Connection, record: Record, name: str) -> int:
    def place(of: Record) -> Place:
        return (of.hlc, of.device_id, of.seq)

    everything = journal.of_thing(raw, record.centre_id, record.entity, record.entity_id)
    bodies = [journal.parse(one.body) for one in everything if place(one) < place(record)]
    # An action counts once, however many copies of it a re-chained tail left.
    return sum({said.op: said.fields.get(name, 0) for said in bodies if said}.values())
