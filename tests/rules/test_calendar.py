"""Weeks and working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.calendar import (
    WorkingDays,
    same_weekdays,
    week_days,
    week_start,
)

SUNDAY = date(2025, 10, 5)
NATIONAL_DAY = date(2025, 9, 23)
DATES = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_the_week_runs_from_sunday_to_saturday():
    """Every day of a week gives the same Sunday."""
    days = week_days(SUNDAY)
    assert days[0] == SUNDAY
    assert {week_start(day) for day in days} == {SUNDAY}
    assert [WorkingDays().works(day) for day in days] == [True] * 5 + [False] * 2


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (SUNDAY, SUNDAY, 0),
        (SUNDAY, SUNDAY + timedelta(days=7), 5),
        (SUNDAY + timedelta(days=5), SUNDAY + timedelta(days=7), 0),
        (SUNDAY + timedelta(days=7), SUNDAY, 0),
    ],
)
def test_working_days_leave_the_last_day_out(first, last, days):
    """A span turned round counts nothing."""
    assert WorkingDays().between(first, last) == days


def test_five_working_days_from_thursday_end_on_the_next_thursday():
    """The weekend is jumped over, and so is a holiday."""
    thursday = date(2025, 9, 18)
    assert WorkingDays().after(thursday, 5) == date(2025, 9, 25)
    assert WorkingDays(closed={NATIONAL_DAY: ""}).after(thursday, 5) == date(2025, 9, 28)
    assert WorkingDays().after(thursday, 0) == thursday


def test_earlier_same_weekdays_skip_holidays_newest_first():
    """A holiday does not count, so the history reaches further back."""
    tuesday = date(2025, 9, 30)
    assert same_weekdays(tuesday, 2, {NATIONAL_DAY}) == (date(2025, 9, 16), date(2025, 9, 9))


def test_the_search_for_same_weekdays_ends():
    """Two years of holidays do not hang the screen."""
    every = {SUNDAY - timedelta(weeks=weeks) for weeks in range(1, 300)}
    assert same_weekdays(SUNDAY, 12, every) == ()
    assert len(same_weekdays(SUNDAY, 500)) == 104


@given(DATES, st.integers(0, 30))
def test_same_weekdays_are_earlier_and_of_that_weekday(day, count):
    """All lie before the day, a week apart."""
    found = same_weekdays(day, count)
    assert len(found) == count
    assert all(one.weekday() == day.weekday() and one < day for one in found)
    assert list(found) == sorted(found, reverse=True)


def test_a_decided_day_beats_the_habit_of_the_week():
    """A holiday closes a Tuesday, and a Friday that is worked counts."""
    friday = date(2025, 9, 26)
    days = WorkingDays(closed={NATIONAL_DAY: "اليوم الوطني"}, worked=frozenset({friday}))
    assert not days.works(NATIONAL_DAY)
    assert days.name_of(NATIONAL_DAY) == "اليوم الوطني"
    assert days.works(friday)
    assert days.name_of(friday) == ""
    # From Sunday the 21st: without Tuesday, with Friday, without Saturday.
    assert days.between(date(2025, 9, 21), date(2025, 9, 28)) == 5


def test_a_holiday_that_is_worked_is_no_holiday():
    """Deciding that a holiday is worked takes its name off the day."""
    days = WorkingDays(closed={NATIONAL_DAY: "اليوم"}, worked=frozenset({NATIONAL_DAY}))
    assert days.works(NATIONAL_DAY)
    assert days.name_of(NATIONAL_DAY) == ""


@given(DATES, st.integers(0, 20), st.frozensets(st.integers(0, 6), max_size=7))
def test_working_days_before_a_day_are_worked_and_newest_first(day, count, weekend):
    """Only days that are worked, strictly before the day; none where no day of the week is."""
    days = WorkingDays(weekend)
    found = days.before(day, count)
    assert list(found) == sorted(found, reverse=True)
    assert all(days.works(one) and one < day for one in found)
    assert len(found) == (0 if len(weekend) == 7 else count)


@given(
    DATES,
    st.integers(1, 60),
    st.frozensets(st.integers(0, 6), max_size=6),
    st.dictionaries(DATES, st.just("عطلة"), max_size=5),
)
def test_so_many_working_days_after_a_day_lie_between(day, count, weekend, closed):
    """The day reached is worked, and so many working days were passed; none leads to the day."""
    days = WorkingDays(weekend, closed)
    reached = days.after(day, count)
    assert days.works(reached)
    assert days.between(day + timedelta(days=1), reached + timedelta(days=1)) == count
    assert days.after(day, 0) == day


def test_where_nothing_is_worked_the_search_ends():
    """A week without a working day is refused elsewhere; here it ends after two years."""
    assert WorkingDays(frozenset(range(7))).after(SUNDAY, 1) == SUNDAY + timedelta(days=731)
