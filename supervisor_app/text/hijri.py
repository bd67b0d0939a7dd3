"""The Umm al-Qura calendar in Saudi usage: conversion only; names stand in calendar_names."""

import datetime as dt
from dataclasses import dataclass

FIRST_YEAR = 1343
LAST_YEAR = 1500


@dataclass(frozen=True, slots=True, order=True)
class HijriDate:
    """One day of the Umm al-Qura calendar; month is 1 (Muharram) to 12."""

    year: int
    month: int
    day: int


def to_hijri(day: dt.date) -> HijriDate | None:
    """Convert a Gregorian day, or give None outside the published tables (1924 to 2077)."""
    from hijridate import Gregorian  # noqa: PLC0415  start-up time: month tables

    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except OverflowError:
        return None
    return HijriDate(found.year, found.month, found.day)


def from_hijri(hijri: HijriDate) -> dt.date:
    """Convert to the Gregorian day; raises ValueError for a day that the tables do not have."""
    from hijridate import Hijri  # noqa: PLC0415  start-up time: month tables

    try:
        found = Hijri(hijri.year, hijri.month, hijri.day).to_gregorian()
    except OverflowError as error:
        raise ValueError(str(error)) from error
    return dt.date(found.year, found.month, found.day)


def month_length(year: int, month: int) -> int:
    """Count the days of a month, 29 or 30; raises ValueError outside the tables."""
    from hijridate import Hijri  # noqa: PLC0415  start-up time: month tables

    try:
        return int(Hijri(year, month, 1).month_length())
    except OverflowError as error:
        raise ValueError(str(error)) from error
