"""Counter-minutes: agreed, present, lost by cause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.presence import (
    Cause,
    CounterDay,
    Interruption,
    Presence,
    PresenceState,
    counter_presence,
    edges,
)
from supervisor_app.rules.span import Span

MORNING = Span(450, 870)
END = 870
OPEN, CLOSED, NOT_RECORDED = PresenceState

INTERRUPTION = st.builds(
    Interruption,
    st.sampled_from(Cause),
    st.integers(400, 900),
    st.none() | st.integers(400, 900),
)
COUNTER = st.builds(
    CounterDay,
    st.just(MORNING),
    st.sampled_from(PresenceState),
    st.lists(INTERRUPTION, max_size=5).map(tuple),
)


def test_an_undisturbed_counter_is_present_throughout():
    """Agreed and present minutes are the same, the rate is 1."""
    presence = counter_presence(CounterDay(MORNING, OPEN), END)
    assert (presence.agreed, presence.present, presence.rate) == (420, 420, 1.0)


def test_overlapping_interruptions_are_lost_once_to_the_first():
    """A system failure during a power cut costs its own minutes only."""
    counter = CounterDay(
        MORNING,
        OPEN,
        (Interruption(Cause.SYSTEM, 520, 580), Interruption(Cause.POWER, 500, 540)),
    )
    presence = counter_presence(counter, END)
    assert presence.lost == {Cause.POWER: 40, Cause.SYSTEM: 40}
    assert presence.present == 340


def test_an_open_interruption_lasts_until_now():
    """Only what has passed is lost, and only what has passed was agreed."""
    counter = CounterDay(MORNING, OPEN, (Interruption(Cause.STAFF, 540),))
    presence = counter_presence(counter, 600)
    assert (presence.agreed, presence.lost) == (150, {Cause.STAFF: 60})
    assert presence.rate == pytest.approx(0.6)


def test_the_end_of_an_interruption_is_left_out():
    """From 10:00 to 10:20 are twenty minutes, whatever follows at 10:20."""
    counter = CounterDay(
        MORNING,
        OPEN,
        (Interruption(Cause.DEVICE, 600, 620), Interruption(Cause.STAFF, 620, 621)),
    )
    assert counter_presence(counter, END).lost == {Cause.DEVICE: 20, Cause.STAFF: 1}


def test_minutes_outside_the_agreed_period_cost_nothing():
    """Nobody owes minutes before 07:30 or after 14:30."""
    counter = CounterDay(
        MORNING,
        OPEN,
        (Interruption(Cause.POWER, 400, 460), Interruption(Cause.POWER, 860, 1000)),
    )
    assert counter_presence(counter, 2000).lost == {Cause.POWER: 20}


def test_a_counter_that_never_opened_is_lost_to_its_staff():
    """What another cause explains is taken off first."""
    counter = CounterDay(MORNING, CLOSED, (Interruption(Cause.POWER, 450, 480),))
    presence = counter_presence(counter, END)
    assert presence.lost == {Cause.POWER: 30, Cause.STAFF: 390}
    assert presence.rate == 0


def test_a_counter_nobody_recorded_stands_in_neither_side_of_the_rate():
    """Unknown is not absent."""
    presence = counter_presence(CounterDay(MORNING, NOT_RECORDED), END)
    assert (presence.unrecorded, presence.agreed, presence.rate) == (420, 0, None)
    assert presence.availability is None


def test_before_the_period_nothing_is_agreed():
    """At 07:00 the day has no rate yet."""
    assert counter_presence(CounterDay(MORNING, OPEN), 420).rate is None


def test_availability_takes_off_technical_causes_only():
    """The agency's system is apart from its people."""
    presence = Presence(100, 0, {Cause.SYSTEM: 10, Cause.STAFF: 20, Cause.PRAYER: 5})
    assert presence.rate == pytest.approx(0.65)
    assert presence.availability == pytest.approx(0.9)


@given(st.lists(COUNTER, max_size=4), st.integers(400, 950))
def test_no_minute_is_lost_twice_or_beyond_what_was_agreed(counters, until):
    """Rates lie between 0 and 1, and the total's rate comes from minutes, not from rates."""
    parts = [counter_presence(counter, until) for counter in counters]
    total = Presence.total(parts)
    assert all(0 <= part.present <= part.agreed for part in parts)
    assert total.agreed == sum(part.agreed for part in parts)
    assert total.present == sum(part.present for part in parts)
    assert all(minutes > 0 for minutes in total.lost.values())


@given(COUNTER, st.integers(450, 870))
def test_lost_minutes_are_the_minutes_with_an_interruption(counter, until):
    """Counting minute by minute gives the same as arithmetic on spans."""
    slow = sum(
        counter.state is CLOSED or any(one.span(until).holds(m) for one in counter.interruptions)
        for m in range(MORNING.start, min(until, MORNING.end))
        if counter.state is not NOT_RECORDED
    )
    assert counter_presence(counter, until).lost_minutes == slow


@given(COUNTER, COUNTER, COUNTER)
def test_adding_is_associative_and_has_a_zero(one, two, three):
    """Counters, agencies and periods may be added in any grouping."""
    a, b, c = (counter_presence(counter, END) for counter in (one, two, three))
    assert (a + b) + c == a + (b + c)
    assert Presence() + a == a


@pytest.mark.parametrize(
    ("opened", "closed", "found"),
    [
        (None, None, ()),
        (450, 870, ()),
        (440, 880, ()),
        (480, None, (Interruption(Cause.LATE_OPENING, 450, 480),)),
        (None, 840, (Interruption(Cause.EARLY_LEAVING, 840, 870),)),
        (
            900,
            400,
            (
                Interruption(Cause.LATE_OPENING, 450, 870),
                Interruption(Cause.EARLY_LEAVING, 450, 870),
            ),
        ),
    ],
)
def test_late_opening_and_early_leaving_come_from_the_recorded_minutes(opened, closed, found):
    """The recorded opening and closing are turned into interruptions of their own cause."""
    assert edges(MORNING, opened, closed) == found
