"""Where the columns of the board stand and where a minute lies on its timeline; nothing is painted.

Places are measured from the start edge and mirrored by `visual`; time may run against reading.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from supervisor_app.ui.direction import visual
from supervisor_app.ui.theme import time_runs_rtl

WIDE_FROM = 1000
EDGE = 14
GAP = 12
END = 30
HOUR = 60
# Hour labels stand at least this far from each other and from the pill of the present.
CLOSEST = 46


@dataclass(frozen=True, slots=True)
class Scale:
    """Columns of a board of one width over one period, in minutes of its day."""

    width: float
    start: int
    end: int

    @property
    def is_wide(self) -> bool:
        """Tell whether there is room for the wide columns."""
        return self.width >= WIDE_FROM

    def name(self, top: float, height: float) -> QRectF:
        """Place the agency's column."""
        return self._column(EDGE, self._name, top, height)

    def counter(self, top: float, height: float) -> QRectF:
        """Place the counters' column."""
        return self._column(EDGE + self._name + GAP, self._counter, top, height)

    def axis(self, top: float, height: float) -> QRectF:
        """Place the timeline."""
        left = EDGE + self._name + GAP + self._counter + GAP
        return self._column(left, self.width - left - GAP - self._figures, top, height)

    def lost(self, top: float, height: float) -> QRectF:
        """Place the minutes lost."""
        return self._column(self.width - self._figures, self._lost, top, height)

    def rate(self, top: float, height: float) -> QRectF:
        """Place the presence."""
        return self._column(self.width - END - self._rate, self._rate, top, height)

    def mark(self, top: float, height: float) -> QRectF:
        """Place the chevron at the end."""
        return self._column(self.width - END, END, top, height)

    def x(self, minute: float) -> float:
        """Give where a minute lies, within the timeline."""
        room = self.axis(0, 1)
        share = (min(max(minute, self.start), self.end) - self.start) / (self.end - self.start)
        return (
            room.right() - share * room.width()
            if time_runs_rtl()
            else room.left() + share * room.width()
        )

    def stretch(self, first: float, last: float, top: float, height: float) -> QRectF:
        """Place what lasts from one minute to another."""
        ends = sorted((self.x(first), self.x(last)))
        return QRectF(ends[0], top, ends[1] - ends[0], height)

    def hours(self) -> list[int]:
        """Give the full hours inside the period, every second one where they are too close."""
        first = -(-self.start // HOUR)
        found = [hour * HOUR for hour in range(first, self.end // HOUR + 1)]
        close = self.axis(0, 1).width() * HOUR / (self.end - self.start) < CLOSEST
        return found[::2] if close else found

    @property
    def _name(self) -> int:
        return 230 if self.is_wide else 178

    @property
    def _counter(self) -> int:
        return 76 if self.is_wide else 62

    @property
    def _lost(self) -> int:
        return 84 if self.is_wide else 62

    @property
    def _rate(self) -> int:
        return 92 if self.is_wide else 64

    @property
    def _figures(self) -> int:
        return END + self._rate + self._lost

    def _column(self, left: float, width: float, top: float, height: float) -> QRectF:
        whole = QRectF(0, top, self.width, height)
        return visual(QRectF(left, top, width, height), whole)
