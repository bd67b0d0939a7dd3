"""Which verified copies are kept: 48 half-hourly, 30 daily, 12 monthly, fewer on a small disk.

A copy that was made before something has that as its reason and a rotation of its own.

Spans that hold a copy are counted, not their age: a clock that jumps ahead dooms nothing at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

_HALF_HOUR = 30
# A smaller file is taken back by its own undo as fast as a copy is made.
LARGE_IMPORT_BYTES = 1_000_000
KEPT_BEFORE = 3
KEPT_BEFORE_DAYS = 30


class Reason(StrEnum):
    """Why a copy was made; TURN: its half hour had come, or a person asked."""

    TURN = "turn"
    IMPORT = "import"
    LIST = "list"
    EXCHANGE = "exchange"
    RESTORE = "restore"
    MIGRATION = "migration"
    KEY = "key"
    SERVER = "server"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RotationPlan:
    """How many spans of each length keep their newest copy."""

    half_hours: int = 48
    days: int = 30
    months: int = 12

    @property
    def copies(self) -> int:
        """The most copies that stay."""
        return self.half_hours + self.days + self.months


# What stays even where the disk has no room for it: then no new copy begins (rules.disk_room).
LEAST = RotationPlan(half_hours=8, days=7, months=3)


def fitting(copy: int, room: int, full: RotationPlan | None = None) -> RotationPlan:
    """Return the plan for copies of so many bytes: `full`, or what fits half of `room`.

    `room` is what copies may ever take: the bytes they have, and those still free. Half-hourly
    copies thin out first, then days, then months.
    """
    full = full or RotationPlan()
    most = room // (2 * max(copy, 1))
    half_hours = _between(LEAST.half_hours, most - full.days - full.months, full.half_hours)
    days = _between(LEAST.days, most - half_hours - full.months, full.days)
    months = _between(LEAST.months, most - half_hours - days, full.months)
    return RotationPlan(half_hours, days, months)


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


def doomed_before(stamps: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return which copies of one reason may go: not the newest three, nor the newest of a day.

    Of the newest thirty days that hold one; those stamped after `now` are left alone.
    """
    known = sorted({stamp for stamp in stamps if stamp <= now}, reverse=True)
    kept = _newest(known, KEPT_BEFORE_DAYS, lambda stamp: (stamp.year, stamp.month, stamp.day))
    return frozenset(known) - kept - frozenset(known[:KEPT_BEFORE])


def is_due(last: datetime | None, now: datetime, minutes: int) -> bool:
    """Tell whether a copy is due `minutes` after the last; a last one of the future never waits."""
    return last is None or last > now or now - last >= timedelta(minutes=minutes)


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))


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
