"""Dates and times as queue systems write them, in both calendars and all digits, as datetimes.

A year of 1343–1500 is Hijri (Umm al-Qura), 1900–2100 Gregorian; a two-digit year is refused,
because nobody can say which calendar it means. Sub-seconds are dropped; text is not kept.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from functools import partial
from typing import Generic, TypeVar

from supervisor_app.intake.mapping import DateOrder
from supervisor_app.text import hijri
from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.numerals import fold_digits

FIRST_YEAR, LAST_YEAR = 1900, 2100
# A stamp that is not there, or not to be believed.
MISSING = -1
# Day (proleptic ordinal), then issued, called, started, finished as seconds of that day.
Times = tuple[int, int, int, int, int]
_iso = datetime.fromisoformat
_FIRST_MOMENT = datetime(FIRST_YEAR, 1, 1)  # noqa: DTZ001  centre time
_SECONDS_A_DAY = 86_400
_LONGEST_CLOCK = len("10:20:30")
_YEAR_DIGITS = 4
_NOON = 12
_HALF_DAY = timedelta(hours=12)
_DATE = re.compile(
    r"([0-9]{1,4})[-/.\\ ]([0-9]{1,2}|[A-Za-z]{3,9})[-/.\\ ]([0-9]{1,4})\s*(?:هـ|ه|م|AH|AD|H)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?\s*"
    r"(am|a\.m\.|pm|p\.m\.|ص|صباح[اً]*|م|مساء[اً]*)?",
    re.IGNORECASE,
)
_CLOCK_STARTS = re.compile(r"[0-9]{1,2}:")
_AFTERNOON = ("p", "م")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_K = TypeVar("_K")
_V = TypeVar("_V")


class Remembered(dict[_K, _V], Generic[_K, _V]):
    """Answers of a function by its argument, forgotten together when they grow too many."""

    def __init__(self, answer: Callable[[_K], _V], most: int = 50_000) -> None:
        super().__init__()
        self._answer = answer
        self._most = most

    def __missing__(self, key: _K) -> _V:
        answer = self._answer(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = answer
        return answer


class Stamps:
    """Reads the stamps of one file: one order of dates, one zone for those that carry an offset."""

    def __init__(self, order: DateOrder, zone: tzinfo) -> None:
        self._zone = zone
        self._days: Remembered[str, date] = Remembered(partial(read_date, order=order))
        self._clocks: Remembered[str, int] = Remembered(read_clock, _SECONDS_A_DAY)

    @staticmethod
    def same_day(issued: str, called: str, started: str, finished: str) -> Times:
        """Read four ISO stamps of one Gregorian day; raises ValueError or TypeError for any other.

        This is the way of nearly every row, and most of its cost: no loop, no call but C's.
        """
        moment = _iso(issued)
        if moment < _FIRST_MOMENT:
            raise ValueError(issued)
        at = moment.hour * 3600 + moment.minute * 60 + moment.second
        called_at = started_at = finished_at = MISSING
        if called:
            gap = _iso(called) - moment
            if gap.days:
                raise ValueError(called)
            called_at = at + gap.seconds
        if started:
            gap = _iso(started) - moment
            if gap.days:
                raise ValueError(started)
            started_at = at + gap.seconds
        if finished:
            gap = _iso(finished) - moment
            if gap.days:
                raise ValueError(finished)
            finished_at = at + gap.seconds
        return moment.toordinal(), at, called_at, started_at, finished_at

    def own_day(self, day: str, issued: str, called: str, started: str, finished: str) -> Times:
        """Read the stamps of a ticket whose day has a column of its own; raises ValueError.

        A time before the issue is left to the slow way, which knows about midnight.
        """
        ordinal = self._days[day].toordinal()
        if len(issued) > _LONGEST_CLOCK:
            return self.same_day(issued, called, started, finished)
        clocks = self._clocks
        at = clocks[issued]
        called_at = clocks[called] if called else MISSING
        started_at = clocks[started] if started else MISSING
        finished_at = clocks[finished] if finished else MISSING
        if any(MISSING < stamp < at for stamp in (called_at, started_at, finished_at)):
            raise ValueError(issued)
        return ordinal, at, called_at, started_at, finished_at

    def moment(self, text: str, day: date | None = None) -> datetime:
        """Read a date with or without a time, or a time of `day`; raises ValueError."""
        plain = plain_text(text)
        moment = self._in_iso(plain) if day is None else None
        if moment is not None:
            return moment
        clock = _CLOCK_STARTS.search(plain)
        head, rest = (
            (plain, "") if clock is None else (plain[: clock.start()], plain[clock.start() :])
        )
        head = head.rstrip(" Tt,")
        found = self._days[head] if head else day
        if found is None:
            raise ValueError(f"a time without its day: {plain}")
        return datetime(found.year, found.month, found.day) + timedelta(  # noqa: DTZ001  centre time
            seconds=self._clocks[rest] if rest else 0
        )

    def day(self, text: str) -> date:
        """Read a date, whatever time stands behind it; raises ValueError."""
        return self.moment(text).date()

    def after(self, text: str, issued: datetime, day: date | None) -> datetime:
        """Read a stamp of the same ticket: a bare time before the issue belongs to the next day."""
        moment = self.moment(text, day)
        if day is not None and issued - moment > _HALF_DAY:
            return moment + timedelta(days=1)
        return moment

    def _in_iso(self, plain: str) -> datetime | None:
        try:
            moment = datetime.fromisoformat(plain)
        except ValueError:
            return None
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            return None
        if moment.tzinfo is not None:
            moment = moment.astimezone(self._zone).replace(tzinfo=None)
        return moment.replace(microsecond=0)


def plain_text(text: str) -> str:
    """Return the text with ASCII digits, single spaces and no direction marks."""
    return _SPACES.sub(" ", fold_digits(strip_controls(text))).strip()


def read_date(text: str, order: DateOrder = DateOrder.DAY_FIRST) -> date:
    """Read a date of either calendar; raises ValueError for any other text."""
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(f"no date: {text}")
    first, second, third = found.groups()
    if len(first) == _YEAR_DIGITS:
        year, month, day = first, second, third
    elif len(third) != _YEAR_DIGITS:
        raise ValueError(f"a date without a whole year: {text}")
    elif order == DateOrder.DAY_FIRST or second.isalpha():
        day, month, year = first, second, third
    else:
        month, day, year = first, second, third
    return _date(int(year), _month(month), int(day))


def _month(text: str) -> int:
    if not text.isalpha():
        return int(text)
    return _MONTHS.index(text[:3].casefold()) + 1


def _date(year: int, month: int, day: int) -> date:
    if hijri.FIRST_YEAR <= year <= hijri.LAST_YEAR:
        return hijri.from_hijri(hijri.HijriDate(year, month, day))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"no year of either calendar: {year}")
    return date(year, month, day)


def read_clock(text: str) -> int:
    """Read a time of day as seconds since midnight, with or without its half; raises ValueError."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ValueError(f"no time: {text}")
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    half = found[4]
    if half:
        if not 1 <= hour <= _NOON:
            raise ValueError(f"no hour of half a day: {text}")
        hour = hour % _NOON + (_NOON if half.casefold().startswith(_AFTERNOON) else 0)
    if hour >= 2 * _NOON or minute >= 60 or second >= 60:  # noqa: PLR2004  a clock's own limits
        raise ValueError(f"no time of a day: {text}")
    return (hour * 60 + minute) * 60 + second
