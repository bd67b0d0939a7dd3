"""Today beside the same weekdays before it, over the band of what is usual (the outlier card)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.text.formats import num
from supervisor_app.ui.direction import BOTTOM, CENTRE
from supervisor_app.ui.theme import Role, Tone, colour, font, theme, time_runs_rtl

TOP = 18
FOOT = 18


class BandBars(QWidget):
    """Bars oldest first along time; the last one is today's, in the tone of its verdict."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(96)
        self._values: tuple[float, ...] = ()
        self._band = (0.0, 0.0)
        self._names = ("", "")
        self._tone = Tone.WARN
        theme().changed.connect(self.update)

    def show_values(
        self,
        values: Sequence[float],
        band: tuple[float, float],
        *,
        names: tuple[str, str] = ("", ""),
        tone: Tone = Tone.WARN,
    ) -> None:
        """Show values, the usual range and the words under the oldest and the newest bar."""
        self._values, self._band, self._names, self._tone = tuple(values), band, names, tone
        self.update()

    def sizeHint(self) -> QSize:
        """Take 28 px a bar."""
        return QSize(28 * max(1, len(self._values)), 120)

    def bar_rect(self, at: int) -> QRectF:
        """Place one bar."""
        count = len(self._values)
        width = self.width() / count
        along = count - 1 - at if time_runs_rtl() else at
        height = self._height(self._values[at])
        left = along * width + width / 2 - 7
        return QRectF(left, self.height() - FOOT - height, 14, height)

    def _height(self, value: float) -> float:
        most = max(*self._values, self._band[1], 1.0)
        return (self.height() - TOP - FOOT) * value / most

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint band, bars, figures and the words at both ends."""
        if not self._values:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(Role.CAPTION))
            floor = self.height() - FOOT
            low, high = (floor - self._height(edge) for edge in self._band)
            painter.fillRect(QRectF(0, high, self.width(), low - high), colour("primary_soft"))
            painter.fillRect(QRectF(0, floor, self.width(), 1), colour("border"))
            last = len(self._values) - 1
            for at, value in enumerate(self._values):
                bar = self.bar_rect(at)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(self._tone.line if at == last else "chart1"))
                painter.drawRoundedRect(bar, 2, 2)
                painter.setPen(colour(self._tone if at == last else "text2"))
                figure = QRectF(bar.center().x() - 24, bar.top() - TOP, 48, TOP)
                painter.drawText(figure, CENTRE, num(value))
            for at, name in ((0, self._names[0]), (last, self._names[1])):
                painter.setPen(colour(self._tone if at == last else "text2"))
                middle = min(max(self.bar_rect(at).center().x(), 36.0), self.width() - 36.0)
                place = QRectF(middle - 60, floor, 120, FOOT)
                painter.drawText(place, CENTRE | BOTTOM, name)
