"""Where a centre's rows lie: a file in its folder (the rule) or a Postgres server of this host.

The file `store.json` names the server and the sealed secrets hold its password, under the same data
key as ever. Moving takes everything along, the device id too; what was left is kept as a copy.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from supervisor_app.errors import KeyMissing, StoreExists, StoreMissing, StoreOnServer
from supervisor_app.rules.rights import Actor, Right
from supervisor_app.store.database import Database, FileDatabase
from supervisor_app.store.work import Store, Work
from supervisor_app.system.atomic import put_in_place
from supervisor_app.system.clock import Clock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.secrets import STORE, Secrets
from supervisor_app.system.store_address import StoreAddress

if TYPE_CHECKING:
    from supervisor_app.store.postgres_schema import PostgresDatabase

FILE, POSTGRESQL = "file", "postgresql"


def require(work: Work) -> None:
    """Raise NotAllowed unless the actor may move the store."""
    work.require(Right.RESTORE_BACKUP)


def where(paths: CentrePaths, key: bytes) -> Database:
    """Return the database of a folder (StoreCorrupt, SecretsUnreadable, KeyMissing)."""
    if not paths.store.exists():
        return FileDatabase(paths.database, key)
    password = Secrets(paths, key).get(STORE)
    if password is None:
        raise KeyMissing(path=str(paths.secrets), slot=STORE)
    return _server(paths, key, StoreAddress.load(paths.store), password.decode())


@dataclass(frozen=True, slots=True)
class Mover:
    """Who moves a store, and the clock of the centre's zone: both stand in the journal."""

    actor: Actor
    clock: Clock


def to_server(
    paths: CentrePaths,
    key: bytes,
    mover: Mover,
    progress: Progress,
    *,
    address: StoreAddress,
    password: str,
) -> Path:
    """Move a centre from its file into an empty database; return where the file is kept.

    The journal says who did it. The caller holds the folder and no store is open. Raises
    StoreOnServer (it is there already), StoreExists (the database is not empty), StoreTrouble,
    InvalidInput; then nothing moved.
    """
    if paths.store.exists():
        raise StoreOnServer(path=str(paths.store))
    from supervisor_app.store import move  # noqa: PLC0415  start-up time: psycopg

    target = _server(paths, key, address, password)
    source = FileDatabase(paths.database, key)
    move.to_server(source, target, progress)
    source.rest()
    Secrets(paths, key).put(STORE, password.encode())
    # From here on the server is the store.
    address.save(paths.store)
    kept = _retire(paths)
    _note(target, mover, address, was=FILE, now=POSTGRESQL)
    return kept


def to_file(paths: CentrePaths, key: bytes, mover: Mover, progress: Progress) -> None:
    """Move a centre from its server back into a file; the server's tables stay as they are.

    The journal says who did it. The caller holds the folder and no store is open. Raises
    StoreMissing (it is a file), StoreTrouble; then nothing moved.
    """
    if not paths.store.exists():
        raise StoreMissing(path=str(paths.store))
    from supervisor_app.store import move  # noqa: PLC0415  start-up time: psycopg

    draft = paths.database.with_name("centre.db.from-server")
    draft.unlink(missing_ok=True)
    try:
        move.to_file(where(paths, key), FileDatabase(draft, key), progress)
        address = StoreAddress.load(paths.store)
        _note(FileDatabase(draft, key), mover, address, was=POSTGRESQL, now=FILE)
        if paths.database.exists():
            _retire(paths)
        put_in_place(draft, paths.database)
    finally:
        draft.unlink(missing_ok=True)
    # From here on the file is the store.
    paths.store.unlink()
    Secrets(paths, key).drop(STORE)


def _note(database: Database, mover: Mover, address: StoreAddress, *, was: str, now: str) -> None:
    """Write into the journal, where it lies now, who moved it from what to what; no secret."""
    store = Store(database.path, database.key, mover.clock, database=database)
    try:
        with store.write(mover.actor) as work:
            work.event(
                "store_moved",
                store_before=was,
                store_after=now,
                server_host=address.host,
                server_database=address.database,
            )
    finally:
        store.close()


def _server(
    paths: CentrePaths, key: bytes, address: StoreAddress, password: str
) -> "PostgresDatabase":
    from supervisor_app.store.postgres_schema import (  # noqa: PLC0415  start-up time: psycopg
        PostgresDatabase,
    )

    return PostgresDatabase(address, password, paths.store, key)


def _retire(paths: CentrePaths) -> Path:
    """Put the file that is no longer the store among the copies, never over another one."""
    stamp = datetime.fromtimestamp(paths.database.stat().st_mtime).astimezone()
    kept = paths.backup / f"before-server-{stamp:%Y%m%d-%H%M%S}.db"
    if kept.exists():
        raise StoreExists(path=str(kept))
    put_in_place(paths.database, kept)
    return kept
