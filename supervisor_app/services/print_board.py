"""The printing board of a day: jobs by state, the most pressing of each first, and counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from supervisor_app.models import PrintJob
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.services.print_rows import (
    MADE,
    OPEN_STATES,
    JobRow,
    frame_of,
    job_columns,
    of_day,
    read_rows,
)
from supervisor_app.store.work import Work

LANE_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Lane:
    """One state of the board: how many jobs stand in it, and the first of them."""

    state: JobState
    total: int
    rows: tuple[JobRow, ...]


@dataclass(frozen=True, slots=True)
class PrintBoard:
    """A day's jobs by state, with those of earlier days that are still open."""

    day: date
    is_today: bool
    at: datetime
    lanes: tuple[Lane, ...]
    counts: Mapping[JobState, int]


def board(work: Work, day: date | None = None) -> PrintBoard:
    """Return the board of a day, of the latest with a roster or a job where none is named."""
    work.require(Right.VIEW_PRINT_JOBS)
    frame = frame_of(work, day)
    shown = of_day(frame.day)
    counted = work.session.execute(
        select(PrintJob.state, func.count().label("jobs")).where(shown).group_by(PrintJob.state)
    )
    counts = dict.fromkeys(JobState, 0) | {row.state: row.jobs for row in counted}
    lanes = []
    for state in OPEN_STATES:
        wanted = job_columns().where(shown, PrintJob.state == state).order_by(*_order(state))
        rows = read_rows(work, wanted.limit(LANE_LIMIT), frame) if counts[state] else ()
        lanes.append(Lane(state, counts[state], rows))
    return PrintBoard(frame.day, frame.is_today, frame.as_of, tuple(lanes), counts)


def _order(state: JobState) -> tuple[Any, ...]:
    """Put first whoever has waited longest; before printing, whoever may not wait."""
    first = (PrintJob.priority.desc(),) if state is JobState.QUEUED else ()
    begun = PrintJob.printed_at if state in MADE else PrintJob.due_at
    return (*first, begun, PrintJob.requested_at, PrintJob.number)
