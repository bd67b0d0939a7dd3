"""The clock of a promise: how much of the target is used, warned, late; the promise is not here."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

WARN_FROM = 0.8
_SECONDS = 60


class SlaState(StrEnum):
    """How a job stands to its target."""

    IN_TIME = "in_time"
    WARN = "warn"
    LATE = "late"


def elapsed_minutes(
    start: datetime, end: datetime, open_hours: Iterable[tuple[datetime, datetime]] | None = None
) -> float:
    """Return the minutes from start to end (now, or when it was done), never negative.

    With `open_hours`, spans that do not overlap, only the minutes inside them count.
    """
    spans = [(start, end)] if open_hours is None else open_hours
    seconds = ((min(end, closes) - max(start, opens)).total_seconds() for opens, closes in spans)
    return sum(part for part in seconds if part > 0) / _SECONDS


def fraction_used(elapsed: float, target: float) -> float:
    """Return elapsed ÷ target minutes; a target of nothing is used up at once."""
    return elapsed / target if target > 0 else float("inf")


def sla_state(fraction: float) -> SlaState:
    """Return in time, warned from 80 %, late above 100 %: exactly the target is still in time."""
    if fraction > 1:
        return SlaState.LATE
    return SlaState.WARN if fraction >= WARN_FROM else SlaState.IN_TIME
