"""Weeks and working days of a centre over given holidays; which days are holidays is not here."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
WEEKEND = frozenset({FRIDAY, SATURDAY})
_WEEK = 7
_NO_DAYS: frozenset[date] = frozenset()


class DayKind(StrEnum):
    """What was decided of a single day."""

    CLOSED = "closed"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The days of a centre: its weekly days off, and what each decided day is called and is."""

    weekend: frozenset[int] = WEEKEND
    closed: Mapping[date, str] = field(default_factory=dict, hash=False)
    worked: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Tell whether the centre works; a day decided to be worked beats the weekend."""
        return day in self.worked or not (day.weekday() in self.weekend or day in self.closed)

    def name_of(self, day: date) -> str:
        """Return the name of a holiday or closure, empty on any other day."""
        return "" if day in self.worked else self.closed.get(day, "")

    def between(self, first: date, last: date) -> int:
        """Count the working days from `first` up to, but not including, `last`."""
        span = (first + timedelta(days=offset) for offset in range((last - first).days))
        return sum(self.works(day) for day in span)

    def after(self, day: date, count: int) -> date:
        """Return the `count`-th working day after the day; looked for over two years."""
        reached = day
        for ahead in range(1, 2 * 366):
            if count <= 0:
                break
            reached = day + timedelta(days=ahead)
            count -= self.works(reached)
        return reached

    def before(self, day: date, count: int) -> tuple[date, ...]:
        """Return the last `count` working days before the day, newest first; two years at most."""
        found: list[date] = []
        for back in range(1, 2 * 366):
            if len(found) == count:
                break
            if self.works(earlier := day - timedelta(days=back)):
                found.append(earlier)
        return tuple(found)


def week_start(day: date) -> date:
    """Return the Sunday on or before the day."""
    return day - timedelta(days=(day.weekday() - SUNDAY) % _WEEK)


def week_days(day: date) -> tuple[date, ...]:
    """Return the seven days of the day's week, Sunday first."""
    first = week_start(day)
    return tuple(first + timedelta(days=offset) for offset in range(_WEEK))


def same_weekdays(
    day: date, count: int = 12, holidays: Collection[date] = _NO_DAYS
) -> tuple[date, ...]:
    """Return the last `count` earlier days of the same weekday that were no holidays, newest first.

    Holidays are skipped, not counted; the search ends after two years.
    """
    found: list[date] = []
    for weeks in range(1, 105):
        earlier = day - timedelta(weeks=weeks)
        if len(found) == count:
            break
        if earlier not in holidays:
            found.append(earlier)
    return tuple(found)
