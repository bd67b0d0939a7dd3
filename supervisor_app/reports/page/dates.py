"""Dates and reference numbers in figures, as letterheads write them; dates in words are text's."""

import re
from datetime import date

from supervisor_app.text.formats import MISSING, iso, shown_digits
from supervisor_app.text.hijri import to_hijri
from supervisor_app.text.translate import translate

_FIGURES = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z/.\-]*[0-9A-Za-z])?")


def isolated(number: str) -> str:
    """Keep the parts of a reference number in their order; words in it read as words."""
    return _FIGURES.sub(lambda found: iso(found[0]), number)


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
