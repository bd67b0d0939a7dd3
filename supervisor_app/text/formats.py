"""Dates, times, spans and counts as a person reads them; the one door to numbers and parsing."""

import datetime as dt

from supervisor_app.text import hijri as umm_al_qura
from supervisor_app.text.bidi import iso, strip_controls
from supervisor_app.text.calendar_names import hijri_month_names, month_names, weekday_names
from supervisor_app.text.numerals import (
    Formats,
    configure,
    current,
    fold_digits,
    num,
    pct,
    shown_digits,
    signed,
)
from supervisor_app.text.parse import (
    parse_date,
    parse_decimal,
    parse_number,
    parse_percent,
    parse_time,
)
from supervisor_app.text.translate import translate

__all__ = [
    "MISSING",
    "Formats",
    "clock_time",
    "configure",
    "date_pair",
    "day_month",
    "duration_minutes",
    "fold_digits",
    "gregorian",
    "gregorian_month",
    "hijri",
    "hijri_day_month",
    "hijri_month",
    "iso",
    "iso_date",
    "minutes",
    "num",
    "of_total",
    "parse_date",
    "parse_decimal",
    "parse_number",
    "parse_percent",
    "parse_time",
    "pct",
    "shown_digits",
    "signed",
    "strip_controls",
    "time_range",
    "weekday",
]

# Stands where a figure or a date does not exist, never where it is zero.
MISSING = "—"
PAIR_SEPARATOR = " · "


def of_total(part: int, whole: int) -> str:
    """Write a share of a count, "57 of 60"; a slash would swap its sides in Arabic."""
    return translate("Formats", "{part} of {whole}").format(part=num(part), whole=num(whole))


def duration_minutes(seconds: float) -> str:
    """Write a span given in seconds as minutes and seconds, "2:48"; minutes may exceed 59."""
    whole = round(seconds)
    text = shown_digits(f"{abs(whole) // 60}:{abs(whole) % 60:02d}")
    return iso(f"\u2212{text}") if whole < 0 else text


def minutes(seconds: float) -> str:
    """Write a span given in seconds as whole minutes in words, "34 minutes"."""
    return translate("Formats", "%n minutes", "", max(0, round(seconds / 60)))


def clock_time(at: dt.time | dt.datetime) -> str:
    """Write a time of day on the 24-hour clock, "07:30"."""
    return shown_digits(f"{at.hour:02d}:{at.minute:02d}")


def time_range(start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
    """Write a span of the day in words, "from 07:30 to 14:30"; a dash would swap its sides."""
    return translate("Formats", "from {start} to {end}").format(
        start=clock_time(start), end=clock_time(end)
    )


def weekday(day: dt.date) -> str:
    """Name the day of the week."""
    return weekday_names()[day.weekday()]


def day_month(day: dt.date) -> str:
    """Write a Gregorian day without its year, "5 October"."""
    return shown_digits(f"{day.day} {month_names()[day.month - 1]}")


def gregorian(day: dt.date) -> str:
    """Write a Gregorian day with its year and era, "5 October 2025" (Arabic ends in م)."""
    return translate("Formats", "{day_month} {year}", "gregorian").format(
        day_month=day_month(day), year=shown_digits(str(day.year))
    )


def gregorian_month(day: dt.date) -> str:
    """Write the Gregorian month of a day with its year, "October 2025"."""
    return translate("Formats", "{day_month} {year}", "gregorian").format(
        day_month=month_names()[day.month - 1], year=shown_digits(str(day.year))
    )


def hijri_day_month(day: dt.date) -> str:
    """Write the Hijri day of a Gregorian one without its year, "13 Rabi II"."""
    found = umm_al_qura.to_hijri(day)
    if found is None:
        return MISSING
    return shown_digits(f"{found.day} {hijri_month_names()[found.month - 1]}")


def hijri(day: dt.date) -> str:
    """Write the Hijri day of a Gregorian one, "13 Rabi II 1447 AH", MISSING beyond the tables."""
    found = umm_al_qura.to_hijri(day)
    if found is None:
        return MISSING
    return translate("Formats", "{day_month} {year} AH").format(
        day_month=hijri_day_month(day), year=shown_digits(str(found.year))
    )


def hijri_month(day: dt.date) -> str:
    """Write the Hijri month that a Gregorian day lies in, "Rabi II 1447 AH"."""
    found = umm_al_qura.to_hijri(day)
    if found is None:
        return MISSING
    return translate("Formats", "{day_month} {year} AH").format(
        day_month=hijri_month_names()[found.month - 1], year=shown_digits(str(found.year))
    )


def date_pair(day: dt.date) -> str:
    """Write a day in both calendars with its weekday, the chosen calendar first."""
    pair = [hijri(day), gregorian(day)]
    if current().date_order == "gregorian_first":
        pair.reverse()
    shown = [text for text in pair if text != MISSING]
    return f"{weekday(day)} {PAIR_SEPARATOR.join(shown)}"


def iso_date(day: dt.date) -> str:
    """Write a Gregorian day as 2025-10-05, isolated; for narrow columns and file lists."""
    return iso(shown_digits(day.isoformat()))
