"""A sparkline: the run of one figure without axes; the figure itself stands beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.ui.theme import colour, theme, time_runs_rtl

WIDTH, LEAST_WIDTH, HEIGHT = 76, 56, 30
EDGE = 4


class Sparkline(QWidget):
    """Time runs as the setting says; the last point is marked."""

    def __init__(self, ink: str = "chart1", values: Sequence[float] = ()) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(WIDTH)
        self._ink = ink
        self._values = tuple(values)
        theme().changed.connect(self.update)

    def show_values(self, values: Sequence[float]) -> None:
        """Show another run; fewer than two values leave the place empty."""
        self._values = tuple(values)
        self.update()

    def sizeHint(self) -> QSize:
        """Keep to its place in the card."""
        return QSize(WIDTH, HEIGHT)

    def points(self) -> list[QPointF]:
        """Place the values in pixels, oldest first."""
        low, high = min(self._values), max(self._values)
        span = (high - low) or 1
        width, height = self.width() - 2 * EDGE, self.height() - 2 * EDGE
        last = len(self._values) - 1
        placed = []
        for n, value in enumerate(self._values):
            share = 1 - n / last if time_runs_rtl() else n / last
            y = EDGE + height * (1 - (value - low) / span)
            placed.append(QPointF(EDGE + width * share, y))
        return placed

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line, ground and last point."""
        if len(self._values) < 2:  # noqa: PLR2004  one point is no line
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            points = self.points()
            line = QPainterPath(points[0])
            for point in points[1:]:
                line.lineTo(point)
            ground = QPainterPath(line)
            ground.lineTo(points[-1].x(), self.height())
            ground.lineTo(points[0].x(), self.height())
            painter.fillPath(ground, colour(self._ink, opacity=0.11))
            painter.setPen(QPen(colour(self._ink), 1.8))
            painter.drawPath(line)
            painter.setBrush(colour(self._ink))
            painter.drawEllipse(points[-1], 2.2, 2.2)
