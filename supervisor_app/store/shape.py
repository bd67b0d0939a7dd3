"""How the fields of an entity look in the journal (JSON) and in its table; no query stands here.

One JSON form serves hashing, comparing and merging: dates, times and instants as their stored text,
enums as their value, bytes as base64.
"""

import base64
import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import orjson
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Enum,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Time,
    inspect,
)
from sqlalchemy.orm import Mapper

from supervisor_app.models.base import Base, Entity, Moment, moment_text
from supervisor_app.rules.merge import COUNT
from supervisor_app.store.engine import canonical

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One column: `encode` Python → JSON, `to_db` JSON → stored, `from_db` stored → JSON.

    A None converter leaves the value as it is; None values never reach a converter.
    """

    name: str
    column: str
    encode: Convert | None
    to_db: Convert | None
    from_db: Convert | None
    default: Any
    nullable: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of one entity class, its id apart, and how they merge."""

    entity: type[Entity]
    table: str
    fields: Mapping[str, Field]
    kinds: Mapping[str, str]

    def encode(self, name: str, value: Any) -> Any:
        """Return a field's JSON form."""
        convert = self.fields[name].encode
        return value if value is None or convert is None else convert(value)

    def encode_all(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the JSON forms of everything that a new object holds."""
        encoded = {}
        for name, field in self.fields.items():
            value = values.get(name)
            encoded[name] = value if value is None or field.encode is None else field.encode(value)
        return encoded

    def default(self, name: str, centre_id: int) -> Any:
        """Return what an absent field reads as, in JSON form."""
        return centre_id if name == "centre_id" else self.fields[name].default


def shapes(metadata: MetaData) -> dict[str, Shape]:
    """Return the shape of every entity whose table lies in this metadata, by table name."""
    return {
        table.name: _shape(mapper, table.name)
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Entity)
        and isinstance(table := mapper.local_table, Table)
        and table.metadata is metadata
    }


def _shape(mapper: Mapper[Any], table: str) -> Shape:
    fields = {
        attribute.key: _field(attribute.key, attribute.columns[0])
        for attribute in inspect(mapper.class_).column_attrs
        if attribute.key != "id"
    }
    kinds = dict(mapper.class_.merge_kinds)
    for name, kind in kinds.items():
        if kind == COUNT and (fields[name].nullable or fields[name].default != 0):
            raise TypeError(f"{table}.{name}: a count is never null and starts at 0")
    return Shape(mapper.class_, table, fields, kinds)


def _field(name: str, column: Any) -> Field:
    encode, to_db, from_db = _converters(column)
    default = getattr(column.default, "arg", None)
    if callable(default):
        raise TypeError(f"{column.table.name}.{name}: a default of an entity is a plain value")
    if default is not None and encode is not None:
        default = encode(default)
    return Field(name, column.name, encode, to_db, from_db, default, bool(column.nullable))


def _value(member: Any) -> Any:
    return member.value if isinstance(member, enum.Enum) else member


def _iso(day: Any) -> Any:
    return day.isoformat()


def _time(clock: Any) -> Any:
    # The text that SQLAlchemy keeps in SQLite, so that both sides compare without parsing.
    return clock.strftime("%H:%M:%S.%f")


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _json(value: Any) -> Any:
    # A copy: the caller's list may still change, and a tuple reads back as a list.
    return orjson.loads(canonical(value))


def _only(*kinds: type[Any]) -> Convert:
    """Let values of these types pass: SQLite itself would take anything into any column."""

    def check(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError(f"{value!r} is no {kinds[0].__name__}")
        return value

    return check


def _member(values: frozenset[Any]) -> Convert:
    """Let the members that this version knows pass; a newer one waits for its update."""

    def check(value: Any) -> Any:
        if value not in values:
            raise ValueError(f"{value!r} is not known to this version")
        return value

    return check


def _readable(read: Convert) -> Convert:
    """Let texts pass that can be read back."""

    def check(value: Any) -> Any:
        read(value)
        return value

    return check


def _truth(value: Any) -> bool:
    if type(value) is not bool:
        raise TypeError(f"{value!r} is no bool")
    return value


# The first line whose type fits decides; Enum stands before String because it is one.
# To add one: the type of the column and its three converters. Values of a foreign hand come in
# through the second: what it lets pass, the screens can read.
_CONVERTERS: tuple[tuple[type[Any], Convert | None, Convert | None, Convert | None], ...] = (
    (Moment, moment_text, _readable(datetime.fromisoformat), None),
    (Enum, _value, None, None),
    (Date, _iso, _readable(date.fromisoformat), None),
    (Time, _time, _readable(time.fromisoformat), None),
    (Boolean, bool, _truth, bool),
    (Float, float, _only(float, int), None),
    (LargeBinary, _base64, base64.b64decode, _base64),
    (JSON, _json, canonical, orjson.loads),
    (Integer, None, _only(int), None),
    (String, None, _only(str), None),
)


def _converters(column: Column[Any]) -> tuple[Convert | None, Convert | None, Convert | None]:
    for kind, *converters in _CONVERTERS:
        if isinstance(column.type, kind):
            encode, to_db, from_db = converters
            if isinstance(column.type, Enum) and column.type.enum_class is not None:
                to_db = _member(frozenset(column.type.enums))
            return encode, to_db, from_db
    raise TypeError(f"{column.table}.{column.name}: the journal knows no {column.type!r}")
