"""A day of the supervisor by keyboard only, from the front page to the PDF and out again."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.statistics import Channel
from supervisor_app.services import (
    attendance,
    integrity,
    presence_board,
    print_board,
    statistics,
    tickets,
)
from supervisor_app.services.reports import archive
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from supervisor_app.text.formats import shown_digits
from tests.conftest import MIDDAY
from tests.journeys.person import Person
from tests.ui.shell_window import CONTROL, copied

TODAY = MIDDAY.date()


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, demo_folder: Path, tmp_path: Path) -> Iterator[Person]:
    """Put the supervisor before the front page of the demonstration."""
    made = Person(qapp, copied(demo_folder, tmp_path / "centre"), FixedClock(MIDDAY), qtbot)
    yield made
    made.leave()


def mark_attendance(person: Person) -> None:
    """Mark the first person who is not marked as absent; take it back, and do it again."""
    part = person.go(2).part
    first = next(row.employee_id for row in part._sheet.rows if row.status is None)

    def status() -> AttendanceStatus | None:
        rows = person.desk.read(attendance.sheet, TODAY, part._sheet.period).rows
        return next(row.status for row in rows if row.employee_id == first)

    person.press(Qt.Key.Key_F7)
    person.type("٣")
    person.settle()
    assert status() is AttendanceStatus.ABSENT
    person.press(Qt.Key.Key_Z, CONTROL)
    person.settle()
    assert status() is None
    person.press(Qt.Key.Key_Y, CONTROL)
    person.settle()
    assert status() is AttendanceStatus.ABSENT


def record_presence(person: Person) -> None:
    """Record the first agency that has no record as complete."""
    before = person.go(3).board.found.board
    first = next(row for row in before.rows if row.now.unrecorded)
    person.press(Qt.Key.Key_F7)
    person.type("1")
    person.settle()
    after = person.desk.read(presence_board.day_board, TODAY, before.period.code).board
    now = next(row.now for row in after.rows if row.id == first.id)
    assert (now.open, now.unrecorded) == (now.agreed, 0)


def hand_over(person: Person) -> None:
    """Type the number of a document that is ready, and read that it was handed over."""
    screen = person.go(4)
    lanes = {lane.state: lane for lane in person.desk.read(print_board.board).lanes}
    ready = lanes[JobState.READY]
    person.press(Qt.Key.Key_F8)
    person.type(shown_digits(str(ready.rows[0].number)))
    person.press(Qt.Key.Key_Return)
    person.settle()
    assert screen.scan.echo.told.job_id == ready.rows[0].id
    lanes = {lane.state: lane for lane in person.desk.read(print_board.board).lanes}
    assert lanes[JobState.READY].total == ready.total - 1


def import_tickets(person: Person) -> None:
    """Import the running day's whole export through the file dialogue."""
    person.go(5)
    before = person.desk.read(tickets.imports)
    person.command("استيراد ملف")
    person.answer_file(person.desk.paths.folder / "demo" / f"tickets-{TODAY}.csv")
    person.see(lambda: getattr(QApplication.focusWidget(), "text", str)() == "استيراد")
    person.press(Qt.Key.Key_Return)
    person.see(lambda: len(person.desk.read(tickets.imports)) > len(before))
    person.settle()
    known = {row.id for row in before}
    (new,) = (row for row in person.desk.read(tickets.imports) if row.id not in known)
    assert (new.first_day, new.refused) == (TODAY, 0)
    assert new.accepted > max(row.accepted for row in before if row.first_day == TODAY)
    person.press(Qt.Key.Key_Escape)
    assert person.screen.sheet.isHidden()


def type_a_figure(person: Person) -> None:
    """Type over the first agency's figure of the desks."""
    person.command("الخلية التالية")
    person.settle()
    part = person.screen.part
    person.press(Qt.Key.Key_Home, CONTROL)
    person.type("٤1")
    person.press(Qt.Key.Key_Return)
    person.settle()
    cell = person.desk.read(statistics.grid, part._page).rows[0].cells[Channel.DESK]
    assert (cell.typed, cell.value) == (41, 41)


def make_and_export(person: Person, target: Path) -> None:
    """Look at the daily report, make it, and write it where she names."""
    screen = person.go(6)
    person.see(lambda: screen._pdf)
    person.settle()
    person.command("إصدار التقرير")
    person.settle()
    person.press(Qt.Key.Key_E, CONTROL)
    person.answer_file(target)
    person.confirm_password()
    person.see(target.exists)
    person.settle()
    (made,) = person.desk.read(archive.made)
    assert target.read_bytes() == archive.content(person.desk, made.id)
    with pypdfium2.PdfDocument(target) as pages:
        assert len(pages) == made.pages > 1


def lock_and_come_back(person: Person) -> None:
    """Lock, and unlock with the password alone: the same screen is there."""
    before = person.screen
    person.press(Qt.Key.Key_L, CONTROL)
    assert person.shell.guide.is_locked
    person.settle()
    person.unlock()
    assert person.screen is before


def sign_out(person: Person) -> None:
    """Sign out by the menu of the person at the foot of the rail."""
    person.press(Qt.Key.Key_F6)
    person.tab_to(person.shell.workplace.rail.person)
    person.press(Qt.Key.Key_Return)
    person.see(QApplication.activePopupWidget)
    person.press(Qt.Key.Key_Up)
    person.press(Qt.Key.Key_Return)
    person.see(lambda: person.shell.guide.session is None)
    assert person.shell.focused() is person.shell.guide.entrance.sign_in.password


def test_a_day_needs_nothing_but_the_keyboard(person: Person, tmp_path: Path) -> None:
    """From signing in over markings, tickets and figures to the PDF and out; all of it is kept."""
    person.sign_in()
    mark_attendance(person)
    record_presence(person)
    hand_over(person)
    import_tickets(person)
    type_a_figure(person)
    make_and_export(person, tmp_path / "daily.pdf")
    lock_and_come_back(person)
    sign_out(person)
    assert integrity.check(person.desk, Unwatched()).ok
