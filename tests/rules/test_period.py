"""Periods as minutes of the day."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.period import (
    DAY_MINUTES,
    PeriodCode,
    PeriodTimes,
    belongs_to,
    clashes,
    minute_in_day,
    minute_of,
    period_at,
)

MORNING = PeriodTimes.between(PeriodCode.MORNING, time(7, 30), time(14, 30))
EVENING = PeriodTimes.between(PeriodCode.EVENING, time(16), time(20))
RAMADAN = PeriodTimes.between(PeriodCode.EVENING, time(21), time(1))
DAY = (MORNING, EVENING)


def test_a_period_past_midnight_ends_on_the_next_day():
    """Ramadan's evening from 21:00 to 01:00 is four hours, not minus twenty."""
    assert RAMADAN.minutes == 240
    assert RAMADAN.holds(minute_of(time(0, 30)))
    assert not RAMADAN.holds(minute_of(time(1)))
    assert MORNING.minutes == 420


def test_a_period_may_begin_at_midnight_and_last_a_day():
    """The bounds themselves are inside; the same clock time twice means the whole day."""
    assert PeriodTimes(PeriodCode.MORNING, 0, DAY_MINUTES).minutes == DAY_MINUTES
    assert PeriodTimes.between(PeriodCode.MORNING, time(7), time(7)).minutes == DAY_MINUTES


@pytest.mark.parametrize(("start", "end"), [(-1, 60), (60, 60), (60, 30), (1440, 1500), (0, 1441)])
def test_what_is_no_part_of_a_day_is_refused(start, end):
    """A period has a length, starts today and is no longer than a day."""
    with pytest.raises(ValueError, match="no part of a day"):
        PeriodTimes(PeriodCode.MORNING, start, end)


@pytest.mark.parametrize(
    ("clock", "running", "belongs"),
    [
        (time(7, 29), None, MORNING),
        (time(7, 30), MORNING, MORNING),
        (time(14, 29), MORNING, MORNING),
        (time(14, 30), None, MORNING),
        (time(15, 14), None, MORNING),
        (time(15, 15), None, EVENING),
        (time(15, 59), None, EVENING),
        (time(16), EVENING, EVENING),
        (time(20), None, EVENING),
        (time(23, 59), None, EVENING),
        (time(4), None, MORNING),
    ],
)
def test_a_time_belongs_to_the_running_or_the_nearest_period(clock, running, belongs):
    """An early arrival counts for the period it came for; the end itself is outside."""
    assert period_at(DAY, minute_of(clock)) is running
    assert belongs_to(DAY, minute_of(clock)) is belongs


def test_a_tie_goes_to_the_period_that_comes():
    """Half way between two periods people come rather than go."""
    early = PeriodTimes(PeriodCode.MORNING, 400, 500)
    late = PeriodTimes(PeriodCode.EVENING, 601, 700)
    assert belongs_to((early, late), 550) is late
    assert belongs_to((late, early), 550) is late


def test_without_periods_a_time_belongs_nowhere():
    """A closed day has no period."""
    assert belongs_to((), 500) is None


@given(st.integers(0, DAY_MINUTES - 1))
def test_every_minute_belongs_to_some_period(minute):
    """Nothing that happens in a day is left without a period."""
    found = belongs_to(DAY, minute)
    running = period_at(DAY, minute)
    assert found in DAY
    assert running in (None, found)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ((450, 870), (960, 1200), False),
        ((450, 870), (870, 1200), False),
        ((450, 870), (869, 1200), True),
        ((30, 400), (1260, 1500), True),
        ((60, 400), (1260, 1500), False),
        ((1260, 1500), (30, 400), True),
    ],
)
def test_overlap_is_seen_also_across_midnight(one, other, clash):
    """A period past midnight may reach into the next day's morning."""
    morning = PeriodTimes(PeriodCode.MORNING, *one)
    evening = PeriodTimes(PeriodCode.EVENING, *other)
    assert clashes((morning, evening)) == (((morning, evening),) if clash else ())


def test_minutes_of_a_moment_run_on_past_midnight():
    """A moment after midnight still counts in the day that the period began."""
    zone = timezone(timedelta(hours=3))
    day = date(2026, 3, 1)
    assert minute_in_day(datetime(2026, 3, 1, 8, 40, 59, tzinfo=zone), day) == 520
    assert minute_in_day(datetime(2026, 3, 2, 0, 30, tzinfo=zone), day) == 1470
    assert minute_in_day(datetime(2026, 2, 28, 23, 0, tzinfo=zone), day) == -60


def test_the_span_of_a_period_is_its_minutes():
    """Presence counts over exactly the period."""
    assert (EVENING.span.start, EVENING.span.end) == (960, 1200)


@pytest.mark.parametrize(
    ("period", "clock", "minute"),
    [
        (MORNING, time(8, 40), 520),
        (MORNING, time(0, 30), 30),
        (RAMADAN, time(21), 1260),
        (RAMADAN, time(0, 30), 1470),
        (RAMADAN, time(1), 1500),
        (RAMADAN, time(1, 1), 61),
        (RAMADAN, time(20), 1200),
    ],
)
def test_a_clock_time_past_midnight_is_read_in_its_period(period, clock, minute):
    """An interruption at half past midnight lies at the end of Ramadan's evening, not before it."""
    assert period.minute(clock) == minute
