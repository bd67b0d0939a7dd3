"""Clocks: aware, in the centre's zone; the standing one moves when told."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from supervisor_app.system.clock import RIYADH, FixedClock, SystemClock


def test_the_system_clock_reads_in_the_centres_zone() -> None:
    """The instant is aware and in Riyadh unless told otherwise."""
    now = SystemClock().now()
    assert now.tzinfo == ZoneInfo(RIYADH)
    assert abs(now - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)
    assert SystemClock("UTC").now().utcoffset() == dt.timedelta()
    first = SystemClock().monotonic()
    assert SystemClock().monotonic() >= first


def test_a_standing_clock_moves_when_told() -> None:
    """Advancing moves both readings, setting only the wall clock."""
    noon = dt.datetime(2025, 10, 5, 12, tzinfo=dt.UTC)
    clock = FixedClock(noon)
    clock.advance(dt.timedelta(seconds=90))
    assert (clock.now(), clock.monotonic()) == (noon + dt.timedelta(seconds=90), 90.0)
    clock.set(noon)
    assert (clock.now(), clock.monotonic()) == (noon, 90.0)


def test_a_clock_without_a_zone_is_refused() -> None:
    """A naive instant cannot be compared with any other."""
    with pytest.raises(ValueError, match="zone"):
        FixedClock(dt.datetime(2025, 10, 5))  # noqa: DTZ001  the naive value is the point
