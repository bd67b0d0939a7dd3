"""Bringing an older database to this version: copied, migrated, verified, then put in place.

Alembic's usual SQLite set-up drops a parent with its children's rows and says nothing; hence no
foreign keys while it runs, one transaction, and counts compared before the commit.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event, inspect
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from supervisor_app.errors import StoreCorrupt, StoreNewer
from supervisor_app.store import backup
from supervisor_app.store.connection import connect, one
from supervisor_app.store.failures import own_errors
from supervisor_app.system.atomic import put_in_place

SCRIPTS = Path(__file__).parent / "migrations"


class MigrationRefused(RuntimeError):
    """A migration lost rows or references: a bug of ours, nothing was changed."""


class Guard:
    """Counts every table's rows before a migration and compares afterwards."""

    def __init__(self, connection: Connection, may_change: frozenset[str]) -> None:
        """Remember the counts; foreign keys must be off, or a dropped parent takes its children."""
        self._in_file = connection.dialect.name == "sqlite"
        if self._in_file and connection.exec_driver_sql("PRAGMA foreign_keys").scalar() != 0:
            raise MigrationRefused("foreign keys are on")
        self._connection = connection
        self._may_change = may_change
        self._before = self._counts()

    def check(self) -> None:
        """Raise MigrationRefused where rows or references were lost, or a draft table was left."""
        after = self._counts()
        wrong = sorted(
            table
            for table, count in self._before.items()
            if table not in self._may_change and after.get(table, -1) != count
        )
        left = sorted(table for table in after if table.startswith("_alembic_tmp_"))
        # A server checks its references itself at every statement.
        look = "PRAGMA foreign_key_check" if self._in_file else "SELECT 1 WHERE false"
        dangling = self._connection.exec_driver_sql(look).all()
        if wrong or left or dangling:
            raise MigrationRefused(f"rows {wrong}, drafts {left}, references {len(dangling)}")

    def _counts(self) -> dict[str, int]:
        names = set(inspect(self._connection).get_table_names()) - {"alembic_version"}
        return {
            name: int(
                self._connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar() or 0
            )
            for name in sorted(names)
        }


def upgrade(path: Path, key: bytes, kept: Path, *, scripts: Path | None = None) -> None:
    """Migrate the database to the newest revision; the old file stays as `kept`.

    The caller holds the folder's lock and no store is open. Raises StoreNewer, DiskFull,
    StoreCorrupt, MigrationRefused; in every case the database is as it was.
    """
    config = config_for(scripts or SCRIPTS)
    script = ScriptDirectory.from_config(config)
    revision = _revision(path, key)
    known = {found.revision for found in script.walk_revisions()}
    if revision not in known:
        raise StoreNewer(path=str(path), revision=revision)
    if revision == script.get_current_head():
        return
    backup.copy(path, key, kept)
    draft = path.with_name(path.name + ".upgrade")
    draft.unlink(missing_ok=True)
    backup.copy(path, key, draft)
    try:
        migrate(draft, key, config, may_change(script, revision))
        put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def config_for(scripts: Path) -> Config:
    """Return Alembic's configuration for a folder of migrations."""
    config = Config()
    # Alembic reads the value as a template, where one percent sign is written as two.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    return config


def migrate(path: Path, key: bytes, config: Config, may_change: frozenset[str]) -> None:
    """Run the migrations on this very file, in one transaction."""
    with own_errors(path), _sql(path, key) as connection:
        config.attributes["connection"] = connection
        config.attributes["may_change"] = may_change
        # Alembic sees a transaction that is already open and leaves its end to us.
        with connection.begin():
            command.upgrade(config, "head")


def _revision(path: Path, key: bytes) -> str:
    raw = connect(path, key)
    try:
        with own_errors(path):
            # Folds the log into the file, so that no log of the old file lies beside the new one.
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            found = one(raw, "SELECT version_num FROM alembic_version")
    finally:
        raw.close()
    if found is None:
        raise StoreCorrupt(path=str(path), reason="no revision")
    return str(found[0])


def may_change(script: ScriptDirectory, revision: str) -> frozenset[str]:
    """Return the tables whose number of rows the migrations after this revision change."""
    declared: set[str] = set()
    for found in script.iterate_revisions("head", revision):
        declared |= getattr(found.module, "ROWS_CHANGE", frozenset())
    return frozenset(declared)


@contextmanager
def _sql(path: Path, key: bytes) -> Iterator[Connection]:
    raw = connect(path, key)
    raw.execute("PRAGMA foreign_keys=OFF")
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: raw,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
