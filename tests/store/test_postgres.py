"""The server's side of the store: SQL spoken, faults named, one instance, brought up, moved."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import (
    DiskFull,
    InvalidInput,
    StoreBusy,
    StoreCorrupt,
    StoreEngineOld,
    StoreMissing,
    StoreNewer,
    StoreReadOnly,
    StoreServerAway,
    StoreServerRefused,
)
from supervisor_app.store import move, postgres, postgres_schema
from supervisor_app.store.database import FileDatabase
from supervisor_app.store.postgres_schema import PostgresDatabase
from supervisor_app.store.upgrade import MigrationRefused
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.postgres import Cluster
from tests.store.sample import KEY, METADATA, NOON, add, journal_rows, sample_store, shown
from tests.store.server import fresh, place

PATH = Path("store.json")
needs_postgres = pytest.mark.needs("postgres")


@pytest.fixture
def database(cluster: Cluster, tmp_path: Path) -> Iterator[PostgresDatabase]:
    """Give an empty database of the server."""
    with fresh(cluster, tmp_path) as made:
        yield made


@pytest.fixture
def made(database: PostgresDatabase) -> PostgresDatabase:
    """Give a database with the tables of the sample classes."""
    postgres_schema.create(database, metadata=METADATA)
    return database


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ? , '?', \"?\"", "SELECT %s , '?', \"?\""),
        ("SELECT ?1, ?2, ?1", "SELECT %(p1)s, %(p2)s, %(p1)s"),
        ("a LIKE '%x' || ?", "a LIKE '%%x' || %s"),
        ("5 % ?", "5 %% %s"),
        ("CAST(v AS INTEGER)", "CAST(v AS BIGINT)"),
    ],
)
def test_one_text_of_sql_is_spoken_to_both(query: str, said: str) -> None:
    """Marks are turned, quoted text is left alone, whole numbers are wide."""
    assert postgres.spoken(query) == said


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (psycopg.errors.DiskFull, DiskFull),
        (psycopg.errors.ReadOnlySqlTransaction, StoreReadOnly),
        (psycopg.errors.AdminShutdown, StoreServerAway),
        (psycopg.errors.ConnectionFailure, StoreServerAway),
        (psycopg.errors.InvalidPassword, StoreServerRefused),
        (psycopg.errors.InvalidCatalogName, StoreMissing),
        (psycopg.errors.LockNotAvailable, StoreBusy),
        (psycopg.errors.TooManyConnections, StoreBusy),
        (psycopg.errors.SerializationFailure, StoreBusy),
        (psycopg.errors.DataCorrupted, StoreCorrupt),
        (psycopg.OperationalError, StoreServerAway),
    ],
)
def test_each_fault_of_the_server_is_one_of_ours(
    fault: type[psycopg.Error], kind: type[Exception]
) -> None:
    """By the server's code; a connection that is gone has none."""
    assert type(postgres.own_error(fault("x"), PATH)) is kind


def test_what_is_no_fault_of_the_server_stays_a_bug() -> None:
    """A mistake in a statement, and what is not the driver's, are not explained away."""
    assert postgres.own_error(psycopg.errors.SyntaxError("x"), PATH) is None
    assert postgres.own_error(ValueError("x"), PATH) is None


@needs_postgres
def test_who_cannot_come_in_is_told_which_door_is_shut(
    made: PostgresDatabase, cluster: Cluster
) -> None:
    """A wrong password, no such database and no server are three things."""
    address = made.address
    with pytest.raises(StoreServerRefused):
        postgres.connect(address, "wrong", PATH)
    with pytest.raises(StoreMissing):
        place(cluster, "nowhere", PATH.parent).connect()
    gone = type(address)(address.host, 1, address.database, address.role)
    with pytest.raises(StoreServerAway):
        postgres.connect(gone, "", PATH)


@needs_postgres
def test_a_refused_value_takes_back_only_its_own_statement(made: PostgresDatabase) -> None:
    """As in a file: the transaction goes on, and the error says no value."""
    raw = made.connect()
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("INSERT INTO note VALUES (?, ?)", (1, "kept"))
    for bad in (("x-secret", "a"), (1, "again-secret"), (2, {"no": "secret"})):
        with pytest.raises(ValueError) as refused:  # noqa: PT011  any of the driver's words
            raw.execute("INSERT INTO note VALUES (?, ?)", bad)
        assert "secret" not in str(refused.value)
    assert raw.executemany("INSERT INTO note VALUES (?, ?)", []).rowcount <= 0
    assert raw.in_transaction
    raw.execute("COMMIT")
    assert raw.execute("SELECT sum(number), 7 / 2.0 FROM note").fetchone() == (1, 3.5)
    with pytest.raises(psycopg.errors.SyntaxError):
        raw.execute("INSERT nonsense")
    raw.close()


