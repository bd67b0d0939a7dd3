"""What an administrator is shown of a server: who is silent, copied, lost; is it well."""

import json
from contextlib import closing
from datetime import timedelta

import pytest

from supervisor_app.sync.server import installation
from supervisor_app.sync.server.overview import SILENT, overview
from tests.postgres import Server
from tests.sync.entries import chain, hello, marked_by, push, reclaimed

pytestmark = pytest.mark.needs("postgres")
A, B = 4_000_000_000_001, 4_000_000_000_002


def test_a_working_station_shows_its_journal(server: Server) -> None:
    """Its device, last number, last link and when it was last here."""
    role, password = server.role(1, "محطة 1")
    with closing(server.connect(role, password)) as line:
        hello(line, A)
        rows, tip = chain(A, 3)
        push(line, A, rows)
    seen = overview(server.admin)
    (station,) = seen.stations
    assert (station.role, station.station, station.works, station.copied) == (
        role, "محطة 1", True, False,
    )  # fmt: skip
    (device,) = station.devices
    assert (device.device_id, device.seq, device.head) == (A, 3, tip.hex())
    assert station.last_seen == device.last_seen
    assert not station.silent(seen.now)
    assert station.silent(seen.now + SILENT + timedelta(minutes=1))


def test_a_station_that_never_came_is_silent_from_its_claim_on(server: Server) -> None:
    """Three days after it was let in, without a greeting."""
    server.role(1)
    seen = overview(server.admin)
    assert seen.stations[0].last_seen is None
    assert not seen.stations[0].silent(seen.now)
    assert seen.stations[0].silent(seen.now + SILENT + timedelta(minutes=1))


def test_an_unused_or_revoked_enrolment_is_not_silent(server: Server) -> None:
    """Nobody is missed who is not to come; a code that ran out is shown as such."""
    server.role(1)
    later = timedelta(days=30)
    server.admin.execute("UPDATE rs.enrol SET claimed_at = NULL, expires_at = now()")
    seen = overview(server.admin)
    assert (seen.stations[0].expired, seen.stations[0].works) == (True, False)
    assert not seen.stations[0].silent(seen.now + later)
    server.admin.execute("UPDATE rs.enrol SET claimed_at = now(), revoked_at = now()")
    seen = overview(server.admin)
    assert (seen.stations[0].expired, seen.stations[0].works) == (False, False)
    assert not seen.stations[0].silent(seen.now + later)


def test_two_open_devices_of_one_role_are_a_copied_disk(server: Server) -> None:
    """Until one of them is closed, or has been silent for three days."""
    with closing(server.connect(*server.role(1))) as line:
        hello(line, A)
        hello(line, B)
        assert overview(server.admin).stations[0].copied
        moved = (
            "UPDATE rs.device SET last_seen = last_seen - interval '4 days' WHERE device_id = %s"
        )
        server.admin.execute(moved, (A,))
        assert not overview(server.admin).stations[0].copied
        line.execute("SELECT rs.close_device(%s, 'FORK')", (A,))
    (station,) = overview(server.admin).stations
    assert not station.copied
    assert [one.closed_why for one in station.devices] == ["FORK", None]


def test_a_journal_that_others_brought_back_waits_for_its_station(server: Server) -> None:
    """It is listed apart until the device itself has proven that it is its own."""
    installation.recover(server.admin, 14)
    plain, tip = chain(B, 1)
    rows = json.dumps([{"d": B, **row} for row in (*plain, marked_by(B, b"secret", tip, 2))])
    with closing(server.connect(*server.role(1))) as line:
        line.execute("SELECT rs.heal(%s::json)", (rows,))
        assert [one.device_id for one in overview(server.admin).orphans] == [B]
        assert hello(line, B) == "CLOSED"
        assert overview(server.admin).orphans
        assert reclaimed(line, B, b"secret")
    seen = overview(server.admin)
    assert not seen.orphans
    assert [one.seq for one in seen.stations[0].devices] == [2]


def test_the_window_opens_and_shuts(server: Server) -> None:
    """For so many days; none shuts it at once."""
    assert overview(server.admin).recovery_until is None
    installation.recover(server.admin, 14)
    seen = overview(server.admin)
    assert seen.recovery_until is not None
    assert seen.recovery_until - seen.now > timedelta(days=13)
    installation.recover(server.admin, 0)
    assert overview(server.admin).recovery_until is None


def test_an_older_program_may_be_asked_to_upgrade(server: Server) -> None:
    """The least schema that the administrator names is the one that the greeting compares."""
    installation.require_schema(server.admin, 2)
    assert overview(server.admin).min_schema == 2
    with closing(server.connect(*server.role(1))) as line:
        assert hello(line, A, 1) == "UPGRADE"


def test_a_clock_that_went_back_is_shown(server: Server) -> None:
    """The same sign on which the greeting stops the exchange."""
    with closing(server.connect(*server.role(1))) as line:
        hello(line, A)
    assert not overview(server.admin).clock_wrong
    server.admin.execute("UPDATE rs.head SET received_at = now() + interval '2 hours'")
    assert overview(server.admin).clock_wrong
