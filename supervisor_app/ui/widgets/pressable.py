"""A frame that can be pressed by mouse and keyboard and may carry a bar of state at its start."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from supervisor_app.ui.direction import visual
from supervisor_app.ui.theme import Tone, colour, theme

BAR = 3
INSET = 10
_PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Pressable(QFrame):
    """Emits `pressed` on click, Enter and Space; reached by Tab."""

    pressed = Signal()

    def __init__(self, tone: Tone | None = None, kind: str = "tile") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tone = tone
        theme().changed.connect(self.update)

    def set_bar(self, tone: Tone | None) -> None:
        """Show a bar in the colour of a tone, or none."""
        self._tone = tone
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press with the first button, inside."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter or Space."""
        if event.key() in _PRESS_KEYS:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame by the style sheet and the bar over it."""
        super().paintEvent(event)
        if self._tone is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._tone.line))
            bar = QRectF(0, INSET, BAR, self.height() - 2 * INSET)
            painter.drawRoundedRect(visual(bar, QRectF(self.rect())), BAR / 2, BAR / 2)
