"""The two periods of a centre's day as minutes of the day; which days have which periods is not here."""

from enum import StrEnum


class PeriodCode(StrEnum):
    """Morning or evening period."""

    MORNING = "morning"
    EVENING = "evening"
