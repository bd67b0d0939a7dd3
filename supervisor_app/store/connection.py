"""The one place that opens a raw connection to the encrypted database; no SQLAlchemy here."""

import sys
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from supervisor_app.errors import StoreEngineOld, StoreExists, StoreMissing
from supervisor_app.store.failures import own_errors

# Older SQLite in WAL mode with two connections can corrupt the file (the WAL-reset fault).
NEEDED = (3, 51, 3)
KEY_BYTES = 32

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA secure_delete=ON",
    "PRAGMA wal_autocheckpoint=1000",
    "PRAGMA journal_size_limit=8388608",
)
# A Mac's fsync does not reach the platter unless it is asked twice; we write little.
_MAC_PRAGMAS = ("PRAGMA fullfsync=1", "PRAGMA checkpoint_fullfsync=1")


def connect(
    path: Path, key: bytes, *, create: bool = False, query_only: bool = False
) -> dbapi2.Connection:
    """Open the database with its 32-byte raw key, every pragma set, in autocommit mode.

    Raises StoreMissing, StoreExists (create), WrongKey, StoreCorrupt, StoreReadOnly, StoreBusy,
    StoreEngineOld. A file is made only with `create`.
    """
    check_engine()
    if len(key) != KEY_BYTES:
        raise ValueError("the key of the store is 32 raw bytes")
    if create and path.exists():
        raise StoreExists(path=str(path))
    if not create and not (path.is_file() and path.stat().st_size):
        raise StoreMissing(path=str(path))
    uri = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    with own_errors(path):
        connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, key, query_only=query_only)
        except BaseException:
            connection.close()
            raise
    return connection


def peek(path: Path, key: bytes, sql: str) -> tuple[Any, ...] | None:
    """Return the first row of a query on the file as it lies: no log, no lock, nothing written.

    None where there is no row or the file cannot be read so, as while another writes it.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        raw = dbapi2.connect(uri, uri=True, isolation_level=None)
        try:
            raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            raw.execute("PRAGMA cipher_log_level = NONE")
            return one(raw, sql)
        finally:
            raw.close()
    except dbapi2.Error:
        return None


def check_engine() -> None:
    """Refuse an SQLite with the known corruption fault (StoreEngineOld)."""
    if dbapi2.sqlite_version_info < NEEDED:
        needed = ".".join(map(str, NEEDED))
        raise StoreEngineOld(version=dbapi2.sqlite_version, needed=needed)


def _prepare(connection: dbapi2.Connection, key: bytes, *, query_only: bool) -> None:
    execute = connection.execute
    execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    # SQLCipher would print every failed page check on the standard error stream.
    execute("PRAGMA cipher_log_level = NONE")
    # The first read decides whether the key fits, before anything could be written.
    execute("SELECT count(*) FROM sqlite_master").fetchone()
    for pragma in _PRAGMAS:
        execute(pragma).fetchall()
    if sys.platform == "darwin":
        for pragma in _MAC_PRAGMAS:
            execute(pragma).fetchall()
    if query_only:
        execute("PRAGMA query_only=ON")


def one(connection: dbapi2.Connection, sql: str, *params: object) -> tuple[Any, ...] | None:
    """Return the first row of a query, None where there is none."""
    row: tuple[Any, ...] | None = connection.execute(sql, params).fetchone()
    return row
