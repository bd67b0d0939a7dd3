"""The open database of one centre (`Store`) and one action of one person in it (`Work`).

Making and upgrading the file is in `schema`; what an action journals in `gather` and `record`.
"""

import logging
import os
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, MetaData, Select, bindparam, inspect, select
from sqlalchemy.orm import Session, sessionmaker
from sqlcipher3 import dbapi2

from supervisor_app.errors import KnownError, NotAllowed, NotFound
from supervisor_app.models.base import Base, new_id
from supervisor_app.rules.rights import Actor, Right
from supervisor_app.store import journal, record
from supervisor_app.store.database import Database, FileDatabase
from supervisor_app.store.failures import own_errors
from supervisor_app.store.fold import fold
from supervisor_app.store.gather import Gathered, WorkSession, fill, listen
from supervisor_app.store.shape import Shape, shapes
from supervisor_app.system.clock import Clock

T = TypeVar("T", bound=Base)
_LOG = logging.getLogger(__name__)
_COURIER_KIB = 65536
PUT_META = "INSERT INTO meta (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v"


class Work:
    """Who acts, when, where, a session, and the tables touched.

    All writes share one action id (`op`) and one instant; the store journals them when it commits.
    `entries` counts what was journalled: 0 until then, and for an action without effect. `reverts`
    names the action that this one takes back, if it is an undo.
    """

    __slots__ = ("_now", "actor", "entries", "gathered", "op", "reason", "reverts", "session")

    def __init__(
        self, session: Session, gathered: Gathered, *, actor: Actor, now: datetime, reason: str
    ) -> None:
        self.session = session
        self.gathered = gathered
        self.actor = actor
        self.reason = reason
        self.op = os.urandom(8).hex()
        self.entries = 0
        self.reverts = ""
        self._now = now

    @property
    def centre_id(self) -> int:
        """The centre of this store."""
        return self.gathered.centre_id

    @property
    def touched(self) -> set[str]:
        """Names of the tables changed so far."""
        return self.gathered.touched

    def now(self) -> datetime:
        """Return the action's instant in the centre's zone, the same at every call."""
        return self._now

    def today(self) -> date:
        """Return the action's date in the centre's zone."""
        return self._now.date()

    def require(self, right: Right) -> None:
        """Raise NotAllowed unless the actor holds the right."""
        if right not in self.actor.rights:
            raise NotAllowed(right=right.value)
        # Which rights a session used is what a review of access asks for.
        self.session.info.setdefault("rights", set()).add(right.value)

    def get(self, kind: type[T], key: Any) -> T:
        """Return the object with this primary key; raises NotFound."""
        statement = _by_key(kind)
        if statement is None or (kind, (key,), None) in self.session.identity_map:
            found = self.session.get(kind, key)
        else:
            found = self.session.scalars(statement, {"key": key}).one_or_none()
        if found is None:
            raise NotFound(kind=kind.__tablename__, id=key)
        return found

    def add(self, thing: T) -> T:
        """Add a new object and return it; an entity without id or centre gets them here."""
        fill(thing, self.centre_id)
        self.session.add(thing)
        return thing

    def add_all(self, things: Iterable[Base]) -> None:
        """Add many new objects; thousands are one batch of the flush."""
        for thing in things:
            self.add(thing)

    def delete(self, thing: Base) -> None:
        """Take an object out of its table; its journal stays, and an undo brings it back."""
        self.session.delete(thing)

    def event(self, kind: str, **details: Any) -> None:
        """Journal what is no write: a reveal, an export, a login, a print (JSON values only)."""
        self.gathered.events.append((kind, details))

    def raw(self) -> Any:
        """Return the driver's connection inside this transaction, for prepared statements."""
        return self.session.connection().connection.driver_connection

    def change(self, statement: str, values: Iterable[Sequence[Any]]) -> int:
        """Run a prepared statement on rows of this machine only and return how many it changed.

        Raises DiskFull, StoreCorrupt, StoreReadOnly. Never for a journalled table.
        """
        with own_errors(self.session.info["path"]):
            return max(0, int(self.raw().executemany(statement, values).rowcount))


