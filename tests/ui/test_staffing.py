"""The staffing screen by keyboard: marking sixty people, lateness, blocks, the week, the list."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.coverage import CoverageState
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.staffing_bound import StaffingBound
from supervisor_app.services import attendance, coverage, days, roster, staffing_limits, undo
from supervisor_app.services.attendance import Mark
from supervisor_app.services.desk import Desk
from supervisor_app.services.roster import DayPlan, Planned
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.screens.staffing.screen import COVERAGE, PEOPLE, WEEK, StaffingScreen
from supervisor_app.ui.tasks import Tasks

MORNING = PeriodCode.MORNING


@pytest.fixture
def screen(demo: Desk, qtbot) -> Iterator[StaffingScreen]:
    """Give the screen on the demonstration's running morning."""
    bus, notify = Bus(), Notify()
    tasks = Tasks(demo, bus, notify, take_back=undo.revert)
    made = StaffingScreen(Context(demo, tasks, notify, bus))
    made.resize(1158, 708)
    made.show()
    part = made.part
    qtbot.waitUntil(lambda: part._sheet is not None)
    yield made
    tasks.shutdown()


def press(widget: QWidget, text: str) -> None:
    """Press a key that types a character, as any layout sends it."""
    target = QApplication.focusWidget() or widget
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text))


def sheet(desk: Desk) -> attendance.Sheet:
    """Read the morning's sheet."""
    return desk.read(attendance.sheet, desk.read(days.board_day), MORNING)


def wipe(desk: Desk) -> None:
    """Take every mark of the morning away."""
    found = sheet(desk)
    marks = [Mark(row.employee_id, None) for row in found.rows]
    desk.write(attendance.mark, found.day, MORNING, marks)


def test_sixty_people_are_marked_in_at_most_75_keys(screen: StaffingScreen, demo: Desk, qtbot):
    """Without the mouse: three are not simply present, one of them late at a time."""
    wipe(demo)
    screen.load()
    unmarked = sum(row.status is None for row in sheet(demo).rows)
    part = screen.part
    qtbot.waitUntil(lambda: part._sheet.counts.unmarked == unmarked)
    part.begin()
    keys = 0
    for place in range(unmarked):
        typed = {5: "3", 20: "4", 40: "2"}.get(place, "1")
        press(part.grid.view, typed)
        keys += 1
        if typed == "2":
            for digit in "0840":
                press(part.grid.view, digit)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            keys += 5
    qtbot.waitUntil(lambda: sheet(demo).counts.unmarked == 0, timeout=10_000)
    counts = sheet(demo).counts
    assert keys <= 75
    assert (counts.late, counts.absent, counts.excused) == (1, 1, 1)
    late = next(row for row in sheet(demo).rows if row.status is AttendanceStatus.LATE)
    assert late.arrived_at is not None
    assert late.arrived_at.strftime("%H%M") == "0840"


def test_arabic_digits_and_letters_mark_too(screen: StaffingScreen, demo: Desk, qtbot) -> None:
    """٣ marks absent and ح marks present, whatever the layout."""
    part = screen.part
    person = part._sheet.rows[0].employee_id
    for text, status in (("٣", AttendanceStatus.ABSENT), ("ح", AttendanceStatus.PRESENT)):
        part.grid.go_to(person, "status")
        part.grid.setFocus()
        press(part.grid.view, text)

        def marked(wanted: AttendanceStatus = status) -> bool:
            return sheet(demo).rows[0].status is wanted

        qtbot.waitUntil(marked)


def test_undo_takes_the_last_mark_back(screen: StaffingScreen, demo: Desk, qtbot) -> None:
    """Ctrl+Z's verb of the screen's own history restores the mark before."""
    part = screen.part
    before = sheet(demo)
    part.grid.go_to(before.rows[0].employee_id, "status")
    part.grid.setFocus()
    press(part.grid.view, "3")
    qtbot.waitUntil(lambda: sheet(demo).rows[0].status is AttendanceStatus.ABSENT)
    qtbot.waitUntil(lambda: screen._ctx.tasks.can_undo(screen))
    screen._ctx.tasks.undo_last(screen)
    qtbot.waitUntil(lambda: sheet(demo) == before)


