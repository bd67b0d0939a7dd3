"""A server is set up once, brought up to date, looked through for holes, laid out by centre."""

from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import psycopg
import pytest

from supervisor_app.errors import ServerNewer, ServerTooOld
from supervisor_app.sync.server import installation
from tests.postgres import Cluster, Server
from tests.sync.entries import chain, hello, push, state_of

pytestmark = pytest.mark.needs("postgres")
PARTITIONED = Path(installation.__file__).parent / "partitioned.sql"
A = 4_000_000_000_001


def test_the_catalogue_has_no_way_around(server: Server) -> None:
    """The lint finds nothing in what we install, and finds each hole that is made."""
    assert installation.faults(server.admin) == ()
    holes = {
        "no row-level security: head": "ALTER TABLE rs.head DISABLE ROW LEVEL SECURITY",
        "no fixed search_path: push": "ALTER FUNCTION rs.push(bigint, json) RESET search_path",
        "everybody may call: heal": "GRANT EXECUTE ON FUNCTION rs.heal(json) TO PUBLIC",
        "everybody may use: server": "GRANT SELECT ON rs.server TO PUBLIC",
        "workstations may write: head": "GRANT UPDATE ON rs.head TO rs_ws",
        "workstations may write: device": "GRANT UPDATE (closed_at) ON rs.device TO rs_ws",
        "workstations may read: enrol": "GRANT SELECT ON rs.enrol TO rs_ws",
        "workstations may call: accept": (
            "GRANT EXECUTE ON FUNCTION rs.accept(int, json, text) TO rs_ws"
        ),
        "a policy of another hand: everything": (
            "CREATE POLICY everything ON rs.journal FOR SELECT TO rs_ws USING (true)"
        ),
        "a view of another hand: peek": "CREATE VIEW rs.peek AS SELECT 1 AS x",
        "not of rs_owner: peek": "SELECT 1",
        "everybody may connect: database": f"GRANT CONNECT ON DATABASE {server.database} TO PUBLIC",
        "everybody may create: schema public": "GRANT CREATE ON SCHEMA public TO PUBLIC",
        "a trigger is off: journal_stays": "ALTER TABLE rs.journal DISABLE TRIGGER journal_stays",
        "a trigger is missing: journal_links of journal": (
            "DROP TRIGGER journal_links ON rs.journal"
        ),
    }
    for statement in holes.values():
        server.admin.execute(statement)
    assert set(installation.faults(server.admin)) == set(holes)


def test_installing_twice_changes_nothing(server: Server) -> None:
    """The second call finds everything at its newest version."""
    before = server.admin.execute("SELECT server_id FROM rs.server").fetchall()
    installation.install(server.admin)
    assert server.admin.execute("SELECT server_id FROM rs.server").fetchall() == before
    assert server.admin.autocommit


def test_a_workstation_with_more_rights_is_found(server: Server) -> None:
    """Whoever was made more than a member of the workstations' group."""
    role, _ = server.role(1)
    server.admin.execute(f"GRANT pg_read_all_data TO {role}")
    try:
        assert installation.faults(server.admin) == (f"a workstation with more rights: {role}",)
    finally:
        # Roles are the cluster's, not this database's.
        server.admin.execute(f"REVOKE pg_read_all_data FROM {role}")


def test_an_old_postgres_is_refused() -> None:
    """Before anything is asked of it."""
    old = SimpleNamespace(info=SimpleNamespace(server_version=140_012))
    with pytest.raises(ServerTooOld) as refused:
        installation.install(cast("psycopg.Connection", old))
    assert refused.value.params == {"version": "14", "needed": "15"}


def test_a_newer_server_is_left_alone(server: Server) -> None:
    """A program that does not know the schema changes nothing of it."""
    server.admin.execute("UPDATE rs.version SET version_num = '9999'")
    with pytest.raises(ServerNewer):
        installation.install(server.admin)
    assert server.admin.autocommit


def test_the_journal_can_lie_in_partitions(server: Server) -> None:
    """Laid out by centre, the same calls are taken and the same faults and rights refused."""
    admin = server.admin
    with ExitStack() as stack:
        one, two = (stack.enter_context(server.connect(*server.role(n))) for n in (1, 2))
        hello(one, A)
        rows, tip = chain(A, 6)
        push(one, A, rows[:5])
        admin.execute(PARTITIONED.read_text(encoding="utf-8"))
        assert installation.faults(admin) == ()
        assert push(one, A, rows[5:]) == 6
        places = "SELECT DISTINCT tableoid::regclass::text FROM rs.journal"
        assert admin.execute(places).fetchall() == [("rs.journal_1",)]
        count = "SELECT count(*) FROM rs.journal"
        assert one.execute(count).fetchone() == (6,)
        assert two.execute(count).fetchone() == (0,)
        assert state_of(lambda: one.execute("SELECT * FROM rs.journal_1")) == "42501"
        forked = chain(A, 1, after=(6, bytes(32)))[0]
        assert state_of(lambda: push(one, A, forked)) == "RS003"
        assert state_of(lambda: push(one, A, chain(A, 1, after=(7, tip))[0])) == "RS002"


@pytest.mark.parametrize("table", ["journal", "journal_1"])
@pytest.mark.parametrize("statement", ["DELETE FROM rs.{}", "TRUNCATE rs.{}"])
def test_a_partition_is_append_only_by_itself(server: Server, table: str, statement: str) -> None:
    """Statement triggers do not come down from the table above, so each has its own."""
    server.role(1)
    server.admin.execute(PARTITIONED.read_text(encoding="utf-8"))
    assert state_of(lambda: server.admin.execute(statement.format(table))) == "RS006"


def test_a_later_centre_gets_its_partition(server: Server) -> None:
    """With its own guards, which the lint misses where they are gone."""
    server.admin.execute(PARTITIONED.read_text(encoding="utf-8"))
    server.admin.execute("SELECT rs.add_partition(12)")
    assert installation.faults(server.admin) == ()
    server.admin.execute("DROP TRIGGER journal_whole ON rs.journal_12")
    missing = "a trigger is missing: journal_whole of journal_12"
    assert installation.faults(server.admin) == (missing,)


def test_the_fixture_is_a_real_server(cluster: Cluster) -> None:
    """What the tests meet says of itself which Postgres it is."""
    with cluster.connect() as admin:
        assert admin.info.server_version >= installation.LEAST_VERSION
