"""A connection to the working store on a Postgres server that takes the SQL written for SQLite.

Only here the two differ: `?` marks, how a transaction begins, what a value looks like when it comes
back (as text, as in SQLite), and which of the product's errors a fault of the server is. The
schema stands in `postgres_schema`; nothing here is imported before such a store is opened.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

import orjson
import psycopg
from psycopg import IsolationLevel, pq
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool

from supervisor_app.errors import (
    DiskFull,
    KnownError,
    StoreBusy,
    StoreCorrupt,
    StoreMissing,
    StoreReadOnly,
    StoreServerAway,
    StoreServerRefused,
)
from supervisor_app.store.engine import READERS, Engines, canonical
from supervisor_app.system.store_address import StoreAddress

SECONDS_TO_CONNECT = 5
# Writers wait for each other as long as SQLite's would; the snapshot is taken after the lock.
_LOCK = "LOCK TABLE meta IN SHARE ROW EXCLUSIVE MODE"
_SESSION = "-c lock_timeout=10s -c timezone=UTC -c datestyle=ISO -c client_min_messages=warning"
_BEGINNINGS: Mapping[str, str] = MappingProxyType(
    {
        "BEGIN": "BEGIN ISOLATION LEVEL REPEATABLE READ",
        "BEGIN IMMEDIATE": f"BEGIN ISOLATION LEVEL REPEATABLE READ; {_LOCK}",
    }
)
# One instance at a time: whoever writes holds this for as long as its connection lives.
_INSTANCE = "SELECT pg_try_advisory_lock(1297241931)"
_TOKEN = re.compile(r"""'(?:[^']|'')*'|"[^"]*"|\?(\d*)|%|\bAS\s+INTEGER\b""", re.IGNORECASE)
_REFUSED_VALUE = (psycopg.DataError, psycopg.IntegrityError, psycopg.ProgrammingError)
# By SQLSTATE, its first letters: the longest that fits is taken.
_KINDS: Mapping[str, type[KnownError]] = MappingProxyType(
    {
        "08": StoreServerAway,
        "57P": StoreServerAway,
        "28": StoreServerRefused,
        "42501": StoreServerRefused,
        "3D000": StoreMissing,
        "53": StoreBusy,
        "53100": DiskFull,
        "25006": StoreReadOnly,
        "40": StoreBusy,
        "55P03": StoreBusy,
        "58": StoreCorrupt,
        "XX001": StoreCorrupt,
        "XX002": StoreCorrupt,
    }
)


class _Text(Loader):
    """What SQLite keeps as text comes back as text: dates, JSON."""

    def load(self, data: Buffer) -> Any:
        return bytes(data).decode()


class _Clock(_Text):
    """A time of day with all six digits of its fraction."""

    def load(self, data: Buffer) -> Any:
        whole, _, fraction = bytes(data).decode().partition(".")
        return f"{whole}.{fraction:0<6}"


class _Number(Loader):
    """A sum of whole numbers is one, however wide the server made it."""

    def load(self, data: Buffer) -> Any:
        text = bytes(data).decode()
        return float(text) if "." in text else int(text)


class _Quiet(psycopg.Cursor[Any]):
    """A cursor whose errors name no value: the server would quote the row that it refuses."""

    def execute(self, *args: Any, **kwargs: Any) -> Self:
        """Run one statement."""
        with _without_values():
            return super().execute(*args, **kwargs)

    def executemany(self, *args: Any, **kwargs: Any) -> None:
        """Run one statement for each row."""
        with _without_values(), _quiet_pipeline():
            super().executemany(*args, **kwargs)


@contextmanager
def _without_values() -> Iterator[None]:
    try:
        yield
    except (psycopg.DataError, psycopg.IntegrityError) as error:
        place = error.diag.constraint_name or error.diag.column_name or ""
        error.args = (f"{type(error).__name__} {error.sqlstate} {place}".strip(),)
        raise


@contextmanager
def _quiet_pipeline() -> Iterator[None]:
    """Keep the driver from warning of a pipeline that a refused row broke; that row is raised."""

    def listen(record: logging.LogRecord) -> bool:
        return not str(record.msg).startswith("error ignored terminating")

    log = logging.getLogger("psycopg")
    log.addFilter(listen)
    try:
        yield
    finally:
        log.removeFilter(listen)


