"""Which day the screens show by default, its periods, and the instant up to which it is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sqlalchemy import func, select

from supervisor_app.models import OpeningHours, Period, RosterEntry
from supervisor_app.rules.opening import OpeningRule, rule_for
from supervisor_app.rules.period import (
    DAY_MINUTES,
    PeriodCode,
    PeriodTimes,
    belongs_to,
    minute_in_day,
    minute_of,
)
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One working period with its name and centre times."""

    code: PeriodCode
    name: str
    starts: time
    ends: time
    grace_minutes: int

    @property
    def times(self) -> PeriodTimes:
        """The same period as minutes, for the rules."""
        return PeriodTimes.between(self.code, self.starts, self.ends)


@dataclass(frozen=True, slots=True)
class DayFrame:
    """A day with its periods, the one that runs (or is nearest) and the instant it is known to."""

    day: date
    is_today: bool
    periods: tuple[PeriodRow, ...]
    current: PeriodRow | None
    as_of: datetime
    # The holiday or closure that it falls on; empty on a day like any other.
    holiday: str = ""

    @property
    def is_running(self) -> bool:
        """Whether a period is still to end."""
        last = max((row.times.end for row in self.periods), default=DAY_MINUTES)
        return self.is_today and minute_in_day(self.as_of, self.day) < last


@dataclass(frozen=True, slots=True)
class Hours:
    """The usual periods and what is said of other days."""

    usual: tuple[PeriodRow, ...]
    rules: Sequence[OpeningRule]

    def of(self, day: date) -> tuple[PeriodRow, ...]:
        """Return the periods of a day, earliest first; one that does not open is left out."""
        found = [self._of(row, day) for row in self.usual]
        return tuple(sorted((row for row in found if row), key=lambda row: row.starts))

    def period(self, day: date, code: PeriodCode) -> PeriodRow | None:
        """Return one period of a day, with its usual hours where it does not open that day."""
        usual = next((row for row in self.usual if row.code is code), None)
        return usual and (self._of(usual, day) or usual)

    def _of(self, row: PeriodRow, day: date) -> PeriodRow | None:
        rule = rule_for(self.rules, row.code, day)
        if rule is None:
            return row
        if rule.starts is None or rule.ends is None or rule.closes:
            return None
        return replace(row, starts=rule.starts, ends=rule.ends)


def hours(work: Work) -> Hours:
    """Return the hours of any day; read once where several days are asked for."""
    rows = work.session.execute(
        select(
            OpeningHours.period,
            OpeningHours.starts,
            OpeningHours.ends,
            OpeningHours.weekday,
            OpeningHours.first_day,
            OpeningHours.last_day,
        ).order_by(OpeningHours.id)
    )
    return Hours(periods(work), [OpeningRule(*row) for row in rows])


def periods(work: Work) -> tuple[PeriodRow, ...]:
    """Return the usual periods, earliest first; empty before the centre is set up."""
    rows = work.session.execute(
        select(Period.code, Period.name, Period.starts, Period.ends, Period.grace_minutes).order_by(
            Period.starts
        )
    )
    return tuple(PeriodRow(*row) for row in rows)


def board_day(work: Work, today: date | None = None) -> date:
    """Return the latest day with a roster up to today; today when nothing was planned yet."""
    today = today or work.today()
    latest = work.session.scalar(
        select(func.max(RosterEntry.work_date)).where(RosterEntry.work_date <= today)
    )
    return latest or today


def as_of(work: Work, day: date) -> datetime:
    """Return now for today, and the end of its last period for an earlier day."""
    return frame(work, day).as_of


def frame(work: Work, day: date | None = None) -> DayFrame:
    """Return the day (the board day when none is named) with its periods and its instant."""
    shown = day or board_day(work)
    rows = hours(work).of(shown)
    now = work.now()
    is_today = shown == work.today()
    ends = max((row.ends for row in rows), default=time(23, 59))
    instant = now if is_today else datetime.combine(shown, ends, now.tzinfo)
    running = belongs_to([row.times for row in rows], minute_of(instant.time()))
    current = next((row for row in rows if running and row.code is running.code), None)
    named = working_days(work, shown, shown).name_of(shown)
    return DayFrame(shown, is_today, rows, current, instant, named)
