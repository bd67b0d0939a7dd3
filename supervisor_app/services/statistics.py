"""The daily entry grid: agencies by channel for a period and section, judged while it is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Agency, DailyFigure, Service
from supervisor_app.models.base import natural_id
from supervisor_app.rules.calendar import same_weekdays
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import (
    LARGEST,
    Channel,
    Judgement,
    Measure,
    Source,
    judge,
)
from supervisor_app.rules.usual import HISTORY, Usual, usual_range
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class Page:
    """Which figures a grid shows: one measure of one period and section of a day."""

    day: date
    period: PeriodCode
    section: Section
    measure: Measure = Measure.SERVED


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell: the figure that counts, what was imported and typed, and how it is judged."""

    value: int | None
    imported: int | None
    typed: int | None
    offered: bool
    judgement: Judgement
    history: tuple[int, ...]
    note: str

    @property
    def usual(self) -> Usual | None:
        """The usual range of the same weekdays, None while there are too few."""
        return self.judgement.usual


@dataclass(frozen=True, slots=True)
class GridRow:
    """One agency with a cell for each channel of the grid."""

    agency_id: str
    name: str
    short_name: str
    cells: Mapping[Channel, GridCell]

    @property
    def total(self) -> int:
        """The sum of the agency's figures."""
        return sum(cell.value or 0 for cell in self.cells.values())

    @property
    def source(self) -> Source | None:
        """Whether its figures were imported or typed, None while it has none."""
        if any(cell.typed is not None for cell in self.cells.values()):
            return Source.TYPED
        has_import = any(cell.imported is not None for cell in self.cells.values())
        return Source.IMPORTED if has_import else None


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid of one page: agencies in board order, the channels that any of them offers."""

    page: Page
    channels: tuple[Channel, ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One typed figure; a value of None wipes it, so that the imported one counts again."""

    agency_id: str
    channel: Channel
    value: int | None
    note: str = ""


def grid(work: Work, page: Page) -> Grid:
    """Return the grid of a page with the last twelve same weekdays behind each cell."""
    work.require(Right.VIEW_STATISTICS)
    # A day on which the centre was closed says nothing of what is usual.
    days = same_weekdays(page.day, HISTORY, working_days(work, last=page.day).closed)
    offered = _offered(work)
    figures = _figures(work, page, (page.day, *days))
    _fill_imported_gaps(work, figures, (page.day, *days), offered)
    agencies = work.session.execute(
        select(Agency.id, Agency.name, Agency.short_name).order_by(Agency.position)
    ).all()
    channels = tuple(
        channel
        for channel in Channel
        if any(channel in found for found in offered.values())
        or any(key[2] is channel for key in figures)
    )
    rows = tuple(
        GridRow(
            agency_id,
            name,
            short_name,
            {
                channel: _cell(
                    page,
                    channel,
                    [figures.get((day, agency_id, channel)) for day in (page.day, *days)],
                    offered=channel in offered.get(agency_id, frozenset()),
                )
                for channel in channels
            },
        )
        for agency_id, name, short_name in agencies
    )
    return Grid(page, channels, rows)


def enter(work: Work, page: Page, entries: Sequence[Entry]) -> int:
    """Write typed figures and return how many changed.

    A figure far from the usual is kept and marked; raises InvalidInput for what is no count.
    """
    work.require(Right.ENTER_STATISTICS)
    return sum(_write(work, page, entry) for entry in entries)


def _write(work: Work, page: Page, entry: Entry) -> bool:
    if entry.value is not None and not 0 <= entry.value <= LARGEST:
        raise InvalidInput(field=page.measure.value, reason="out_of_range", value=entry.value)
    key = natural_id(
        "daily_figure",
        Source.TYPED,
        page.day,
        page.period,
        page.section,
        entry.agency_id,
        entry.channel,
    )
    row = work.session.get(DailyFigure, key)
    if row is None:
        if entry.value is None:
            return False
        row = DailyFigure(
            id=key,
            work_date=page.day,
            agency_id=entry.agency_id,
            channel=entry.channel,
            section=page.section,
            period=page.period,
            source=Source.TYPED,
            note=entry.note,
            **{page.measure.value: entry.value},
        )
        work.add(row)
        return True
    before = (getattr(row, page.measure.value), row.note)
    setattr(row, page.measure.value, entry.value)
    row.note = entry.note or row.note
    if all(getattr(row, measure.value) is None for measure in Measure):
        work.delete(row)
    return before != (entry.value, row.note)


@dataclass(slots=True)
class _Found:
    """What one cell of one day holds before it is judged."""

    imported: int | None = None
    typed: int | None = None
    arrived: int | None = None
    note: str = ""

    @property
    def value(self) -> int | None:
        return self.imported if self.typed is None else self.typed


def _offered(work: Work) -> dict[str, frozenset[Channel]]:
    """Return the channels in which each agency gives a service; all agencies meet at reception."""
    found: dict[str, set[Channel]] = {}
    for agency_id, channels in work.session.execute(select(Service.agency_id, Service.channels)):
        found.setdefault(agency_id, set()).update(Channel(word) for word in channels)
    return {agency_id: frozenset(channels) for agency_id, channels in found.items()}


def _figures(
    work: Work, page: Page, days: Sequence[date]
) -> dict[tuple[date, str, Channel], _Found]:
    column = getattr(DailyFigure, page.measure.value)
    rows: Any = work.session.execute(
        select(
            DailyFigure.work_date,
            DailyFigure.agency_id,
            DailyFigure.channel,
            DailyFigure.source,
            column,
            DailyFigure.arrived,
            DailyFigure.note,
        ).where(
            DailyFigure.work_date.in_(days),
            DailyFigure.period == page.period,
            DailyFigure.section == page.section,
        )
    )
    found: dict[tuple[date, str, Channel], _Found] = {}
    for day, agency_id, channel, source, value, arrived, note in rows:
        one = found.setdefault((day, agency_id, channel), _Found())
        if source is Source.TYPED:
            one.typed, one.note = value, note
            one.arrived = arrived if arrived is not None else one.arrived
        elif value is not None:
            one.imported = (one.imported or 0) + value
            one.arrived = (one.arrived or 0) + (arrived or 0)
    return found


def _fill_imported_gaps(
    work: Work,
    figures: dict[tuple[date, str, Channel], _Found],
    days: Sequence[date],
    offered: Mapping[str, frozenset[Channel]],
) -> None:
    """Put 0 where an import told of the agency that day but of nobody in this cell."""
    told = work.session.execute(
        select(DailyFigure.work_date, DailyFigure.agency_id)
        .where(DailyFigure.work_date.in_(days), DailyFigure.source == Source.IMPORTED)
        .distinct()
    )
    for day, agency_id in told:
        for channel in offered.get(agency_id, frozenset()):
            one = figures.setdefault((day, agency_id, channel), _Found())
            if one.imported is None:
                one.imported = 0


def _cell(
    page: Page, channel: Channel, days: Sequence[_Found | None], *, offered: bool
) -> GridCell:
    today = days[0] or _Found()
    history = tuple(day.value for day in days[1:] if day is not None and day.value is not None)
    usual = usual_range(history)
    others = {Measure.ARRIVED: today.arrived} if today.arrived is not None else None
    judgement = judge(
        page.measure, today.value, channel, offered=offered, usual=usual, others=others
    )
    return GridCell(
        today.value, today.imported, today.typed, offered, judgement, history, today.note
    )
