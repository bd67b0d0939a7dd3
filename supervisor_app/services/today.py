"""The board of the day: figures against targets, agencies, what needs a person, hours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import mean

from sqlalchemy import select

from supervisor_app.models import PrintJob
from supervisor_app.rules import kpi_value
from supervisor_app.rules.attention import Alert, AlertKind, Attention, agency_alert, attention
from supervisor_app.rules.comparison import Comparison, Point, compare, series
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import DAY_MINUTES
from supervisor_app.rules.presence import AgencyState
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.rules.sums import Sums, Times
from supervisor_app.services import (
    attendance,
    day_sums,
    days,
    figures,
    presence_board,
    print_counts,
    targets,
)
from supervisor_app.services.days import DayFrame, PeriodRow
from supervisor_app.services.presence_board import Board
from supervisor_app.store.work import Work

SHOWN = (Kpi.VISITORS, Kpi.TRANSACTIONS, Kpi.SERVICE_MEAN, Kpi.SATISFACTION)
RUN_DAYS = 21
USUAL_WEEKS = 4
_OPEN = (JobState.QUEUED, JobState.PRINTING)


@dataclass(frozen=True, slots=True)
class BoardFigure:
    """One indicator of the day with its comparison and its run over the last weeks."""

    comparison: Comparison
    run: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Printed documents that wait for their owners; `oldest` is since when the first one does."""

    count: int
    uncollected: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class BoardHour:
    """One hour: arrivals, completed, what is usual, the trusted service durations."""

    hour: int
    arrived: int
    served: int
    usual: float | None
    service: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything that the board shows; `period` is None before the centre has any."""

    frame: DayFrame
    period: PeriodRow | None
    figures: tuple[BoardFigure, ...]
    sums: Sums
    waiting: Waiting
    board: Board | None
    attention: Attention
    hours: tuple[BoardHour, ...]
    service_target: float | None
    names: Mapping[str, str]

    @property
    def has_roster(self) -> bool:
        """Whether anything was planned or recorded at all."""
        return self.board is not None and bool(self.board.rows)


def today(work: Work) -> Today:
    """Return the board of the latest day with a roster, in the period that runs."""
    work.require(Right.VIEW_BOARD)
    frame = days.frame(work)
    first = frame.day - timedelta(days=RUN_DAYS)
    found = day_sums.day_sums(work, frame, first, frame.day)
    in_force = targets.in_force(work, frame.day)
    period = frame.current
    board = presence_board.read_board(work, frame, period) if period else None
    return Today(
        frame=frame,
        period=period,
        figures=tuple(_figure(kpi, found, frame.day, in_force) for kpi in SHOWN),
        sums=found.get(frame.day, Sums()),
        waiting=_waiting(work, frame),
        board=board,
        attention=attention(_alerts(work, frame, period, board)),
        hours=_hours(work, frame),
        service_target=in_force.get(Kpi.SERVICE_MEAN),
        names={row.id: row.short_name for row in board.rows} if board else {},
    )


def _figure(
    kpi: Kpi, found: Mapping[date, Sums], day: date, in_force: Mapping[Kpi, float]
) -> BoardFigure:
    now = found.get(day)
    before = found.get(day - timedelta(weeks=1))
    return BoardFigure(
        compare(
            kpi,
            kpi_value.value(kpi, now) if now and now.visitors else None,
            in_force.get(kpi),
            kpi_value.value(kpi, before) if before else None,
        ),
        series(kpi, [(when, sums) for when, sums in found.items() if sums.visitors]),
    )


def _waiting(work: Work, frame: DayFrame) -> Waiting:
    rows = work.session.execute(
        select(PrintJob.state, PrintJob.printed_at).where(
            PrintJob.work_date == frame.day,
            PrintJob.state.in_((JobState.READY, JobState.UNCOLLECTED)),
        )
    ).all()
    printed = [at for _, at in rows if at is not None]
    return Waiting(
        len(rows),
        sum(state is JobState.UNCOLLECTED for state, _ in rows),
        min(printed, default=None),
    )


def _alerts(
    work: Work, frame: DayFrame, period: PeriodRow | None, board: Board | None
) -> list[Alert]:
    found: list[Alert | None] = []
    zone = frame.as_of.tzinfo
    midnight = datetime.combine(frame.day, datetime.min.time(), zone)
    for row in board.rows if board else ():
        since = row.now.since
        at = None if since is None else midnight + timedelta(minutes=since % DAY_MINUTES)
        found.append(agency_alert(row.id, row.now, at))
    found += _print_alerts(work, frame)
    if period is not None and board is not None:
        counts = attendance.read_sheet(work, frame.day, period.code).counts
        found.append(Alert(AlertKind.ATTENDANCE_UNMARKED, count=counts.unmarked))
        unrecorded = board.counts.get(AgencyState.NOT_RECORDED, 0)
        found.append(Alert(AlertKind.PRESENCE_UNRECORDED, count=unrecorded))
        reported = {cell.place.agency_id for cell in figures.cells(work, frame.day, frame.day)}
        missing = sum(row.id not in reported for row in board.rows)
        found.append(Alert(AlertKind.FIGURES_MISSING, count=missing))
    return [alert for alert in found if alert is not None]


def _print_alerts(work: Work, frame: DayFrame) -> list[Alert]:
    jobs = print_counts.job_facts(work, frame.day, frame.day)
    late = [job for job in jobs if job.state in _OPEN and job.due_at < frame.as_of]
    failed = [job for job in jobs if job.state is JobState.FAILED]
    left = [job for job in jobs if job.state is JobState.UNCOLLECTED]
    return [
        Alert(AlertKind.JOBS_LATE, count=len(late), since=_first(job.due_at for job in late)),
        Alert(AlertKind.JOBS_FAILED, count=len(failed)),
        Alert(
            AlertKind.JOBS_UNCOLLECTED,
            count=len(left),
            since=_first(job.printed_at for job in left if job.printed_at),
        ),
    ]


def _first(moments: Iterable[datetime]) -> datetime | None:
    return min(moments, default=None)


def _hours(work: Work, frame: DayFrame) -> tuple[BoardHour, ...]:
    rows = figures.hours(work, frame.day - timedelta(weeks=USUAL_WEEKS), frame.day)
    own = {row.hour: row for row in rows if row.day == frame.day}
    weekday = [row for row in rows if row.day != frame.day and _same(row.day, frame.day)]
    known = {row.day for row in weekday}
    usual = {
        hour: mean(
            next((row.arrived for row in weekday if (row.day, row.hour) == (day, hour)), 0)
            for day in known
        )
        for hour in {row.hour for row in weekday}
    }
    return tuple(
        BoardHour(
            hour,
            own[hour].arrived if hour in own else 0,
            own[hour].served if hour in own else 0,
            usual.get(hour),
            own[hour].service if hour in own else Times(),
        )
        for hour in sorted({*own, *usual})
    )


def _same(one: date, other: date) -> bool:
    return one.weekday() == other.weekday()