class Store:
    """One centre's database. `write` and `read` give works; any thread may ask."""

    def __init__(
        self,
        path: Path,
        key: bytes,
        clock: Clock,
        *,
        metadata: MetaData = Base.metadata,
        database: Database | None = None,
    ) -> None:
        """Open an existing database of this version; see `schema.create` and `schema.bring_up`.

        `database` is given where it is not a file. Raises StoreMissing, WrongKey, StoreOlder,
        StoreNewer, StoreCorrupt, StoreBusy, StoreReadOnly.
        """
        self.path = path
        self.clock = clock
        self.database: Database = database or FileDatabase(path, key)
        with self.raw() as connection:
            self.database.check(connection)
            self.centre_id = int(meta(connection)["centre"])
        self.shapes: Mapping[str, Shape] = shapes(metadata)
        self._engines = self.database.open_engines()
        self._writers = _sessions(self._engines.writer)
        self._readers = _sessions(self._engines.reader)
        self._turn = threading.Lock()
        self._courier: dbapi2.Connection | None = None
        self._writing_thread = 0
        self._closed = False

    @contextmanager
    def write(self, actor: Actor, reason: str = "") -> Iterator[Work]:
        """Give one action: committed and journalled at the end, or without a trace if it raises.

        Raises DiskFull, StoreBusy, StoreCorrupt, StoreReadOnly. Writers wait for each other.
        """
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("an action inside an action: pass the work on instead")
        with self._turn:
            self._writing_thread = threading.get_ident()
            try:
                with self._work(self._writers, actor, reason, writing=True) as work:
                    yield work
                    self._commit(work)
            finally:
                self._writing_thread = 0

    @contextmanager
    def read(self, actor: Actor) -> Iterator[Work]:
        """Give one consistent view of the database; a change in it is refused."""
        with self._work(self._readers, actor, "", writing=False) as work:
            yield work

    @property
    def key(self) -> bytes:
        """The data key, for checks and copies of the whole file."""
        return self.database.key

    @contextmanager
    def raw(self) -> Iterator[dbapi2.Connection]:
        """Give a raw connection of its own, for checks and copies of the whole file."""
        connection = self.database.connect()
        try:
            with own_errors(self.path):
                yield connection
        finally:
            connection.close()

    @contextmanager
    def exchange(self) -> Iterator[dbapi2.Connection]:
        """Give a raw connection in one writing transaction, for what other workstations wrote.

        Committed at the end, without a trace if the block raises; writers wait meanwhile.
        """
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("an exchange inside an action")
        with self._turn:
            self._writing_thread = threading.get_ident()
            try:
                with own_errors(self.path):
                    raw = self._courier = self._courier or self._open_courier()
                    raw.execute("BEGIN IMMEDIATE")
                    yield raw
                    raw.execute("COMMIT")
            except BaseException:
                # A connection that is closed without a commit takes everything back.
                self._dismiss_courier()
                raise
            finally:
                self._writing_thread = 0

    def _open_courier(self) -> dbapi2.Connection:
        """Open the connection of `exchange`; it stays, because a page refills its cache slowly."""
        raw = self.database.connect()
        if not self.database.on_server:
            raw.execute(f"PRAGMA cache_size = -{_COURIER_KIB}")
        return raw

    def _dismiss_courier(self) -> None:
        if self._courier is not None:
            self._courier.close()
            self._courier = None

    def close(self) -> None:
        """Bring the log into the file and close every connection; a second call does nothing.

        Trouble is only logged: the log beside the file holds everything that was acknowledged.
        """
        if self._closed:
            return
        self._closed = True
        self._dismiss_courier()
        self._engines.close()
        try:
            with own_errors(self.path):
                self.database.rest()
        except KnownError as error:
            _LOG.warning("the store was closed without a checkpoint: %s", error.code)

    @contextmanager
    def _work(
        self, sessions: sessionmaker[WorkSession], actor: Actor, reason: str, *, writing: bool
    ) -> Iterator[Work]:
        gathered = Gathered(self.centre_id, self.shapes, writing=writing)
        session = sessions(info={"gathered": gathered, "path": self.path})
        try:
            yield Work(session, gathered, actor=actor, now=self.clock.now(), reason=reason)
        finally:
            session.close()

    def _commit(self, work: Work) -> None:
        work.session.flush()
        gathered = work.gathered
        if gathered.things or gathered.events:
            with own_errors(self.path):
                work.entries = _journal(work, work.raw())
        gathered.sealed = True
        work.session.commit()


def meta(raw: dbapi2.Connection) -> dict[str, str]:
    """Return the store's own settings: device, centre, hlc, offset."""
    return dict(raw.execute("SELECT k, v FROM meta"))


def _journal(work: Work, raw: dbapi2.Connection) -> int:
    """Write the action down and return its number of entries."""
    gathered = work.gathered
    own = meta(raw)
    action = record.Action(
        centre_id=work.centre_id,
        device_id=int(own["device"]),
        op=work.op,
        actor=work.actor.account_id,
        reason=work.reason,
        reverts=work.reverts,
        now_ms=int(work.now().timestamp() * 1000) + int(own["offset"]),
    )
    chain = record.start(raw, action, int(own["hlc"]))
    record.write(raw, chain, gathered.things.values(), gathered.shapes)
    for kind, details in gathered.events:
        chain.add(journal.EVENT, new_id(), {"kind": kind, **details}, {})
    if chain.records:
        record.finish(raw, chain)
    if chain.clashing:
        things = [(work.centre_id, table, thing) for table, thing in chain.clashing]
        fold(raw, things, gathered.shapes)
    return len(chain.records)


@cache
def _by_key(kind: type[T]) -> Select[T] | None:
    """Return the query of one object, None where its key has several parts.

    `Session.get` would make it anew each time, which is a third of what it costs.
    """
    (first, *more) = inspect(kind).primary_key
    return None if more else select(kind).where(first == bindparam("key"))


def _sessions(engine: Engine) -> sessionmaker[WorkSession]:
    sessions = sessionmaker(bind=engine, class_=WorkSession, expire_on_commit=False)
    listen(sessions)
    return sessions
