"""Small mapped classes of every column type and merge kind, on metadata of their own."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import MetaData
from sqlalchemy.orm import Mapped, mapped_column

from supervisor_app.models.base import NAMING, Entity, Local
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import schema, undo
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock

KEY = bytes(range(32))
METADATA = MetaData(naming_convention=NAMING)
NOON = dt.datetime(2025, 10, 5, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))


class Mark(StrEnum):
    """A state of a thing."""

    PRESENT = "present"
    LATE = "late"


class _Sample(Entity):
    __abstract__ = True
    metadata = METADATA


class Thing(_Sample):
    """One column of each type; `n` is a count, `state` a state machine."""

    __tablename__ = "thing"
    merge_kinds: ClassVar[dict[str, str]] = {"n": "count", "state": "sm"}

    name: Mapped[str] = mapped_column(default="")
    mark: Mapped[Mark | None]
    day: Mapped[dt.date | None]
    clock: Mapped[dt.time | None]
    at: Mapped[dt.datetime | None]
    flag: Mapped[bool] = mapped_column(default=False)
    score: Mapped[float | None]
    blob: Mapped[bytes | None]
    tags: Mapped[list[str] | None]
    extra: Mapped[dict[str, Any] | None]
    n: Mapped[int] = mapped_column(default=0)
    state: Mapped[list[int] | None]


class Plain(_Sample):
    """Another table, with a field that must be there."""

    __tablename__ = "plain"

    text: Mapped[str]


class Note(Local):
    """A row of this machine only."""

    __tablename__ = "note"
    metadata = METADATA

    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@contextmanager
def sample_store(folder: Path) -> Iterator[Store]:
    """Give a new store of the sample classes at a standing clock."""
    path = folder / "sample.db"
    schema.create(path, KEY, metadata=METADATA)
    store = Store(path, KEY, FixedClock(NOON), metadata=METADATA)
    yield store
    store.close()


def add(store: Store, **fields: Any) -> tuple[str, str]:
    """Add a thing in an action of its own; return its id and the action."""
    with store.write(SYSTEM) as work:
        thing = work.add(Thing(**fields))
    return thing.id, work.op


def edit(store: Store, thing_id: str, **fields: Any) -> str:
    """Change fields of a thing in an action of its own and return it."""
    with store.write(SYSTEM) as work:
        thing = work.get(Thing, thing_id)
        for name, value in fields.items():
            setattr(thing, name, value)
    return work.op


def delete(store: Store, thing_id: str) -> str:
    """Delete a thing in an action of its own and return it."""
    with store.write(SYSTEM) as work:
        work.delete(work.get(Thing, thing_id))
    return work.op


def revert(store: Store, op: str) -> str:
    """Take an action back and return the undoing one."""
    with store.write(SYSTEM) as work:
        undo.revert(work, op)
    return work.op


def shown(store: Store) -> dict[str, dict[str, Any]]:
    """Return every thing as its table shows it."""
    with store.read(SYSTEM) as work:
        return {
            thing.id: {name: getattr(thing, name) for name in store.shapes["thing"].fields}
            for thing in work.session.query(Thing)
        }


def journal_rows(store: Store) -> list[tuple[Any, ...]]:
    """Return entity, id, clock and body of every entry in order."""
    with store.raw() as raw:
        return list(raw.execute("SELECT entity, entity_id, hlc, body FROM journal ORDER BY seq"))
