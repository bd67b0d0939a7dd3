"""What a supervisor is told of the exchange: what waits, offline since when, what failed."""

import datetime as dt

import pytest

from supervisor_app.models import SyncRound
from supervisor_app.rules.rights import Actor
from supervisor_app.services import sync, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.sync import SyncMode
from supervisor_app.store.work import Work
from supervisor_app.sync.address import ServerAddress, keep
from supervisor_app.system.clock import FixedClock

HOME = ServerAddress("10.0.0.5", 5432, "centre", "ws_1_ab", "صالة أ", 1, "id", "PEM", "secret")


def took_place(
    work: Work, minute: int, code: str = "", sent: int = 0, held: int | None = None
) -> None:
    """Write an exchange of a minute into the log."""
    at = work.now() + dt.timedelta(minutes=minute)
    row = SyncRound(
        at=at, seconds=0.2, sent=sent, received=0, acknowledged=held, offset_ms=400, code=code
    )
    sync.keep_round(work, row)


def own_head(work: Work) -> int:
    """Count this device's entries."""
    own = workstations.device_id(work)
    found = work.raw().execute("SELECT max(seq) FROM journal WHERE device_id = ?", (own,))
    return int(found.fetchone()[0])


@pytest.fixture
def joined(new_centre: Desk) -> Desk:
    """Give a centre that knows a server."""
    keep(new_centre.paths, new_centre.store.key, HOME)
    return new_centre


def told(desk: Desk) -> sync.SyncState:
    """Read the state."""
    return desk.read(sync.state, desk)


def test_a_centre_alone_waits_for_nothing(new_centre: Desk) -> None:
    """Without a server there is no queue and nothing to be offline from."""
    found = told(new_centre)
    assert (found.mode, found.waiting, found.offline_since) == (SyncMode.LOCAL, 0, None)


def test_what_was_not_acknowledged_waits(joined: Desk) -> None:
    """Everything waits at first, nothing after the other side holds it all, one after a write."""
    head = joined.read(own_head)
    assert told(joined).waiting == head > 0
    joined.write(took_place, 0, "", head, head)
    assert (told(joined).mode, told(joined).waiting) == (SyncMode.SYNCED, 0)
    joined.write(workstations.register, workstations.own_keys(joined), "صالة ب")
    assert told(joined).mode is SyncMode.WAITING
    assert told(joined).waiting == joined.read(own_head) - head


def test_offline_counts_from_the_first_failure(joined: Desk) -> None:
    """Two failures after a good exchange: the first one's time, the last one's cause."""
    joined.write(took_place, 0, "", 1, joined.read(own_head))
    joined.write(took_place, 5, "server_unreachable")
    joined.write(took_place, 9, "server_not_proven")
    found = told(joined)
    assert found.mode is SyncMode.OFFLINE
    assert found.trouble == "server_not_proven"
    assert found.offline_since is not None
    assert found.last_good is not None
    assert found.offline_since - found.last_good == dt.timedelta(minutes=5)


def test_the_watchdog_sees_what_waits_too_long(joined: Desk, clock: FixedClock) -> None:
    """A quarter of an hour without being sent, whether the way is blocked or nobody answers."""
    head = joined.read(own_head)
    joined.write(took_place, 0, "", head, head)
    clock.advance(dt.timedelta(hours=5))
    assert not told(joined).stalled, "nothing waits"
    joined.write(workstations.register, workstations.own_keys(joined), "صالة ب")
    assert not told(joined).stalled, "it has only just been written"
    clock.advance(dt.timedelta(minutes=15))
    assert told(joined).stalled
    joined.write(took_place, 1, "", 0, joined.read(own_head))
    assert not told(joined).stalled


def test_the_log_keeps_the_newest(joined: Desk, everyone: Actor, monkeypatch) -> None:
    """Old exchanges go; the newest stands first."""
    monkeypatch.setattr(sync, "KEPT_ROUNDS", 3)
    for minute in range(5):
        joined.write(took_place, minute)
    assert [row.number for row in joined.read(sync.rounds)] == [5, 4, 3]


def test_this_station_stands_first(joined: Desk) -> None:
    """Its own name and how much of it is known."""
    joined.write(workstations.register, workstations.own_keys(joined), "صالة أ")
    rows = joined.read(sync.stations)
    assert (rows[0].name, rows[0].mine) == ("صالة أ", True)
    assert rows[0].entries == joined.read(own_head)


def test_a_station_that_works_alone_has_its_name(new_centre: Desk) -> None:
    """The name of the register, without any server."""
    new_centre.write(workstations.register, workstations.own_keys(new_centre), "القاعة أ")
    found = told(new_centre)
    assert (found.joined, found.station) == (False, "القاعة أ")
