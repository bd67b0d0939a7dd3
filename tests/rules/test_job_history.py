"""Folding a job's events from several workstations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.job_history import (
    RANK,
    JobConflict,
    JobConflictKind,
    JobEntry,
    JobStanding,
    fold,
    merge_state,
    reached,
    state_of,
)
from supervisor_app.rules.print_job import JobEvent, JobState, move

S, E = JobState, JobEvent
PRINTED = (
    JobEntry("a", E.RECEIVED, 0, None),
    JobEntry("b", E.START, 0, S.QUEUED),
    JobEntry("c", E.PRINTED, 0, S.PRINTING),
)


def test_nothing_known_is_no_state():
    """A job of which no event has arrived stands nowhere."""
    assert fold([]) == JobStanding(None, 0, ())


def test_a_plain_life_ends_handed_over_without_conflict():
    """One line of events is folded as it happened."""
    history = [*PRINTED, JobEntry("d", E.HAND_OVER, 0, S.READY)]
    assert fold(history) == JobStanding(S.HANDED_OVER, 0, ())


def test_two_hand_overs_are_a_conflict_for_a_person():
    """Two workstations that were offline gave the same document away, one after its deadline."""
    history = [
        *PRINTED,
        JobEntry("d", E.HAND_OVER, 0, S.READY),
        JobEntry("e", E.MARK_UNCOLLECTED, 0, S.READY),
        JobEntry("f", E.HAND_OVER, 0, S.UNCOLLECTED),
    ]
    standing = fold(history)
    assert standing.state is S.HANDED_OVER
    assert JobConflict(JobConflictKind.DOUBLE_HANDOVER, ("d", "f")) in standing.conflicts


def test_two_hand_overs_from_one_state_are_named_once():
    """The double hand-over is the finding, not a fork beside it."""
    history = [*PRINTED, *(JobEntry(id_, E.HAND_OVER, 0, S.READY) for id_ in "de")]
    assert fold(history).conflicts == (JobConflict(JobConflictKind.DOUBLE_HANDOVER, ("d", "e")),)


def test_a_hand_over_outranks_a_cancellation_made_elsewhere():
    """What is in somebody's hands cannot be cancelled away; a person is told."""
    history = [
        *PRINTED,
        JobEntry("d", E.CANCEL, 0, S.READY),
        JobEntry("e", E.HAND_OVER, 0, S.READY),
    ]
    assert fold(history) == JobStanding(
        S.HANDED_OVER, 0, (JobConflict(JobConflictKind.FORK, ("d", "e")),)
    )


def test_an_event_that_follows_from_nothing_waits_for_a_person():
    """The events before it have not arrived, or never happened."""
    history = [JobEntry("a", E.RECEIVED, 0, None), JobEntry("z", E.HAND_OVER, 0, S.READY)]
    assert fold(history).conflicts == (JobConflict(JobConflictKind.UNREACHABLE, ("z",)),)


def test_an_event_the_table_forbids_is_kept_and_changes_nothing():
    """Synced entries are never refused (decision 9)."""
    history = [*PRINTED, JobEntry("x", E.RETRY, 0, S.READY)]
    assert fold(history) == JobStanding(
        S.READY, 0, (JobConflict(JobConflictKind.NOT_ALLOWED, ("x",)),)
    )


def test_a_reprint_is_a_generation_of_its_own():
    """Handing the second copy over after a reopening is no double hand-over."""
    history = [
        *PRINTED,
        JobEntry("d", E.HAND_OVER, 0, S.READY),
        JobEntry("e", E.REOPEN, 0, S.HANDED_OVER),
        JobEntry("f", E.HAND_OVER, 1, S.READY),
    ]
    assert fold(history) == JobStanding(S.HANDED_OVER, 1, ())


def test_a_settling_entry_closes_exactly_the_conflict_it_names():
    """The supervisor names both operations; another conflict stays."""
    forked = [*PRINTED, *(JobEntry(id_, E.HAND_OVER, 0, S.READY) for id_ in "de")]
    settling = JobEntry("s", E.REOPEN, 0, S.HANDED_OVER, frozenset("de"))
    other = JobEntry("t", E.REOPEN, 0, S.HANDED_OVER, frozenset("dx"))
    assert fold([*forked, settling]).conflicts == ()
    assert len(fold([*forked, other]).conflicts) == 1


ENTRY = st.builds(
    JobEntry,
    st.text("abcdefgh", min_size=1, max_size=1),
    st.sampled_from(JobEvent),
    st.integers(0, 2),
    st.none() | st.sampled_from(JobState),
    st.frozensets(st.sampled_from("abcdefgh"), max_size=3),
)


@given(st.lists(ENTRY, max_size=8, unique_by=lambda one: one.id), st.randoms())
def test_the_order_and_repetition_of_arrival_do_not_matter(entries, random):
    """Two workstations that know the same events show the same state and conflicts."""
    shuffled = [*entries, *entries[:3]]
    random.shuffle(shuffled)
    assert fold(shuffled) == fold(entries)


@given(st.lists(ENTRY, max_size=8, unique_by=lambda one: one.id), ENTRY)
def test_another_event_never_brings_a_job_back(entries, more):
    """Learning of an event raises (generation, rank) or leaves it."""
    if more.id in {one.id for one in entries}:
        return
    before, after = fold(entries), fold([*entries, more])
    rank = -1 if before.state is None else RANK[before.state]
    assert (after.generation, RANK.get(after.state, -1)) >= (before.generation, rank)


@given(st.lists(st.sampled_from(JobEvent), max_size=30))
def test_any_line_of_allowed_events_folds_without_conflict(events):
    """One workstation that keeps to the table never makes work for a person."""
    state, generation, history = None, 0, []
    for number, event in enumerate([JobEvent.RECEIVED, *events]):
        found = move(state, event)
        if found is not None:
            history.append(JobEntry(str(number), event, generation, state))
            generation, state = reached(history[-1])
    assert fold(history) == JobStanding(state, generation, ())


@pytest.mark.parametrize("state", JobState)
def test_a_stored_generation_and_rank_name_the_state(state):
    """What workstations join can be shown again."""
    assert state_of(merge_state(3, state)) is state


@pytest.mark.parametrize("merged", [[], [1], [0, 99]])
def test_a_rank_without_a_state_is_refused(merged):
    """Damage is not shown as some state."""
    with pytest.raises(ValueError, match="no job stands"):
        state_of(merged)
