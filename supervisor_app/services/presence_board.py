"""The presence board: how every agency stands in a period, minutes lost; recording is apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from sqlalchemy import select

from supervisor_app.models import Agency, Counter, CounterPresence, Interruption
from supervisor_app.rules import presence as rules
from supervisor_app.rules.agency_state import AgencyNow, agency_now
from supervisor_app.rules.period import DAY_MINUTES, PeriodCode, minute_in_day, minute_of
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


def board(work: Work, frame: DayFrame, period: PeriodRow) -> Board:
    """Return how every agency stands in the period at the frame's instant."""
    work.require(Right.VIEW_BOARD)
    return read_board(work, frame, period)


def read_board(work: Work, frame: DayFrame, period: PeriodRow) -> Board:
    """Return the same for services that show counts only and ask for a right of their own."""
    until = min(minute_in_day(frame.as_of, frame.day), period.times.end)
    recorded = _recorded(work, frame.day, period.code)
    gaps = _gaps(work, frame.day, period.code)
    counters = _agreed_counters(work, frame.day, period.code)
    rows = tuple(
        _agency_row(agency, counters[agency.id], recorded, gaps, (period, until))
        for agency in work.session.scalars(select(Agency).order_by(Agency.position))
        if counters.get(agency.id)
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


def _agreed_counters(work: Work, day: date, period: PeriodCode) -> dict[str, list[Counter]]:
    found: dict[str, list[Counter]] = defaultdict(list)
    for counter in work.session.scalars(select(Counter).order_by(Counter.number)):
        ended = counter.active_until is not None and counter.active_until < day
        if period.value in counter.periods and not ended:
            found[counter.agency_id].append(counter)
    return found


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
    spells = tuple(
        rules.Interruption(
            gap.cause, minute_of(gap.started), minute_of(gap.ended) if gap.ended else None
        )
        for gap in gaps
    )
    state = row.state if row else PresenceState.NOT_RECORDED
    return CounterDay(period.times.span, state, spells)


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
