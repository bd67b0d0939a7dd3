"""The disk is full while a person marks and types in the window; later there is room again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.statistics import Channel
from supervisor_app.services import attendance, integrity, statistics
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import MIDDAY
from tests.journeys.person import Person
from tests.journeys.test_disk_full import MORNING, without_room
from tests.ui.shell_window import CONTROL, copied


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, demo_folder: Path, tmp_path: Path) -> Iterator[Person]:
    """Sign the supervisor in on a copy of the demonstration."""
    made = Person(qapp, copied(demo_folder, tmp_path / "centre"), FixedClock(MIDDAY), qtbot)
    made.sign_in()
    yield made
    made.leave()


def banner(person: Person) -> str:
    """Read the line over the screens that tells of a failure, "" where there is none."""
    found = person.shell.workplace.notices.banners.get("failure")
    return found.accessibleName() if found is not None else ""


def test_a_mark_that_was_not_kept_is_not_shown(person: Person) -> None:
    """The line says so, the cell shows what is kept, and the same key marks once there is room."""
    part = person.go(2).part
    person.press(Qt.Key.Key_F7)
    employee, column = part.grid.cursor_keys()

    def kept() -> AttendanceStatus | None:
        rows = person.desk.read(attendance.sheet, MIDDAY.date(), MORNING).rows
        return next(row.status for row in rows if row.employee_id == employee)

    with without_room(person.desk):
        person.type("3")
        person.settle()
        assert "القرص ممتلئ" in banner(person)
        assert kept() is None
        assert part.grid.model.cell_of(employee, column).shown == "لم يُسجَّل"
    person.press(Qt.Key.Key_Up)
    person.type("3")
    person.settle()
    assert kept() is AttendanceStatus.ABSENT
    assert part.grid.model.cell_of(employee, column).shown == "غائب"
    assert integrity.check(person.desk, Unwatched()).ok


def test_a_figure_that_was_not_kept_gives_way_to_the_kept_one(person: Person) -> None:
    """The cell goes back to the figure in force; typed again it is stored."""
    part = person.go(5).part
    person.command("الخلية التالية")
    person.press(Qt.Key.Key_Home, CONTROL)
    agency, column = part.grid.cursor_keys()
    cell = part._grid.rows[0].cells[Channel.DESK]
    with without_room(person.desk):
        person.type("941")
        person.press(Qt.Key.Key_Return)
        person.settle()
        assert "القرص ممتلئ" in banner(person)
        assert part.grid.model.cell_of(agency, column).value == str(cell.value)
    part.grid.go_to(agency, column)
    person.type("941")
    person.press(Qt.Key.Key_Return)
    person.settle()
    assert person.desk.read(statistics.grid, part._page).rows[0].cells[Channel.DESK].typed == 941
