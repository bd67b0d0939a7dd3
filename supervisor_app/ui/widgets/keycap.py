"""A key as it stands on the keyboard, for shortcut sheets and hints."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.ui.direction import CENTRE
from supervisor_app.ui.theme import Role, colour, font, theme


class KeyCap(QWidget):
    """One box a key, left to right in every language: "Ctrl+K"."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = tuple(keys.split("+"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(keys)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Fit the names of the keys."""
        return QSize(round(sum(self._widths()) + 4 * (len(self._keys) - 1)) + 1, 22)

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(font(Role.CAPTION))
        return [max(22.0, metrics.horizontalAdvance(key) + 12) for key in self._keys]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(Role.CAPTION))
            left = 0.5
            for key, width in zip(self._keys, self._widths(), strict=True):
                box = QRectF(left, 0.5, width - 1, self.height() - 1)
                painter.setPen(QPen(colour("border_strong"), 1))
                painter.setBrush(colour("sunken"))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(colour("text2"))
                painter.drawText(box, CENTRE, key)
                left += width + 4
