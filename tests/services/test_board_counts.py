"""The board's counts by the database agree with the figures; waiting documents are told apart."""

from datetime import date, datetime, timedelta

from supervisor_app.models import DailyFigure, PrintJob
from supervisor_app.models.base import new_id
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel, Source
from supervisor_app.services import board_counts, day_sums, days, figures
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work

SPAN = timedelta(days=20)


def type_visitors(work: Work, day: date, source: Source, arrived: int) -> None:
    """Write a count of one cell, from a person or from an import."""
    work.add(
        DailyFigure(
            id=new_id(),
            work_date=day,
            agency_id="agency",
            channel=Channel.DESK,
            section=Section.MEN,
            period=PeriodCode.MORNING,
            source=source,
            arrived=arrived,
        )
    )


def test_the_sums_are_those_of_the_cells(demo: Desk) -> None:
    """Each day has the visitors, completed, service times and answers that its cells have."""

    def both(work: Work) -> None:
        frame = days.frame(work)
        cells = day_sums.day_sums(work, frame, frame.day - SPAN, frame.day)
        counts = board_counts.sums_by_day(work, frame.day - SPAN, frame.day)
        assert len(counts) == 8
        for day, sums in counts.items():
            whole = cells[day]
            assert (sums.visitors, sums.transactions) == (whole.visitors, whole.transactions)
            assert (sums.service.n, sums.service.seconds) == (
                whole.service.n,
                whole.service.seconds,
            )
            assert (sums.rated, sums.satisfied) == (whole.rated, whole.satisfied)

    demo.read(both)


def test_the_hours_are_those_of_the_figures(demo: Desk) -> None:
    """Hours of all agencies are added, arrivals, completed and durations alike."""

    def both(work: Work) -> None:
        day = days.board_day(work)
        counts = board_counts.hours_by_day(work, [day])[day]
        for row in figures.hours(work, day, day):
            count = counts.pop(row.hour)
            assert (count.arrived, count.served) == (row.arrived, row.served)
            assert (count.service.n, count.service.seconds) == (row.service.n, row.service.seconds)
        assert not counts

    demo.read(both)


def test_a_typed_count_stands_before_the_imported_one(new_centre: Desk) -> None:
    """What a person typed for a cell replaces what the import told of it, in every sum."""
    day = new_centre.clock.now().date()
    new_centre.write(type_visitors, day, Source.IMPORTED, 40)
    new_centre.write(type_visitors, day, Source.IMPORTED, 2)
    assert new_centre.read(board_counts.sums_by_day, day, day)[day].visitors == 42
    new_centre.write(type_visitors, day, Source.TYPED, 7)
    assert new_centre.read(board_counts.sums_by_day, day, day)[day].visitors == 7
    assert new_centre.read(board_counts.agencies_with_figures, day) == {"agency"}


def add_job(
    work: Work, state: JobState, printed: datetime | None, handed_over: datetime | None = None
) -> None:
    """Write a print job that went as far as its times say."""
    work.add(
        PrintJob(
            id=new_id(),
            number=1001,
            work_date=work.today(),
            agency_id="agency",
            document="هوية",
            section=Section.MEN,
            state=state,
            merge_state=[0, 0],
            requested_at=work.now() - timedelta(hours=3),
            due_at=work.now(),
            printed_at=printed,
            handed_over_at=handed_over,
        )
    )


def test_waiting_documents_and_how_their_number_grew(new_centre: Desk) -> None:
    """Ready and uncollected ones wait; the run counts each from printing to hand-over."""
    now = new_centre.clock.now()
    at = [now - timedelta(minutes=m) for m in (90, 60, 30, 10)]
    new_centre.write(add_job, JobState.HANDED_OVER, at[0], at[2])
    new_centre.write(add_job, JobState.UNCOLLECTED, at[1])
    new_centre.write(add_job, JobState.READY, at[3])
    new_centre.write(add_job, JobState.QUEUED, None)
    found = new_centre.read(board_counts.waiting, now.date(), now)
    assert (found.count, found.uncollected, found.oldest) == (2, 1, at[1])
    assert found.run == (1, 2, 1, 2)


def test_nothing_waits_before_anything_is_printed(new_centre: Desk) -> None:
    """Without a printed document there is neither an oldest one nor a run."""
    now = new_centre.clock.now()
    found = new_centre.read(board_counts.waiting, now.date(), now)
    assert (found.count, found.oldest, found.run) == (0, None, ())
