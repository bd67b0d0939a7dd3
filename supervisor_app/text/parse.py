"""Numbers, dates and times as people type them, in any digits; what comes out is plain Python."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from supervisor_app.text import hijri
from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.calendar_names import hijri_month_names, month_names
from supervisor_app.text.numerals import DECIMAL_SIGN, GROUP_SIGN, MINUS, fold_digits
from supervisor_app.text.search_key import fold_letters

_SIGNS = str.maketrans({DECIMAL_SIGN: ".", GROUP_SIGN: ",", "،": ",", MINUS: "-", "٪": "%"})
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?", re.ASCII)
_GROUP_SPACE = re.compile(r"(?<=\d) (?=\d{3}(?!\d))", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?", re.ASCII)
_BARE_CLOCK = re.compile(r"(\d{1,2}?)(\d{2})?", re.ASCII)
_HALF = re.compile(r"(.*?)\s*(ص|صباحا|صباحًا|am|a\.m\.|م|مساء|مساءً|pm|p\.m\.)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.\\](\d{1,2})[-/.\\](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.\\](\d{1,2})[-/.\\](\d{4})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2}) (\D+?) (\d{4})", re.ASCII)
_ERA = re.compile(r"\s*(?:هـ|ه|م|AH|AD)$", re.IGNORECASE)
_NOON = 12
# What people type beside the names that the product writes.
_OTHER_HIJRI_NAMES = (
    "المحرم", "", "ربيع أول", "ربيع الثاني", "جمادى أول", "جمادى الثانية",
    "", "", "", "", "ذي القعدة", "ذي الحجة",
)  # fmt: skip
_T = TypeVar("_T")


def _plain(text: str) -> str:
    """Give the text with ASCII digits and signs, single spaces and no direction marks."""
    return _SPACES.sub(" ", fold_digits(strip_controls(text)).translate(_SIGNS)).strip()


def parse_decimal(text: str) -> Decimal | None:
    """Read a number with an optional fraction and grouped thousands, or give None.

    "2,5" is refused, never guessed: the comma groups thousands here.
    """
    plain = _GROUP_SPACE.sub("", _plain(text))
    return Decimal(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else None


def parse_number(text: str) -> int | None:
    """Read a whole number with optional grouped thousands, or give None."""
    value = parse_decimal(text)
    return int(value) if value is not None and value == value.to_integral_value() else None


def parse_percent(text: str) -> Decimal | None:
    """Read a percentage in 0..100 with or without its sign, or give None."""
    return parse_decimal(_plain(text).strip("% "))


def parse_time(text: str) -> dt.time | None:
    """Read a time of day ("7:30", "0730", "730", "7", "2:30 pm"), or give None."""
    plain = _plain(text)
    half = _HALF.fullmatch(plain)
    found = _CLOCK.fullmatch(half[1] if half else plain) or _BARE_CLOCK.fullmatch(
        half[1] if half else plain
    )
    if found is None or not found[1]:
        return None
    hour, minute, *rest = (int(part or 0) for part in found.groups())
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half[2][0].casefold() in "مp" else 0)
    return _or_none(dt.time, hour, minute, *rest)


def parse_date(text: str) -> dt.date | None:
    """Read a day in either calendar, typed in digits or as the product writes it, or give None.

    Without a month's name the day stands before the month unless a four-digit year comes first;
    a year from 1343 to 1500 is Hijri.
    """
    plain = _ERA.sub("", _plain(text))
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
    elif found := _NAMED.fullmatch(plain):
        day, year = int(found[1]), int(found[3])
        month = _month_number(found[2], year)
    else:
        return None
    if hijri.FIRST_YEAR <= year <= hijri.LAST_YEAR:
        return _or_none(_from_hijri, year, month, day)
    return _or_none(dt.date, year, month, day)


def _month_number(name: str, year: int) -> int:
    """Find a month by its name in the language in force, or give 0, which no calendar has."""
    wanted = fold_letters(name)
    is_hijri = hijri.FIRST_YEAR <= year <= hijri.LAST_YEAR
    for names in (hijri_month_names(), _OTHER_HIJRI_NAMES) if is_hijri else (month_names(),):
        folded = [fold_letters(known) for known in names]
        if wanted in folded:
            return folded.index(wanted) + 1
    return 0


def _from_hijri(year: int, month: int, day: int) -> dt.date:
    """Build the Gregorian day of a Hijri one; raises ValueError like datetime.date."""
    return hijri.from_hijri(hijri.HijriDate(year, month, day))


def _or_none(build: Callable[..., _T], *parts: int) -> _T | None:
    """Build a value from its parts, or give None where they name no such day or time."""
    try:
        return build(*parts)
    except ValueError:
        return None
