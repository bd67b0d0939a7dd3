"""The board's hours beside what is usual on that weekday, and a running day's fair comparison."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from supervisor_app.rules.period import minute_in_day
from supervisor_app.rules.sums import Sums, Times
from supervisor_app.services.board_counts import HourCount
from supervisor_app.services.days import DayFrame

USUAL_WEEKS = 4
_HOUR = 60
Hours = Mapping[int, HourCount]
NOTHING = HourCount(0, 0, Times())


@dataclass(frozen=True, slots=True)
class BoardHour:
    """One hour: what was counted (None where tickets tell nothing of it), and the usual arrivals.

    `usual` is the mean of the same weekdays of the last four weeks, None without any.
    """

    hour: int
    counted: HourCount | None
    usual: float | None


def weekdays_before(day: date) -> tuple[date, ...]:
    """Return the same weekday of the last four weeks, newest first."""
    return tuple(day - timedelta(weeks=n) for n in range(1, USUAL_WEEKS + 1))


def board_hours(frame: DayFrame, found: Mapping[date, Hours]) -> tuple[BoardHour, ...]:
    """Return every hour in which the centre opens or tickets tell of; empty without any ticket."""
    own = found.get(frame.day, {})
    before = [found[day] for day in weekdays_before(frame.day) if day in found]
    known = {*own, *(hour for hours in before for hour in hours)}
    if not known:
        return ()
    shown = {*known, *_opening_hours(frame)}
    return tuple(
        BoardHour(hour, own.get(hour), _usual(before, hour))
        for hour in range(min(shown), max(shown) + 1)
    )


def complete_until(frame: DayFrame, own: Hours) -> int | None:
    """Return the hour up to which a running day is fully known, None for a day that is over.

    The last hour that tickets tell of may still be growing, and the present one surely is.
    """
    if not frame.is_running or not own:
        return None
    return min(minute_in_day(frame.as_of, frame.day) // _HOUR, max(own))


def until_hour(hours: Hours, hour: int) -> Sums:
    """Add up a day's visitors and completed transactions before an hour."""
    counted = [count for at, count in hours.items() if at < hour]
    return Sums(
        visitors=sum(count.arrived for count in counted),
        transactions=sum(count.served for count in counted),
    )


def _opening_hours(frame: DayFrame) -> set[int]:
    return {
        hour
        for row in frame.periods
        for hour in range(row.times.start // _HOUR, (row.times.end - 1) // _HOUR + 1)
    }


def _usual(before: list[Hours], hour: int) -> float | None:
    """Average an hour over days; one of which no ticket came counts as 0, as long as any did."""
    if not any(hour in hours for hours in before):
        return None
    return mean(hours.get(hour, NOTHING).arrived for hours in before)
