"""What time it is: the system's clock in the centre's zone, and a standing one for tests."""

import time
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

RIYADH = "Asia/Riyadh"


class Clock(Protocol):
    """Where the time comes from; rules never ask it, services hand them values."""

    def now(self) -> datetime:
        """Return the aware instant in the centre's zone."""
        ...

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for waits and lockouts."""
        ...


class SystemClock:
    """The machine's clock, read in the centre's zone (IANA name)."""

    def __init__(self, zone: str = RIYADH) -> None:
        self._zone = ZoneInfo(zone)

    def now(self) -> datetime:
        """Return the aware instant in the centre's zone."""
        return datetime.now(self._zone)

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()


class FixedClock:
    """A clock that stands until it is told to move."""

    def __init__(self, at: datetime) -> None:
        if at.tzinfo is None:
            raise ValueError("a clock needs a zone")
        self._at = at
        self._seconds = 0.0

    def now(self) -> datetime:
        """Return the instant it stands at."""
        return self._at

    def monotonic(self) -> float:
        """Return the seconds by which it was advanced."""
        return self._seconds

    def advance(self, by: timedelta) -> None:
        """Move forwards; both readings follow."""
        self._at += by
        self._seconds += by.total_seconds()

    def set(self, at: datetime) -> None:
        """Put the wall clock elsewhere, even backwards; the monotonic reading stays."""
        self._at = at
