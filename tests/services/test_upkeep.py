"""What the machine does by itself: copies, drill, ballast; what a bad clock does not let it do."""

from datetime import timedelta
from pathlib import Path

import pytest

from supervisor_app.errors import ClockBehind, DiskFull, KnownError, SpaceShort
from supervisor_app.rules.disk_room import LOW_BYTES, Room
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import catalogue_files, tickets, true_clock, upkeep
from supervisor_app.services.desk import Desk
from supervisor_app.services.upkeep import Upkeep
from supervisor_app.store.work import Work
from supervisor_app.system import space
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from supervisor_app.text.messages import sentence
from tests.conftest import NOW


def look(desk: Desk) -> Upkeep:
    """Look as the window does each minute."""
    return desk.read(upkeep.look, desk.paths, desk.settings)


@pytest.fixture
def kept(new_centre: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a new centre on a disk with room, whose ballast is small."""
    new_centre.paths.prepare()
    monkeypatch.setattr(space, "BALLAST_BYTES", 1 << 20)
    monkeypatch.setattr(space, "free_bytes", lambda _: 10_000_000_000)
    return new_centre


def test_what_is_due_is_done_once(kept: Desk, clock: FixedClock) -> None:
    """A new centre is copied and proved; then nothing is due until something changes."""
    before = look(kept)
    assert (before.copy_due, before.drill_due, before.room) == (True, False, Room.AMPLE)
    assert upkeep.keep_up(kept, Unwatched())
    assert kept.paths.ballast.stat().st_size == 1 << 20
    # The proof itself was journalled, and a copy of that may wait its half hour.
    assert not look(kept).work_due
    clock.advance(timedelta(minutes=31))
    assert look(kept).copy_due


def test_little_room_begins_nothing(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below 500 MB nothing is begun, however due it is."""
    monkeypatch.setattr(space, "free_bytes", lambda _: 400_000_000)
    found = look(kept)
    assert found.copy_due
    assert found.room is Room.SHORT
    assert not found.work_due
    assert not space.lay_ballast(kept.paths.ballast, LOW_BYTES)


def test_little_room_imports_nothing(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tickets and lists are refused before their file is even looked for."""
    monkeypatch.setattr(space, "free_bytes", lambda _: 400_000_000)
    for kind in ("employees", "agencies"):
        with pytest.raises(SpaceShort):
            catalogue_files.import_file(kept, Unwatched(), kind, Path("none.csv"))
    with pytest.raises(SpaceShort):
        tickets.import_file(kept, Unwatched(), Path("none.csv"))


def test_the_day_s_end_is_copied_and_trouble_does_not_hold_the_door(
    kept: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing makes a copy where anything changed; a full disk is told, not raised."""
    assert upkeep.at_close(kept, Unwatched()) is None
    assert len(list(kept.paths.backup.glob("*.db"))) == 1
    assert upkeep.at_close(kept, Unwatched()) is None
    assert len(list(kept.paths.backup.glob("*.db"))) == 1
    with kept.store.write(SYSTEM) as work:
        work.event("something")
    monkeypatch.setattr(space, "free_bytes", lambda _: 0)
    error = upkeep.at_close(kept, Unwatched())
    assert isinstance(error, KnownError)
    assert error.code == "space_short"


def test_a_clock_set_back_makes_no_report(kept: Desk, clock: FixedClock) -> None:
    """A day back is told and refused in Arabic; two minutes are borne; ahead is not its matter."""
    with kept.store.write(SYSTEM) as work:
        work.event("something")
    clock.set(NOW - timedelta(minutes=2))
    kept.read(true_clock.require_true_clock)
    clock.set(NOW - timedelta(days=1))
    assert not look(kept).clock_trusted
    with pytest.raises(ClockBehind) as caught:
        kept.read(true_clock.require_true_clock)
    assert "ساعة" in sentence(caught.value).what
    clock.set(NOW + timedelta(days=3650))
    assert look(kept).clock_trusted


def test_a_full_disk_lets_the_ballast_go(kept: Desk) -> None:
    """The change that found no room fails once; the next try has what the ballast held."""
    assert space.lay_ballast(kept.paths.ballast, LOW_BYTES)

    def no_room(work: Work) -> None:
        raise DiskFull(path=str(work.centre_id))

    with pytest.raises(DiskFull):
        kept.write(no_room)
    assert not kept.paths.ballast.exists()
    assert not space.drop_ballast(kept.paths.ballast)


def test_the_ballast_is_as_large_as_promised(tmp_path: Path) -> None:
    """64 MB are written out, and laid only once."""
    path = tmp_path / "ballast"
    assert space.lay_ballast(path, 0)
    assert path.stat().st_size == space.BALLAST_BYTES == 64 * 1024 * 1024
    changed = path.stat().st_mtime_ns
    assert space.lay_ballast(path, 0)
    assert path.stat().st_mtime_ns == changed
