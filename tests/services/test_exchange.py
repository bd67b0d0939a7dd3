"""Joining a real server and exchanging with it: what goes, what comes, what is logged."""

import shutil
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import (
    DemonstrationAlone,
    FieldKeyMissing,
    NotAllowed,
    ServerUnreachable,
    SyncNotSetUp,
)
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import exchange, field_key, sync, workstations
from supervisor_app.services.centre import facts
from supervisor_app.services.desk import Desk
from supervisor_app.services.sync import SyncMode
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.server import enrolment
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import desk_at
from tests.postgres import Server
from tests.services.conflict_stores import give_another_device
from tests.simulation.cutting_proxy import cutting_proxy

NOBODY = Actor("x", "x", Role.EMIRATE_VIEWER, frozenset())


def ticket(server: Server, desk: Desk, station: str) -> tuple[Path, str]:
    """Enrol a workstation of the desk's centre."""
    where = ServerAddress(
        "db.example", 5432, server.database, "", station, desk.store.centre_id, "", "PEM", ""
    )
    path = desk.paths.folder / "station.enrolment"
    return path, enrolment.enrol(server.admin, where, path).code


@pytest.fixture
def network(server: Server, monkeypatch) -> Server:
    """Lead the connections of the product to the test's server, past TLS."""

    def connect(address: ServerAddress, _authority: Path) -> object:
        return server.connect(address.role, address.password)

    monkeypatch.setattr("supervisor_app.sync.connection.connect", connect)
    return server


@pytest.mark.needs("postgres")
def test_a_joined_station_sends_and_a_new_one_is_filled(
    network: Server, new_centre: Desk, empty_store: Path, clock: FixedClock, everyone: Actor
) -> None:
    """The first sends all it has; an empty second one joins and knows the centre's name."""
    exchange.join(new_centre, Unwatched(), *ticket(network, new_centre, "صالة أ"))
    first = new_centre.read(sync.state, new_centre)
    assert (first.mode, first.waiting, first.station) == (SyncMode.SYNCED, 0, "صالة أ")
    folder = new_centre.paths.folder / "second"
    folder.mkdir()
    path = Path(shutil.copy(empty_store, folder / "centre.db"))
    second = desk_at(path, clock)
    give_another_device(path, second, 4711)
    second.seat(everyone)
    touched = exchange.join(second, Unwatched(), *ticket(network, second, "صالة ب"))
    assert "centre" in touched
    assert second.read(facts).names == new_centre.read(facts).names
    names = {row.name for row in second.read(sync.stations)}
    assert names == {"صالة أ", "صالة ب"}
    second.store.close()


@pytest.mark.needs("postgres")
def test_a_station_that_comes_can_soon_open_what_is_sealed(
    network: Server, new_centre: Desk, empty_store: Path, clock: FixedClock, everyone: Actor
) -> None:
    """The field key reaches it with the next exchange of a station that has it, no start needed."""
    new_centre.write(workstations.register, workstations.own_keys(new_centre))
    key = new_centre.write(field_key.open_key).result
    exchange.join(new_centre, Unwatched(), *ticket(network, new_centre, "صالة أ"))
    folder = new_centre.paths.folder / "second"
    folder.mkdir()
    path = Path(shutil.copy(empty_store, folder / "centre.db"))
    second = desk_at(path, clock)
    give_another_device(path, second, 4711)
    second.seat(everyone)
    exchange.join(second, Unwatched(), *ticket(network, second, "صالة ب"))
    with pytest.raises(FieldKeyMissing):
        second.write(field_key.open_key)
    for desk in (second, new_centre, new_centre, second):
        exchange.exchange(desk, Unwatched())
    assert second.write(field_key.open_key).result == key
    second.store.close()


@pytest.mark.needs("postgres")
def test_a_server_that_is_away_is_logged_and_told(
    network: Server, new_centre: Desk, monkeypatch
) -> None:
    """The failure is raised, stands in the log with its code, and what was written waits."""
    exchange.join(new_centre, Unwatched(), *ticket(network, new_centre, "صالة أ"))

    def away(_address: object, _authority: Path) -> object:
        raise ServerUnreachable(host="db.example")

    monkeypatch.setattr("supervisor_app.sync.connection.connect", away)
    new_centre.write(workstations.register, workstations.own_keys(new_centre), "صالة ج")
    with pytest.raises(ServerUnreachable):
        exchange.sync_now(new_centre, Unwatched())
    assert new_centre.read(sync.rounds)[0].code == ServerUnreachable.code
    found = new_centre.read(sync.state, new_centre)
    assert found.mode is SyncMode.OFFLINE
    assert found.waiting == 1
    exchange.leave(new_centre, Unwatched())
    assert new_centre.read(sync.state, new_centre).mode is SyncMode.LOCAL


@pytest.mark.needs("postgres")
def test_a_lost_answer_to_the_claim_leaves_a_named_workstation(
    server: Server, new_centre: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is cut with the last bytes of the commit; the next exchange goes through, named."""
    with cutting_proxy(server.cluster.port) as proxy:

        def connect(where: ServerAddress, _authority: Path) -> object:
            given = {"user": where.role, "password": where.password, "sslmode": "disable"}
            return psycopg.connect(
                host="127.0.0.1", port=proxy.port, dbname=server.database, autocommit=True, **given
            )

        monkeypatch.setattr("supervisor_app.sync.connection.connect", connect)
        tried = enrolment.opened(*ticket(server, new_centre, "صالة أ"))
        proxy.allow(1_000_000)
        with closing(connect(tried, Path())) as line:
            enrolment.claim(line, tried, lambda _: None)
            whole = 1_000_000 - proxy.budget
        file, code = ticket(server, new_centre, "صالة أ")
        proxy.allow(whole - 1)
        with pytest.raises(ServerUnreachable):
            exchange.join(new_centre, Unwatched(), file, code)
        assert server.admin.execute(
            "SELECT count(*) FROM rs.enrol WHERE claimed_at IS NOT NULL"
        ).fetchone() == (2,)
        proxy.allow(1_000_000)
        exchange.sync_now(new_centre, Unwatched())
        assert {row.name for row in new_centre.read(sync.stations)} == {"صالة أ"}
        # A fork gives the machine another number; the exchange that finds out enters it.
        with new_centre.store.exchange() as raw:
            raw.execute("UPDATE meta SET v = '4711' WHERE k = 'device'")
        exchange.sync_now(new_centre, Unwatched())
        assert new_centre.read(workstations.is_registered)


def test_without_a_server_there_is_nothing_to_exchange(new_centre: Desk) -> None:
    """The person is told; nothing is logged."""
    with pytest.raises(SyncNotSetUp):
        exchange.sync_now(new_centre, Unwatched())
    assert new_centre.read(sync.rounds) == ()
    assert not exchange.is_joined(new_centre)


def test_the_demonstration_meets_no_server(demo: Desk) -> None:
    """Neither an exchange nor an enrolment begins."""
    with pytest.raises(DemonstrationAlone):
        exchange.sync_now(demo, Unwatched())


def test_rights_are_asked_first(new_centre: Desk, tmp_path: Path) -> None:
    """Who may not exchange, join or leave is refused before anything is read."""
    new_centre.seat(NOBODY)
    with pytest.raises(NotAllowed):
        exchange.sync_now(new_centre, Unwatched())
    with pytest.raises(NotAllowed):
        exchange.join(new_centre, Unwatched(), tmp_path / "none", "code")
    with pytest.raises(NotAllowed):
        exchange.leave(new_centre, Unwatched())
