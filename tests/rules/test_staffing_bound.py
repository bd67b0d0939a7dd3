"""Least and most people: what is said of fewer days wins; rest across midnight."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.period import PeriodCode, PeriodTimes
from supervisor_app.rules.section import Section
from supervisor_app.rules.staffing_bound import StaffingBound, bound_for, rested

MORNING, EVENING = PeriodCode
SUNDAY = date(2025, 10, 5)

always = StaffingBound(2, 5)
evenings = StaffingBound(1, period=EVENING)
sundays = StaffingBound(3, weekday=6)
holidays = StaffingBound(1, on_holidays=True)
that_day = StaffingBound(4, day=SUNDAY)
women = StaffingBound(1, section=Section.WOMEN)
BOUNDS = [that_day, holidays, sundays, evenings, always, women]


@pytest.mark.parametrize(
    ("period", "day", "holiday", "expected"),
    [
        (MORNING, SUNDAY, False, that_day),
        (MORNING, date(2025, 10, 12), False, sundays),
        (MORNING, date(2025, 10, 12), True, holidays),
        (MORNING, date(2025, 10, 13), False, always),
        (EVENING, date(2025, 10, 13), False, evenings),
        (EVENING, date(2025, 10, 12), False, sundays),
    ],
)
def test_the_date_beats_the_holiday_that_the_weekday_that_the_rest(period, day, holiday, expected):
    """The override of one day wins over all; a holiday's bound holds on holidays alone."""
    assert bound_for(BOUNDS, period, day, holiday=holiday) is expected


def test_a_sections_bound_counts_that_section():
    """Women's counters have a bound of their own beside the agency's; men's have none."""
    assert bound_for(BOUNDS, MORNING, SUNDAY, section=Section.WOMEN) is women
    assert bound_for(BOUNDS, MORNING, SUNDAY, section=Section.MEN) is None


def test_of_two_equal_bounds_the_later_one_decides():
    """Two workstations may have set one each; both then count alike."""
    other = StaffingBound(6)
    assert bound_for([always, other], MORNING, date(2025, 10, 13)) is other


@pytest.mark.parametrize(
    ("end", "start", "days", "enough"),
    [
        (time(20), time(7, 30), 1, True),
        (time(2), time(8), 1, False),
        (time(2), time(10), 1, True),
        (time(20), time(7, 30), 0, False),
    ],
)
def test_rest_is_counted_across_midnight(end, start, days, enough):
    """A Ramadan evening until 02:00 forbids eight o'clock and allows ten."""
    evening = PeriodTimes.between(EVENING, time(16), end)
    morning = PeriodTimes.between(MORNING, start, time(15))
    assert rested(evening, morning, days) is enough


@given(
    st.lists(
        st.builds(
            StaffingBound,
            st.integers(0, 9),
            st.none(),
            st.none() | st.sampled_from(Section),
            st.none() | st.sampled_from(PeriodCode),
            st.none() | st.integers(0, 6),
            st.booleans(),
            st.none() | st.just(SUNDAY),
        )
    ),
    st.booleans(),
)
def test_what_decides_speaks_of_the_cell(bounds, holiday):
    """Whatever stands in the list, the bound found holds there; one is found if any does."""
    found = bound_for(bounds, MORNING, SUNDAY, holiday=holiday)
    holding = [
        one
        for one in bounds
        if one.section is None and one.speaks_of(MORNING, SUNDAY, holiday=holiday)
    ]
    assert (found in holding) if holding else found is None
