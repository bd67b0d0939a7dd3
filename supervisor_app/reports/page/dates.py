"""Dates in figures as letterheads write them, in both calendars; dates in words are text's."""

from datetime import date

from supervisor_app.text.formats import MISSING, shown_digits
from supervisor_app.text.hijri import to_hijri
from supervisor_app.text.translate import translate


def hijri_figures(day: date) -> str:
    """Write the Hijri day in figures, "1447/06/02 AH", MISSING beyond the tables."""
    found = to_hijri(day)
    if found is None:
        return MISSING
    return translate("DailyReport", "{date} AH").format(
        date=shown_digits(f"{found.year}/{found.month:02d}/{found.day:02d}")
    )


def hijri_short(day: date) -> str:
    """Write the Hijri month and day in figures, "06/02"."""
    found = to_hijri(day)
    return MISSING if found is None else shown_digits(f"{found.month:02d}/{found.day:02d}")


def gregorian_figures(day: date) -> str:
    """Write the Gregorian day in figures, "2025/11/23" (Arabic ends in م)."""
    return translate("DailyReport", "{date} CE").format(
        date=shown_digits(f"{day.year}/{day.month:02d}/{day.day:02d}")
    )