class RawConnection(psycopg.Connection[Any]):
    """A connection whose own `execute` speaks SQLite's SQL; SQLAlchemy uses plain cursors of it."""

    path: Path

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return self.info.transaction_status != pq.TransactionStatus.IDLE

    def execute(  # type: ignore[override]  # SQLite's signature is the one that is used
        self, query: str, params: Sequence[Any] = ()
    ) -> psycopg.Cursor[Any]:
        """Run one statement; one that fails takes only itself back.

        Raises what `own_error` names, ValueError where the server refuses a value.
        """
        cursor = self._cursor()
        with self._guarded(query):
            if not params:
                cursor.execute(_BEGINNINGS.get(query, query))
            else:
                cursor.execute(spoken(query), _named(query, params))
        return cursor

    def executemany(self, query: str, rows: Iterable[Sequence[Any]]) -> psycopg.Cursor[Any]:
        """Run one statement for each row; `rowcount` is how many they changed."""
        cursor = self._cursor()
        found = [_named(query, row) for row in rows]
        with self._guarded(query):
            if found:
                cursor.executemany(spoken(query), found)
        return cursor

    def _cursor(self) -> psycopg.Cursor[Any]:
        cursor = self.cursor()
        for name in ("date", "json"):
            cursor.adapters.register_loader(name, _Text)
        cursor.adapters.register_loader("time", _Clock)
        return cursor

    @contextmanager
    def _guarded(self, query: str) -> Iterator[None]:
        """Keep the transaction alive where a value is refused, and raise the product's errors."""
        writing = query.lstrip().startswith("INSERT") and self.in_transaction
        try:
            if writing:
                self.cursor().execute("SAVEPOINT one")
            yield
            if writing:
                self.cursor().execute("RELEASE SAVEPOINT one")
        except psycopg.Error as error:
            own = own_error(error, self.path)
            if own is not None:
                raise own from error
            if not (writing and isinstance(error, _REFUSED_VALUE)):
                raise
            self.cursor().execute("ROLLBACK TO SAVEPOINT one")
            raise ValueError(str(error)) from None


def connect(address: StoreAddress, password: str, path: Path) -> RawConnection:
    """Open a raw connection in autocommit; `path` stands for the store in errors.

    Raises StoreServerAway, StoreServerRefused, StoreMissing, StoreBusy.
    """
    try:
        found = RawConnection.connect(
            **address.parameters(path.parent),
            password=password,
            autocommit=True,
            connect_timeout=SECONDS_TO_CONNECT,
            options=_SESSION,
            application_name="centre-supervisor",
            cursor_factory=_Quiet,
        )
    except psycopg.OperationalError as error:
        raise (own_error(error, path) or StoreServerAway(path=str(path))) from error
    found.path = path
    found.adapters.register_loader("numeric", _Number)
    return found


def open_engines(address: StoreAddress, password: str, path: Path) -> Engines:
    """Make both engines and take the database for this instance (StoreBusy)."""

    def writer() -> RawConnection:
        return _held(connect(address, password, path))

    def reader() -> RawConnection:
        opened = connect(address, password, path)
        opened.autocommit = False
        opened.isolation_level = IsolationLevel.REPEATABLE_READ
        opened.read_only = True
        return opened

    engines = Engines(_engine(path, writer, 1), _engine(path, reader, READERS))

    @event.listens_for(engines.writer, "begin")
    def _begin(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        driver.execute(_LOCK)

    try:
        engines.writer.connect().close()
    except BaseException:
        engines.close()
        raise
    return engines


def own_error(error: BaseException | None, path: Path) -> KnownError | None:
    """Return the product's error for what the server or the driver said, None for a bug of ours."""
    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate or ""
    for length in (5, 3, 2):
        if kind := _KINDS.get(state[:length]):
            return kind(path=str(path), reason=state)
    if isinstance(error, psycopg.OperationalError) and not state:
        said = str(error)
        if "authentication" in said or "password" in said or "certificate" in said:
            return StoreServerRefused(path=str(path))
        if 'database "' in said and "does not exist" in said:
            return StoreMissing(path=str(path))
        return StoreServerAway(path=str(path))
    return None


@lru_cache(maxsize=512)
def spoken(query: str) -> str:
    """Return SQLite's statement as psycopg takes it: marks, percent signs, wide whole numbers."""

    def word(match: re.Match[str]) -> str:
        text = match[0]
        if text.startswith("?"):
            return f"%(p{match[1]})s" if match[1] else "%s"
        if text[0] in "'\"%":
            return text.replace("%", "%%")
        return "AS BIGINT"

    return _TOKEN.sub(word, query)


def _named(query: str, values: Sequence[Any]) -> Any:
    """Return the values by number where the statement numbers its marks."""
    if "?1" not in query:
        return tuple(values)
    return {f"p{place}": value for place, value in enumerate(values, start=1)}


def _held(connection: RawConnection) -> RawConnection:
    """Take the database for this connection (StoreBusy)."""
    if connection.execute(_INSTANCE).fetchone() != (True,):
        connection.close()
        raise StoreBusy(path=str(connection.path))
    connection.autocommit = False
    connection.isolation_level = IsolationLevel.REPEATABLE_READ
    return connection


def _engine(path: Path, opener: Any, size: int) -> Engine:
    engine = create_engine(
        "postgresql+psycopg://",
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0 if size == 1 else READERS,
        hide_parameters=True,
        json_serializer=canonical,
        json_deserializer=orjson.loads,
        use_native_hstore=False,
    )

    @event.listens_for(engine, "do_connect")
    def _open(*_: Any) -> RawConnection:
        opened: RawConnection = opener()
        return opened

    @event.listens_for(engine, "handle_error")
    def _convert(context: ExceptionContext) -> None:
        own = own_error(context.original_exception, path)
        if own is not None:
            raise own from context.original_exception

    return engine
