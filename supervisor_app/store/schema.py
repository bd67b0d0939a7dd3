"""Making a new database file and telling whether an old one is of this version.

Alembic is only asked where a database is not at HEAD; see `migrations`.
"""

import os
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, create_mock_engine
from sqlcipher3 import dbapi2

from supervisor_app.errors import StoreCorrupt, StoreExists, StoreOlder
from supervisor_app.models.base import Base
from supervisor_app.store.connection import connect, one
from supervisor_app.store.failures import own_errors
from supervisor_app.store.revision import HEAD as HEAD
from supervisor_app.store.revision import judge as judge
from supervisor_app.store.revision import refuse_newer
from supervisor_app.store.tables import METADATA
from supervisor_app.system.atomic import put_in_place

APPLICATION_ID = 0x4D534D4B


def create(
    path: Path, key: bytes, *, centre_id: int = 1, metadata: MetaData = Base.metadata
) -> None:
    """Make the file, complete or not at all, with a new device id (StoreExists)."""
    if path.exists():
        raise StoreExists(path=str(path))
    draft = path.with_name(path.name + ".new")
    for leftover in (draft, draft.with_name(draft.name + "-wal")):
        leftover.unlink(missing_ok=True)
    raw = connect(draft, key, create=True)
    try:
        raw.execute("BEGIN IMMEDIATE")
        for statement in statements(METADATA, metadata):
            raw.execute(statement)
        raw.execute(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) )"
        )
        raw.execute("INSERT INTO alembic_version VALUES (?)", (HEAD,))
        raw.executemany("INSERT INTO meta VALUES (?, ?)", identity(centre_id))
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute("COMMIT")
    finally:
        raw.close()
    put_in_place(draft, path)


def check(raw: dbapi2.Connection, path: Path) -> None:
    """Raise StoreOlder or StoreNewer unless the database is at HEAD, StoreCorrupt if not ours."""
    if one(raw, "PRAGMA application_id") != (APPLICATION_ID,):
        raise StoreCorrupt(path=str(path), reason="not a centre's database")
    judge(one(raw, "SELECT version_num FROM alembic_version"), path)


def bring_up(path: Path, key: bytes, kept_folder: Path) -> None:
    """Upgrade an older database before a store opens it; its old file goes to `kept_folder`.

    Raises what `check` raises but StoreOlder, and what `upgrade.upgrade` raises. A newer database
    is not touched, nor is its log.
    """
    refuse_newer(path, key)
    raw = connect(path, key)
    try:
        with own_errors(path):
            check(raw, path)
    except StoreOlder as error:
        raw.close()
        from supervisor_app.store.upgrade import upgrade  # noqa: PLC0415  start-up time: Alembic

        upgrade(path, key, kept_folder / f"before-{HEAD}-from-{error.params['revision']}.db")
    finally:
        raw.close()


def new_device() -> int:
    """Return a random device id of 53 bits, so that every JSON reader keeps the number exactly."""
    return int.from_bytes(os.urandom(7), "big") >> 3


def identity(centre_id: int) -> list[tuple[str, str]]:
    """Return the store's own settings for a new database: a device id, and a clock at zero."""
    return [
        ("device", str(new_device())),
        ("centre", str(centre_id)),
        ("hlc", "0"),
        ("offset", "0"),
    ]


def statements(*metadatas: MetaData, name: str = "sqlite") -> list[str]:
    """Return the DDL of every table, index and trigger, each table's own in a row.

    `name` is SQLAlchemy's for the kind of database.
    """
    found: list[str] = []

    def keep(ddl: Any, *_: Any, **__: Any) -> None:
        found.append(str(ddl.compile(dialect=engine.dialect)).strip())

    engine = create_mock_engine(f"{name}://", keep)
    for metadata in metadatas:
        metadata.create_all(engine, checkfirst=False)
    # SQLAlchemy keeps a table's indexes in a set, whose order changes from run to run.
    return [
        statement
        for is_index, run in groupby(found, lambda ddl: ddl.startswith("CREATE INDEX"))
        for statement in (sorted(run) if is_index else run)
    ]
