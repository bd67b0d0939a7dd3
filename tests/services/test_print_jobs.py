"""Working on print jobs: numbers, every move and its right, hand-over by number, undo."""

import dataclasses
import datetime as dt

import pytest
import sqlalchemy as sa

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed, NotFound
from supervisor_app.models import PrintEvent, PrintJob
from supervisor_app.rules.job_history import JobEntry, fold, state_of
from supervisor_app.rules.print_job import TRANSITIONS, JobEvent, JobState
from supervisor_app.rules.rights import DEFAULT_RIGHTS, Actor, Right, Role
from supervisor_app.services import print_jobs, undo
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from tests.services.print_centre import REASON, agency, draft, job_in

MOVES = sorted((state, event) for state, event in TRANSITIONS if state is not None)
OPERATOR = Actor("01J9OPERATOR", "ياسر", Role.PRINT_OPERATOR, DEFAULT_RIGHTS[Role.PRINT_OPERATOR])


def stored(desk: Desk, job_id: str) -> PrintJob:
    """Read a job's row."""
    return desk.read(lambda work: work.get(PrintJob, job_id))


def entries(desk: Desk, job_id: str) -> list[JobEntry]:
    """Read a job's steps as the rules see them."""

    def read(work: Work) -> list[JobEntry]:
        found = work.session.scalars(sa.select(PrintEvent).where(PrintEvent.job_id == job_id))
        return [
            JobEntry(
                one.id,
                one.event,
                one.generation,
                JobState(one.from_state) if one.from_state else None,
                frozenset(one.settles),
            )
            for one in found
        ]

    return desk.read(read)


def test_numbers_follow_each_other(new_centre: Desk) -> None:
    """The first job of a centre has the first number, each further one the next."""
    place = agency(new_centre)
    numbers = [new_centre.write(print_jobs.receive, draft(place)).result.number for _ in range(3)]
    assert numbers == [print_jobs.FIRST_NUMBER + n for n in range(3)]


def test_of_the_applicant_only_the_last_four_digits_are_stored(new_centre: Desk) -> None:
    """A whole identity number, in any digits, leaves no more than its end."""
    facts = job_in(new_centre, JobState.QUEUED, agency(new_centre), applicant="١٠٤٤٣٢٧٧٣١")
    assert stored(new_centre, facts.id).applicant == "7731"


def test_a_job_is_promised_from_its_reception(new_centre: Desk, clock: FixedClock) -> None:
    """It is received now, of today, and due half an hour later."""
    facts = job_in(new_centre, JobState.QUEUED, agency(new_centre))
    job = stored(new_centre, facts.id)
    assert (job.work_date, job.requested_at) == (clock.now().date(), clock.now())
    assert job.due_at - job.requested_at == dt.timedelta(minutes=30)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("document", "  ", "required"),
        ("document", "و" * 121, "too_long"),
        ("pages", 0, "out_of_range"),
        ("pages", 501, "out_of_range"),
        ("applicant", "77", "too_short"),
        ("applicant", "7731x", "not_a_number"),
    ],
)
def test_a_draft_that_does_not_hold_is_refused(
    new_centre: Desk, field: str, value: object, reason: str
) -> None:
    """The error names the field and why; nothing is stored."""
    wanted = dataclasses.replace(draft(agency(new_centre)), **{field: value})
    with pytest.raises(InvalidInput) as refused:
        new_centre.write(print_jobs.receive, wanted)
    assert (refused.value.params["field"], refused.value.params["reason"]) == (field, reason)
    count = sa.select(sa.func.count()).select_from(PrintJob)
    assert new_centre.read(lambda work: work.session.scalar(count)) == 0


def test_a_job_belongs_to_an_agency_of_the_centre(new_centre: Desk) -> None:
    """A job for an agency that is not there is not found a place."""
    with pytest.raises(NotFound):
        new_centre.write(print_jobs.receive, draft("nobody"))


@pytest.mark.parametrize(("state", "event"), MOVES)
def test_every_move_of_the_table_can_be_made(
    new_centre: Desk, state: JobState, event: JobEvent
) -> None:
    """The job stands where the table says, its merge state says the same, its steps fold to it."""
    facts = job_in(new_centre, state, agency(new_centre))
    after = new_centre.write(print_jobs.advance, facts.id, event, REASON).result
    job = stored(new_centre, facts.id)
    wanted = TRANSITIONS[state, event].to
    assert after.state is job.state is state_of(job.merge_state) is wanted
    standing = fold(entries(new_centre, facts.id))
    assert (standing.state, standing.generation, standing.conflicts) == (
        wanted,
        job.merge_state[0],
        (),
    )


