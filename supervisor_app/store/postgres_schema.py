"""The working store as a database of a Postgres server: made, checked, brought up, held.

Tables come from the same metadata as a file's. What SQLite knows by itself and Postgres does not
(reading JSON out of a text, the greater of two numbers) is made here as a function.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, create_engine
from sqlalchemy.pool import StaticPool

from supervisor_app.errors import (
    InvalidInput,
    StoreCorrupt,
    StoreEngineOld,
    StoreExists,
    StoreNewer,
    StoreOlder,
)
from supervisor_app.models.base import Base
from supervisor_app.store import postgres
from supervisor_app.store.engine import Engines
from supervisor_app.store.schema import HEAD, identity, judge, statements
from supervisor_app.store.tables import METADATA
from supervisor_app.system.store_address import StoreAddress

NEEDED = 150000
_WRITE = "BEGIN ISOLATION LEVEL REPEATABLE READ"
_VERSION = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_OURS = "SELECT to_regclass('journal') IS NOT NULL AND to_regclass('meta') IS NOT NULL"
_ANY_TABLE = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
# Texts are compared byte by byte, as in a file; another order would show lists otherwise.
_ORDERS = ("C", "C.UTF-8", "C.utf8", "POSIX")
_FUNCTIONS = (
    """CREATE FUNCTION json_valid(body text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN PERFORM body::json; RETURN true; EXCEPTION WHEN others THEN RETURN false; END $$""",
    # What Postgres cannot put into a text (a zero byte) is nothing, and refuses no entry.
    """CREATE FUNCTION json_extract(body text, path text) RETURNS text LANGUAGE plpgsql IMMUTABLE
AS $$ BEGIN RETURN body::json #>> string_to_array(substr(path, 3), '.');
EXCEPTION WHEN others THEN RETURN NULL; END $$""",
    "CREATE OPERATOR ->> (leftarg = text, rightarg = text, function = json_extract)",
    """CREATE FUNCTION max(one bigint, other bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
AS $$ SELECT greatest(one, other) $$""",
)
_TRIGGERS = (
    """CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM meta WHERE k = 'rewriting') THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the journal is append-only';
END $$""",
    """CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
EXECUTE FUNCTION journal_refuse()""",
)


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """A database of a server, used by one instance; `path` is the file that names the server."""

    address: StoreAddress
    password: str = field(repr=False)
    path: Path
    key: bytes = field(repr=False)
    on_server: bool = True

    def connect(self) -> Any:
        """Open a raw connection (what `postgres.connect` raises)."""
        return postgres.connect(self.address, self.password, self.path)

    def check(self, raw: Any) -> None:
        """Raise StoreOlder, StoreNewer, StoreCorrupt (no centre's database), StoreEngineOld."""
        check_server(raw)
        if raw.execute(_OURS).fetchone() != (True,):
            raise StoreCorrupt(path=str(self.path), reason="not a centre's database")
        judge(raw.execute("SELECT version_num FROM alembic_version").fetchone(), self.path)

    def bring_up(self, kept_folder: Path) -> None:  # noqa: ARG002  copies are the server's
        """Upgrade the tables (what `bring_up` of this module raises)."""
        bring_up(self)

    def open_engines(self) -> Engines:
        """Make both engines and take the database for this instance (StoreBusy)."""
        return postgres.open_engines(self.address, self.password, self.path)

    def rest(self) -> None:
        """Leave it as it is: the server looks after its log."""


def create(
    database: PostgresDatabase, *, centre_id: int = 1, metadata: MetaData = Base.metadata
) -> None:
    """Make the tables in an empty database, all or none, with a new device id (StoreExists).

    Raises what `make` and `PostgresDatabase.connect` raise.
    """
    raw = database.connect()
    try:
        raw.execute(_WRITE)
        make(raw, database, metadata)
        raw.executemany("INSERT INTO meta VALUES (?, ?)", identity(centre_id))
        raw.execute("COMMIT")
    finally:
        raw.close()


def make(raw: Any, database: PostgresDatabase, metadata: MetaData = Base.metadata) -> None:
    """Make tables, functions and triggers; the caller holds the transaction.

    Raises StoreExists (the database is not empty), StoreEngineOld, InvalidInput (field "database",
    reason "collation").
    """
    check_server(raw)
    if raw.execute(_ANY_TABLE).fetchone() != (0,):
        raise StoreExists(path=database.address.database)
    for statement in _all(metadata):
        raw.execute(statement)
    raw.execute("INSERT INTO alembic_version VALUES (?)", (HEAD,))


def check_server(raw: Any) -> None:
    """Refuse a server that is too old (StoreEngineOld) or orders texts otherwise (InvalidInput)."""
    if raw.info.server_version < NEEDED:
        raise StoreEngineOld(version=str(raw.info.server_version), needed=str(NEEDED))
    (order,) = raw.execute(
        "SELECT datcollate FROM pg_database WHERE datname = current_database()"
    ).fetchone()
    if order not in _ORDERS:
        raise InvalidInput(field="database", reason="collation", value=order)


def bring_up(database: PostgresDatabase, *, scripts: Path | None = None) -> None:
    """Upgrade an older database before a store opens it, in one transaction.

    No copy is made: that is the server's. Raises what `check` raises but StoreOlder, and
    MigrationRefused; then nothing was changed.
    """
    raw = database.connect()
    try:
        database.check(raw)
    except StoreOlder as error:
        _upgrade(database, str(error.params["revision"]), scripts)
    finally:
        raw.close()


def _upgrade(database: PostgresDatabase, revision: str, scripts: Path | None) -> None:
    from alembic import command  # noqa: PLC0415  start-up time: Alembic
    from alembic.script import ScriptDirectory  # noqa: PLC0415  start-up time: Alembic

    from supervisor_app.store import upgrade  # noqa: PLC0415  start-up time: Alembic

    config = upgrade.config_for(scripts or upgrade.SCRIPTS)
    script = ScriptDirectory.from_config(config)
    if revision not in {found.revision for found in script.walk_revisions()}:
        raise StoreNewer(path=str(database.path), revision=revision)
    raw = database.connect()
    raw.autocommit = False
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: raw, poolclass=StaticPool, use_native_hstore=False
    )
    try:
        with engine.connect() as connection, connection.begin():
            config.attributes["connection"] = connection
            config.attributes["may_change"] = upgrade.may_change(script, revision)
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def _all(metadata: MetaData) -> Iterable[str]:
    # An index of the journal reads the entry's text.
    yield from _FUNCTIONS
    yield from statements(METADATA, metadata, name="postgresql+psycopg")
    yield _VERSION
    yield from _TRIGGERS
