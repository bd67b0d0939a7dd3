"""A round sign with the first letter of a person's name; no picture is ever kept."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.direction import CENTRE
from supervisor_app.ui.theme import Role, colour, font, theme

SIZE = 32


class Avatar(QWidget):
    """Painted from two colours of the theme."""

    def __init__(self, name: str, *, ground: str = "rail_hi", ink: str = "rail_ink_hi") -> None:
        super().__init__()
        self._letter = name.strip()[:1]
        self._ground, self._ink = ground, ink
        self.setFixedSize(SIZE, SIZE)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._ground))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(colour(self._ink))
        painter.setFont(font(Role.STRONG))
        painter.drawText(QRectF(self.rect()), CENTRE, self._letter)
