"""The board of the day: figures against targets, agencies, what needs a person, hours."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import func, select

from supervisor_app.models import Counter, Employee, RosterEntry
from supervisor_app.rules import kpi_value
from supervisor_app.rules.attention import Alert
from supervisor_app.rules.comparison import Comparison, Point, compare, series
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState
from supervisor_app.rules.rights import Right
from supervisor_app.rules.sums import Sums
from supervisor_app.services import (
    board_alerts,
    board_counts,
    board_hours,
    days,
    presence_board,
    targets,
)
from supervisor_app.services.board_counts import Waiting
from supervisor_app.services.board_hours import BoardHour, Hours
from supervisor_app.services.days import DayFrame
from supervisor_app.services.presence_board import AgencyBoardRow, Board
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work

SHOWN = (Kpi.VISITORS, Kpi.TRANSACTIONS, Kpi.SERVICE_MEAN, Kpi.SATISFACTION)
RUN_DAYS = 10
_COUNTS = frozenset({Kpi.VISITORS, Kpi.TRANSACTIONS})
_WEEK = timedelta(weeks=1)


class Lack(StrEnum):
    """What a centre still needs before a day can be followed, in the order of setting it up."""

    AGENCIES = "agencies"
    EMPLOYEES = "employees"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class BoardFigure:
    """One indicator of the day with its comparison and its run over the last working days.

    On a running day the change of a count and its run take each day up to hour `until` only.
    """

    comparison: Comparison
    run: tuple[Point, ...]
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything that the board shows.

    `board` is that of the chosen period, None before the centre has any; `running` are the
    agencies of the period that runs, which the alerts are about.
    """

    frame: DayFrame
    figures: tuple[BoardFigure, ...]
    sums: Sums
    waiting: Waiting
    board: Board | None
    running: Mapping[str, AgencyBoardRow]
    alerts: tuple[Alert, ...]
    hours: tuple[BoardHour, ...]
    service_target: float | None
    lack: Lack | None
    # The name of the holiday or closure that today is; the board may show an earlier day then.
    holiday: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether something is still to be set up and nothing at all was recorded."""
        rows = self.board.rows if self.board is not None else ()
        untouched = all(row.state is AgencyState.NOT_RECORDED for row in rows)
        return self.lack is not None and untouched and not self.sums.visitors


def today(work: Work, period: PeriodCode | None = None) -> Today:
    """Return the board of the latest day with a roster; its period that runs, unless one is named.

    Only the agencies follow the chosen period: figures are the day's, alerts are of now.
    """
    work.require(Right.VIEW_BOARD)
    frame = days.frame(work)
    chosen = next((row for row in frame.periods if row.code is period), frame.current)
    current = presence_board.read_board(work, frame, frame.current) if frame.current else None
    board = current
    if chosen is not None and chosen is not frame.current:
        board = presence_board.read_board(work, frame, chosen)
    in_force = targets.in_force(work, frame.day)
    calendar = working_days(work)
    run = (frame.day, *calendar.before(frame.day, RUN_DAYS - 1))
    weekdays = board_hours.weekdays_before(frame.day)
    found = board_counts.sums_by_day(work, min(*run, weekdays[0]), frame.day)
    hours = board_counts.hours_by_day(work, {*run, *weekdays})
    return Today(
        frame=frame,
        figures=_figures(frame, run, found, hours, in_force),
        sums=found.get(frame.day, Sums()),
        waiting=board_counts.waiting(work, frame.day, frame.as_of),
        board=board,
        running={row.id: row for row in current.rows} if current else {},
        alerts=board_alerts.alerts(work, frame, current),
        hours=board_hours.board_hours(frame, hours),
        service_target=in_force.get(Kpi.SERVICE_MEAN),
        lack=_lack(work, frame.day),
        holiday=calendar.name_of(work.today()),
    )


def _figures(
    frame: DayFrame,
    run: tuple[date, ...],
    found: Mapping[date, Sums],
    hours: Mapping[date, Hours],
    in_force: Mapping[Kpi, float],
) -> tuple[BoardFigure, ...]:
    whole = {day: sums for day, sums in found.items() if day in (*run, frame.day - _WEEK)}
    until = board_hours.complete_until(frame, hours.get(frame.day, {}))
    so_far = None
    if until is not None:
        so_far = {day: board_hours.until_hour(hours[day], until) for day in whole if day in hours}
    made = []
    for kpi in SHOWN:
        comparison = _compared(kpi, whole, frame.day, in_force.get(kpi))
        if so_far is None or kpi not in _COUNTS:
            made.append(BoardFigure(comparison, _run(kpi, whole, run)))
            continue
        fair = _compared(kpi, so_far, frame.day, None)
        comparison = replace(comparison, previous=fair.previous, change=fair.change, tone=fair.tone)
        made.append(BoardFigure(comparison, _run(kpi, so_far, run), until))
    return tuple(made)


def _compared(kpi: Kpi, found: Mapping[date, Sums], day: date, target: float | None) -> Comparison:
    return compare(kpi, _value(kpi, found.get(day)), target, _value(kpi, found.get(day - _WEEK)))


def _run(kpi: Kpi, found: Mapping[date, Sums], run: tuple[date, ...]) -> tuple[Point, ...]:
    points = series(kpi, [(day, found.get(day)) for day in run])
    return tuple(point for point in points if _value(kpi, found.get(point.day)) is not None)


def _value(kpi: Kpi, sums: Sums | None) -> float | None:
    """Return an indicator; a day of which only satisfaction is known has no counts, not zeros."""
    if sums is None or (kpi in _COUNTS and not (sums.visitors or sums.transactions)):
        return None
    return kpi_value.value(kpi, sums)


def _lack(work: Work, day: date) -> Lack | None:
    wanted = (
        (Lack.AGENCIES, select(func.count()).select_from(Counter)),
        (Lack.EMPLOYEES, select(func.count()).select_from(Employee)),
        (Lack.ROSTER, select(func.count()).where(RosterEntry.work_date == day)),
    )
    return next((lack for lack, query in wanted if not work.session.scalar(query)), None)