@needs_postgres
def test_a_server_that_went_away_is_said_and_work_goes_on_afterwards(
    made: PostgresDatabase, cluster: Cluster, caplog: pytest.LogCaptureFixture
) -> None:
    """Cut connections give one plain error; the next action connects anew and takes its place."""
    store = Store(made.path, KEY, FixedClock(NOON), metadata=METADATA, database=made)
    add(store, name="before")
    with cluster.connect() as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (made.address.database,),
        )
    with pytest.raises(StoreServerAway):
        add(store, name="lost")
    add(store, name="after")
    assert {one["name"] for one in shown(store).values()} == {"before", "after"}
    with pytest.raises(StoreBusy):
        made.open_engines()
    store.close()
    assert "Exception during reset" in caplog.text


@needs_postgres
def test_only_a_centre_of_this_version_on_a_fit_server_is_opened(
    database: PostgresDatabase, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strange tables, another order of texts, an old server: each is refused by name."""
    raw = database.connect()
    with pytest.raises(StoreCorrupt):
        database.check(raw)
    monkeypatch.setattr(postgres_schema, "_ORDERS", ("another",))
    with pytest.raises(InvalidInput):
        database.check(raw)
    monkeypatch.setattr(postgres_schema, "NEEDED", 10**7)
    with pytest.raises(StoreEngineOld):
        database.check(raw)
    raw.close()


STEP = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "{0}", {1}
ROWS_CHANGE = frozenset()
def upgrade():
    {2}
"""


def scripts(folder: Path, body: str) -> Path:
    """Write two migrations: this version and one after it."""
    (folder / "versions").mkdir(parents=True)
    env = Path(postgres_schema.__file__).parent / "migrations" / "env.py"
    (folder / "env.py").write_text(env.read_text(encoding="utf-8"), encoding="utf-8")
    head = postgres_schema.HEAD
    (folder / "versions" / "a.py").write_text(STEP.format(head, None, "pass"))
    (folder / "versions" / "b.py").write_text(STEP.format("9000", repr(head), body))
    return folder


@needs_postgres
def test_a_portable_migration_brings_a_server_up_or_leaves_it(
    made: PostgresDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one transaction: a new column arrives, and one that loses rows changes nothing."""
    made.bring_up(tmp_path)
    raw = made.connect()
    raw.execute("INSERT INTO note VALUES (1, 'x')")
    monkeypatch.setattr("supervisor_app.store.revision.HEAD", "9000")
    losing = scripts(tmp_path / "losing", 'op.execute("DELETE FROM note")')
    with pytest.raises(MigrationRefused):
        postgres_schema.bring_up(made, scripts=losing)
    body = 'op.add_column("note", sa.Column("more", sa.Text()))'
    postgres_schema.bring_up(made, scripts=scripts(tmp_path / "good", body))
    assert raw.execute("SELECT number, more FROM note").fetchall() == [(1, None)]
    assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("9000",)
    raw.execute("UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(StoreNewer):
        postgres_schema.bring_up(made, scripts=tmp_path / "good")
    raw.close()


@needs_postgres
def test_a_move_that_does_not_verify_leaves_the_target_empty(
    database: PostgresDatabase, tmp_path: Path
) -> None:
    """A broken chain does not move, nothing of it stays there; a whole one goes both ways."""
    with sample_store(tmp_path) as small:
        add(small, name="a", flag=True)
        add(small, name="b", tags=[os.name])
        rows, things = journal_rows(small), shown(small)
    source = FileDatabase(small.path, KEY)
    raw = source.connect()
    ddl = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'journal_no_update'").fetchone()
    raw.execute("DROP TRIGGER journal_no_update")
    good = raw.execute("SELECT hash FROM journal WHERE seq = 2").fetchone()
    raw.execute("UPDATE journal SET hash = ? WHERE seq = 2", (bytes(32),))
    with pytest.raises(StoreCorrupt):
        move.to_server(source, database, Unwatched(), metadata=METADATA)
    raw.execute("UPDATE journal SET hash = ? WHERE seq = 2", good)
    raw.execute(*ddl)
    raw.close()
    move.to_server(source, database, Unwatched(), metadata=METADATA)
    back = FileDatabase(tmp_path / "back.db", KEY)
    move.to_file(database, back, Unwatched(), metadata=METADATA)
    store = Store(back.path, KEY, FixedClock(NOON), metadata=METADATA)
    assert (journal_rows(store), shown(store)) == (rows, things)
    store.close()


def test_only_the_broken_pipeline_is_not_heard(caplog: pytest.LogCaptureFixture) -> None:
    """What the driver says of it while rows are sent is dropped; everything else is kept."""
    log = logging.getLogger("psycopg")
    with caplog.at_level(logging.WARNING, "psycopg"):
        with postgres._quiet_pipeline():
            log.warning("error ignored terminating %r: %s", "pipeline", "aborted")
            log.warning("something else")
        log.warning("error ignored terminating %r: %s", "pipeline", "aborted")
    assert [record.msg[:9] for record in caplog.records] == ["something", "error ign"]
