"""Which verified copies are kept: 48 half-hourly, 30 daily, 12 monthly; taking them is not here.

Spans that hold a copy are counted, not their age: a clock that jumps ahead dooms nothing at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

_HALF_HOUR = 30


@dataclass(frozen=True, slots=True)
class RotationPlan:
    """How many spans of each length keep their newest copy."""

    half_hours: int = 48
    days: int = 30
    months: int = 12


def doomed(
    stamps: Iterable[datetime], now: datetime, plan: RotationPlan | None = None
) -> frozenset[datetime]:
    """Return the copies that may go; those stamped after `now` are neither counted nor doomed."""
    plan = plan or RotationPlan()
    known = sorted({stamp for stamp in stamps if stamp <= now}, reverse=True)
    kept = (
        _newest(known, plan.half_hours, _half_hour)
        | _newest(known, plan.days, lambda stamp: (stamp.year, stamp.month, stamp.day))
        | _newest(known, plan.months, lambda stamp: (stamp.year, stamp.month))
    )
    return frozenset(known) - kept - frozenset(known[:1])


def is_due(last: datetime | None, now: datetime, minutes: int) -> bool:
    """Tell whether a copy is due `minutes` after the last; a last one of the future never waits."""
    return last is None or last > now or now - last >= timedelta(minutes=minutes)


def _half_hour(stamp: datetime) -> tuple[int, ...]:
    half = stamp.minute // _HALF_HOUR
    return (stamp.year, stamp.month, stamp.day, stamp.hour, half)


def _newest(
    falling: list[datetime], count: int, span: Callable[[datetime], tuple[int, ...]]
) -> frozenset[datetime]:
    """Return the newest stamp of each of the newest `count` spans; `falling` is newest first."""
    first: dict[tuple[int, ...], datetime] = {}
    for stamp in falling:
        first.setdefault(span(stamp), stamp)
    return frozenset(list(first.values())[:count])