@pytest.mark.parametrize("state", JobState)
def test_what_the_table_does_not_hold_is_a_conflict(new_centre: Desk, state: JobState) -> None:
    """The error names the state, and the job stays where it was."""
    facts = job_in(new_centre, state, agency(new_centre))
    before = entries(new_centre, facts.id)
    for event in JobEvent:
        if (state, event) not in TRANSITIONS:
            with pytest.raises(Conflict) as refused:
                new_centre.write(print_jobs.advance, facts.id, event, REASON)
            assert refused.value.params["state"] == state.value
    assert stored(new_centre, facts.id).state is state
    assert entries(new_centre, facts.id) == before


@pytest.mark.parametrize(("state", "event"), [m for m in MOVES if TRANSITIONS[m].needs_reason])
def test_a_reason_is_asked_for_where_it_is_due(
    new_centre: Desk, clock: FixedClock, state: JobState, event: JobEvent
) -> None:
    """Blank space is no reason; with one the step carries it."""
    facts = job_in(new_centre, state, agency(new_centre))
    clock.advance(dt.timedelta(minutes=1))
    with pytest.raises(InvalidInput) as refused:
        new_centre.write(print_jobs.advance, facts.id, event, "  ")
    assert refused.value.params["field"] == "reason"
    new_centre.write(print_jobs.advance, facts.id, event, f" {REASON} ")
    wanted = sa.select(PrintEvent.reason).where(PrintEvent.at == clock.now())
    assert new_centre.read(lambda work: work.session.scalar(wanted)) == REASON


@pytest.mark.parametrize(
    ("state", "event"), [m for m in MOVES if TRANSITIONS[m].right is Right.REPRINT]
)
def test_what_is_the_supervisors_is_refused_to_the_operator(
    new_centre: Desk, clock: FixedClock, state: JobState, event: JobEvent
) -> None:
    """A print operator may not make a finished document once more."""
    facts = job_in(new_centre, state, agency(new_centre))
    clock.advance(dt.timedelta(minutes=1))
    new_centre.seat(OPERATOR)
    with pytest.raises(NotAllowed):
        new_centre.write(print_jobs.advance, facts.id, event, REASON)


def test_nobody_works_on_jobs_without_the_right(new_centre: Desk) -> None:
    """Each verb asks for the right before it looks at anything."""
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset({Right.VIEW_PRINT_JOBS})))
    for verb, *given in (
        (print_jobs.receive, draft("")),
        (print_jobs.advance, "", JobEvent.START),
        (print_jobs.hand_over_by_number, 1),
    ):
        with pytest.raises(NotAllowed):
            new_centre.write(verb, *given)


def test_whoever_handed_over_takes_it_back_at_once_without_a_reason(
    new_centre: Desk, clock: FixedClock
) -> None:
    """Within seconds the operator corrects her own slip; later it is the supervisor's."""
    facts = job_in(new_centre, JobState.READY, agency(new_centre))
    new_centre.seat(OPERATOR)
    new_centre.write(print_jobs.hand_over_by_number, facts.number)
    clock.advance(dt.timedelta(seconds=7))
    new_centre.write(print_jobs.advance, facts.id, JobEvent.REOPEN)
    job = stored(new_centre, facts.id)
    assert (job.state, job.handed_over_at) == (JobState.READY, None)
    new_centre.write(print_jobs.hand_over_by_number, facts.number)
    clock.advance(dt.timedelta(seconds=9))
    with pytest.raises(NotAllowed):
        new_centre.write(print_jobs.advance, facts.id, JobEvent.REOPEN)


def test_times_and_lost_sheets_are_kept(new_centre: Desk, clock: FixedClock) -> None:
    """A spoiled sheet counts and is printed again; the last printing and hand-over stand."""
    facts = job_in(new_centre, JobState.READY, agency(new_centre))
    new_centre.write(print_jobs.advance, facts.id, JobEvent.SPOIL, REASON)
    job = stored(new_centre, facts.id)
    assert (job.spoiled, job.printed_at, job.merge_state[0]) == (1, None, 1)
    for event in (JobEvent.START, JobEvent.PRINTED, JobEvent.HAND_OVER):
        clock.advance(dt.timedelta(minutes=4))
        new_centre.write(print_jobs.advance, facts.id, event)
    job = stored(new_centre, facts.id)
    assert job.handed_over_at == clock.now()
    assert job.printed_at == clock.now() - dt.timedelta(minutes=4)


