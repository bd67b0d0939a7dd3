"""An indicator against its target, the same weekday and its own past; computing it is not here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from supervisor_app.rules.kpi import DEFINITIONS, Better, Kpi, Unit
from supervisor_app.rules.kpi_value import value as kpi_value
from supervisor_app.rules.sums import Sums

_SHOWN_DECIMALS = 1


class Tone(StrEnum):
    """What a change means for the people served."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A value beside its target and the same weekday before; None: nothing to compare with.

    `gap` is the distance from the target in the indicator's unit, below 0 on the wrong side.
    `change` is in percent for counts and ratios, in minutes for times, in points for percentages.
    """

    kpi: Kpi
    value: float | None
    target: float | None = None
    met: bool | None = None
    gap: float | None = None
    previous: float | None = None
    change: float | None = None
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Point:
    """One day of a series; value None is a gap, never a zero."""

    day: date
    value: float | None


def compare(
    kpi: Kpi, value: float | None, target: float | None = None, previous: float | None = None
) -> Comparison:
    """Compare at the one decimal that people see, so that 95.0 never misses 95."""
    gap = _gap(kpi, value, target)
    change = _change(kpi, value, previous)
    met = None if gap is None else gap >= 0
    return Comparison(kpi, value, target, met, gap, previous, change, _tone(kpi, change))


def _gap(kpi: Kpi, value: float | None, target: float | None) -> float | None:
    better = DEFINITIONS[kpi].better
    if value is None or target is None or better is Better.NEITHER:
        return None
    gap = round(value, _SHOWN_DECIMALS) - round(target, _SHOWN_DECIMALS)
    return round(gap if better is Better.UP else -gap, _SHOWN_DECIMALS)


def _change(kpi: Kpi, value: float | None, previous: float | None) -> float | None:
    if value is None or previous is None:
        return None
    if DEFINITIONS[kpi].unit in (Unit.MINUTES, Unit.PERCENT):
        return value - previous
    return (value - previous) / previous * 100 if previous else None


def _tone(kpi: Kpi, change: float | None) -> Tone:
    better = DEFINITIONS[kpi].better
    if change is None or better is Better.NEITHER:
        return Tone.NEUTRAL
    shown = round(change, _SHOWN_DECIMALS)
    if not shown:
        return Tone.SAME
    return Tone.BETTER if (shown > 0) == (better is Better.UP) else Tone.WORSE


def series(kpi: Kpi, days: Iterable[tuple[date, Sums | None]]) -> tuple[Point, ...]:
    """Return an indicator day by day in date order; a day without figures is a gap."""
    points = (Point(day, None if sums is None else kpi_value(kpi, sums)) for day, sums in days)
    return tuple(sorted(points, key=lambda point: point.day))
