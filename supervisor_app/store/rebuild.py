"""The proof that nothing is shown that the journal does not say: every row made anew, compared.

It changes nothing; `repair` writes what the journal says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import DELETED, Merged, merge
from supervisor_app.store import fold, journal
from supervisor_app.store.fold import Thing
from supervisor_app.store.journal import Record
from supervisor_app.store.shape import Shape
from supervisor_app.store.work import Store
from supervisor_app.system.progress import Progress

_ALL = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "ORDER BY entity_id, entity, centre_id"
)
_ORPHANS = (
    "SELECT entity, entity_id FROM row WHERE NOT EXISTS (SELECT 1 FROM journal "
    "WHERE journal.entity_id = row.entity_id AND journal.entity = row.entity)"
)
_ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that is not what the journal says; `where` is "row", "table" or "conflict"."""

    table: str
    id: str
    field: str
    where: str
    expected: Any
    found: Any


def compare(store: Store, progress: Progress) -> tuple[Difference, ...]:
    """Rebuild every thing from its entries and name each field that differs, strangers too."""
    with store.raw() as raw:
        raw.execute("BEGIN")
        counted = raw.execute("SELECT count(*) FROM journal").fetchone()
        progress.total(int(counted[0]))
        found = list(_strangers(raw, store.shapes))
        for key, records in _things(raw):
            found += _differences(raw, key, records, store.shapes)
            progress.step(len(records))
        raw.execute("ROLLBACK")
    return tuple(found)


def repair(store: Store, progress: Progress) -> None:
    """Write every merge state and typed row anew from the journal, in one transaction."""
    with store.raw() as raw:
        raw.execute("BEGIN IMMEDIATE")
        for key, records in list(_things(raw)):
            fold.fold(raw, [key], store.shapes)
            progress.step(len(records))
        for table, strange_id in list(_unknown(raw, store.shapes)):
            raw.execute(f'DELETE FROM "{table}" WHERE id = ?', (strange_id,))
        raw.execute("COMMIT")


def _things(raw: dbapi2.Connection) -> Iterator[tuple[Thing, list[Record]]]:
    records = map(Record._make, raw.execute(_ALL))
    for key, group in groupby(records, lambda one: (one.centre_id, one.entity, one.entity_id)):
        if key[1] != journal.EVENT:
            yield key, list(group)


def _differences(
    raw: dbapi2.Connection, key: Thing, records: list[Record], shapes: Mapping[str, Shape]
) -> Iterator[Difference]:
    _, table, thing = key
    shape = shapes.get(table)
    entries = journal.entries(records)
    if not entries:
        return
    merged = merge(entries, shape.kinds if shape else {})
    data, dots = fold.state(raw, key) or ({}, {})
    for name in sorted({*merged.data, *data}):
        expected, found = merged.data.get(name, _ABSENT), data.get(name, _ABSENT)
        if expected != found or merged.dots.get(name) != dots.get(name):
            yield Difference(table, thing, name, "row", expected, found)
    yield from _clashes(raw, key, merged)
    if shape is not None and not fold.is_parked(raw, key):
        yield from _typed(raw, key, merged, shape)


def _clashes(raw: dbapi2.Connection, key: Thing, merged: Merged) -> Iterator[Difference]:
    expected = {one.field: [one.kind, list(one.ops)] for one in merged.clashes}
    rows = raw.execute(
        "SELECT field, kind, ops FROM conflict "
        "WHERE centre_id = ? AND entity = ? AND entity_id = ?",
        key,
    )
    found = {name: [kind, orjson.loads(ops)] for name, kind, ops in rows}
    for name in sorted({*expected, *found}):
        if expected.get(name) != found.get(name):
            yield Difference(key[1], key[2], name, "conflict", expected.get(name), found.get(name))


def _typed(
    raw: dbapi2.Connection, key: Thing, merged: Merged, shape: Shape
) -> Iterator[Difference]:
    centre_id, table, thing = key
    columns = ", ".join(f'"{field.column}"' for field in shape.fields.values())
    row = raw.execute(f'SELECT {columns} FROM "{table}" WHERE id = ?', (thing,)).fetchone()
    if merged.deleted or row is None:
        if merged.deleted != (row is None):
            present = _ABSENT if row is None else "present"
            yield Difference(table, thing, DELETED, "table", merged.deleted, present)
        return
    for (name, field), stored in zip(shape.fields.items(), row, strict=True):
        convert = field.from_db
        found = stored if stored is None or convert is None else convert(stored)
        expected = merged.data.get(name, shape.default(name, centre_id))
        if expected != found:
            yield Difference(table, thing, name, "table", expected, found)


def _strangers(raw: dbapi2.Connection, shapes: Mapping[str, Shape]) -> Iterator[Difference]:
    for table, thing in raw.execute(_ORPHANS):
        yield Difference(table, thing, "", "row", _ABSENT, "present")
    for table, thing in _unknown(raw, shapes):
        yield Difference(table, thing, "", "table", _ABSENT, "present")


def _unknown(raw: dbapi2.Connection, shapes: Mapping[str, Shape]) -> Iterator[tuple[str, str]]:
    """Yield typed rows that no entry ever made."""
    for table in shapes:
        for (thing,) in raw.execute(
            f'SELECT id FROM "{table}" AS t WHERE NOT EXISTS (SELECT 1 FROM journal '
            "WHERE journal.entity_id = t.id AND journal.entity = ?)",
            (table,),
        ):
            yield table, thing
