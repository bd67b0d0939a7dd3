"""The presence board: how every agency stands in a period, minutes lost; recording is apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from sqlalchemy import or_, select

from supervisor_app.models import Agency, Counter, CounterPresence, Interruption
from supervisor_app.rules import presence as rules
from supervisor_app.rules.agency_state import AgencyNow, agency_now
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import DAY_MINUTES, PeriodCode, minute_in_day
from supervisor_app.rules.presence import (
    AgencyState,
    Cause,
    CounterDay,
    Presence,
    PresenceState,
    counter_presence,
)
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.services import days, targets
from supervisor_app.services.days import DayFrame, PeriodRow
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class Gap:
    """One interruption of a counter; `ended` is None while it lasts."""

    id: str
    cause: Cause
    started: time
    ended: time | None
    note: str


@dataclass(frozen=True, slots=True)
class CounterRow:
    """One agreed counter in the period."""

    id: str
    number: int
    section: Section
    state: PresenceState
    opened_at: time | None
    closed_at: time | None
    gaps: tuple[Gap, ...]
    minutes: Presence

    @property
    def open_now(self) -> bool:
        """Whether it is open and no interruption lasts."""
        return self.state is PresenceState.OPEN and all(gap.ended for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class AgencyBoardRow:
    """One agency in the period: agreed counters, how many stand open, since when it is short."""

    id: str
    name: str
    short_name: str
    position: int
    counters: tuple[CounterRow, ...]
    now: AgencyNow
    minutes: Presence

    @property
    def state(self) -> AgencyState:
        """How it stands at the instant of the board."""
        return self.now.state

    @property
    def since(self) -> time | None:
        """Since when the counter that is missing longest is missing."""
        return None if self.now.since is None else time(*divmod(self.now.since % DAY_MINUTES, 60))


@dataclass(frozen=True, slots=True)
class Board:
    """All agencies of one period at an instant, in the centre's order."""

    day: date
    period: PeriodRow
    until: int
    rows: tuple[AgencyBoardRow, ...]
    counts: Mapping[AgencyState, int] = field(default_factory=dict)

    @property
    def minutes(self) -> Presence:
        """Agreed, lost and unrecorded counter-minutes of the whole centre."""
        return Presence.total(row.minutes for row in self.rows)


@dataclass(frozen=True, slots=True)
class DayBoard:
    """What a screen shows of a day: `board` is None before a period is set up.

    `target` is what the centre promised of presence, in percent, `counters` tells whether any
    agency has one in any period.
    """

    frame: DayFrame
    board: Board | None
    target: float | None
    counters: bool


def day_board(work: Work, day: date | None = None, period: PeriodCode | None = None) -> DayBoard:
    """Return the board of a day and period, by default those that run or ran last."""
    work.require(Right.VIEW_BOARD)
    shown = days.frame(work, day)
    chosen = next((row for row in shown.periods if row.code is period), shown.current)
    return DayBoard(
        shown,
        None if chosen is None else read_board(work, shown, chosen),
        targets.in_force(work, shown.day).get(Kpi.PRESENCE),
        any(agreed_counters(work, shown.day, row.code) for row in shown.periods),
    )


def board(work: Work, frame: DayFrame, period: PeriodRow) -> Board:
    """Return how every agency stands in the period at the frame's instant."""
    work.require(Right.VIEW_BOARD)
    return read_board(work, frame, period)


def read_board(work: Work, frame: DayFrame, period: PeriodRow) -> Board:
    """Return the same for services that show counts only and ask for a right of their own."""
    until = min(minute_in_day(frame.as_of, frame.day), period.times.end)
    recorded = _recorded(work, frame.day, period.code)
    gaps = _gaps(work, frame.day, period.code)
    counters = agreed_counters(work, frame.day, period.code)
    rows = tuple(
        _agency_row(agency, counters[agency.id], recorded, gaps, (period, until))
        for agency in work.session.scalars(select(Agency).order_by(Agency.position))
        if agency.id in counters
    )
    counts = {state: sum(row.state is state for row in rows) for state in AgencyState}
    return Board(frame.day, period, until, rows, counts)


def _recorded(work: Work, day: date, period: PeriodCode) -> dict[str, CounterPresence]:
    rows = work.session.scalars(
        select(CounterPresence).where(
            CounterPresence.work_date == day, CounterPresence.period == period
        )
    )
    return {row.counter_id: row for row in rows}


def _gaps(work: Work, day: date, period: PeriodCode) -> dict[str, list[Gap]]:
    found: dict[str, list[Gap]] = defaultdict(list)
    rows = work.session.scalars(
        select(Interruption)
        .where(Interruption.work_date == day, Interruption.period == period)
        .order_by(Interruption.started)
    )
    for row in rows:
        found[row.counter_id].append(Gap(row.id, row.cause, row.started, row.ended, row.note))
    return found


def agreed_counters(work: Work, day: date, period: PeriodCode) -> dict[str, list[Counter]]:
    """Return each agency's counters that it agreed to open in the period, by number.

    An agency that was not under the roof on the day, or agreed to none, is left out.
    """
    found: dict[str, list[Counter]] = defaultdict(list)
    rows = work.session.scalars(
        select(Counter)
        .join(Agency, Agency.id == Counter.agency_id)
        .where(
            or_(Counter.active_until.is_(None), Counter.active_until >= day),
            or_(Agency.active_until.is_(None), Agency.active_until >= day),
            or_(Agency.active_from.is_(None), Agency.active_from <= day),
        )
        .order_by(Counter.number)
    )
    for counter in rows:
        if period.value in counter.periods:
            found[counter.agency_id].append(counter)
    return dict(found)


def _agency_row(
    agency: Agency,
    counters: list[Counter],
    recorded: Mapping[str, CounterPresence],
    gaps: Mapping[str, list[Gap]],
    window: tuple[PeriodRow, int],
) -> AgencyBoardRow:
    period, until = window
    days = [
        counter_day(period, recorded.get(counter.id), gaps.get(counter.id, ()))
        for counter in counters
    ]
    rows = tuple(
        _counter_row(counter, recorded.get(counter.id), gaps.get(counter.id, ()), day, until)
        for counter, day in zip(counters, days, strict=True)
    )
    return AgencyBoardRow(
        agency.id,
        agency.name,
        agency.short_name,
        agency.position,
        rows,
        agency_now(days, until),
        Presence.total(row.minutes for row in rows),
    )


def counter_day(period: PeriodRow, row: CounterPresence | None, gaps: Sequence[Gap]) -> CounterDay:
    """Return what was recorded of one counter in a period, as the rules take it."""
    times = period.times
    spells = tuple(
        rules.Interruption(
            gap.cause, times.minute(gap.started), times.minute(gap.ended) if gap.ended else None
        )
        for gap in gaps
    )
    state = row.state if row else PresenceState.NOT_RECORDED
    return CounterDay(times.span, state, spells)


def _counter_row(
    counter: Counter,
    row: CounterPresence | None,
    gaps: Sequence[Gap],
    day: CounterDay,
    until: int,
) -> CounterRow:
    return CounterRow(
        counter.id,
        counter.number,
        counter.section,
        day.state,
        row.opened_at if row else None,
        row.closed_at if row else None,
        tuple(gaps),
        counter_presence(day, until),
    )
