"""A day chosen in both calendars: a button with a popup, and the same with steps to both sides."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from supervisor_app.text.formats import (
    MISSING,
    date_pair,
    day_month,
    hijri_day_month,
    weekday,
)
from supervisor_app.text.numerals import current
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import CENTRE, is_rtl
from supervisor_app.ui.theme import Role, font, set_icon
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, reveal, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.calendar_month import ONE_DAY
from supervisor_app.ui.widgets.labels import label
from supervisor_app.ui.widgets.month_grid import MonthGrid


def short_day(day: dt.date) -> str:
    """Write a day with its weekday in the calendar that the person reads first, without year."""
    own = hijri_day_month(day) if current().date_order == "hijri_first" else MISSING
    return f"{weekday(day)} {day_month(day) if own == MISSING else own}"


class CalendarPopup(QFrame):
    """The month with its titles, steps and a verb for today; Esc closes."""

    picked = Signal(object)

    def __init__(
        self, parent: QWidget, day: dt.date, today: dt.date, latest: dt.date | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.grid = MonthGrid(day, today)
        self.grid.set_latest(latest)
        self._own = label("", Role.STRONG)
        self._other = label("", Role.CAPTION, "text3")
        for title in (self._own, self._other):
            title.setAlignment(CENTRE)
        before = icon_button("chevron-start", translate("Widgets", "Previous month"))
        after = icon_button("chevron-end", translate("Widgets", "Next month"))
        before.clicked.connect(lambda: self.grid.go_to(self.grid.month.before().first))
        after.clicked.connect(lambda: self.grid.go_to(self.grid.month.after().first))
        titles = column(None, self._own, self._other, gap=0)
        now = button(translate("Widgets", "Today"), "link", on=lambda: self._pick(today))
        head = row(before, gap=4)
        head.addLayout(titles, 1)
        head.addWidget(after)
        column(self, head, self.grid, row(now, STRETCH), gap=6, x=10, y=8)
        self.grid.turned.connect(self._show_titles)
        self.grid.picked.connect(self._pick)
        self._show_titles()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _show_titles(self) -> None:
        own, other = self.grid.month.titles()
        self._own.setText(own)
        self._other.setText(other)

    def _pick(self, day: dt.date) -> None:
        self.picked.emit(day)
        self.close()


class DatePicker(QPushButton):
    """Shows the day in words; `picked` when a person chose another one."""

    picked = Signal(object)

    def __init__(self, day: dt.date, today: dt.date, *, latest: dt.date | None = None) -> None:
        super().__init__()
        self.setFont(font(Role.BODY))
        set_icon(self, "calendar", "text2", 18)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._today = today
        self._latest = latest
        self.popup: CalendarPopup | None = None
        self.set_value(day)
        self.clicked.connect(self.open_calendar)

    def value(self) -> dt.date:
        """Give the chosen day."""
        return self._day

    def set_value(self, day: dt.date) -> None:
        """Show a day without telling anybody."""
        self._day = day
        self.setText(short_day(day))
        self.setToolTip(date_pair(day))
        self.setAccessibleName(date_pair(day))

    def pick(self, day: dt.date) -> None:
        """Choose a day and tell; a day after the latest becomes the latest."""
        if self._latest is not None:
            day = min(day, self._latest)
        if day != self._day:
            self.set_value(day)
            self.picked.emit(day)

    def open_calendar(self) -> None:
        """Open the calendar under the button, its start edge under the button's."""
        popup = CalendarPopup(self, self._day, self._today, self._latest)
        popup.picked.connect(self.pick)
        popup.adjustSize()
        left = self.width() - popup.width() if is_rtl() else 0
        popup.move(self.mapToGlobal(QPoint(left, self.height() + 4)))
        popup.show()
        popup.grid.setFocus()
        self.popup = popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Down as well."""
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class DayStepper(QWidget):
    """A day with a step to each side and, away from today, a verb that leads back."""

    picked = Signal(object)

    def __init__(self, day: dt.date, today: dt.date, *, latest: dt.date | None = None) -> None:
        super().__init__()
        self.picker = DatePicker(day, today, latest=latest)
        self._today = today
        self._latest = latest
        self._before = icon_button("chevron-start", translate("Widgets", "Previous day"))
        self._after = icon_button("chevron-end", translate("Widgets", "Next day"))
        for step in (self._before, self._after):
            step.setProperty("kind", "step")
        self._back = button(translate("Widgets", "Today"), "link")
        self._before.clicked.connect(lambda: self.picker.pick(self.picker.value() - ONE_DAY))
        self._after.clicked.connect(lambda: self.picker.pick(self.picker.value() + ONE_DAY))
        self._back.clicked.connect(lambda: self.picker.pick(self._today))
        self.picker.picked.connect(self._on_picked)
        in_row(self, self._back, self._before, self.picker, self._after)
        self._show()

    def value(self) -> dt.date:
        """Give the chosen day."""
        return self.picker.value()

    def set_value(self, day: dt.date) -> None:
        """Show a day without telling anybody."""
        self.picker.set_value(day)
        self._show()

    def _on_picked(self, day: dt.date) -> None:
        self._show()
        self.picked.emit(day)

    def _show(self) -> None:
        reveal(self._back, when=self.value() != self._today)
        self._after.setEnabled(self._latest is None or self.value() < self._latest)
