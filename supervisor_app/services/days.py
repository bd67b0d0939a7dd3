"""Which day the screens show by default, its periods, and the instant up to which it is known."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select

from supervisor_app.models import Period, RosterEntry
from supervisor_app.rules.period import (
    DAY_MINUTES,
    PeriodCode,
    PeriodTimes,
    belongs_to,
    minute_in_day,
    minute_of,
)
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

    @property
    def is_running(self) -> bool:
        """Whether a period is still to end."""
        last = max((row.times.end for row in self.periods), default=DAY_MINUTES)
        return self.is_today and minute_in_day(self.as_of, self.day) < last


def periods(work: Work) -> tuple[PeriodRow, ...]:
    """Return the centre's periods, earliest first; empty before the centre is set up."""
    rows = work.session.execute(
        select(Period.code, Period.name, Period.starts, Period.ends, Period.grace_minutes).order_by(
            Period.starts
        )
    )
    return tuple(PeriodRow(*row) for row in rows)


def board_day(work: Work) -> date:
    """Return the latest day with a roster up to today; today when nothing was planned yet."""
    today = work.today()
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
    rows = periods(work)
    now = work.now()
    is_today = shown == work.today()
    ends = max((row.ends for row in rows), default=time(23, 59))
    instant = now if is_today else datetime.combine(shown, ends, now.tzinfo)
    running = belongs_to([row.times for row in rows], minute_of(instant.time()))
    current = next((row for row in rows if running and row.code is running.code), None)
    return DayFrame(shown, is_today, rows, current, instant)
