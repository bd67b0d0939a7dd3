"""Days chosen in both calendars: pages of months, the grid under the keyboard, picker, stepper."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from supervisor_app.text import formats
from supervisor_app.ui.widgets.calendar_month import CalendarMonth
from supervisor_app.ui.widgets.date_picker import DatePicker, DayStepper, short_day
from supervisor_app.ui.widgets.month_grid import CELL_H, CELL_W, HEAD, MonthGrid

SUNDAY = dt.date(2025, 10, 5)  # 13 Rabi II 1447
ONE_DAY = dt.timedelta(days=1)


def _gregorian_first() -> None:
    formats.configure(formats.Formats(date_order="gregorian_first"))


@given(
    st.dates(dt.date(1930, 1, 1), dt.date(2070, 1, 1)),
    st.sampled_from(["hijri_first", "gregorian_first"]),
)
def test_months_lie_side_by_side(day: dt.date, order: str) -> None:
    """In both calendars a month holds its day, has 28 to 31 days and touches its neighbours."""
    formats.configure(formats.Formats(date_order=order))
    month = CalendarMonth.of(day)
    assert month.hijri is (order == "hijri_first")
    assert month.first <= day <= month.last
    assert 28 <= (month.last - month.first).days + 1 <= 31
    assert month.before().last + ONE_DAY == month.first
    assert month.after().first - ONE_DAY == month.last
    weeks = month.weeks()
    assert weeks[0][0].weekday() == 6
    assert month.first in weeks[0]
    assert month.last in weeks[4] + weeks[5] + weeks[3]


def test_a_page_is_named_in_both_calendars() -> None:
    """A Hijri page tells which Gregorian months it covers, and the other way round."""
    own, other = CalendarMonth.of(SUNDAY).titles()
    assert own == "ربيع الآخر 1447هـ"
    assert other == "سبتمبر 2025م · أكتوبر 2025م"
    assert CalendarMonth.of(SUNDAY).numbers(SUNDAY) == ("13", "5")
    _gregorian_first()
    own, other = CalendarMonth.of(SUNDAY).titles()
    assert own == "أكتوبر 2025م"
    assert other == "ربيع الآخر 1447هـ · جمادى الأولى 1447هـ"
    assert CalendarMonth.of(SUNDAY).numbers(SUNDAY) == ("5", "13")


def test_days_outside_the_tables_fall_back_to_gregorian() -> None:
    """A day before the published Hijri tables still has a page."""
    month = CalendarMonth.of(dt.date(1900, 1, 15))
    assert not month.hijri
    assert month.numbers(month.first) == ("1", "")


def test_the_grid_moves_by_keyboard(qtbot) -> None:
    """Left is tomorrow in Arabic; Down is next week; pages go by the Hijri month."""
    grid, picked = MonthGrid(SUNDAY, SUNDAY), []
    qtbot.addWidget(grid)
    grid.picked.connect(picked.append)
    seen = []
    for key in ("Left", "Right", "Down", "Up", "Home", "End", "PageDown", "PageUp"):
        QTest.keyClick(grid, getattr(Qt.Key, f"Key_{key}"))
        seen.append((grid.day - SUNDAY).days)
    assert seen[:4] == [1, 0, 7, 0]
    assert seen[4:] == [-12, 17, 18, -12]
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert picked == [dt.date(2025, 9, 23)]


def test_the_first_column_is_sunday_at_the_right(qtbot) -> None:
    """A click on the rightmost column picks a Sunday; one on the head picks nothing."""
    grid, picked = MonthGrid(SUNDAY, SUNDAY), []
    qtbot.addWidget(grid)
    grid.picked.connect(picked.append)
    spot = QPoint(CELL_W * 7 - 8, HEAD + CELL_H * 2 + 8)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot)
    assert picked[0].weekday() == 6
    assert grid.day_at(QPointF(5, 5)) is None
    assert not grid.grab().isNull()


def test_days_after_the_latest_are_not_offered(qtbot) -> None:
    """Neither a click nor the keyboard reaches a day that is not offered."""
    grid, picked = MonthGrid(SUNDAY, SUNDAY), []
    qtbot.addWidget(grid)
    grid.set_latest(SUNDAY)
    grid.picked.connect(picked.append)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.day == SUNDAY
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(5, HEAD + CELL_H * 5 + 5))
    assert picked == []


def test_the_picker_tells_and_speaks_both_dates(qtbot) -> None:
    """The button shows the first calendar and says both; the popup opens, picks and closes."""
    picker = DatePicker(SUNDAY, SUNDAY + ONE_DAY, latest=SUNDAY + 3 * ONE_DAY)
    qtbot.addWidget(picker)
    picker.show()
    assert picker.text() == "الأحد 13 ربيع الآخر"
    assert "5 أكتوبر 2025م" in picker.accessibleName()
    QTest.keyClick(picker, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as picked:
        QTest.keyClick(picker.popup.grid, Qt.Key.Key_Left)
        QTest.keyClick(picker.popup.grid, Qt.Key.Key_Return)
    assert picked.args == [SUNDAY + ONE_DAY]
    picker.pick(SUNDAY + 30 * ONE_DAY)
    assert picker.value() == SUNDAY + 3 * ONE_DAY


def test_the_popup_turns_pages_and_closes_with_escape(qtbot) -> None:
    """Its arrows turn the month with its titles, Esc leaves the day as it was."""
    picker = DatePicker(SUNDAY, SUNDAY)
    qtbot.addWidget(picker)
    picker.show()
    picker.open_calendar()
    popup = picker.popup
    before = popup._own.text()
    popup.findChildren(QPushButton)[1].click()
    assert popup._own.text() != before
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert picker.value() == SUNDAY


@pytest.mark.parametrize("latest", [None, SUNDAY])
def test_the_stepper_goes_a_day_and_comes_back(latest: dt.date | None, qtbot) -> None:
    """Steps tell the day; the way back to today is offered only away from it."""
    stepper, told = DayStepper(SUNDAY, SUNDAY, latest=latest), []
    qtbot.addWidget(stepper)
    stepper.picked.connect(told.append)
    assert stepper._back.isHidden()
    assert stepper._after.isEnabled() is (latest is None)
    stepper._before.click()
    assert not stepper._back.isHidden()
    stepper._back.click()
    assert told == [SUNDAY - ONE_DAY, SUNDAY]
    stepper.set_value(SUNDAY - ONE_DAY)
    assert stepper.value() == SUNDAY - ONE_DAY
    assert len(told) == 2


def test_a_short_day_follows_the_order_of_dates() -> None:
    """The weekday stands with the calendar that the person reads first."""
    assert short_day(SUNDAY) == "الأحد 13 ربيع الآخر"
    _gregorian_first()
    assert short_day(SUNDAY) == "الأحد 5 أكتوبر"
