"""A person with the keyboard of the whole window and nothing else; what is kept is asked apart."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.system.clock import Clock
from supervisor_app.ui.screens.screen import Screen
from tests.ui.shell_window import CONTROL, NONE, Shell

ALT = Qt.KeyboardModifier.AltModifier
SOON = 10_000
ROUND = 60


class Person:
    """Sits before one window with the real screens; every method is keys and looking."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock, qtbot: QtBot) -> None:
        self.shell = Shell(app, folder, clock, qtbot)
        self.qtbot = qtbot

    @property
    def desk(self) -> Desk:
        """Give the open centre, to look at what was kept."""
        return self.shell.doors.desk

    @property
    def screen(self) -> Screen:
        """Give the screen that she looks at."""
        found = self.shell.workplace.current
        assert found is not None
        return found

    def type(self, text: str) -> None:
        """Type letters of any script, one key after the other, wherever the keys go."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._target(), QKeyEvent(kind, 0, NONE, letter))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key, shortcuts included."""
        # The key may close what it went to; only the press is sure of its widget.
        QTest.sendKeyEvent(QTest.KeyAction.Press, self._target(), key, "", modifier)
        QTest.sendKeyEvent(QTest.KeyAction.Release, self._target(), key, "", modifier)

    def see(self, what: Callable[[], object]) -> None:
        """Wait until she sees something."""
        self.qtbot.waitUntil(lambda: bool(what()), timeout=SOON)

    def settle(self) -> None:
        """Wait until everything that she asked for has come."""
        self.shell.settle()

    def sign_in(self, username: str = "supervisor") -> None:
        """Fill the page that stands before the screens."""
        self.type(username)
        self.press(Qt.Key.Key_Tab)
        self.unlock()

    def unlock(self) -> None:
        """Type the password that is asked for."""
        self.type(DEMO_PASSWORD)
        self.press(Qt.Key.Key_Return)
        guide = self.shell.guide
        self.see(lambda: guide.session is not None and not guide.is_locked)
        self.settle()

    def go(self, number: int) -> Screen:
        """Open a screen by its place in the rail."""
        self.press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        self.settle()
        return self.screen

    def command(self, words: str) -> None:
        """Do something through the palette by its whole name."""
        self.press(Qt.Key.Key_K, CONTROL)
        self.type(words)
        assert self.shell.workplace.palette_box.shown_titles()[:1] == [words]
        self.press(Qt.Key.Key_Return)

    def answer_file(self, path: Path) -> None:
        """Type a path into the file dialogue that is open, and Enter."""
        self.see(_is_asked)
        self.type(str(path))
        self.press(Qt.Key.Key_Return)
        self.see(lambda: QApplication.activeModalWidget() is None)
        # To give the keys back to the window below is the window manager's; here is none.
        self.shell.window.activateWindow()
        self.see(QApplication.focusWidget)

    def confirm_password(self) -> None:
        """Type the password once more into the dialogue that asks for it, and Enter."""
        self.see(_is_asked)
        self.type(DEMO_PASSWORD)
        self.press(Qt.Key.Key_Return)
        self.see(lambda: QApplication.activeModalWidget() is None)
        self.shell.window.activateWindow()
        self.see(QApplication.focusWidget)

    def tab_to(self, wanted: QWidget) -> None:
        """Go on with Tab until the focus is there."""
        for _ in range(ROUND):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {wanted!r}")

    def leave(self) -> None:
        """Close the window."""
        self.shell.close()

    def _target(self) -> QWidget:
        """Give what the next key goes to: an open menu, else the focus, else the window."""
        return (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or QApplication.activeWindow()
            or self.shell.window
        )


def _is_asked() -> bool:
    """Tell whether a dialogue has taken the keys."""
    asked, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
    return asked is not None and focused is not None and asked.isAncestorOf(focused)
