"""The slow, sure path: a thing's merge state and its table row made anew from its entries.

Used where entries of others arrived, where a clash stands, and to take an action back.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import DELETED, Merged, merge
from supervisor_app.store import journal
from supervisor_app.store.dots import pack, unpack
from supervisor_app.store.engine import canonical
from supervisor_app.store.record import PUT_ROW
from supervisor_app.store.shape import Shape

Thing = tuple[int, str, str]

_THING = "centre_id = ? AND entity = ? AND entity_id = ?"
_PUT_CLASH = (
    "INSERT INTO conflict (centre_id, entity, entity_id, field, kind, ops) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
# What a value of a foreign hand raises on its way into a typed column.
UNFIT = (ValueError, TypeError, KeyError, AttributeError, dbapi2.Error)
_PARK = "INSERT INTO parked (centre_id, entity, entity_id, why) VALUES (?, ?, ?, ?)"


def fold(raw: dbapi2.Connection, things: Iterable[Thing], shapes: Mapping[str, Shape]) -> None:
    """Merge the entries of each thing and write state, clashes and the typed row."""
    for key in things:
        if key[1] == journal.EVENT:
            continue
        merged = merged_of(raw, key, shapes)
        raw.execute(f"DELETE FROM conflict WHERE {_THING}", key)
        if merged is None:
            raw.execute(f"DELETE FROM row WHERE {_THING}", key)
            continue
        raw.execute(PUT_ROW, (*key, canonical(merged.data), pack(merged.dots, merged.data)))
        raw.executemany(
            _PUT_CLASH,
            [(*key, one.field, one.kind, canonical(list(one.ops))) for one in merged.clashes],
        )
        project(raw, key, merged.data, shapes)


def merged_of(raw: dbapi2.Connection, key: Thing, shapes: Mapping[str, Shape]) -> Merged | None:
    """Return what a thing's entries fold to, None where none of them can be read."""
    centre_id, entity, entity_id = key
    shape = shapes.get(entity)
    found = journal.entries(journal.of_thing(raw, centre_id, entity, entity_id))
    return merge(found, shape.kinds if shape else {}) if found else None


def project(
    raw: dbapi2.Connection, key: Thing, data: Mapping[str, Any], shapes: Mapping[str, Shape]
) -> None:
    """Write the typed row that a merge state stands for; park what cannot be written.

    Tables and fields this version does not know stay in the merge state until an update.
    """
    raw.execute(f"DELETE FROM parked WHERE {_THING}", key)
    shape = shapes.get(key[1])
    if shape is None:
        return
    try:
        put_typed(raw, key, data, shape)
    except UNFIT as error:
        raw.execute(_PARK, (*key, f"{type(error).__name__}: {error}"[:200]))


def put_typed(raw: dbapi2.Connection, key: Thing, data: Mapping[str, Any], shape: Shape) -> None:
    """Write or remove the typed row; raises what a value that does not fit raises."""
    centre_id, _, entity_id = key
    if data.get(DELETED) is True:
        raw.execute(f'DELETE FROM "{shape.table}" WHERE id = ?', (entity_id,))
        return
    values = stored(shape, data, centre_id)
    names = ["id", *values]
    marks = ", ".join("?" for _ in names)
    columns = ", ".join(f'"{name}"' for name in names)
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in values)
    raw.execute(
        f'INSERT INTO "{shape.table}" ({columns}) VALUES ({marks}) '
        f"ON CONFLICT (id) DO UPDATE SET {sets}",
        (entity_id, *values.values()),
    )


def stored(shape: Shape, data: Mapping[str, Any], centre_id: int) -> dict[str, Any]:
    """Return column → stored value for a merge state; an absent field reads as its default."""
    values: dict[str, Any] = {}
    for name, field in shape.fields.items():
        value = data[name] if name in data else shape.default(name, centre_id)
        convert = field.to_db
        values[field.column] = value if value is None or convert is None else convert(value)
    return values


def state(raw: dbapi2.Connection, key: Thing) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return a thing's merge state: its fields, and the dots of the writes that stand."""
    row = raw.execute(f"SELECT data, dots FROM row WHERE {_THING}", key).fetchone()
    if row is None:
        return None
    data: dict[str, Any] = orjson.loads(row[0])
    return data, unpack(row[1], data)


def is_parked(raw: dbapi2.Connection, key: Thing) -> bool:
    """Tell whether a thing could not be put into its table."""
    return raw.execute(f"SELECT 1 FROM parked WHERE {_THING}", key).fetchone() is not None
