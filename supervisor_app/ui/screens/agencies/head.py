"""The head of the board: names of the columns, hours of the period, the pill of the present."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.text.formats import shown_digits
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import CENTRE, align_digits, align_start, is_rtl, visual
from supervisor_app.ui.screens.agencies.scale import CLOSEST, HOUR, Scale
from supervisor_app.ui.theme import Role, colour, font, paint_icon, theme

HEIGHT = 34
LABEL = 48.0
PILL = QRectF(0, 0, 48, 20)
ICON = 14
DAY = 24


class Head(QWidget):
    """Stands over the lines and does not scroll with them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._scale: Scale | None = None
        self._now: int | None = None
        self._beside = 0
        theme().changed.connect(self.update)

    def show_scale(self, scale: Scale, now: int | None) -> None:
        """Show another period; `now` is the present minute, None outside the period."""
        self._scale, self._now = scale, now
        self.update()

    def set_beside(self, pixels: int) -> None:
        """Leave the end free that a scroll bar takes from the lines."""
        self._beside = pixels
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the columns take at least."""
        return QSize(640, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head."""
        scale = self._scale
        if scale is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), colour("border"))
            # The scroll bar stands at the end: at the left of a window that reads from the right.
            painter.translate(self._beside if is_rtl() else 0, 0)
            painter.setFont(font(Role.CAPTION))
            painter.setPen(colour("text2"))
            name = translate("Agencies", "Agency")
            painter.drawText(scale.name(0, HEIGHT), align_start(), name)
            counter = translate("Agencies", "Counter")
            painter.drawText(scale.counter(0, HEIGHT), align_start(), counter)
            lost = translate("Agencies", "Lost (min)")
            painter.drawText(scale.lost(0, HEIGHT), align_digits(), lost)
            painter.drawText(
                scale.rate(0, HEIGHT), align_digits(), translate("Agencies", "Presence")
            )
            self._order(painter, scale, painter.fontMetrics().horizontalAdvance(name) + 14)
            self._hours(painter, scale)

    def _order(self, painter: QPainter, scale: Scale, after: float) -> None:
        column = scale.name(0, HEIGHT)
        mark = QRectF(column.left() + after, (HEIGHT - ICON) / 2, ICON, ICON)
        paint_icon(painter, visual(mark, column), "sort", "primary_ink")
        words = QRectF(column.left() + after + ICON + 4, 0, column.width() - after - ICON, HEIGHT)
        painter.setPen(colour("primary_ink"))
        painter.drawText(visual(words, column), align_start(), translate("Agencies", "worst first"))

    def _hours(self, painter: QPainter, scale: Scale) -> None:
        painter.setPen(colour("text2"))
        now = None if self._now is None else scale.x(self._now)
        axis = scale.axis(0, HEIGHT)
        end = axis.left() if is_rtl() else axis.right()
        for minute in scale.hours():
            x = scale.x(minute)
            # The next column begins close after the timeline, so the last hour has no room.
            if abs(x - end) < LABEL / 3 or (now is not None and abs(x - now) < CLOSEST):
                continue
            place = QRectF(x - LABEL / 2, 0, LABEL, HEIGHT)
            painter.drawText(place, CENTRE, shown_digits(f"{minute // HOUR % DAY:02d}:00"))
        if now is None or self._now is None:
            return
        pill = QRectF(PILL)
        pill.moveCenter(QRectF(now, 0, 0, HEIGHT).center())
        painter.setPen(colour("text"))
        painter.setBrush(colour("text"))
        painter.drawRoundedRect(pill, 10, 10)
        painter.fillRect(QRectF(round(now), pill.bottom(), 1, HEIGHT), colour("text"))
        painter.setPen(colour("surface"))
        hours, minutes = divmod(self._now, HOUR)
        painter.drawText(pill, CENTRE, shown_digits(f"{hours % DAY:02d}:{minutes:02d}"))
