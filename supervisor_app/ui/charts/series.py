"""The values of a chart over time: series, ticks, target, band, shades; drawing is in time_chart.

TimeData(series=(Series(translate(…), "chart1", points, Look.BAR),), ticks=hours(8, 15))
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from supervisor_app.text.formats import shown_digits

Point = tuple[float, float]
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
MOST_TICKS = 4


class Look(StrEnum):
    """How a series is drawn; series differ by this as well as by colour."""

    BAR = "bar"
    LINE = "line"
    AREA = "area"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Series:
    """One run of (x, y); with `open_end` its last point is hollow and its last stretch dotted."""

    name: str
    ink: str
    points: Sequence[Point]
    look: Look = Look.LINE
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A line at one value: a target (`at` on y) or the present moment (`at` on x)."""

    at: float
    text: str = ""
    ink: str = "chart3"


@dataclass(frozen=True, slots=True)
class Shade:
    """A stretch of x or y behind the series: Ramadan, or the usual range."""

    start: float
    end: float
    text: str = ""
    ink: str = "mute_line"


@dataclass(frozen=True, slots=True)
class TimeData:
    """Everything that one chart over time shows; `spoken` sums it up for a screen reader."""

    series: Sequence[Series]
    ticks: Sequence[tuple[float, str]]
    target: Level | None = None
    now: Level | None = None
    shades: Sequence[Shade] = ()
    band: Shade | None = None
    dividers: Sequence[Level] = ()
    top: float = 0.0
    spoken: str = ""

    def highest(self) -> float:
        """Find the upper end of the values, with room for the target and the band."""
        values = [y for line in self.series for _, y in line.points]
        values += [self.target.at] if self.target else []
        values += [self.band.end] if self.band else []
        return self.top or max(values, default=1.0) or 1.0


def hours(first: int, last: int) -> list[tuple[float, str]]:
    """List the ticks of whole hours, both ends included."""
    return [(float(hour), shown_digits(f"{hour:02d}:00")) for hour in range(first, last + 1)]


def nice_step(top: float, most: int = MOST_TICKS) -> float:
    """Find the step of 1, 2, 2.5 or 5 times a power of ten that makes at most so many ticks."""
    raw = top / most
    power = 10.0 ** math.floor(math.log10(raw))
    return next(step * power for step in _STEPS if step * power >= raw * (1 - 1e-9))
