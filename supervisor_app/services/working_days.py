"""Which days the centre works: its days off, holidays and closures; the hours are in opening.py."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from supervisor_app.errors import InvalidInput
from supervisor_app.models import CalendarDay, Centre
from supervisor_app.models.base import natural_id
from supervisor_app.rules.calendar import WEEKEND, DayKind, WorkingDays
from supervisor_app.rules.rights import Right
from supervisor_app.store.work import Work
from supervisor_app.text.official_holidays import COUNTRIES, official

WEEKDAYS = range(7)
DEFAULT_COUNTRY = "SA"


@dataclass(frozen=True, slots=True)
class DayRow:
    """One decided day; `official` days came from the country's list."""

    day: date
    kind: DayKind
    name: str
    official: bool


@dataclass(frozen=True, slots=True)
class Habits:
    """The weekly days off and the country whose holidays are kept."""

    weekend: frozenset[int]
    country: str


def working_days(work: Work, first: date | None = None, last: date | None = None) -> WorkingDays:
    """Return the days of the centre, decided ones from `first` to `last` (all without bounds)."""
    wanted = select(CalendarDay.day, CalendarDay.kind, CalendarDay.name)
    if first is not None:
        wanted = wanted.where(CalendarDay.day >= first)
    if last is not None:
        wanted = wanted.where(CalendarDay.day <= last)
    rows = work.session.execute(wanted).all()
    return WorkingDays(
        habits(work).weekend,
        {day: name for day, kind, name in rows if kind is DayKind.CLOSED},
        frozenset(day for day, kind, _ in rows if kind is DayKind.WORKING),
    )


def habits(work: Work) -> Habits:
    """Return the days off and the country; Friday and Saturday where nobody chose."""
    row = work.session.get(Centre, natural_id("centre", work.centre_id))
    chosen = row.weekend if row is not None else None
    weekend = WEEKEND if chosen is None else frozenset(day for day in chosen if day in WEEKDAYS)
    return Habits(weekend, (row.country if row is not None else None) or DEFAULT_COUNTRY)


def set_habits(work: Work, habits: Habits) -> None:
    """Change the days off and the country.

    Raises InvalidInput where no day of the week is worked, or for a country without a list.
    """
    work.require(Right.EDIT_SETTINGS)
    if not set(WEEKDAYS) - habits.weekend:
        raise InvalidInput(field="weekend", reason="required", value="")
    if habits.country not in COUNTRIES:
        raise InvalidInput(field="country", reason="choice", value=habits.country)
    row = work.get(Centre, natural_id("centre", work.centre_id))
    row.weekend, row.country = sorted(habits.weekend), habits.country


def year(work: Work, number: int) -> tuple[DayRow, ...]:
    """Return the decided days of a Gregorian year, earliest first."""
    work.require(Right.VIEW_STAFF if work.actor.may(Right.VIEW_STAFF) else Right.EDIT_SETTINGS)
    rows = work.session.execute(
        select(CalendarDay.day, CalendarDay.kind, CalendarDay.name, CalendarDay.official)
        .where(CalendarDay.day.between(date(number, 1, 1), date(number, 12, 31)))
        .order_by(CalendarDay.day)
    )
    return tuple(DayRow(*row) for row in rows)


def decide(work: Work, day: date, kind: DayKind, name: str) -> None:
    """Close a day, or have it worked although it is a holiday; a closure needs its reason."""
    work.require(Right.EDIT_SETTINGS)
    if kind is DayKind.CLOSED and not name.strip():
        raise InvalidInput(field="name", reason="required", value="")
    _put(work, day, kind, name.strip(), official=False)


def forget(work: Work, day: date) -> None:
    """Leave a day to the week's habit again; raises NotFound."""
    work.require(Right.EDIT_SETTINGS)
    work.delete(work.get(CalendarDay, natural_id("calendar_day", day)))


def fill_official(work: Work, years: Collection[int]) -> int:
    """Take the country's holidays of these years over and return how many days are new.

    What a person decided stays; an official day that the list no longer has goes.
    """
    work.require(Right.EDIT_SETTINGS)
    found = official(habits(work).country, years)
    known = {
        row.day: row for row in work.session.scalars(select(CalendarDay)) if row.day.year in years
    }
    for day, row in known.items():
        if row.official and day not in found:
            work.delete(row)
    new = [day for day in found if day not in known]
    for day in found:
        if day in new or known[day].official:
            _put(work, day, DayKind.CLOSED, found[day], official=True)
    return len(new)


def _put(work: Work, day: date, kind: DayKind, name: str, *, official: bool) -> None:
    key = natural_id("calendar_day", day)
    row = work.session.get(CalendarDay, key)
    if row is None:
        work.add(CalendarDay(id=key, day=day, kind=kind, name=name, official=official))
    elif (row.kind, row.name, row.official) != (kind, name, official):
        row.kind, row.name, row.official = kind, name, official
