"""Named bars from the longest to the shortest, with last year's mark and an aligned change."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.direction import align_end, align_start, visual
from supervisor_app.ui.theme import Role, Tone, colour, font, theme
from supervisor_app.ui.widgets.spoken import spoken

ROW = 22
NAME = 132
CHANGE = 64
VALUE = 52
BAR = 11


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: value with its words, the value before and the change in words."""

    name: str
    value: float
    text: str
    before: float | None = None
    change: str = ""
    tone: Tone | None = None


class BarList(QWidget):
    """Bars grow from the start side; rows share the height, never under 18 px."""

    def __init__(self, ink: str = "chart1") -> None:
        super().__init__()
        self._ink = ink
        self._bars: tuple[Bar, ...] = ()
        theme().changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = tuple(bars)
        self.setAccessibleName(
            ". ".join(spoken(bar.name, bar.text, bar.change) for bar in self._bars)
        )
        self.setMinimumHeight(18 * len(self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take 22 px a bar."""
        return QSize(NAME + CHANGE + VALUE + 160, ROW * len(self._bars))

    def bar_rect(self, at: int) -> QRectF:
        """Place one bar as it is seen."""
        return visual(self._logical(at, self._bars[at].value), QRectF(self.rect()))

    def _logical(self, at: int, value: float) -> QRectF:
        height = min(30.0, self.height() / max(1, len(self._bars)))
        room = max(1.0, self.width() - NAME - CHANGE - VALUE)
        most = max((max(bar.value, bar.before or 0) for bar in self._bars), default=1) or 1
        top = at * height + (height - BAR) / 2
        return QRectF(NAME, top, max(2.0, room * value / most), BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint names, bars, marks and changes."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at in range(len(self._bars)):
                self._paint_bar(painter, at)

    def _paint_bar(self, painter: QPainter, at: int) -> None:
        bar, within = self._bars[at], QRectF(self.rect())
        box = self._logical(at, bar.value)
        line = QRectF(0, box.center().y() - ROW / 2, self.width(), ROW)
        painter.setFont(font(Role.CAPTION))
        painter.setPen(colour("text"))
        elide = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(bar.name, elide, NAME - 10)
        place = QRectF(0, line.top(), NAME - 8, ROW)
        painter.drawText(visual(place, within), align_start(), name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(bar.tone.line if bar.tone else self._ink))
        painter.drawRoundedRect(visual(box, within), 2, 2)
        end = box.right()
        if bar.before is not None:
            mark = self._logical(at, bar.before)
            end = max(end, mark.right())
            tick = visual(QRectF(mark.right() - 1, box.top() - 3, 2, BAR + 6), within)
            painter.fillRect(tick.adjusted(-1, 0, 1, 0), colour("surface"))
            painter.fillRect(tick, colour("text2"))
        painter.setPen(colour("text"))
        value = QRectF(end + 8, line.top(), VALUE, ROW)
        painter.drawText(visual(value, within), align_start(), bar.text)
        painter.setPen(colour(bar.tone or "text2"))
        change = QRectF(self.width() - CHANGE, line.top(), CHANGE, ROW)
        painter.drawText(visual(change, within), align_end(), bar.change)
