"""What is usual for a figure, from the same weekdays before; choosing those days is not here."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt
from statistics import median

HISTORY = 12
ENOUGH = 4
_SIGMAS = 3.0
_MAD_TO_SIGMA = 1.4826  # makes the median absolute deviation a standard deviation (normal data)


@dataclass(frozen=True, slots=True)
class Usual:
    """The usual range of a figure, both ends included, its median and the days behind it."""

    low: int
    high: int
    median: float
    n: int

    def deviation(self, value: float) -> float | None:
        """Return the distance from the median in percent of it; None where the median is 0."""
        return (value - self.median) / self.median * 100 if self.median else None


def usual_range(history: Sequence[int]) -> Usual | None:
    """Return the usual range of the newest twelve figures (newest first), None below four.

    Median ± 3 robust standard deviations (MAD). The spread is never taken below that of pure
    counting (√median) or a tenth of the median, so that a quiet history flags nothing ordinary.
    """
    figures = history[:HISTORY]
    if len(figures) < ENOUGH:
        return None
    middle = median(figures)
    deviation = _MAD_TO_SIGMA * median(abs(figure - middle) for figure in figures)
    spread = max(deviation, sqrt(middle), middle / 10, 1.0)
    low = max(0, floor(middle - _SIGMAS * spread))
    return Usual(low, ceil(middle + _SIGMAS * spread), float(middle), len(figures))
