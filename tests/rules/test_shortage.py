"""A shortage case: the ladder of its steps, the deadline, steps that came apart."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.calendar import WorkingDays
from supervisor_app.rules.shortage import (
    CaseState,
    Step,
    StepKind,
    deadline,
    fold,
    may_follow,
    next_steps,
)

AT = datetime(2025, 10, 5, 7, 45, tzinfo=UTC)
THURSDAY = date(2025, 10, 9)
SUNDAY = date(2025, 10, 12)

# The whole table, written down once more by hand: every other pair is refused.
LADDER = {
    CaseState.OPEN: "called letter filled closed note",
    CaseState.CALLED: "called letter replied escalated filled closed note",
    CaseState.WRITTEN: "replied follow_up escalated filled closed note",
    CaseState.REPLIED: "replied follow_up escalated filled closed note",
    CaseState.ESCALATED: "replied filled closed note",
    CaseState.FILLED: "closed reopened note",
    CaseState.CLOSED: "reopened note",
}


@pytest.mark.parametrize("state", CaseState)
def test_a_state_offers_its_steps_and_no_other(state):
    """A case is opened once, a closed one is reopened only, a letter is written once."""
    assert [step.value for step in next_steps(state)] == LADDER[state].split()


def steps(*kinds: StepKind, due: date | None = None) -> list[Step]:
    """Take steps an hour apart, the last of them with a deadline."""
    taken = [Step(kind, AT + timedelta(hours=n)) for n, kind in enumerate(kinds)]
    return [*taken[:-1], Step(taken[-1].kind, taken[-1].at, due)]


def test_a_letter_waits_for_its_reply():
    """The deadline runs from the letter until the reply, the filling or the end."""
    written = steps(StepKind.OPENED, StepKind.CALLED, StepKind.LETTER, due=SUNDAY)
    facts = fold(written)
    assert (facts.state, facts.due) == (CaseState.WRITTEN, SUNDAY)
    assert facts.since == AT + timedelta(hours=2)
    for end in (StepKind.REPLIED, StepKind.FILLED, StepKind.CLOSED):
        assert fold([*written, Step(end, AT + timedelta(hours=3))]).due is None


def test_a_note_moves_nothing():
    """State, since and deadline stay."""
    written = steps(StepKind.OPENED, StepKind.LETTER, due=SUNDAY)
    noted = [*written, Step(StepKind.NOTE, AT + timedelta(days=1))]
    assert fold(noted) == fold(written)


def test_what_came_second_from_another_workstation_moves_nothing():
    """Two closed the case apart from each other, then one wrote a letter: it stays closed."""
    taken = steps(StepKind.OPENED, StepKind.CLOSED, StepKind.CLOSED, StepKind.LETTER, due=SUNDAY)
    assert fold(taken).state is CaseState.CLOSED
    assert fold(taken).since == AT + timedelta(hours=1)
    assert fold(taken).due is None


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (StepKind.LETTER, date(2025, 10, 13)),
        (StepKind.FOLLOW_UP, SUNDAY),
        (StepKind.ESCALATED, SUNDAY),
        (StepKind.CALLED, None),
        (StepKind.CLOSED, None),
    ],
)
def test_a_deadline_counts_working_days(kind, due):
    """Written on Thursday, two working days end on Monday; a call sets none."""
    assert deadline(kind, THURSDAY, WorkingDays(), 2) == due


@given(st.lists(st.sampled_from(StepKind)))
def test_the_state_is_always_reached_by_steps_that_fit(kinds):
    """Whatever arrived in whatever order, only a step that was allowed moved the case."""
    state = CaseState.OPEN
    for place in range(len(kinds)):
        taken = [Step(kind, AT + timedelta(hours=n)) for n, kind in enumerate(kinds[: place + 1])]
        reached = fold(taken).state
        assert reached is state or may_follow(state, kinds[place])
        state = reached
