"""The day's counts as cells that add: tickets imported and figures typed, read as one.

Where a person typed a count for a cell that was also imported, the typed count stands (she has
seen the difference on the entry grid); durations come from the import only.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select

from supervisor_app.models import DailyFigure, HourFigure, TicketImport
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel, Source
from supervisor_app.rules.sums import Sums, Times, total
from supervisor_app.store.work import Work

_SELF = frozenset({Channel.SELF_SERVICE, Channel.E_SERVICE})
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Place:
    """What a figure belongs to: one cell of the entry grid on one day."""

    day: date
    agency_id: str
    channel: Channel
    section: Section
    period: PeriodCode


@dataclass(frozen=True, slots=True)
class Cell:
    """One place with its sums; `typed` tells that a person's count stands in it."""

    place: Place
    sums: Sums
    typed: bool


@dataclass(frozen=True, slots=True)
class Hour:
    """Arrivals and completed transactions of an hour; `service` are its trusted durations."""

    day: date
    hour: int
    arrived: int
    served: int
    service: Times


def cells(work: Work, first: date, last: date) -> tuple[Cell, ...]:
    """Return every cell that has figures from `first` to `last`, both included."""
    work.require(Right.VIEW_STATISTICS)
    rows = work.session.execute(
        select(
            DailyFigure.work_date,
            DailyFigure.agency_id,
            DailyFigure.channel,
            DailyFigure.section,
            DailyFigure.period,
            DailyFigure.source,
            DailyFigure.arrived,
            DailyFigure.served,
            DailyFigure.not_provided,
            DailyFigure.not_captured,
            DailyFigure.no_show,
            DailyFigure.elderly,
            DailyFigure.disability,
            DailyFigure.wait_n,
            DailyFigure.wait_sum,
            DailyFigure.wait_histogram,
            DailyFigure.service_n,
            DailyFigure.service_sum,
            DailyFigure.service_histogram,
        ).where(DailyFigure.work_date.between(first, last))
    )
    imported: dict[Place, list[Sums]] = {}
    typed: dict[Place, list[Any]] = {}
    for row in rows:
        place = Place(row.work_date, row.agency_id, row.channel, row.section, row.period)
        if row.source is Source.TYPED:
            typed.setdefault(place, []).append(row)
        else:
            imported.setdefault(place, []).append(_imported(row))
    return tuple(
        _cell(place, imported.get(place, []), typed.get(place, []))
        for place in sorted({*imported, *typed}, key=_order)
    )


def hours(work: Work, first: date, last: date) -> tuple[Hour, ...]:
    """Return the hours of the days from `first` to `last` that tickets tell of, agencies added."""
    work.require(Right.VIEW_STATISTICS)
    rows = work.session.execute(
        select(
            HourFigure.work_date,
            HourFigure.hour,
            HourFigure.arrived,
            HourFigure.served,
            HourFigure.service_n,
            HourFigure.service_sum,
        ).where(HourFigure.work_date.between(first, last))
    )
    found: dict[tuple[date, int], Hour] = {}
    for row in rows:
        known = found.get((row.work_date, row.hour), Hour(row.work_date, row.hour, 0, 0, Times()))
        found[row.work_date, row.hour] = replace(
            known,
            arrived=known.arrived + row.arrived,
            served=known.served + row.served,
            service=known.service + Times(row.service_n, row.service_sum),
        )
    return tuple(found[key] for key in sorted(found))


def last_day(work: Work) -> date | None:
    """Return the last day that has figures, None before the first."""
    return work.session.scalar(
        select(DailyFigure.work_date).order_by(DailyFigure.work_date.desc()).limit(1)
    )


def imported_rows(work: Work) -> int:
    """Return how many tickets the imports in force hold."""
    counts = work.session.scalars(
        select(TicketImport.accepted).where(TicketImport.undone_at.is_(None))
    )
    return sum(counts)


def grouped(found: Iterable[Cell], key: Callable[[Cell], Key]) -> dict[Key, Sums]:
    """Add the cells that share a key: an agency, a channel, a day."""
    groups: dict[Key, list[Sums]] = {}
    for cell in found:
        groups.setdefault(key(cell), []).append(cell.sums)
    return {name: total(parts) for name, parts in groups.items()}


def _order(place: Place) -> tuple[object, ...]:
    return (place.day, place.agency_id, place.channel, place.section, place.period)


def _imported(row: Any) -> Sums:
    return Sums(
        visitors=row.arrived or 0,
        transactions=row.served or 0,
        self_served=(row.served or 0) if row.channel in _SELF else 0,
        tickets=row.arrived or 0,
        no_show=row.no_show or 0,
        not_provided=row.not_provided or 0,
        not_captured=row.not_captured or 0,
        wait=Times(row.wait_n, row.wait_sum, row.wait_histogram),
        service=Times(row.service_n, row.service_sum, row.service_histogram),
    )


def _cell(place: Place, imported: list[Sums], typed: list[Any]) -> Cell:
    sums = total(imported)
    for row in typed:
        served = sums.transactions if row.served is None else row.served
        sums = replace(
            sums,
            visitors=sums.visitors if row.arrived is None else row.arrived,
            transactions=served,
            self_served=served if place.channel in _SELF else 0,
            not_provided=sums.not_provided if row.not_provided is None else row.not_provided,
            not_captured=sums.not_captured if row.not_captured is None else row.not_captured,
            elderly=row.elderly or 0,
            disability=row.disability or 0,
        )
    return Cell(place, sums, bool(typed))
