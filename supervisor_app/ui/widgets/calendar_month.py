"""One page of a calendar, Hijri or Gregorian, as days and titles; painting is in month_grid."""

import datetime as dt
from dataclasses import dataclass

from supervisor_app.text.formats import gregorian_month, hijri_month, shown_digits
from supervisor_app.text.hijri import HijriDate, from_hijri, month_length, to_hijri
from supervisor_app.text.numerals import current

ONE_DAY = dt.timedelta(days=1)
DAYS_IN_WEEK = 7
WEEKS = 6


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """The month of the chosen calendar that a day lies in; outside the tables it is Gregorian."""

    first: dt.date
    last: dt.date
    hijri: bool

    @classmethod
    def of(cls, day: dt.date) -> "CalendarMonth":
        """Find the month of a day in the calendar that the person reads first."""
        lunar = to_hijri(day) if current().date_order == "hijri_first" else None
        if lunar is not None:
            first = from_hijri(HijriDate(lunar.year, lunar.month, 1))
            last = first + ONE_DAY * (month_length(lunar.year, lunar.month) - 1)
            return cls(first, last, hijri=True)
        first = day.replace(day=1)
        following = (first + ONE_DAY * 31).replace(day=1)
        return cls(first, following - ONE_DAY, hijri=False)

    def before(self) -> "CalendarMonth":
        """Give the month before."""
        return CalendarMonth.of(self.first - ONE_DAY)

    def after(self) -> "CalendarMonth":
        """Give the month after."""
        return CalendarMonth.of(self.last + ONE_DAY)

    def titles(self) -> tuple[str, str]:
        """Name the month in its own calendar and what it covers in the other one."""
        own, other = hijri_month, gregorian_month
        if not self.hijri:
            own, other = other, own
        begins, ends = other(self.first), other(self.last)
        return own(self.first), begins if begins == ends else f"{begins} · {ends}"

    def weeks(self) -> list[list[dt.date]]:
        """Lay out six weeks from Sunday, with the neighbours' days at both ends."""
        start = self.first - ONE_DAY * ((self.first.weekday() + 1) % DAYS_IN_WEEK)
        return [
            [start + ONE_DAY * (week * DAYS_IN_WEEK + day) for day in range(DAYS_IN_WEEK)]
            for week in range(WEEKS)
        ]

    def numbers(self, day: dt.date) -> tuple[str, str]:
        """Write the day of the month in this calendar and in the other one."""
        lunar = to_hijri(day)
        moon = shown_digits(str(lunar.day)) if lunar else ""
        sun = shown_digits(str(day.day))
        return (moon, sun) if self.hijri else (sun, moon)
