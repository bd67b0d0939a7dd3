"""The board's hours: the usual of a weekday, and up to which hour a running day is compared."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.sums import Times
from supervisor_app.services import board_hours
from supervisor_app.services.board_counts import HourCount
from supervisor_app.services.days import DayFrame, PeriodRow

DAY = date(2025, 10, 5)
WEEK = timedelta(weeks=1)
MORNING = PeriodRow(PeriodCode.MORNING, "", time(8), time(14), 10)


def frame(hour: int, minute: int = 0, *, is_today: bool = True) -> DayFrame:
    """Give the day as it is known at a time."""
    at = datetime(2025, 10, 5, hour, minute, tzinfo=ZoneInfo("Asia/Riyadh"))
    return DayFrame(DAY, is_today, (MORNING,), MORNING, at)


def counts(**arrived: int) -> dict[int, HourCount]:
    """Give hours by their arrivals: h9=12."""
    return {int(key[1:]): HourCount(n, n - 1, Times(1, 60)) for key, n in arrived.items()}


def test_a_running_day_is_compared_up_to_its_last_whole_hour() -> None:
    """Neither the present hour counts nor the last one that tickets tell of."""
    own = counts(h8=10, h9=20, h10=5)
    assert board_hours.complete_until(frame(10, 20), own) == 10
    assert board_hours.complete_until(frame(13), own) == 10
    assert board_hours.complete_until(frame(9, 50), own) == 9


def test_a_day_that_is_over_is_compared_whole() -> None:
    """After the last period, on an earlier day and without tickets there is no such hour."""
    assert board_hours.complete_until(frame(14), counts(h8=1)) is None
    assert board_hours.complete_until(frame(10, is_today=False), counts(h8=1)) is None
    assert board_hours.complete_until(frame(10), {}) is None


def test_the_hours_before_one_are_added() -> None:
    """Visitors and completed transactions of the hours before, the hour itself left out."""
    sums = board_hours.until_hour(counts(h8=10, h9=20, h10=5), 10)
    assert (sums.visitors, sums.transactions) == (30, 28)


def test_the_usual_is_the_mean_of_the_same_weekdays() -> None:
    """An hour without tickets counts 0 where another week had some; other days do not count."""
    found = {
        DAY: counts(h9=9),
        DAY - WEEK: counts(h8=10, h9=4),
        DAY - 2 * WEEK: counts(h8=20),
        DAY - timedelta(days=1): counts(h8=1000),
        DAY - 9 * WEEK: counts(h8=1000),
    }
    rows = {row.hour: row for row in board_hours.board_hours(frame(10), found)}
    assert (rows[8].usual, rows[9].usual, rows[10].usual) == (15, 2, None)
    assert rows[8].counted is None
    assert rows[9].counted is not None
    assert rows[9].counted.arrived == 9


def test_the_whole_opening_is_shown_once_there_are_tickets() -> None:
    """The axis spans the periods and what tickets tell of; without tickets there is none."""
    rows = board_hours.board_hours(frame(10), {DAY: counts(h7=3)})
    assert [row.hour for row in rows] == list(range(7, 14))
    assert board_hours.board_hours(frame(10), {}) == ()
