"""The parts of the daily report that look back: the day's hours against the usual, the trend."""

from datetime import date, time, timedelta
from statistics import mean

from supervisor_app.reports.daily import facts
from supervisor_app.rules import kpi_value
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import minute_of
from supervisor_app.services.days import DayFrame
from supervisor_app.services.reports.daily.sources import Sources

_HOUR = 60


def hours(day: Sources) -> tuple[facts.HourRow, ...]:
    """Return the hours from the first period's start to the last one's end; gaps are closed.

    A running day ends with the last hour that its figures tell of.
    """
    today = {row.hour: row for row in day.hours if row.day == day.day}
    if not today or not day.frame.periods:
        return ()
    first = min(period.starts for period in day.frame.periods).hour
    last = max(minute_of(period.ends) - 1 for period in day.frame.periods) // _HOUR
    if day.frame.is_today:
        last = min(last, max(today))
    return tuple(
        facts.HourRow(
            time(hour),
            today[hour].arrived if hour in today else 0,
            today[hour].served if hour in today else 0,
            _usual(day, hour),
            closed=not _open(day.frame, hour),
        )
        for hour in range(first, last + 1)
    )


def trend(day: Sources) -> tuple[facts.TrendDay, ...]:
    """Return the calendar days up to the day, weekends and days without figures closed."""
    first = min(day.days, default=day.day)
    return tuple(
        _trend_day(day, first + timedelta(days=offset))
        for offset in range((day.day - first).days + 1)
    )


def _trend_day(day: Sources, when: date) -> facts.TrendDay:
    sums = day.days.get(when)
    if sums is None or not day.calendar.works(when):
        return facts.TrendDay(when, closed=True)
    return facts.TrendDay(
        when,
        closed=False,
        visitors=sums.visitors,
        transactions=sums.transactions,
        wait_mean=kpi_value.value(Kpi.WAIT_MEAN, sums),
        wait_p90=kpi_value.value(Kpi.WAIT_P90, sums),
        satisfaction=kpi_value.value(Kpi.SATISFACTION, sums),
        presence=kpi_value.value(Kpi.PRESENCE, sums),
    )


def _usual(day: Sources, hour: int) -> float | None:
    """Return the mean arrivals of the hour on the same weekdays before; None without any."""
    weekdays = {
        row.day for row in day.hours if row.day != day.day and _same_weekday(row.day, day.day)
    }
    if not weekdays:
        return None
    found = {row.day: row.arrived for row in day.hours if row.hour == hour}
    return mean(found.get(when, 0) for when in weekdays)


def _same_weekday(one: date, other: date) -> bool:
    return one.weekday() == other.weekday()


def _open(frame: DayFrame, hour: int) -> bool:
    return any(
        minute_of(period.starts) < (hour + 1) * _HOUR and hour * _HOUR < minute_of(period.ends)
        for period in frame.periods
    )
