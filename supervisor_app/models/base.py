"""What every mapped class shares: the two roots, ids, column types; no table stands here.

* `Entity` replicated: journalled by the store, merged with other workstations; only its primary key
           is constrained, because entries arrive in any order (no FOREIGN KEY, UNIQUE or CHECK)
* `Local`  never leaves this machine and is not journalled

Annotations choose the column: `str`, `int`, `bool`, `float`, `date`, `time`, `datetime` (aware, as
UTC text), a `StrEnum` (kept as its value), `dict[str, Any]`, `list[Any]`, `list[str]`,
`list[int]` (JSON). JSON values are replaced, never changed in place.
"""

import enum
import os
import time as clock
import uuid
from datetime import UTC, date, datetime, time
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    Boolean,
    Date,
    Enum,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Time,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "pk": "pk_%(table_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
}

_NATURAL = uuid.UUID("6f0c1d2e-7b1a-5c1e-9a55-3f1f5d3b8c10")


class Moment(TypeDecorator[datetime]):
    """An aware instant as fixed-width UTC text, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  SQLAlchemy's signature
    ) -> str | None:
        """Write UTC text; a naive value is a programming error."""
        return None if value is None else moment_text(value)

    def process_result_value(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002  SQLAlchemy's signature
    ) -> datetime | None:
        """Read an aware UTC instant."""
        return None if value is None else datetime.fromisoformat(value)


def moment_text(value: datetime) -> str:
    """Return the stored text of an aware instant, always 32 characters in UTC."""
    if value.tzinfo is None:
        raise ValueError("an instant without a zone cannot be stored")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


def _members(kind: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in kind]


class Base(DeclarativeBase):
    """The one declarative root and its metadata."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String(),
        int: Integer(),
        bool: Boolean(),
        float: Float(),
        bytes: LargeBinary(),
        date: Date(),
        time: Time(),
        datetime: Moment(),
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            create_constraint=False,
            length=40,
            values_callable=_members,
        ),
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
        list[str]: JSON(none_as_null=True),
        list[int]: JSON(none_as_null=True),
    }


class Entity(Base):
    """A replicated thing: every change of its columns becomes a journal entry of the same action.

    `merge_kinds` names the fields that are not last-writer-wins: "count" sums the deltas of all
    workstations, "sm" takes the greatest (generation, rank, …); a number or a list of them.
    """

    __abstract__ = True
    merge_kinds: ClassVar[dict[str, str]] = {}

    id: Mapped[str] = mapped_column(String(64), primary_key=True, sort_order=-2)
    centre_id: Mapped[int] = mapped_column(Integer, default=1, sort_order=-1)


class Local(Base):
    """A thing of this machine only; its writes are neither journalled nor sent."""

    __abstract__ = True


def new_id() -> str:
    """Return a time-ordered id, 32 hex digits in the layout of a UUID version 7 (RFC 9562 §6.2)."""
    milliseconds, rest = divmod(clock.time_ns(), 1_000_000)
    fraction = (rest << 12) // 1_000_000
    tail = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return f"{(milliseconds << 80) | (7 << 76) | (fraction << 64) | (2 << 62) | tail:032x}"


def natural_id(*parts: object) -> str:
    """Return the same 32 hex digits on every workstation for the same natural key.

    Say the kind first: `natural_id("attendance", employee_id, day, period)`.
    """
    return uuid.uuid5(_NATURAL, "\x1f".join(str(part) for part in parts)).hex
