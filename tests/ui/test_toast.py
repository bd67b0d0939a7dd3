"""Toasts: their corner, their undo, their time."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.toast import ToastStack


def test_toasts_stand_at_the_bottom_left_and_can_be_taken_back(qtbot) -> None:
    """Undo runs once and sends the toast away; more than three push the oldest out."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    stack, undone = ToastStack(window), []
    first = stack.show_toast("غُيّب 3 موظفين", undo=lambda: undone.append(1))
    assert first.x() < 40
    assert first.geometry().bottom() > 500
    first.undo_button.click()
    assert undone == [1]
    assert stack.cards == []
    for n in range(4):
        stack.show_toast(str(n), Tone.BAD)
    assert [card.text for card in stack.cards] == ["1", "2", "3"]
    window.resize(900, 400)
    qtbot.waitUntil(lambda: stack.cards[-1].geometry().bottom() < 400)
    for card in list(stack.cards):
        card.leave()


def test_a_toast_leaves_by_itself_but_not_under_the_pointer(qtbot) -> None:
    """Its time ends it; while somebody points at it, time stands still."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    stack = ToastStack(window)
    held = stack.show_toast("held", seconds=0.05)
    QApplication.sendEvent(held, QEnterEvent(QPointF(), QPointF(), QPointF()))
    stack.show_toast("gone", seconds=0.01)
    qtbot.waitUntil(lambda: [card.text for card in stack.cards] == ["held"])
    assert not held._timer.isActive()
    held.leave()
