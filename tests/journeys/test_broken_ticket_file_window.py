"""Files that are no good export, chosen in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from supervisor_app.system.clock import FixedClock
from supervisor_app.ui.widgets.chip import Chip
from tests.conftest import MIDDAY
from tests.journeys.person import Person
from tests.journeys.test_broken_ticket_file import PICTURE, damaged, kept
from tests.ui.shell_window import copied


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, demo_folder: Path, tmp_path: Path) -> Iterator[Person]:
    """Sign the supervisor in on a copy of the demonstration and let her see the statistics."""
    made = Person(qapp, copied(demo_folder, tmp_path / "centre"), FixedClock(MIDDAY), qtbot)
    made.sign_in()
    made.go(5)
    yield made
    made.leave()


def choose(person: Person, file: Path) -> None:
    """Choose a file to import."""
    person.command("استيراد ملف")
    person.answer_file(file)
    person.settle()


def read_sheet(person: Person) -> str:
    """Read everything that the side sheet says."""
    sheet = person.screen.sheet
    said = [part.text() for part in sheet.findChildren(QLabel)]
    return "\n".join([*said, *(chip.text for chip in sheet.findChildren(Chip))])


def test_a_picture_is_refused_over_the_screen(person: Person, tmp_path: Path) -> None:
    """The line names the file in Arabic; no sheet opens and nothing is changed."""
    file = tmp_path / "picture.csv"
    file.write_bytes(PICTURE)
    before = kept(person.desk)
    choose(person, file)
    said = person.shell.workplace.notices.banners["failure"].accessibleName()
    assert "picture.csv" in said
    assert "قراءة" in said
    assert person.screen.sheet.isHidden()
    assert kept(person.desk) == before


def test_refused_rows_are_read_in_the_sheet(person: Person, tmp_path: Path) -> None:
    """Line and reason of each refused row stand there; a second time nothing is counted."""
    file = tmp_path / "damaged.csv"
    rows = damaged(person.desk, file)
    choose(person, file)
    person.press(Qt.Key.Key_Return)
    person.settle()
    said = read_sheet(person)
    assert str(rows) in said
    for line in (3, 5, 7, 11):
        assert f"السطر {line}:" in said
    after = kept(person.desk)
    person.press(Qt.Key.Key_Escape)
    choose(person, file)
    person.press(Qt.Key.Key_Return)
    person.settle()
    assert "مستورد من قبل" in read_sheet(person)
    assert kept(person.desk) == after
