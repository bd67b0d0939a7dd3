"""The life of a print job: every state × event, who may, and why a reason is due."""

from itertools import product

import pytest

from supervisor_app.rules.print_job import (
    TAKE_BACK_SECONDS,
    TRANSITIONS,
    JobEvent,
    JobState,
    events_for,
    may_take_back,
    move,
)
from supervisor_app.rules.rights import DEFAULT_RIGHTS, Right, Role

S, E = JobState, JobEvent
ALLOWED = {
    None: {E.RECEIVED: S.QUEUED},
    S.QUEUED: {E.START: S.PRINTING, E.CANCEL: S.CANCELLED},
    S.PRINTING: {
        E.PRINTED: S.READY,
        E.FAIL: S.FAILED,
        E.SPOIL: S.QUEUED,
        E.CANCEL: S.CANCELLED,
    },
    S.FAILED: {E.RETRY: S.QUEUED, E.CANCEL: S.CANCELLED},
    S.READY: {
        E.HAND_OVER: S.HANDED_OVER,
        E.MARK_UNCOLLECTED: S.UNCOLLECTED,
        E.SPOIL: S.QUEUED,
        E.RECALL: S.QUEUED,
        E.CANCEL: S.CANCELLED,
    },
    S.UNCOLLECTED: {E.HAND_OVER: S.HANDED_OVER, E.RECALL: S.QUEUED, E.CANCEL: S.CANCELLED},
    S.HANDED_OVER: {E.REOPEN: S.READY},
    S.CANCELLED: {E.REOPEN: S.QUEUED},
}


@pytest.mark.parametrize(("state", "event"), list(product([None, *S], E)))
def test_each_event_leads_where_it_should_or_nowhere(state, event):
    """A job is handed over once, and nothing is printed that was cancelled."""
    found = move(state, event)
    assert (found and found.to) == ALLOWED[state].get(event)


def test_every_state_can_be_reached_and_left():
    """No job is stuck, and the two ends are left by reopening only."""
    reached = {None}
    while True:
        more = {found.to for (state, _), found in TRANSITIONS.items() if state in reached}
        if more <= reached:
            break
        reached |= more
    assert reached == {None, *S}
    assert {state for state, _ in TRANSITIONS} == {None, *S}


def test_what_undoes_or_spoils_needs_a_reason():
    """Paper that is lost, failed, cancelled or made again is explained."""
    needing = {event for (_, event), found in TRANSITIONS.items() if found.needs_reason}
    assert needing == {E.FAIL, E.SPOIL, E.RECALL, E.CANCEL, E.REOPEN}
    assert all(found.needs_reason for (_, event), found in TRANSITIONS.items() if event in needing)


@pytest.mark.parametrize(
    ("state", "role", "events"),
    [
        (S.QUEUED, Role.PRINT_OPERATOR, (E.START, E.CANCEL)),
        (S.READY, Role.PRINT_OPERATOR, (E.SPOIL, E.HAND_OVER, E.MARK_UNCOLLECTED)),
        (S.HANDED_OVER, Role.PRINT_OPERATOR, ()),
        (S.HANDED_OVER, Role.SUPERVISOR, (E.REOPEN,)),
        (
            S.READY,
            Role.SHIFT_LEAD,
            (E.SPOIL, E.HAND_OVER, E.MARK_UNCOLLECTED, E.RECALL, E.CANCEL),
        ),
        (S.READY, Role.STATISTICS_CLERK, ()),
    ],
)
def test_a_role_is_offered_its_own_events_only(state, role, events):
    """A finished document is cancelled or made again by those who may reprint."""
    assert events_for(state, DEFAULT_RIGHTS[role]) == events


def test_making_a_document_again_is_a_new_generation():
    """The way back is what tells a reprint from a copy of the same print."""
    backwards = {
        (state, event) for (state, event), found in TRANSITIONS.items() if found.new_generation
    }
    assert backwards == {
        (S.PRINTING, E.SPOIL),
        (S.FAILED, E.RETRY),
        (S.READY, E.SPOIL),
        (S.READY, E.RECALL),
        (S.UNCOLLECTED, E.RECALL),
        (S.HANDED_OVER, E.REOPEN),
        (S.CANCELLED, E.REOPEN),
    }
    assert all(
        found.right in (Right.WORK_PRINT_JOBS, Right.REPRINT) for found in TRANSITIONS.values()
    )


@pytest.mark.parametrize(
    ("event", "same", "seconds", "may"),
    [
        (E.HAND_OVER, True, 0, True),
        (E.HAND_OVER, True, TAKE_BACK_SECONDS, True),
        (E.HAND_OVER, True, TAKE_BACK_SECONDS + 0.1, False),
        (E.HAND_OVER, True, -1, False),
        (E.HAND_OVER, False, 1, False),
        (E.CANCEL, True, 1, False),
    ],
)
def test_only_a_fresh_hand_over_of_ones_own_is_taken_back(event, same, seconds, may):
    """A clock set back opens nothing either."""
    assert may_take_back(event, same_actor=same, seconds_ago=seconds) is may
