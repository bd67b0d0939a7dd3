"""A day's counts as the front page shows them before anybody signs in: no names of people."""

from dataclasses import dataclass
from datetime import date

_PERCENT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFigures:
    """Counts and sums of one day of a centre; None where nothing was recorded."""

    name: str
    short_name: str
    place: str
    demonstration: bool
    day: date
    visitors: int | None = None
    served: int | None = None
    service_n: int = 0
    service_seconds: int = 0
    rated: int = 0
    satisfied: int = 0
    print_waiting: int = 0
    print_uncollected: int = 0

    @property
    def mean_service_seconds(self) -> float | None:
        """The mean service time in seconds, None without trusted durations."""
        return self.service_seconds / self.service_n if self.service_n else None

    @property
    def satisfied_percent(self) -> float | None:
        """The share of satisfied answers, 0..100, None without answers."""
        return self.satisfied / self.rated * _PERCENT if self.rated else None
