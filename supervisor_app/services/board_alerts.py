"""What needs a person on a day: agencies, print jobs, marks and figures; its order is a rule."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from supervisor_app.rules.attention import Alert, AlertKind, agency_alert, worst_first
from supervisor_app.rules.presence import AgencyState
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.services import attendance, board_counts, print_counts
from supervisor_app.services.days import DayFrame
from supervisor_app.services.presence_board import Board
from supervisor_app.store.work import Work

_OPEN = (JobState.QUEUED, JobState.PRINTING)


def alerts(work: Work, frame: DayFrame, board: Board | None) -> tuple[Alert, ...]:
    """Return everything that needs a person, worst first; `board` is that of the frame's period."""
    work.require(Right.VIEW_BOARD)
    found = [*_print_alerts(work, frame)]
    if board is not None:
        found += [*_agency_alerts(frame, board), *_unmarked(work, frame, board)]
        found += _missing_figures(work, frame, board)
    return worst_first(found)


def _agency_alerts(frame: DayFrame, board: Board) -> Iterator[Alert]:
    for row in board.rows:
        since = None if row.now.since is None else _moment(frame, row.now.since)
        alert = agency_alert(row.id, row.now, since)
        if alert is not None:
            yield alert


def _moment(frame: DayFrame, minute: int) -> datetime:
    return _midnight(frame.day, frame) + timedelta(minutes=minute)


def _midnight(day: date, frame: DayFrame) -> datetime:
    return datetime.combine(day, datetime.min.time(), frame.as_of.tzinfo)


def _print_alerts(work: Work, frame: DayFrame) -> Iterator[Alert]:
    jobs = print_counts.job_facts(work, frame.day, frame.day)
    late = [job for job in jobs if job.state in _OPEN and job.due_at < frame.as_of]
    failed = [job for job in jobs if job.state is JobState.FAILED]
    left = [job for job in jobs if job.state is JobState.UNCOLLECTED]
    yield Alert(AlertKind.JOBS_LATE, count=len(late), since=_first(job.due_at for job in late))
    yield Alert(AlertKind.JOBS_FAILED, count=len(failed))
    printed = [job.printed_at for job in left if job.printed_at is not None]
    yield Alert(AlertKind.JOBS_UNCOLLECTED, count=len(left), since=_first(printed))


def _first(moments: Iterable[datetime]) -> datetime | None:
    return min(moments, default=None)


def _unmarked(work: Work, frame: DayFrame, board: Board) -> Iterator[Alert]:
    counts = attendance.read_sheet(work, frame.day, board.period.code).counts
    yield Alert(AlertKind.ATTENDANCE_UNMARKED, count=counts.unmarked)
    unrecorded = board.counts.get(AgencyState.NOT_RECORDED, 0)
    yield Alert(AlertKind.PRESENCE_UNRECORDED, count=unrecorded)


def _missing_figures(work: Work, frame: DayFrame, board: Board) -> Iterator[Alert]:
    """Tell of agencies without figures once the day is over, and of a day that has none at all.

    While a day runs an agency may simply have had no visitor yet.
    """
    known = board_counts.agencies_with_figures(work, frame.day)
    missing = sum(row.id not in known for row in board.rows)
    if not known or not frame.is_running:
        yield Alert(AlertKind.FIGURES_MISSING, count=missing)
