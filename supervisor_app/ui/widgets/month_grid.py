"""A month painted as a grid of days in both calendars, moved by keyboard; no popup, no button."""

import datetime as dt

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from supervisor_app.text.calendar_names import weekday_names
from supervisor_app.text.formats import date_pair
from supervisor_app.ui.direction import CENTRE, is_rtl, visual, visual_point
from supervisor_app.ui.theme import Role, colour, font, theme
from supervisor_app.ui.widgets.calendar_month import DAYS_IN_WEEK, ONE_DAY, WEEKS, CalendarMonth

CELL_W, CELL_H, HEAD = 46, 40, 24
WEEKEND = (4, 5)  # Friday and Saturday as datetime counts
SUNDAY_FIRST = (6, 0, 1, 2, 3, 4, 5)


class MonthGrid(QWidget):
    """Arrows move by day and week, PageUp and PageDown by month, Enter picks."""

    picked = Signal(object)
    turned = Signal()

    def __init__(self, day: dt.date, today: dt.date) -> None:
        super().__init__()
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._today = today
        self._latest: dt.date | None = None
        self.go_to(day)
        theme().changed.connect(self.update)

    @property
    def day(self) -> dt.date:
        """Tell the day under the cursor."""
        return self._day

    @property
    def month(self) -> CalendarMonth:
        """Tell the month on show."""
        return self._month

    def set_latest(self, day: dt.date | None) -> None:
        """Offer no day after this one."""
        self._latest = day
        self.update()

    def go_to(self, day: dt.date) -> None:
        """Move the cursor and show its month."""
        if self._latest is not None:
            day = min(day, self._latest)
        self._day = day
        self._month = CalendarMonth.of(day)
        self.setAccessibleName(date_pair(day))
        self.turned.emit()
        self.update()

    def sizeHint(self) -> QSize:
        """Seven columns, a head and six weeks."""
        return QSize(CELL_W * DAYS_IN_WEEK, HEAD + CELL_H * WEEKS)

    def day_at(self, point: QPointF) -> dt.date | None:
        """Find the day under a point."""
        at = visual_point(point, QRectF(self.rect()))
        column, line = int(at.x() // CELL_W), int((at.y() - HEAD) // CELL_H)
        if 0 <= column < DAYS_IN_WEEK and 0 <= line < WEEKS:
            return self._month.weeks()[line][column]
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the day that was clicked."""
        day = self.day_at(event.position())
        if day is not None and self._offered(day):
            self.go_to(day)
            self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or pick."""
        key, onward = Qt.Key, 1 if not is_rtl() else -1
        steps = {
            key.Key_Right: self._day + ONE_DAY * onward,
            key.Key_Left: self._day - ONE_DAY * onward,
            key.Key_Up: self._day - ONE_DAY * DAYS_IN_WEEK,
            key.Key_Down: self._day + ONE_DAY * DAYS_IN_WEEK,
            key.Key_PageUp: self._month.before().first,
            key.Key_PageDown: self._month.after().first,
            key.Key_Home: self._month.first,
            key.Key_End: self._month.last,
        }
        pressed = Qt.Key(event.key())
        if pressed in steps:
            self.go_to(steps[pressed])
        elif pressed in (key.Key_Return, key.Key_Enter, key.Key_Space):
            self.picked.emit(self._day)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        """Let the ring go with the focus."""
        self.update()
        super().focusOutEvent(event)  # type: ignore[arg-type]  # Qt hands a QFocusEvent

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names of the days and the six weeks."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            within = QRectF(self.rect())
            names = weekday_names()
            painter.setFont(font(Role.CAPTION))
            for column, weekday in enumerate(SUNDAY_FIRST):
                place = visual(QRectF(column * CELL_W, 0, CELL_W, HEAD), within)
                painter.setPen(colour("text3"))
                painter.drawText(place, CENTRE, _short(names[weekday]))
            for line, week in enumerate(self._month.weeks()):
                for column, day in enumerate(week):
                    cell = QRectF(column * CELL_W, HEAD + line * CELL_H, CELL_W, CELL_H)
                    self._paint_day(painter, visual(cell, within), day)

    def _offered(self, day: dt.date) -> bool:
        return self._latest is None or day <= self._latest

    def _paint_day(self, painter: QPainter, cell: QRectF, day: dt.date) -> None:
        box = cell.adjusted(2, 2, -2, -2)
        inside = self._month.first <= day <= self._month.last and self._offered(day)
        chosen = day == self._day
        if day.weekday() in WEEKEND:
            painter.fillRect(cell, colour("sunken"))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("primary"))
            painter.drawRoundedRect(box, 6, 6)
        elif day == self._today:
            painter.setPen(QPen(colour("primary_ink"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        own, other = self._month.numbers(day)
        ink = "on_primary" if chosen else "text" if inside else "mute_line"
        painter.setPen(colour(ink))
        painter.setFont(font(Role.STRONG if chosen else Role.BODY))
        painter.drawText(box.adjusted(0, 0, 0, -13), CENTRE, own)
        painter.setPen(colour("on_primary" if chosen else "text3" if inside else "mute_line"))
        painter.setFont(font(Role.CAPTION))
        painter.drawText(box.adjusted(0, 19, 0, 0), CENTRE, other)


def _short(name: str) -> str:
    """Shorten the name of a weekday: Arabic loses its article, English all but three letters."""
    return name.removeprefix("ال") if is_rtl() else name[:3]
