"""Dots: who is there of who should be, one circle each; the numbers stand beside it as text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.ui.direction import visual
from supervisor_app.ui.theme import Tone, colour, theme

STEP = 11
DOT = 6.6


class Dots(QWidget):
    """Full circles for the present, hollow ones in the tone of the state for the missing."""

    def __init__(self, present: int = 0, expected: int = 0, tone: Tone = Tone.OK) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(present, expected, tone)
        theme().changed.connect(self.update)

    def show_count(self, present: int, expected: int, tone: Tone) -> None:
        """Show other numbers."""
        self._present, self._expected, self._tone = present, expected, tone
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take 11 px a person."""
        return QSize(max(self._present, self._expected) * STEP, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint from the start edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            within = QRectF(self.rect())
            for n in range(max(self._present, self._expected)):
                here = n < self._present
                ink = colour(Tone.OK.line if here else self._tone.line)
                painter.setPen(QPen(ink, 1.4))
                painter.setBrush(ink if here else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(visual(QRectF(n * STEP + 0.7, 0.7, DOT, DOT), within))
