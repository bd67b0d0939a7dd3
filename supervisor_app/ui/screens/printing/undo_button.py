"""A verb that takes the last hand-over back while a ring counts down; undoing is the caller's."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from supervisor_app.rules.print_job import TAKE_BACK_SECONDS
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import CENTRE, align_start, visual
from supervisor_app.ui.theme import Role, colour, font, paint_icon

TICK_MS = 250
RING, ICON, GAP, EDGE = 22, 18, 8, 11


class UndoButton(QPushButton):
    """Takes the last hand-over back; a ring shows how long it is offered."""

    def __init__(self) -> None:
        super().__init__(translate("Widgets", "Undo"))
        self.setFont(font(Role.STRONG))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._left = 0.0
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def offer(self) -> None:
        """Be there for some seconds."""
        self._left = TAKE_BACK_SECONDS
        self._ticks.start()
        self.show()
        self.update()

    def withdraw(self) -> None:
        """Be gone."""
        self._ticks.stop()
        self.hide()

    def sizeHint(self) -> QSize:
        """Fit icon, word and ring."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + ICON + RING + 2 * GAP + 2 * EDGE, 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and word from the start and the seconds left in a ring at the end."""
        within = QRectF(self.rect())
        middle = within.center().y()
        frame = QStyleOptionButton()
        self.initStyleOption(frame)
        frame.text = ""
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, frame, painter, self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            mark = QRectF(EDGE, middle - ICON / 2, ICON, ICON)
            paint_icon(painter, visual(mark, within), "undo", "text")
            start = mark.right() + GAP
            words = QRectF(start, 0, within.width() - start, within.height())
            painter.setPen(colour("text"))
            painter.setFont(self.font())
            painter.drawText(visual(words, within), align_start(), self.text())
            left = within.width() - RING - EDGE
            ring = visual(QRectF(left, middle - RING / 2, RING, RING), within)
            painter.setPen(QPen(colour("border"), 2.5))
            painter.drawEllipse(ring)
            painter.setPen(QPen(colour("ok_line"), 2.5))
            painter.drawArc(ring, 90 * 16, round(360 * 16 * self._left / TAKE_BACK_SECONDS))
            painter.setPen(colour("text2"))
            painter.setFont(font(Role.CAPTION))
            painter.drawText(ring, CENTRE, num(max(1, round(self._left))))

    def _tick(self) -> None:
        self._left -= TICK_MS / 1000
        if self._left <= 0:
            self.withdraw()
        else:
            self.update()
