"""The counts that the board compares, added up by the database; single cells are in figures.

The same counts as `services.figures`, without spreads of durations, for many days at once.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import case, func, select

from supervisor_app.models import DailyFigure, HourFigure, PrintJob, SatisfactionFigure
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.rules.satisfaction import Rating, headline
from supervisor_app.rules.statistics import Source
from supervisor_app.rules.sums import Sums, Times
from supervisor_app.store.work import Work

_MADE = (JobState.READY, JobState.UNCOLLECTED, JobState.HANDED_OVER)
_STEP = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class HourCount:
    """Arrivals, completed transactions and trusted durations of one hour of the whole centre."""

    arrived: int
    served: int
    service: Times


@dataclass(frozen=True, slots=True)
class Waiting:
    """Printed documents that wait for their owners; `oldest` is since when the first one does.

    `run` is how many waited every half hour from the day's first document to its instant.
    """

    count: int
    uncollected: int
    oldest: datetime | None
    run: tuple[int, ...]


def sums_by_day(work: Work, first: date, last: date) -> dict[date, Sums]:
    """Return visitors, transactions, service times and satisfaction of each day that has any."""
    work.require(Right.VIEW_BOARD)
    cell = (
        select(
            DailyFigure.work_date.label("day"),
            func.coalesce(_typed(DailyFigure.arrived), _imported(DailyFigure.arrived), 0).label(
                "arrived"
            ),
            func.coalesce(_typed(DailyFigure.served), _imported(DailyFigure.served), 0).label(
                "served"
            ),
            func.coalesce(_imported(DailyFigure.service_n), 0).label("n"),
            func.coalesce(_imported(DailyFigure.service_sum), 0).label("seconds"),
        )
        .where(DailyFigure.work_date.between(first, last))
        .group_by(
            DailyFigure.work_date,
            DailyFigure.agency_id,
            DailyFigure.channel,
            DailyFigure.section,
            DailyFigure.period,
        )
        .subquery()
    )
    columns = (cell.c.arrived, cell.c.served, cell.c.n, cell.c.seconds)
    rows = work.session.execute(
        select(cell.c.day, *(func.sum(column) for column in columns)).group_by(cell.c.day)
    )
    found = {
        day: Sums(visitors=arrived, transactions=served, service=Times(n, seconds))
        for day, arrived, served, n, seconds in rows
    }
    for day, rating in _ratings(work, first, last).items():
        sums = found.get(day, Sums())
        found[day] = replace(sums, rated=rating.rated, satisfied=rating.satisfied)
    return dict(sorted(found.items()))


def hours_by_day(work: Work, days: Collection[date]) -> dict[date, dict[int, HourCount]]:
    """Return the hours that tickets tell of, by day and hour."""
    work.require(Right.VIEW_BOARD)
    rows = work.session.execute(
        select(
            HourFigure.work_date,
            HourFigure.hour,
            func.sum(HourFigure.arrived),
            func.sum(HourFigure.served),
            func.sum(HourFigure.service_n),
            func.sum(HourFigure.service_sum),
        )
        .where(HourFigure.work_date.in_(days))
        .group_by(HourFigure.work_date, HourFigure.hour)
        .order_by(HourFigure.work_date, HourFigure.hour)
    )
    found: dict[date, dict[int, HourCount]] = defaultdict(dict)
    for day, hour, arrived, served, n, seconds in rows:
        found[day][hour] = HourCount(arrived, served, Times(n, seconds))
    return dict(found)


def agencies_with_figures(work: Work, day: date) -> frozenset[str]:
    """Return the agencies that have any figure on a day."""
    work.require(Right.VIEW_BOARD)
    wanted = select(DailyFigure.agency_id).where(DailyFigure.work_date == day).distinct()
    return frozenset(work.session.scalars(wanted))


def waiting(work: Work, day: date, until: datetime) -> Waiting:
    """Return the documents of a day that are printed and not handed over, and how they grew."""
    work.require(Right.VIEW_BOARD)
    rows = work.session.execute(
        select(PrintJob.state, PrintJob.printed_at, PrintJob.handed_over_at).where(
            PrintJob.work_date == day, PrintJob.state.in_(_MADE)
        )
    ).all()
    left = [row for row in rows if row.state is not JobState.HANDED_OVER]
    printed = [row.printed_at for row in left if row.printed_at is not None]
    return Waiting(
        len(left),
        sum(row.state is JobState.UNCOLLECTED for row in left),
        min(printed, default=None),
        _run(rows, until, len(left)),
    )


def _run(rows: Collection[Any], until: datetime, now: int) -> tuple[int, ...]:
    spells = [
        (row.printed_at, row.handed_over_at if row.state is JobState.HANDED_OVER else None)
        for row in rows
        if row.printed_at is not None
    ]
    if not spells:
        return ()
    at = min(start for start, _ in spells)
    counts: list[int] = []
    while at < until:
        counts.append(sum(start <= at and (end is None or end > at) for start, end in spells))
        at += _STEP
    return (*counts, now)


def _ratings(work: Work, first: date, last: date) -> Mapping[date, Rating]:
    figure = SatisfactionFigure
    keys = (figure.work_date, figure.scale)
    rows = work.session.execute(
        select(*keys, func.sum(figure.rated), func.sum(figure.satisfied))
        .where(figure.work_date.between(first, last))
        .group_by(*keys)
        .order_by(*keys)
    )
    days: dict[date, list[Rating]] = defaultdict(list)
    for day, scale, rated, satisfied in rows:
        days[day].append(Rating(scale, rated, satisfied))
    heads = {day: headline(parts) for day, parts in days.items()}
    return {day: head for day, head in heads.items() if head is not None}


def _typed(column: Any) -> Any:
    """Choose the count that a person typed for a cell, which stands before the imported one."""
    return func.max(case((DailyFigure.source == Source.TYPED, column)))


def _imported(column: Any) -> Any:
    return func.sum(case((DailyFigure.source != Source.TYPED, column)))
