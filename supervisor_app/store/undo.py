"""Taking one action back: an ordinary action that writes the values the other one overwrote.

What was overwritten follows from the dots that each entry names, so nothing is kept for undo, and
taking an undo back is redo.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlcipher3 import dbapi2

from supervisor_app.errors import Conflict, NotFound
from supervisor_app.rules.merge import COUNT, DELETED, Entry, merge
from supervisor_app.store import fold, journal
from supervisor_app.store.fold import Thing
from supervisor_app.store.journal import Body, Record
from supervisor_app.store.shape import Shape
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class _Step:
    """What one thing gets back; `data` is its merge state afterwards.

    A field in `written` is written even where its value stands: there a clash opens or ends.
    """

    table: str
    id: str
    fields: Mapping[str, Any]
    data: Mapping[str, Any]
    written: frozenset[str] = frozenset()


def revert(work: Work, op: str) -> None:
    """Write back what the action `op` overwrote; what it made is deleted, what it deleted returns.

    A clash that it had settled is open again, here and wherever the undo arrives.

    Raises NotFound for an unknown action, Conflict where a field was changed since by another one
    (state "changed", params kind, id, field) or where nothing can be taken back ("irreversible").
    """
    if work.gathered.things:
        raise RuntimeError("an undo is an action of its own")
    raw: dbapi2.Connection = work.raw()
    records = journal.of_op(raw, work.centre_id, op)
    if not records:
        raise NotFound(kind="action", id=op)
    steps = [
        _step(raw, copies, work.gathered.shapes.get(copies[0].entity))
        for copies in _by_thing(records)
    ]
    if not steps:
        raise Conflict(kind="action", id=op, state="irreversible")
    work.reverts = op
    for step in steps:
        _take(work, raw, step)
    # What the session loaded before is now older than the tables.
    work.session.expire_all()


def _by_thing(records: Iterable[Record]) -> list[list[Record]]:
    things: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        if record.entity != journal.EVENT:
            things.setdefault((record.entity, record.entity_id), []).append(record)
    return list(things.values())


def _step(raw: dbapi2.Connection, copies: list[Record], shape: Shape | None) -> _Step:
    record = copies[0]
    body, found = journal.parse(record.body), fold.state(raw, key_of(record))
    if shape is None or body is None or found is None:
        raise Conflict(kind=record.entity, id=record.entity_id, state="irreversible")
    data, dots = found
    back = {name: _overwritten(raw, record, body, name, (data, shape)) for name in body.fields}
    gone = back.get(DELETED) is True
    own = [[copy.device_id, copy.seq] for copy in copies]
    for name in dots if gone else body.fields:
        if shape.kinds.get(name) == COUNT and not gone:
            continue
        standing = _origin(raw, record, name, dots.get(name, []))
        if name in body.fields:
            changed = standing != _origin(raw, record, name, own)
        else:
            changed = any(write.hlc > record.hlc for write in standing)
        if changed:
            raise Conflict(kind=record.entity, id=record.entity_id, field=name, state="changed")
    open_now, reopened = _clashing(raw, record, body, found, shape)
    if reopened or (open_now and not gone):
        fields = {name: value for name, value in back.items() if name != DELETED} | reopened
        if DELETED in open_now & back.keys():
            fields[DELETED] = False
        written = open_now & fields.keys() | reopened.keys()
        return _Step(record.entity, record.entity_id, fields, {**data, **fields}, written)
    # Nothing was there before a first making, so its values may stay beneath the deletion.
    first = gone and DELETED not in body.bases
    fields = {name: value for name, value in back.items() if name != DELETED and not first}
    if back.get(DELETED) is False:
        fields = {name: data[name] for name in shape.fields if name in data} | fields
    return _Step(record.entity, record.entity_id, fields, {**data, **fields, DELETED: gone})


def _clashing(
    raw: dbapi2.Connection,
    record: Record,
    body: Body,
    found: tuple[Mapping[str, Any], Mapping[str, Any]],
    shape: Shape,
) -> tuple[frozenset[str], dict[str, Any]]:
    """Return which of the action's fields clash now, and those that do once it is taken back.

    The latter with how they read then.
    """
    dots = found[1]
    written = {name: dots[name] for name in body.fields if name in dots}
    # The undo as it will be written, over everything that stands; nobody has this dot or clock.
    undo = Entry(0, 1, 1 << 62, "", dict.fromkeys(written), written, body.op)
    history = journal.entries(journal.of_thing(raw, *key_of(record)))
    then = merge([*history, undo], shape.kinds)
    now = {one.field for one in merge(history, shape.kinds).clashes}
    return frozenset(now & body.fields.keys()), {
        one.field: then.data[one.field] for one in then.clashes if one.field in body.fields
    }


def key_of(record: Record) -> Thing:
    """Return which thing an entry is about."""
    return record.centre_id, record.entity, record.entity_id


def _origin(
    raw: dbapi2.Connection, record: Record, name: str, dots: Sequence[Sequence[int]]
) -> frozenset[Record]:
    """Return the writes that a field's dots stand for, seen through undo and redo.

    An undo stands for what the action it took back had overwritten.
    """
    found: set[Record] = set()
    waiting, seen = [tuple(dot) for dot in dots], set[tuple[int, ...]]()
    while waiting:
        dot = waiting.pop()
        entry = None if dot in seen else journal.at(raw, record.centre_id, dot)
        seen.add(dot)
        if entry is None:
            continue
        body = journal.parse(entry.body)
        if body is None or not body.reverts:
            found.add(entry)
            continue
        for undone in journal.of_op(raw, record.centre_id, body.reverts):
            before = journal.parse(undone.body)
            if before is not None and key_of(undone) == key_of(record):
                waiting += [tuple(base) for base in before.bases.get(name, [])]
    return frozenset(found)


def _overwritten(
    raw: dbapi2.Connection,
    record: Record,
    body: Body,
    name: str,
    now: tuple[Mapping[str, Any], Shape],
) -> Any:
    """Return the value a field had before the action; an absent deletion mark means "was not"."""
    data, shape = now
    if shape.kinds.get(name) == COUNT:
        return data.get(name, 0) - body.fields[name]
    bases = body.bases.get(name, [])
    if not bases:
        return True if name == DELETED else shape.default(name, record.centre_id)
    everything = journal.of_thing(raw, *key_of(record))
    before = [
        entry
        for entry in journal.entries(everything)
        if name in entry.fields and [entry.device, entry.seq] in bases
    ]
    return merge(before, shape.kinds).data.get(name)


def _take(work: Work, raw: dbapi2.Connection, step: _Step) -> None:
    shape = work.gathered.shapes[step.table]
    try:
        fold.put_typed(raw, (work.centre_id, step.table, step.id), step.data, shape)
    except fold.UNFIT as error:
        raise Conflict(kind=step.table, id=step.id, state="irreversible") from error
    pending = work.gathered.pending(step.table, step.id)
    pending.deleted = step.data.get(DELETED) is True
    pending.fields = dict(step.fields)
    pending.settled = set(step.written)
