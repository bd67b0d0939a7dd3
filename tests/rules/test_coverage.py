"""Counting marks and the coverage light."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.coverage import (
    AttendanceCounts,
    CoverageState,
    count,
    count_by,
    coverage_state,
)

MARK = st.sampled_from([None, *AttendanceStatus])
P, L, A, E, V = AttendanceStatus


def test_the_day_of_the_report_picture_adds_up():
    """57 of 60 came, 4 of them late; 1 without excuse, 2 excused: coverage 95 %."""
    counts = count([P] * 53 + [L] * 4 + [A] + [E] * 2)
    assert (counts.here, counts.planned, counts.unmarked) == (57, 60, 0)
    assert counts.coverage == pytest.approx(0.95)


def test_people_on_leave_are_not_planned():
    """Leave is agreed beforehand, so it lowers what is expected, not what came."""
    counts = count([P, P, V, None])
    assert (counts.rostered, counts.planned, counts.here, counts.unmarked) == (4, 3, 2, 1)


def test_nobody_planned_has_no_coverage():
    """A division by nothing is no percentage."""
    assert count([]).coverage is None
    assert count([V]).coverage is None


@given(st.lists(st.tuples(st.sampled_from("abc"), MARK)))
def test_agencies_add_up_to_the_centre(marks):
    """The sum over agencies is the count of everybody, in every column."""
    grouped = count_by(marks)
    total = sum(grouped.values(), AttendanceCounts())
    assert total == count(mark for _, mark in marks)
    assert total.here + total.absent + total.excused + total.unmarked == total.planned
    assert list(grouped) == list(dict.fromkeys(key for key, _ in marks))


@pytest.mark.parametrize(
    ("here", "minimum", "maximum", "state"),
    [
        (2, 3, 4, CoverageState.UNDER),
        (3, 3, 4, CoverageState.OK),
        (4, 3, 4, CoverageState.OK),
        (5, 3, 4, CoverageState.OVER),
        (50, 3, None, CoverageState.OK),
        (0, 0, 0, CoverageState.OK),
    ],
)
def test_the_light_holds_both_bounds(here, minimum, maximum, state):
    """Both ends belong to green."""
    assert coverage_state(here, minimum, maximum) is state