def test_the_week_is_planned_by_one_key_a_day(screen: StaffingScreen, demo: Desk, qtbot) -> None:
    """On the roster 4 plans leave and 0 a free day."""
    screen.tabs.choose(WEEK)
    part = screen.part
    qtbot.waitUntil(lambda: part._week is not None)
    day = demo.read(days.board_day)
    row = part._week.rows[3].employee
    for key, plan in (("4", True), ("0", False)):
        part.grid.go_to(row.id, day.isoformat())
        part.grid.setFocus()
        press(part.grid.view, key)

        def planned(wanted=plan) -> bool:
            week = demo.read(roster.week, day)
            return next(r for r in week.rows if r.employee.id == row.id).on(day).on_leave is wanted

        qtbot.waitUntil(planned)


def test_an_employee_is_changed_in_the_sheet(screen: StaffingScreen, demo: Desk, qtbot) -> None:
    """Enter opens a person; a changed name is saved and the list shows it."""
    screen.tabs.choose(PEOPLE)
    part = screen.part
    qtbot.waitUntil(lambda: part.table.rows.rowCount() == 60)
    person = part.table.rows.row(0)
    part.table.opened.emit(person)
    form = screen.sheet.body.itemAt(0).widget()
    form.show_values({"name": "سلمان الفارس"})
    part._save(form, person)
    qtbot.waitUntil(lambda: "سلمان الفارس" in {part.table.rows.row(n).name for n in range(60)})


def test_nothing_is_cut_at_1366(screen: StaffingScreen, qtbot) -> None:
    """Each part with its sheet fits the room that a 1366 px window gives the screen."""
    for key in screen.parts:
        screen.tabs.choose(key)
        qtbot.wait(1)
        assert screen.minimumSizeHint().width() <= 1158


def test_a_gap_stands_beside_its_cell_and_is_filled_from_there(
    screen: StaffingScreen, demo: Desk, qtbot
) -> None:
    """Going to a red cell names who is missing; planning a free colleague turns it."""
    day = demo.read(days.board_day)
    row = sheet(demo).rows[0]
    with_limit = coverage_of(demo, row.agency_id).expected
    demo.write(staffing_limits.put, row.agency_id, StaffingBound(with_limit))
    demo.write(roster.plan, [Planned(row.employee_id, day, DayPlan())])
    screen.tabs.choose(COVERAGE)
    part = screen.parts[COVERAGE]
    qtbot.waitUntil(lambda: bool(part.grid.model.rows))
    part.grid.go_to(row.agency_id, f"{day.isoformat()} morning")
    qtbot.waitUntil(lambda: any(b.text() == "إدراج" for b in buttons(part)))
    assert coverage_of(demo, row.agency_id).state is CoverageState.UNDER
    named = [b for b in buttons(part) if b.accessibleName().startswith(f"إدراج {row.name}")]
    named[0].click()
    qtbot.waitUntil(lambda: coverage_of(demo, row.agency_id).state is CoverageState.OK)


def test_half_hours_are_shown_and_open_their_gap(screen: StaffingScreen, demo: Desk, qtbot) -> None:
    """The heat map has a line an agency; between the periods nothing opens."""
    screen.tabs.choose(COVERAGE)
    part = screen.parts[COVERAGE]
    part.stepper.picker.pick(demo.read(days.board_day))
    part.views.choose("half_hour")
    qtbot.waitUntil(lambda: len(part.heat._data.rows) == 14)
    closed = part._slots.periods.index(None)
    part._on_slot(0, closed)
    assert part.gap._open is None
    part._on_slot(0, 0)
    qtbot.waitUntil(lambda: part.gap._open is not None)


def coverage_of(desk: Desk, agency_id: str) -> coverage.Cover:
    """Read the cell of the running morning."""
    day = desk.read(days.board_day)
    rows = desk.read(coverage.week, day).rows
    return next(row for row in rows if row.agency_id == agency_id).cells[day, MORNING]


def buttons(widget: QWidget) -> list[QPushButton]:
    """List the buttons below a widget."""
    return widget.findChildren(QPushButton)
