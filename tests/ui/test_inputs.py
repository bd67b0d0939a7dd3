"""Editors of one value: digits of every keyboard, commits, secrets, choices, scans."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QWidget

from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.digits import fold_digits_in
from supervisor_app.ui.widgets.inputs import (
    ChoiceBox,
    LineEdit,
    NumberEdit,
    PasswordField,
    SearchField,
    TimeEdit,
)
from supervisor_app.ui.widgets.scan_field import ScanField


def _type(widget: QWidget, text: str) -> None:
    """Press keys by their text, as an Arabic layout does (QTest aborts on Arabic)."""
    for letter in text:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, key)


@pytest.mark.parametrize("typed", ["42", "٤٢", "۴۲", "٤x٢س"])
def test_numbers_take_digits_of_every_keyboard(typed: str, qtbot) -> None:
    """Arabic-Indic and Persian digits become 0-9 while typing; everything else is refused."""
    edit = NumberEdit()
    qtbot.addWidget(edit)
    _type(edit, typed)
    assert edit.text() == "42"
    assert edit.value() == 42


def test_pasted_digits_are_folded_as_well(qtbot) -> None:
    """A pasted number loses its direction marks and keeps its digits in ASCII."""
    edit = NumberEdit(7)
    qtbot.addWidget(edit)
    edit.selectAll()
    edit.insert("\u2066١٢٣\u2069")
    assert edit.value() == 123
    edit.set_value(None)
    assert edit.value() is None


def test_spin_boxes_take_arabic_digits(qtbot) -> None:
    """A foreign numeric editor takes ٤٢ from keys and from an input method."""
    box = QSpinBox()
    qtbot.addWidget(box)
    line = box.findChild(QLineEdit)
    fold_digits_in(line)
    line.clear()
    _type(line, "٤٢")
    assert box.value() == 42
    line.clear()
    commit = QInputMethodEvent()
    commit.setCommitString("٧")
    QApplication.sendEvent(line, commit)
    assert box.value() == 7


@pytest.mark.parametrize(
    ("typed", "shown"), [("730", "07:30"), ("١٤٣٠", "14:30"), ("8:05", "08:05")]
)
def test_times_are_written_out_on_leaving(typed: str, shown: str, qtbot) -> None:
    """Bare digits become hours and minutes when the field is left, and are told once."""
    edit, told = TimeEdit(), []
    qtbot.addWidget(edit)
    edit.committed.connect(lambda: told.append(edit.value()))
    _type(edit, typed)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == shown
    assert told == [dt.time.fromisoformat(shown)]


def test_an_impossible_time_stays_as_typed(qtbot) -> None:
    """A time that no clock shows is no value, and what was typed is not thrown away."""
    edit = TimeEdit(dt.time(7, 30))
    qtbot.addWidget(edit)
    edit.selectAll()
    _type(edit, "2575")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value() is None
    assert edit.text() == "2575"


def test_a_text_is_told_only_when_it_changed(qtbot) -> None:
    """Leaving an unchanged field is silent; Esc takes an edit back before anything else."""
    edit, told = LineEdit("قديم"), []
    qtbot.addWidget(edit)
    edit.committed.connect(lambda: told.append(edit.text()))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    edit.selectAll()
    _type(edit, "جديد")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), told) == ("قديم", [])
    edit.selectAll()
    _type(edit, "جديد")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert told == ["جديد"]


def test_a_secret_is_hidden_until_it_is_asked_for(qtbot) -> None:
    """The eye shows and hides the secret and says which it will do."""
    field = PasswordField()
    qtbot.addWidget(field)
    field.setText("s3cret")
    eye = field.actions()[0]
    assert not field.is_revealed()
    before = eye.text()
    eye.trigger()
    assert field.is_revealed()
    assert eye.text() != before
    eye.trigger()
    assert field.displayText() != "s3cret"


def test_a_search_is_emptied_by_escape_and_by_its_cross(qtbot) -> None:
    """The cross is there only while something stands in the field."""
    field = SearchField("ابحث")
    qtbot.addWidget(field)
    assert len(field.actions()) == 1
    field.setText("سارة")
    assert len(field.actions()) == 2
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert len(field.actions()) == 1


def test_choices_are_told_by_value(qtbot) -> None:
    """Choosing by a person tells the value; choosing by code does not; other choices keep it."""
    box, told = ChoiceBox([(1, "العدل"), (2, "التجارة")]), []
    qtbot.addWidget(box)
    box.picked.connect(told.append)
    box.choose(2)
    assert (box.value(), told) == (2, [])
    box.set_choices([(3, "الصحة"), (2, "التجارة")])
    assert box.value() == 2
    box.activated.emit(1)
    assert told == [2]
    assert not box.grab().isNull()


def test_a_check_box_is_hit_anywhere_and_shows_its_state(qtbot) -> None:
    """A click on the words checks the box, and the picture differs between its states."""
    box = CheckBox("يعمل في قسم النساء")
    qtbot.addWidget(box)
    box.resize(300, 28)
    before = box.grab().toImage()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert box.isChecked()
    assert box.grab().toImage() != before
    assert box.sizeHint().width() > 100


def test_a_scan_is_digits_and_its_enter_goes_no_further(qtbot) -> None:
    """Digits of any layout make one scan, letters are refused, no default button hears of it."""
    field, scans, refused = ScanField("امسح"), [], []
    qtbot.addWidget(field)
    field.scanned.connect(scans.append)
    field.refused.connect(refused.append)
    for code in ("1024", "١٠٢٥", "ABC", ""):
        _type(field, code)
        enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(field, enter)
        assert enter.isAccepted()
    assert (scans, refused) == (["1024", "1025"], ["ABC"])
    assert field.text() == ""
    assert not field.grab().isNull()