@pytest.mark.parametrize("state", [JobState.READY, JobState.UNCOLLECTED])
def test_a_number_hands_its_document_over(
    new_centre: Desk, clock: FixedClock, state: JobState
) -> None:
    """The answer says which document went to whom and when."""
    facts = job_in(new_centre, state, agency(new_centre))
    done = new_centre.write(print_jobs.hand_over_by_number, facts.number).result
    assert dataclasses.replace(facts, state=JobState.HANDED_OVER, at=clock.now()) == done
    assert stored(new_centre, facts.id).handed_over_at == clock.now()


def test_a_number_that_no_job_carries_is_not_found(new_centre: Desk) -> None:
    """The error names the number."""
    with pytest.raises(NotFound) as refused:
        new_centre.write(print_jobs.hand_over_by_number, 999)
    assert refused.value.params["id"] == "999"


def test_a_document_is_given_away_once(new_centre: Desk, clock: FixedClock) -> None:
    """The second scan is told when the first one was."""
    facts = job_in(new_centre, JobState.HANDED_OVER, agency(new_centre))
    first = clock.now()
    clock.advance(dt.timedelta(minutes=3))
    with pytest.raises(Conflict) as refused:
        new_centre.write(print_jobs.hand_over_by_number, facts.number)
    params = refused.value.params
    assert (params["state"], params["id"], params["at"]) == ("handed_over", facts.id, first)


@pytest.mark.parametrize(
    "state", [JobState.QUEUED, JobState.PRINTING, JobState.FAILED, JobState.CANCELLED]
)
def test_what_is_not_ready_is_not_handed_over(new_centre: Desk, state: JobState) -> None:
    """The error names the state that the document is in."""
    facts = job_in(new_centre, state, agency(new_centre))
    with pytest.raises(Conflict) as refused:
        new_centre.write(print_jobs.hand_over_by_number, facts.number)
    assert (refused.value.params["state"], refused.value.params["number"]) == (
        state.value,
        facts.number,
    )


def test_two_waiting_documents_of_one_number_need_a_person(new_centre: Desk) -> None:
    """Two workstations gave the same number while apart: neither document is guessed at."""
    place = agency(new_centre)
    one, other = (job_in(new_centre, JobState.READY, place) for _ in range(2))

    def renumber(work: Work) -> None:
        work.get(PrintJob, other.id).number = one.number

    new_centre.write(renumber)
    with pytest.raises(Conflict) as refused:
        new_centre.write(print_jobs.hand_over_by_number, one.number)
    assert refused.value.params["state"] == print_jobs.SEVERAL
    new_centre.write(print_jobs.advance, one.id, JobEvent.HAND_OVER)
    done = new_centre.write(print_jobs.hand_over_by_number, one.number).result
    assert done.id == other.id


def test_undo_takes_a_hand_over_back_whole(new_centre: Desk) -> None:
    """State, time and step are gone, and the number can be handed over again."""
    facts = job_in(new_centre, JobState.READY, agency(new_centre))
    steps = entries(new_centre, facts.id)
    written = new_centre.write(print_jobs.hand_over_by_number, facts.number)
    new_centre.write(undo.revert, written.op)
    job = stored(new_centre, facts.id)
    assert (job.state, job.handed_over_at) == (JobState.READY, None)
    assert entries(new_centre, facts.id) == steps
    new_centre.write(print_jobs.hand_over_by_number, facts.number)


def test_the_demonstrations_jobs_fold_to_their_states(demo: Desk) -> None:
    """Every invented job's steps lead to where it stands, without a contradiction."""

    def read(work: Work) -> list[tuple[PrintJob, list[PrintEvent]]]:
        steps: dict[str, list[PrintEvent]] = {}
        for one in work.session.scalars(sa.select(PrintEvent)):
            steps.setdefault(one.job_id, []).append(one)
        return [(job, steps[job.id]) for job in work.session.scalars(sa.select(PrintJob))]

    for job, steps in demo.read(read):
        standing = fold(
            JobEntry(
                one.id,
                one.event,
                one.generation,
                JobState(one.from_state) if one.from_state else None,
            )
            for one in steps
        )
        assert (standing.state, standing.conflicts) == (job.state, ()), job.number
        assert standing.generation == job.merge_state[0]
        assert job.spoiled == sum(one.event is JobEvent.SPOIL for one in steps)
