"""One valid object per mapped class, made from its columns and knowing nothing of their meaning."""

import datetime as dt
import enum
from typing import Any

import sqlalchemy as sa

from supervisor_app.models.base import Base

MOMENT = dt.datetime(2025, 10, 5, 6, 0, tzinfo=dt.UTC)
# For each type of column two values, so that a second object differs in every field.
SAMPLES: dict[type, tuple[Any, Any]] = {
    str: ("قيمة أولى", "قيمة ثانية"),
    int: (3, 4),
    float: (1.5, 2.25),
    bool: (False, True),
    bytes: (b"\x00first", b"\x00second"),
    dt.date: (dt.date(2025, 10, 5), dt.date(2025, 10, 6)),
    dt.time: (dt.time(7, 30), dt.time(8, 45)),
    dt.datetime: (MOMENT, MOMENT + dt.timedelta(hours=1, microseconds=5)),
}


def values(kind: type[Base], turn: int = 0) -> dict[str, Any]:
    """Give every column but the key a value of its type; turn 0 and 1 differ in all of them."""
    mapper = sa.inspect(kind)
    keys = {column.key for column in mapper.primary_key} | {"centre_id"}
    return {
        attribute.key: sample(attribute.columns[0], turn)
        for attribute in mapper.column_attrs
        if attribute.key not in keys
    }


def sample(column: sa.Column[Any], turn: int) -> Any:
    """Give a value that this column holds."""
    if isinstance(column.type, sa.JSON):
        return [{"ترتيب": turn}, turn] if turn else {"ترتيب": [turn, None, "نص"]}
    if isinstance(column.type, sa.Enum) and column.type.enum_class is not None:
        members: list[enum.Enum] = list(column.type.enum_class)
        return members[turn % len(members)]
    if isinstance(column.type, sa.TypeDecorator):
        return SAMPLES[dt.datetime][turn]
    return SAMPLES[column.type.python_type][turn]


def make(kind: type[Base], turn: int = 0, **given: Any) -> Base:
    """Make an object that can be stored, with the given fields instead of the made-up ones."""
    return kind(**values(kind, turn) | given)
