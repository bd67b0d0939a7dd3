"""The periods of a centre's day as minutes of that day; which days have which is not here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import combinations

from supervisor_app.rules.span import Span

DAY_MINUTES = 24 * 60


class PeriodCode(StrEnum):
    """Morning or evening period."""

    MORNING = "morning"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class PeriodTimes:
    """A period from `start` to `end` (exclusive); past midnight `end` exceeds 1440 (Ramadan)."""

    code: PeriodCode
    start: int
    end: int

    def __post_init__(self) -> None:
        if not (
            0 <= self.start < DAY_MINUTES and self.start < self.end <= self.start + DAY_MINUTES
        ):
            raise ValueError(f"a period from minute {self.start} to {self.end} is no part of a day")

    @classmethod
    def between(cls, code: PeriodCode, start: time, end: time) -> "PeriodTimes":
        """Build it from clock times; an end at or before the start is on the next day."""
        first, last = minute_of(start), minute_of(end)
        return cls(code, first, last if last > first else last + DAY_MINUTES)

    @property
    def span(self) -> Span:
        """Its minutes."""
        return Span(self.start, self.end)

    @property
    def minutes(self) -> int:
        """Its length in minutes."""
        return self.end - self.start

    def holds(self, minute: int) -> bool:
        """Tell whether a clock minute (0..1439) or a minute of this day lies inside."""
        return self.span.holds(minute) or self.span.holds(minute + DAY_MINUTES)

    def minute(self, clock: time) -> int:
        """Return a clock time as a minute of this period's day: 00:30 is 1470 if it ends at 01:00.

        Only what comes before the start and within the part past midnight is moved on.
        """
        found = minute_of(clock)
        past_midnight = found < self.start and found + DAY_MINUTES <= self.end
        return found + DAY_MINUTES if past_midnight else found


def minute_of(moment: time) -> int:
    """Return the minute of the day of a clock time, seconds dropped."""
    return moment.hour * 60 + moment.minute


def minute_in_day(moment: datetime, day: date) -> int:
    """Return the wall-clock minutes since midnight of `day`; past the next midnight above 1439.

    `moment` must already be in the centre's zone.
    """
    return (moment.date() - day).days * DAY_MINUTES + minute_of(moment.time())


def period_at(periods: Sequence[PeriodTimes], minute: int) -> PeriodTimes | None:
    """Return the period that is running at this minute, None between and outside them."""
    return next((period for period in periods if period.holds(minute)), None)


def belongs_to(periods: Sequence[PeriodTimes], minute: int) -> PeriodTimes | None:
    """Return the period a time counts for: the running one, otherwise the nearest.

    A time half way between two belongs to the one that comes; None only without periods.
    """
    running = period_at(periods, minute)
    if running is not None or not periods:
        return running
    return min(periods, key=lambda period: _distance(period, minute))


def _distance(period: PeriodTimes, minute: int) -> tuple[int, bool]:
    before = (period.start - minute) % DAY_MINUTES
    after = (minute - period.end) % DAY_MINUTES + 1
    return (before, False) if before <= after else (after, True)


def clashes(periods: Sequence[PeriodTimes]) -> tuple[tuple[PeriodTimes, PeriodTimes], ...]:
    """Return every pair that overlaps, also when one runs past midnight into the next day's."""
    return tuple(
        (one, other) for one, other in combinations(periods, 2) if _overlap_daily(one, other)
    )


def _overlap_daily(one: PeriodTimes, other: PeriodTimes) -> bool:
    return any(
        one.span.meets(Span(other.start + shift, other.end + shift))
        for shift in (-DAY_MINUTES, 0, DAY_MINUTES)
    )
