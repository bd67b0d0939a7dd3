"""What an action changed, gathered from the session flush by flush; writing it is in `record`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, sessionmaker
from sqlalchemy.orm.attributes import instance_state
from sqlalchemy.sql.dml import UpdateBase

from supervisor_app.models.base import Entity, new_id
from supervisor_app.store.shape import Shape


@dataclass(slots=True)
class Pending:
    """The last values, in JSON form, of the fields an action wrote on one thing.

    A field in `settled` is written even where its value stands already: that ends a clash.
    """

    table: str
    id: str
    fields: dict[str, Any] = field(default_factory=dict)
    deleted: bool = False
    settled: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Gathered:
    """Everything one action changed so far."""

    centre_id: int
    shapes: Mapping[str, Shape]
    writing: bool
    touched: set[str] = field(default_factory=set)
    things: dict[tuple[str, str], Pending] = field(default_factory=dict)
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    sealed: bool = False

    def pending(self, table: str, entity_id: str) -> Pending:
        """Return the one record of a thing, made at its first change."""
        self.touched.add(table)
        return self.things.setdefault((table, entity_id), Pending(table, entity_id))


class WorkSession(Session):
    """A session whose changes are gathered; savepoints would gather what they then take back."""

    def begin_nested(self) -> Any:
        """Refuse: an action is one transaction."""
        raise RuntimeError("an action is one transaction, it has no savepoints")


def listen(sessions: sessionmaker[WorkSession]) -> None:
    """Attach the gathering to every session of this maker."""
    event.listen(sessions, "before_flush", _fill)
    event.listen(sessions, "after_flush", _gather)
    event.listen(sessions, "before_commit", _only_sealed)
    event.listen(sessions, "do_orm_execute", _no_bulk_change)


def gathered(session: Session) -> Gathered:
    """Return what this session's action gathers into."""
    found: Gathered = session.info["gathered"]
    return found


def fill(thing: object, centre_id: int) -> None:
    """Give a new entity an id and the centre's number where nobody gave them."""
    if not isinstance(thing, Entity):
        return
    # Before the flush an attribute that nobody set is not None but absent.
    given = thing.__dict__
    if given.get("id") is None:
        thing.id = new_id()
    if given.get("centre_id") is None:
        thing.centre_id = centre_id


def _fill(session: Session, _context: UOWTransaction, _instances: object) -> None:
    into = gathered(session)
    if not into.writing and (session.new or session.deleted or session.dirty):
        raise RuntimeError("a reading work changes nothing")
    for thing in session.new:
        fill(thing, into.centre_id)


def _gather(session: Session, _context: UOWTransaction) -> None:
    into = gathered(session)
    for thing in session.deleted:
        if isinstance(thing, Entity):
            into.pending(thing.__tablename__, thing.id).deleted = True
        else:
            into.touched.add(thing.__tablename__)
    for thing in session.new:
        if isinstance(thing, Entity):
            pending = into.pending(thing.__tablename__, thing.id)
            pending.fields = into.shapes[pending.table].encode_all(thing.__dict__)
            pending.deleted = False
        else:
            into.touched.add(thing.__tablename__)
    for thing in session.dirty:
        # What the flush wrote still stands in the state: it is reset after this event.
        changed = instance_state(thing).committed_state
        if isinstance(thing, Entity):
            shape = into.shapes[thing.__tablename__]
            values = thing.__dict__
            pending = into.pending(shape.table, thing.id)
            for name in changed:
                pending.fields[name] = shape.encode(name, values[name])
        else:
            into.touched.add(thing.__tablename__)


def _only_sealed(session: Session) -> None:
    if not gathered(session).sealed:
        raise RuntimeError("the store commits, a service never does")


def _no_bulk_change(state: ORMExecuteState) -> None:
    statement = state.statement
    if not isinstance(statement, UpdateBase):
        return
    into = gathered(state.session)
    table = statement.table
    if not into.writing:
        raise RuntimeError("a reading work changes nothing")
    name = table.name if isinstance(table, Table) else str(table)
    if name in into.shapes:
        raise RuntimeError(f"{name} is journalled: change its objects, never the table in bulk")
    into.touched.add(name)
