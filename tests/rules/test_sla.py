"""The clock of a promise."""

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.sla import SlaState, elapsed_minutes, fraction_used, sla_state

START = datetime(2025, 10, 5, 9, tzinfo=UTC)


def at(minutes):
    """Return the moment so many minutes after the start."""
    return START + timedelta(minutes=minutes)


def test_without_opening_hours_the_wall_clock_counts():
    """Half an hour is half an hour, and a clock set back is nothing."""
    assert elapsed_minutes(START, at(30)) == 30
    assert elapsed_minutes(START, at(-30)) == 0


def test_with_opening_hours_only_open_minutes_count():
    """A job of 14:20 is not late at 16:00 because of the gap between the periods."""
    hours = [(at(-60), at(10)), (at(100), at(300))]
    assert elapsed_minutes(START, at(120), hours) == 30
    assert elapsed_minutes(START, at(50), hours) == 10
    assert elapsed_minutes(START, at(50), []) == 0


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_the_clock_only_moves_forward(first, more, closing):
    """Later moments have used at least as much, and never more than the wall clock."""
    hours = [(START, at(closing))]
    early, late = (elapsed_minutes(START, at(m), hours) for m in (first, first + more))
    assert early <= late <= first + more


@pytest.mark.parametrize(
    ("elapsed", "state"),
    [
        (0, SlaState.IN_TIME),
        (15.9, SlaState.IN_TIME),
        (16, SlaState.WARN),
        (20, SlaState.WARN),
        (20.1, SlaState.LATE),
    ],
)
def test_a_job_is_warned_from_four_fifths_and_late_beyond_the_target(elapsed, state):
    """Exactly on the target is kept."""
    assert sla_state(fraction_used(elapsed, 20)) is state


def test_a_target_of_nothing_is_used_up():
    """Nothing divides by zero."""
    assert math.isinf(fraction_used(0, 0))
    assert sla_state(fraction_used(1, 0)) is SlaState.LATE
