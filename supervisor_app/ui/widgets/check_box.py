"""A check box drawn from the tokens, because the style's own box is lost on a dark ground."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from supervisor_app.ui.direction import align_start, visual
from supervisor_app.ui.theme import Role, colour, font, paint_icon

BOX = 18
GAP = 8


class CheckBox(QCheckBox):
    """The whole width can be clicked; the ring shows for the keyboard only."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setFont(font(Role.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Fit box and words."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(BOX + GAP + words + 4, max(28, self.fontMetrics().height()))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box at the start and the words after it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            within = QRectF(self.rect())
            top = within.center().y() - BOX / 2
            box = visual(QRectF(2, top, BOX, BOX), within)
            on = self.isChecked()
            if self.hasFocus():
                painter.setPen(QPen(colour("focus"), 2))
            else:
                painter.setPen(QPen(colour("primary" if on else "border_strong"), 1))
            fill = "mute_bg" if not self.isEnabled() else "primary" if on else "surface"
            painter.setBrush(colour(fill))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if on:
                ink = "on_primary" if self.isEnabled() else "text3"
                paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", ink)
            painter.setPen(colour("text" if self.isEnabled() else "text3"))
            painter.drawText(
                visual(within.adjusted(BOX + GAP + 2, 0, 0, 0), within), align_start(), self.text()
            )
