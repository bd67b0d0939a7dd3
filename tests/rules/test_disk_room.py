"""What the free room on the disk allows."""

import pytest

from supervisor_app.rules.disk_room import Room, room


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
