"""What a newer version wrote, shown after this one's update: typed rows made from their states.

Unknown tables and fields stay in the journal and in the merge state (design: sync F13); a new
version notices here, once, that it knows more than the one before.
"""

from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import DELETED
from supervisor_app.store import fold
from supervisor_app.store.engine import canonical
from supervisor_app.store.quick_fold import project_all
from supervisor_app.store.shape import Shape
from supervisor_app.store.work import PUT_META, Store, meta

_KNOWN = "shapes"


def reproject(store: Store) -> frozenset[str]:
    """Write the rows of every table whose fields changed with the update; return their names.

    Values that did not fit before are tried again. Nothing is done where nothing changed.
    """
    now = {str(table): _fields(shape) for table, shape in sorted(store.shapes.items())}
    with store.raw() as raw:
        before = meta(raw).get(_KNOWN)
    if before == canonical(now):
        return frozenset()
    with store.exchange() as raw:
        raw.execute(PUT_META, (_KNOWN, canonical(now)))
        if before is None:
            # The first exchange of this database: nothing foreign can be here yet.
            return frozenset()
        known: dict[str, Any] = orjson.loads(before)
        changed = [table for table in now if now[table] != known.get(table)]
        for table in changed:
            _show(raw, table, store)
    return frozenset(changed)


def _show(raw: dbapi2.Connection, table: str, store: Store) -> None:
    rows = raw.execute(
        "SELECT centre_id, entity, entity_id, data FROM row WHERE entity = ?", (table,)
    ).fetchall()
    things = [(row[:3], orjson.loads(row[3])) for row in rows]
    living = [one for one in things if one[1].get(DELETED) is not True]
    if living:
        project_all(raw, living, store.shapes)
    parked = raw.execute(
        "SELECT centre_id, entity, entity_id FROM parked WHERE entity = ?", (table,)
    ).fetchall()
    fold.fold(raw, parked, store.shapes)


def _fields(shape: Shape) -> list[str]:
    """Name what a table's values depend on: columns, their types, members, how they merge."""
    columns = shape.entity.__table__.columns
    found = []
    for name, field in sorted(shape.fields.items()):
        kind = columns[field.column].type
        members = ",".join(getattr(kind, "enums", ()))
        merging = shape.kinds.get(name, "")
        found.append(f"{field.column} {type(kind).__name__} {members} {merging}")
    return found
