"""The small rules of disaster: room on the disk, a drill's week, a clock that cannot be true."""

from datetime import datetime, timedelta

import pytest

from supervisor_app.rules import drill
from supervisor_app.rules.clock_trust import is_trusted
from supervisor_app.rules.disk_room import Room, room

NOW = datetime(2025, 10, 5, 12, 0)  # noqa: DTZ001  the rules know no zone
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("free", "expected"),
    [
        (0, Room.SHORT),
        (499_999_999, Room.SHORT),
        (500_000_000, Room.LOW),
        (1_999_999_999, Room.LOW),
        (2_000_000_000, Room.AMPLE),
    ],
)
def test_room_has_two_limits(free: int, expected: Room) -> None:
    """Under 2 GB is said, under 500 MB stops imports and copies."""
    assert room(free) is expected


def test_a_drill_is_weekly_and_its_silence_alarms_after_eight_days() -> None:
    """Due at seven days, alarming after eight, counted from the first copy before any success."""
    assert drill.is_due(None, NOW)
    assert drill.is_due(NOW - 7 * DAY, NOW)
    assert not drill.is_due(NOW - 6 * DAY, NOW)
    assert not drill.is_late(NOW - 8 * DAY, None, NOW)
    assert drill.is_late(NOW - 8 * DAY - timedelta(seconds=1), None, NOW)
    assert drill.is_late(None, NOW - 9 * DAY, NOW)
    assert not drill.is_late(None, None, NOW)


def test_a_clock_behind_the_last_event_is_not_trusted() -> None:
    """Two minutes are borne, a day is not, and ahead is not this rule's matter."""
    assert is_trusted(NOW, None)
    assert is_trusted(NOW, NOW + timedelta(minutes=2))
    assert not is_trusted(NOW, NOW + timedelta(minutes=2, seconds=1))
    assert not is_trusted(NOW, NOW + DAY)
    assert is_trusted(NOW, NOW - 3650 * DAY)
