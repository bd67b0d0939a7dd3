"""How many must and may work: bounds of an agency by period, weekday, holiday and date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from supervisor_app.rules.period import DAY_MINUTES, PeriodCode, PeriodTimes
from supervisor_app.rules.section import Section

MIN_REST_MINUTES = 8 * 60  # between two periods of different days


@dataclass(frozen=True, slots=True)
class StaffingBound:
    """At least `minimum` and at most `maximum` people; what is None is not narrowed.

    With a section it counts that section's people, without one everybody of the agency.
    `on_holidays` speaks of official holidays and closures alone.
    """

    minimum: int
    maximum: int | None = None
    section: Section | None = None
    period: PeriodCode | None = None
    weekday: int | None = None
    on_holidays: bool = False
    day: date | None = None

    def speaks_of(self, period: PeriodCode, day: date, *, holiday: bool) -> bool:
        """Tell whether the bound holds in a period of a day."""
        return (
            self.period in (None, period)
            and self.weekday in (None, day.weekday())
            and self.day in (None, day)
            and (holiday or not self.on_holidays)
        )

    @property
    def weight(self) -> tuple[bool, bool, bool, bool]:
        """What is said of fewer days wins: the date, then holidays, then the weekday."""
        return (
            self.day is not None,
            self.on_holidays,
            self.weekday is not None,
            self.period is not None,
        )


def bound_for(
    bounds: Iterable[StaffingBound],
    period: PeriodCode,
    day: date,
    *,
    section: Section | None = None,
    holiday: bool = False,
) -> StaffingBound | None:
    """Return the bound of one agency that decides, None where none was set (field.md §2, OSP5).

    The date beats the holiday, that the weekday; of two equal ones the later in the order decides.
    """
    found = [
        bound
        for bound in bounds
        if bound.section is section and bound.speaks_of(period, day, holiday=holiday)
    ]
    return max(reversed(found), key=lambda bound: bound.weight, default=None)


def rested(earlier: PeriodTimes, later: PeriodTimes, days_apart: int = 1) -> bool:
    """Tell whether a person who worked one period has rested enough for one some days later.

    Right across midnight: an evening that ends at 02:00 leaves six hours until 08:00.
    """
    return later.start + days_apart * DAY_MINUTES - earlier.end >= MIN_REST_MINUTES
