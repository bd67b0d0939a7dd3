"""The printing board: lanes in order, counts, promises, what earlier days left open."""

import datetime as dt

import pytest
import sqlalchemy as sa

from supervisor_app.errors import NotAllowed
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.rules.sla import SlaState
from supervisor_app.services import print_board, print_jobs
from supervisor_app.services.desk import Desk
from supervisor_app.services.print_board import LANE_LIMIT, PrintBoard
from supervisor_app.services.print_rows import OPEN_STATES, JobRow
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from tests.services.print_centre import REASON, agency, job_in

MINUTE = dt.timedelta(minutes=1)


def board(desk: Desk, day: dt.date | None = None) -> PrintBoard:
    """Read a day's board."""
    return desk.read(print_board.board, day)


def lane(desk: Desk, state: JobState) -> tuple[JobRow, ...]:
    """Read the cards of one state."""
    return next(one.rows for one in board(desk).lanes if one.state is state)


def test_a_new_centre_has_an_empty_board_of_today(new_centre: Desk, clock: FixedClock) -> None:
    """Every lane is there, in the order of the work, and holds nothing."""
    found = board(new_centre)
    assert found.day == clock.now().date()
    assert [one.state for one in found.lanes] == list(OPEN_STATES)
    assert not any(found.counts.values())


def test_every_job_stands_in_its_lane(new_centre: Desk) -> None:
    """Open jobs are cards; finished ones are only counted."""
    place = agency(new_centre)
    for state in JobState:
        job_in(new_centre, state, place)
    found = board(new_centre)
    assert [[row.state for row in one.rows] for one in found.lanes] == [[s] for s in OPEN_STATES]
    assert set(found.counts.values()) == {1}


def test_the_board_needs_its_right(new_centre: Desk) -> None:
    """Without the right to see print jobs nothing is told."""
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    with pytest.raises(NotAllowed):
        board(new_centre)


def test_priority_goes_first_then_the_earliest(new_centre: Desk, clock: FixedClock) -> None:
    """In the queue who may not wait comes before who came earlier."""
    place = agency(new_centre)
    numbers = []
    for priority in (False, False, True, True):
        numbers.append(job_in(new_centre, JobState.QUEUED, place, priority=priority).number)
        clock.advance(MINUTE)
    wanted = [numbers[n] for n in (2, 3, 0, 1)]
    assert [row.number for row in lane(new_centre, JobState.QUEUED)] == wanted


def test_a_job_is_judged_by_the_time_promised_for_printing(
    new_centre: Desk, clock: FixedClock
) -> None:
    """Half an hour: warned from 24 minutes on, late after 30."""
    job_in(new_centre, JobState.QUEUED, agency(new_centre))
    for minutes, wanted in ((23, SlaState.IN_TIME), (1, SlaState.WARN), (7, SlaState.LATE)):
        clock.advance(minutes * MINUTE)
        assert lane(new_centre, JobState.QUEUED)[0].sla is wanted
    assert lane(new_centre, JobState.QUEUED)[0].waited == 31


def test_a_finished_document_is_judged_by_the_time_to_collect_it(
    new_centre: Desk, clock: FixedClock
) -> None:
    """However long the printing took, collecting has twenty minutes of its own."""
    facts = job_in(new_centre, JobState.PRINTING, agency(new_centre))
    clock.advance(40 * MINUTE)
    new_centre.write(print_jobs.advance, facts.id, JobEvent.PRINTED)
    clock.advance(15 * MINUTE)
    row = lane(new_centre, JobState.READY)[0]
    assert (row.waited, row.used, row.sla) == (15, 0.75, SlaState.IN_TIME)
    clock.advance(6 * MINUTE)
    assert lane(new_centre, JobState.READY)[0].sla is SlaState.LATE


def test_what_earlier_days_left_open_is_carried_over(new_centre: Desk, clock: FixedClock) -> None:
    """An uncollected document of yesterday is on today's board, a finished job is not."""
    place = agency(new_centre)
    left = job_in(new_centre, JobState.UNCOLLECTED, place)
    job_in(new_centre, JobState.HANDED_OVER, place)
    yesterday = clock.now().date()
    clock.advance(dt.timedelta(days=1))
    job_in(new_centre, JobState.QUEUED, place)
    row = lane(new_centre, JobState.UNCOLLECTED)[0]
    assert (row.id, row.carried, row.day) == (left.id, True, yesterday)
    assert board(new_centre).counts[JobState.HANDED_OVER] == 0
    assert not lane(new_centre, JobState.QUEUED)[0].carried
    assert board(new_centre, yesterday).counts[JobState.HANDED_OVER] == 1
    assert board(new_centre, yesterday).counts[JobState.QUEUED] == 0


def test_a_job_received_after_the_last_roster_shows_at_once(demo: Desk) -> None:
    """The board moves on to the day on which work came in."""
    before = board(demo).day
    demo.clock.advance(dt.timedelta(days=1))
    place = demo.read(lambda work: work.session.scalar(sa.text("SELECT id FROM agency")))
    job_in(demo, JobState.QUEUED, place)
    after = board(demo)
    assert (after.day, after.is_today) == (before + dt.timedelta(days=1), True)
    assert not lane(demo, JobState.QUEUED)[-1].carried


def test_a_failed_job_says_why(new_centre: Desk) -> None:
    """The card carries the reason of the last failure."""
    facts = job_in(new_centre, JobState.FAILED, agency(new_centre))
    assert lane(new_centre, JobState.FAILED)[0].note == REASON
    for event in (JobEvent.RETRY, JobEvent.START):
        new_centre.write(print_jobs.advance, facts.id, event)
    new_centre.write(print_jobs.advance, facts.id, JobEvent.FAIL, "نفاد الحبر")
    assert lane(new_centre, JobState.FAILED)[0].note == "نفاد الحبر"


def test_ten_thousand_jobs_cost_as_many_questions_as_none(new_centre: Desk) -> None:
    """However full the day is, the board asks the same and holds no more than its lanes show."""
    place = agency(new_centre)
    job_in(new_centre, JobState.QUEUED, place)
    few = questions(new_centre)
    copies = """
        INSERT INTO print_job SELECT 'copy' || value, centre_id, number + value, work_date,
            agency_id, document, applicant, section, pages, priority, state, merge_state,
            requested_at, due_at, printed_at, handed_over_at, spoiled
        FROM print_job, (WITH RECURSIVE c(value) AS (
            SELECT 1 UNION ALL SELECT value + 1 FROM c WHERE value < 10000) SELECT value FROM c)
    """
    with new_centre.store.raw() as raw:
        raw.execute(copies)
        raw.commit()
    assert questions(new_centre) == few
    found = board(new_centre)
    assert found.counts[JobState.QUEUED] == 10_001
    assert len(lane(new_centre, JobState.QUEUED)) == LANE_LIMIT


def questions(desk: Desk) -> int:
    """Count the statements that one board asks of the database."""
    asked: list[str] = []

    def read(work: Work) -> None:
        engine = work.session.get_bind()
        hear = lambda *given: asked.append(given[2])  # noqa: E731  a listener to take off again
        sa.event.listen(engine, "before_cursor_execute", hear)
        print_board.board(work)
        sa.event.remove(engine, "before_cursor_execute", hear)

    desk.read(read)
    return len(asked)
