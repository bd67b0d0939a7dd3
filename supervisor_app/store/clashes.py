"""What stands apart in the store: clashes with all their sides, and one write that ends a clash.

Merging is rules.merge; words and rights are services'.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.errors import Conflict
from supervisor_app.rules.merge import DELETED
from supervisor_app.store import fold, journal
from supervisor_app.store.journal import Body, Record
from supervisor_app.store.work import Work

_OPEN = "SELECT entity, entity_id, field, kind, ops FROM conflict WHERE centre_id = ?"
_MISSING = object()


@dataclass(frozen=True, slots=True)
class WrittenSide:
    """One side of a clash: which action of whom wrote what, when, on which device."""

    op: str
    actor: str
    device: int
    at: datetime
    value: Any
    removes: bool


@dataclass(frozen=True, slots=True)
class OpenClash:
    """One field whose standing writes differ; `base` is what all sides started from (or None)."""

    entity: str
    entity_id: str
    field: str
    kind: str
    sides: tuple[WrittenSide, ...]
    base: Any
    data: Mapping[str, Any]


def open_clashes(work: Work) -> Iterator[OpenClash]:
    """Yield every clash of the centre that nobody has settled, by table and thing."""
    raw: dbapi2.Connection = work.raw()
    rows = raw.execute(_OPEN + " ORDER BY entity, entity_id, field", (work.centre_id,)).fetchall()
    for entity, entity_id, field, kind, ops in rows:
        yield _clash(work, raw, (entity, entity_id, field, kind), orjson.loads(ops))


def clash(work: Work, entity: str, entity_id: str, field: str) -> OpenClash:
    """Return one open clash; raises Conflict (state "settled") where none is open any more."""
    raw: dbapi2.Connection = work.raw()
    row = raw.execute(
        _OPEN + " AND entity = ? AND entity_id = ? AND field = ?",
        (work.centre_id, entity, entity_id, field),
    ).fetchone()
    if row is None:
        raise Conflict(kind=entity, id=entity_id, state="settled")
    return _clash(work, raw, row[:4], orjson.loads(row[4]))


def write_settled(work: Work, of: OpenClash, value: Any) -> None:
    """Write the value that ends a clash, over every standing write, even where it stands already.

    Raises Conflict (state "irreversible") where the value does not fit its column.
    """
    raw: dbapi2.Connection = work.raw()
    key = (work.centre_id, of.entity, of.entity_id)
    shape = work.gathered.shapes[of.entity]
    fields = {of.field: value}
    try:
        fold.put_typed(raw, key, {**of.data, **fields}, shape)
    except fold.UNFIT as error:
        raise Conflict(kind=of.entity, id=of.entity_id, state="irreversible") from error
    pending = work.gathered.pending(of.entity, of.entity_id)
    pending.deleted = fields.get(DELETED) is True
    pending.fields.update(fields)
    pending.settled.add(of.field)
    # What the session loaded before is now older than the table.
    work.session.expire_all()


def _clash(
    work: Work, raw: dbapi2.Connection, row: tuple[str, str, str, str], ops: list[str]
) -> OpenClash:
    entity, entity_id, field, kind = row
    found = fold.state(raw, (work.centre_id, entity, entity_id))
    entries = [
        (record, body)
        for record in journal.of_thing(raw, work.centre_id, entity, entity_id)
        if (body := journal.parse(record.body)) is not None
    ]
    written: dict[str, WrittenSide] = {}
    base: Any = None
    for record, body in entries:
        if body.op not in ops or (field != DELETED and field not in body.fields):
            continue
        written.setdefault(body.op, _side(record, body, field))
        before = _before(entries, body, field)
        base = base if before is _MISSING else before
    sides = tuple(sorted(written.values(), key=lambda side: (side.at, side.op)))
    return OpenClash(entity, entity_id, field, kind, sides, base, found[0] if found else {})


def _side(record: Record, body: Body, field: str) -> WrittenSide:
    at = journal.moment(record.hlc)
    removes = body.fields.get(DELETED) is True
    value = body.fields if field == DELETED else body.fields[field]
    return WrittenSide(body.op, body.actor, record.device_id, at, value, removes)


def _before(entries: list[tuple[Record, Body]], body: Body, field: str) -> Any:
    """Return the newest value that a write names as overwritten."""
    bases = body.bases.get(field, [])
    for record, earlier in reversed(entries):
        if [record.device_id, record.seq] in bases and field in earlier.fields:
            return earlier.fields[field]
    return _MISSING
