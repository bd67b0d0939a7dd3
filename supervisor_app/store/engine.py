"""SQLAlchemy engines over the one raw connection: one writer, some readers that cannot write."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from supervisor_app.store.connection import connect
from supervisor_app.store.failures import own_error, own_errors

READERS = 4


@dataclass(frozen=True, slots=True)
class Engines:
    """`writer` holds one connection and begins IMMEDIATE; `reader` connections are query_only."""

    writer: Engine
    reader: Engine

    def close(self) -> None:
        """Close every pooled connection."""
        self.reader.dispose()
        self.writer.dispose()


def open_engines(path: Path, key: bytes) -> Engines:
    """Make both engines for an existing database; nothing is opened before it is needed."""
    return Engines(
        writer=_engine(path, lambda: connect(path, key), begin="BEGIN IMMEDIATE", size=1),
        reader=_engine(
            path, lambda: connect(path, key, query_only=True), begin="BEGIN", size=READERS
        ),
    )


def canonical(value: object) -> str:
    """Return JSON with sorted keys, the one form in which values are kept and hashed."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def _engine(
    path: Path, opener: Callable[[], dbapi2.Connection], *, begin: str, size: int
) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0 if size == 1 else READERS,
        hide_parameters=True,
        json_serializer=canonical,
        json_deserializer=orjson.loads,
    )

    @event.listens_for(engine, "do_connect")
    def _open(*_: Any) -> dbapi2.Connection:
        return opener()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # Past SQLAlchemy's statement machinery: every action pays for this line.
        driver: Any = connection.connection.driver_connection
        with own_errors(path):
            driver.execute(begin)

    @event.listens_for(engine, "handle_error")
    def _convert(context: ExceptionContext) -> None:
        own = own_error(context.original_exception, path)
        if own is not None:
            raise own from context.original_exception

    return engine
