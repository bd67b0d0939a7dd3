"""Shortcuts under a keyboard that has Arabic letters only."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from supervisor_app.ui.widgets.shortcuts import ArabicKeys, add_action, sequences

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget, letter: str) -> None:
    """Press Ctrl with a letter as the keyboard's layout reports it."""
    key = Qt.Key(ord(letter.upper()))
    QTest.sendKeyEvent(QTest.KeyAction.Press, widget, key, "", CONTROL)
    QTest.sendKeyEvent(QTest.KeyAction.Release, widget, key, "", CONTROL)


@pytest.mark.parametrize(("keys", "twin"), [("Ctrl+K", "ن"), ("Ctrl+Z", "ئ"), ("Ctrl+F", "ب")])
def test_control_letters_have_an_arabic_twin(keys: str, twin: str) -> None:
    """Ctrl with a letter also listens to the letter that lies there in the Arabic layout."""
    assert sequences(keys) == [QKeySequence(keys), QKeySequence(f"Ctrl+{twin}")]


@pytest.mark.parametrize("keys", ["F6", "Alt+1", "Ctrl+1", "Esc"])
def test_other_keys_need_no_twin(keys: str) -> None:
    """Function keys and digits are the same in every layout."""
    assert sequences(keys) == [QKeySequence(keys)]


def test_an_action_answers_in_the_arabic_layout(qtbot: QtBot) -> None:
    """Pressing Ctrl+ن does what Ctrl+K does."""
    owner = QWidget()
    qtbot.addWidget(owner)
    done: list[str] = []
    add_action(owner, "", lambda: done.append("opened"), "Ctrl+K")
    with qtbot.waitExposed(owner):
        owner.show()
    press(owner, "ن")
    press(owner, "k")
    assert done == ["opened", "opened"]


def test_edits_copy_and_undo_in_the_arabic_layout(qtbot: QtBot, qapp: QApplication) -> None:
    """Ctrl+ش selects all, Ctrl+ؤ copies and Ctrl+ئ takes back what was typed."""
    keys = ArabicKeys(qapp)
    edit = QLineEdit()
    qtbot.addWidget(edit)
    with qtbot.waitExposed(edit):
        edit.show()
    edit.setFocus()
    QApplication.sendEvent(
        edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "نص")
    )
    press(edit, "ش")
    press(edit, "ؤ")
    assert QApplication.clipboard().text() == "نص"
    press(edit, "ئ")
    assert edit.text() == ""
    qapp.removeEventFilter(keys)
    keys.deleteLater()


def test_an_edit_with_nothing_to_undo_leaves_it_to_the_screen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Ctrl+Z in an edit that was not typed into is the screen's; after typing it is the edit's."""
    keys = ArabicKeys(qapp)
    owner = QWidget()
    qtbot.addWidget(owner)
    edit = QLineEdit(owner)
    done: list[str] = []
    add_action(owner, "", lambda: done.append("undone"), "Ctrl+Z")
    with qtbot.waitExposed(owner):
        owner.show()
    edit.setFocus()
    press(edit, "z")
    assert done == ["undone"]
    QTest.keyClicks(edit, "a")
    press(edit, "z")
    assert (done, edit.text()) == (["undone"], "")
    qapp.removeEventFilter(keys)
    keys.deleteLater()
