"""The slow, sure path: a thing's merge state and its table row made anew from its entries.

Used where entries of others arrived, where a clash stands, and to take an action back.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import DELETED, merge
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
UNFIT = (ValueError, TypeError, KeyError, AttributeError, OverflowError, dbapi2.Error)
UNREADABLE = "unreadable"
_PARK = (
    "INSERT INTO parked (centre_id, entity, entity_id, why) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (centre_id, entity, entity_id) DO UPDATE SET why = excluded.why"
)


def fold(raw: dbapi2.Connection, things: Iterable[Thing], shapes: Mapping[str, Shape]) -> None:
    """Merge the entries of each thing and write state, clashes and the typed row."""
    for key in things:
        if key[1] == journal.EVENT:
            continue
        records = list(journal.of_thing(raw, *key))
        found = journal.entries(records)
        raw.execute(f"DELETE FROM conflict WHERE {_THING}", key)
        if not found:
            _forget(raw, key, shapes)
            if records:
                park(raw, key, UNREADABLE)
            continue
        merged = merge(found, shapes[key[1]].kinds if key[1] in shapes else {})
        raw.execute(PUT_ROW, (*key, canonical(merged.data), pack(merged.dots, merged.data)))
        raw.executemany(
            _PUT_CLASH,
            [(*key, one.field, one.kind, canonical(list(one.ops))) for one in merged.clashes],
        )
        project(raw, key, merged.data, shapes)
        if len(found) < len(records):
            park(raw, key, UNREADABLE)


def _forget(raw: dbapi2.Connection, key: Thing, shapes: Mapping[str, Shape]) -> None:
    """Take away what a thing showed that no readable entry stands behind."""
    for table in ("row", "parked"):
        raw.execute(f"DELETE FROM {table} WHERE {_THING}", key)
    if key[1] in shapes:
        raw.execute(f'DELETE FROM "{key[1]}" WHERE id = ?', (key[2],))


def park(raw: dbapi2.Connection, key: Thing, why: str) -> None:
    """Note that something of a thing cannot be shown; nothing waits for it."""
    raw.execute(_PARK, (*key, why))


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
        park(raw, key, f"{type(error).__name__}: {error}"[:200])


def put_typed(raw: dbapi2.Connection, key: Thing, data: Mapping[str, Any], shape: Shape) -> None:
    """Write or remove the typed row; raises what a value that does not fit raises."""
    centre_id, _, entity_id = key
    if data.get(DELETED) is True:
        raw.execute(f'DELETE FROM "{shape.table}" WHERE id = ?', (entity_id,))
        return
    raw.execute(put_sql(shape), (entity_id, *stored(shape, data, centre_id)))


def put_sql(shape: Shape) -> str:
    """Return the statement that writes one typed row: its id, then what `stored` gives."""
    columns = [field.column for field in shape.fields.values()]
    names = ", ".join(f'"{name}"' for name in ["id", *columns])
    marks = ", ".join("?" for _ in ["id", *columns])
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in columns)
    return (
        f'INSERT INTO "{shape.table}" ({names}) VALUES ({marks}) '
        f"ON CONFLICT (id) DO UPDATE SET {sets}"
    )


def stored(shape: Shape, data: Mapping[str, Any], centre_id: int) -> list[Any]:
    """Return a merge state's values as they are stored, in the order of the shape's fields.

    An absent field reads as its default.

    Raises what a value that does not fit its column raises (UNFIT).
    """
    values = []
    for name, field in shape.fields.items():
        value = data[name] if name in data else shape.default(name, centre_id)
        convert = field.to_db
        if value is None and not field.nullable:
            raise ValueError(f"{name} is missing")
        values.append(value if value is None or convert is None else convert(value))
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
