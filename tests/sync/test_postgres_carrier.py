"""The same round over a real Postgres: what only the server and its driver can show."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import ServerOlder, ServerTrouble, ServerUnreachable, StationRevoked
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store.work import Store
from supervisor_app.sync import postgres_carrier
from supervisor_app.sync.carrier import Status
from supervisor_app.sync.connection import watched
from supervisor_app.sync.postgres_carrier import PostgresCarrier
from supervisor_app.sync.rounds import Limits
from supervisor_app.system.clock import FixedClock
from tests.postgres import Server
from tests.store.sample import Plain, add, edit, shown
from tests.sync.stations import agree, copy_of, device, open_station, rows, sync

pytestmark = pytest.mark.needs("postgres")


@contextmanager
def line(server: Server, login: tuple[str, str]) -> Iterator[PostgresCarrier]:
    """Connect a workstation for one round."""
    with server.connect(*login) as connection:
        yield PostgresCarrier(connection, "test")


@pytest.fixture
def clock() -> FixedClock:
    """Give the true time, because the server has it."""
    return FixedClock(datetime.now(UTC))


@pytest.fixture
def a(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give a station."""
    store = open_station(tmp_path / "a.db", clock)
    yield store
    store.close()


@pytest.fixture
def b(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give another station of the same centre."""
    store = open_station(tmp_path / "b.db", clock)
    yield store
    store.close()


def meet(server: Server, login: tuple[str, str], store: Store, **more: int) -> tuple[int, int]:
    """Go through one round and return what was sent and received."""
    with line(server, login) as carrier:
        done = sync(store, carrier, Limits(**more))
    return done.sent, done.received


def test_two_stations_meet_at_the_server(a: Store, b: Store, server: Server) -> None:
    """Pages, a first load by COPY, the receipt and the witness."""
    first, second = server.role(1, "a"), server.role(1, "b")
    with a.write(SYSTEM) as work:
        work.add_all(Plain(text=str(number)) for number in range(20))
    thing, _ = add(a, name="اسم 'quoted' \"twice\" \\ é 😀", n=1)
    assert meet(server, first, a, page=7) == (21, 0)
    assert meet(server, second, b, bulk_from=5, bulk_page=8) == (0, 21)
    edit(b, thing, n=3)
    edit(a, thing, n=2)
    assert meet(server, second, b) == (1, 0)
    assert meet(server, first, a, page=1) == (1, 1)
    assert meet(server, second, b) == (0, 1)
    assert shown(a)[thing]["n"] == 4
    agree(a, b)
    assert len(rows(a, "SELECT * FROM receipt")) == 2
    assert len(rows(b, "SELECT * FROM witness")) == 2
    assert meet(server, first, a) == (0, 0)


def test_an_action_is_never_split_by_the_server(a: Store, b: Store, server: Server) -> None:
    """A page of one brings all entries that share their clock."""
    with a.write(SYSTEM) as work:
        work.add_all(Plain(text=str(number)) for number in range(5))
    login = server.role(1)
    meet(server, login, a)
    with line(server, login) as carrier:
        place = (1, device(a))
        assert len(carrier.pull({place: 0}, 1)) == 5
        assert carrier.link_at(place, 99) is None


def test_a_clone_of_a_station_becomes_another_device(
    a: Store, server: Server, tmp_path: Path, clock: FixedClock
) -> None:
    """The server closes the forked id; both stations end with the same entries."""
    login = server.role(1)
    thing, _ = add(a, n=1)
    meet(server, login, a)
    clone = copy_of(a, tmp_path / "clone.db", clock)
    edit(a, thing, n=2)
    edit(clone, thing, n=4)
    for _ in range(3):
        meet(server, login, a)
        meet(server, login, clone)
    assert device(a) != device(clone)
    assert shown(a)[thing]["n"] == 5
    agree(a, clone)
    clone.close()


def test_a_refused_entry_is_found_by_halves(a: Store, server: Server) -> None:
    """The server's check refuses it for good; everything else arrives."""
    add(a, name="good")
    with a.write(SYSTEM) as work:
        work.add(Plain(id="p" * 81, text="an id too long for the server"))
        work.add_all(Plain(text="of the same action") for _ in range(2))
    add(a, name="good too")
    with line(server, server.role(1)) as carrier:
        done = sync(a, carrier)
    assert (done.refused, done.sent, done.pending) == (1, 4, 0)
    assert rows(a, "SELECT why FROM refused") == [("23514",)]


def test_a_lost_servers_entries_are_healed_in_its_window(
    a: Store, b: Store, server: Server
) -> None:
    """Before the administrator opens it, the station only says what lacks."""
    first, second = server.role(1), server.role(1)
    add(a, name="x")
    meet(server, first, a)
    meet(server, second, b)
    server.admin.execute("SET session_replication_role = replica")
    for table in ("journal", "head", "device"):
        server.admin.execute(f"DELETE FROM rs.{table}")
    server.admin.execute("SET session_replication_role = origin")
    with line(server, second) as carrier:
        assert sync(b, carrier).behind == 1
        server.admin.execute("UPDATE rs.server SET recovery_until = now() + interval '1 hour'")
        assert sync(b, carrier).healed == 1
    assert meet(server, first, a) == (0, 0)


def test_a_station_of_an_old_version_only_receives(a: Store, b: Store, server: Server) -> None:
    """The server says UPGRADE; what it has is taken all the same."""
    first, second = server.role(1), server.role(1)
    add(a, name="x")
    add(b, name="y")
    meet(server, first, a)
    server.admin.execute("UPDATE rs.server SET min_schema = 99")
    with line(server, second) as carrier:
        done = sync(b, carrier)
    assert (done.status, done.sent, done.received, done.pending) == (Status.UPGRADE, 0, 1, 1)


def test_a_revoked_station_is_turned_away(a: Store, server: Server) -> None:
    """At the greeting."""
    login = server.role(1)
    server.admin.execute("UPDATE rs.enrol SET revoked_at = now()")
    with line(server, login) as carrier, pytest.raises(StationRevoked):
        sync(a, carrier)


def test_what_the_driver_says_becomes_the_products_errors(a: Store, server: Server) -> None:
    """A closed line, a missing right and a fault of the server."""
    login = server.role(1)
    with line(server, login) as carrier:
        with pytest.raises(StationRevoked):
            carrier._all("DELETE FROM rs.journal")
        with pytest.raises(ServerOlder):
            carrier._all("SELECT nothing_such()")
        server.admin.execute("UPDATE rs.server SET recovery_until = now() + interval '1 hour'")
        server.admin.execute("REVOKE EXECUTE ON FUNCTION rs.heal(json) FROM rs_ws")
        with pytest.raises(ServerTrouble):
            carrier.heal([])
    with pytest.raises(ServerUnreachable):
        carrier.heads()
    with pytest.raises(ServerUnreachable):
        carrier.would_take(1, [])
    assert isinstance(carrier._connection, psycopg.Connection)


def test_a_server_that_freezes_while_it_heals_is_left(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also bringing entries back has its end: the watch cuts the line."""
    watch = partial(watched, seconds=0.2)
    monkeypatch.setattr(postgres_carrier, "watched", lambda line, *_: watch(line))
    with line(server, server.role(1)) as carrier:
        pid = carrier._connection.info.backend_pid
        os.kill(pid, signal.SIGSTOP)
        try:
            with pytest.raises(ServerUnreachable):
                carrier.heal([])
        finally:
            os.kill(pid, signal.SIGCONT)
