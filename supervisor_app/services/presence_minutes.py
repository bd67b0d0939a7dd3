"""Counter-minutes of agencies over many days, for rates and trends; the live board is apart."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from supervisor_app.models import Counter, CounterPresence, Interruption
from supervisor_app.rules.period import PeriodCode, minute_in_day
from supervisor_app.rules.presence import Presence, PresenceState, counter_presence
from supervisor_app.services.days import DayFrame, PeriodRow, hours
from supervisor_app.services.presence_board import Gap, counter_day
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class AgencyMinutes:
    """One agency's day: counter-minutes, counters planned (both periods) and opened at all."""

    day: date
    agency_id: str
    presence: Presence
    planned: int
    opened: int


def minutes(work: Work, first: date, last: date, frame: DayFrame) -> tuple[AgencyMinutes, ...]:
    """Return each agency's recorded days from `first` to `last`; the frame's day to its instant.

    A period in which nothing at all was recorded is left out: it is none of zero presence. In one
    that was, an agency without a record has its counters planned and their minutes unrecorded.
    """
    opening = hours(work)
    gaps = _gaps(work, first, last)
    agreed = _agreed(work)
    found: dict[tuple[date, str], list[tuple[Presence, bool]]] = defaultdict(list)
    recorded: set[tuple[date, str, PeriodCode]] = set()
    presences = work.session.scalars(
        select(CounterPresence).where(CounterPresence.work_date.between(first, last))
    )
    for row in presences:
        period = opening.period(row.work_date, row.period)
        if period is None:
            continue
        spell = counter_day(period, row, gaps.get((row.work_date, row.counter_id, row.period), ()))
        presence = counter_presence(spell, _until(frame, row.work_date, period))
        opened = row.state is PresenceState.OPEN
        found[row.work_date, row.agency_id].append((presence, opened))
        recorded.add((row.work_date, row.agency_id, row.period))
    worked = {(day, code) for day, _, code in recorded}
    planned: dict[tuple[date, str], int] = defaultdict(int)
    for (agency_id, code), count in agreed.items():
        for day in (day for day, known in worked if known is code):
            planned[day, agency_id] += count
            period = opening.period(day, code)
            if period is not None and (day, agency_id, code) not in recorded:
                unknown = count * (_until(frame, day, period) - period.times.start)
                found[day, agency_id].append((Presence(unrecorded=max(0, unknown)), False))
    return tuple(
        AgencyMinutes(
            day,
            agency_id,
            Presence.total(part for part, _ in parts),
            planned[day, agency_id],
            sum(opened for _, opened in parts),
        )
        for (day, agency_id), parts in sorted(found.items())
    )


def by_day(found: tuple[AgencyMinutes, ...]) -> dict[date, Presence]:
    """Add the agencies of each day."""
    days: dict[date, list[Presence]] = defaultdict(list)
    for row in found:
        days[row.day].append(row.presence)
    return {day: Presence.total(parts) for day, parts in days.items()}


def _until(frame: DayFrame, day: date, period: PeriodRow) -> int:
    if day != frame.day:
        return period.times.end
    return min(minute_in_day(frame.as_of, day), period.times.end)


def _gaps(work: Work, first: date, last: date) -> dict[tuple[date, str, PeriodCode], list[Gap]]:
    found: dict[tuple[date, str, PeriodCode], list[Gap]] = defaultdict(list)
    rows = work.session.scalars(
        select(Interruption).where(Interruption.work_date.between(first, last))
    )
    for row in rows:
        gap = Gap(row.id, row.cause, row.started, row.ended, row.note)
        found[row.work_date, row.counter_id, row.period].append(gap)
    return found


def _agreed(work: Work) -> dict[tuple[str, PeriodCode], int]:
    found: dict[tuple[str, PeriodCode], int] = defaultdict(int)
    for counter in work.session.scalars(select(Counter)):
        for code in counter.periods:
            found[counter.agency_id, PeriodCode(code)] += 1
    return found
