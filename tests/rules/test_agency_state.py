"""An agency at a moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.agency_state import agency_now
from supervisor_app.rules.presence import (
    AgencyState,
    Cause,
    CounterDay,
    Interruption,
    PresenceState,
)
from supervisor_app.rules.span import Span

MORNING = Span(450, 870)
OPEN = CounterDay(MORNING, PresenceState.OPEN)
CLOSED = CounterDay(MORNING, PresenceState.CLOSED)
UNKNOWN = CounterDay(MORNING, PresenceState.NOT_RECORDED)


def broken(start, end=None, cause=Cause.STAFF):
    """Return an open counter with one interruption."""
    return CounterDay(MORNING, PresenceState.OPEN, (Interruption(cause, start, end),))


@pytest.mark.parametrize(
    ("counters", "state"),
    [
        ((), AgencyState.COMPLETE),
        ((OPEN, OPEN), AgencyState.COMPLETE),
        ((OPEN, CLOSED), AgencyState.SHORT),
        ((OPEN, broken(500)), AgencyState.SHORT),
        ((CLOSED, CLOSED), AgencyState.ABSENT),
        ((CLOSED, broken(500)), AgencyState.ABSENT),
        ((UNKNOWN, UNKNOWN), AgencyState.NOT_RECORDED),
        ((OPEN, UNKNOWN), AgencyState.NOT_RECORDED),
        ((CLOSED, UNKNOWN), AgencyState.SHORT),
        ((OPEN, broken(500, 510)), AgencyState.COMPLETE),
        ((OPEN, broken(700)), AgencyState.COMPLETE),
    ],
)
def test_the_state_follows_from_the_counters_at_that_minute(counters, state):
    """Absent needs every counter known and out of work; a gap that ended is no gap."""
    assert agency_now(counters, 600).state is state


def test_since_and_cause_tell_of_the_longest_gap():
    """The tile says since when somebody has been missing."""
    now = agency_now((OPEN, broken(555), broken(500, None, Cause.SYSTEM), UNKNOWN), 600)
    assert (now.agreed, now.open, now.missing, now.unrecorded) == (4, 1, 2, 1)
    assert (now.since, now.cause) == (500, Cause.SYSTEM)


def test_a_counter_that_never_opened_is_missing_since_the_period_began():
    """An absence begins with the agreed opening, not with the marking."""
    now = agency_now((CLOSED,), 600)
    assert (now.since, now.cause) == (450, Cause.STAFF)


def test_of_two_gaps_at_one_counter_the_earlier_counts():
    """A power cut within an absence does not make the absence younger."""
    gaps = (Interruption(Cause.POWER, 590), Interruption(Cause.STAFF, 500))
    now = agency_now((CounterDay(MORNING, PresenceState.OPEN, gaps),), 600)
    assert (now.since, now.cause) == (500, Cause.STAFF)


def test_after_the_period_its_last_minute_is_judged():
    """Who left at the very end was missing at the end."""
    assert agency_now((broken(869, 870),), 2000).state is AgencyState.ABSENT


@pytest.mark.parametrize(("at", "state"), [(100, AgencyState.ABSENT), (2000, AgencyState.COMPLETE)])
def test_outside_the_period_its_edge_counts(at, state):
    """Before it the first minute is judged, after it the last."""
    assert agency_now((broken(450, 460),), at).state is state


@given(
    st.lists(st.sampled_from([OPEN, CLOSED, UNKNOWN, broken(500), broken(460, 520)]), max_size=6),
    st.integers(400, 900),
)
def test_every_counter_is_open_missing_or_unrecorded(counters, at):
    """The three add up to what was agreed, and a gap is named exactly when one is missing."""
    now = agency_now(counters, at)
    assert now.open + now.missing + now.unrecorded == now.agreed == len(counters)
    assert now.missing >= 0
    assert (now.since is None) is (now.missing == 0)
    assert (now.state is AgencyState.COMPLETE) is (now.open == now.agreed)
