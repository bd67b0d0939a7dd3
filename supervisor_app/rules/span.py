"""Half-open spans of minutes and their arithmetic; what the minutes mean is not here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Minutes from `start` up to, but not including, `end`."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """Length in minutes, 0 when it is empty or turned round."""
        return max(0, self.end - self.start)

    def holds(self, minute: int) -> bool:
        """Tell whether the minute lies inside."""
        return self.start <= minute < self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share at least one minute."""
        return max(self.start, other.start) < min(self.end, other.end)

    def clipped(self, to: "Span") -> "Span":
        """Return the part inside `to`, an empty span when there is none."""
        start = max(self.start, to.start)
        return Span(start, max(start, min(self.end, to.end)))


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the same minutes as ordered spans that neither overlap nor touch."""
    merged: list[Span] = []
    for span in sorted(span for span in spans if span.minutes):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def without(span: Span, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return what is left of `span` after the minutes of `taken` are gone."""
    left: list[Span] = []
    start = span.start
    for gone in union(part.clipped(span) for part in taken):
        if gone.start > start:
            left.append(Span(start, gone.start))
        start = gone.end
    if start < span.end:
        left.append(Span(start, span.end))
    return tuple(left)
