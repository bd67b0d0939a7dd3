"""What the free room on the disk still allows; measuring it is in system.space."""

from enum import StrEnum

LOW_BYTES = 2_000_000_000
SHORT_BYTES = 500_000_000


class Room(StrEnum):
    """AMPLE: all work; LOW: all work, a warning; SHORT: no imports and no copies."""

    AMPLE = "ample"
    LOW = "low"
    SHORT = "short"


def room(free: int) -> Room:
    """Return what so many free bytes allow (reliability: warn under 2 GB, stop under 500 MB)."""
    if free < SHORT_BYTES:
        return Room.SHORT
    return Room.LOW if free < LOW_BYTES else Room.AMPLE
