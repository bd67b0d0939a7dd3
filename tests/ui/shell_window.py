"""The whole window on a copy of the demonstration, and a plain screen to put into it."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from supervisor_app.app import FolderDoors, first_window
from supervisor_app.rules.rights import Right
from supervisor_app.services import targets
from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.system.clock import Clock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.spec import ScreenSpec
from supervisor_app.ui.shell.guide import Guide
from supervisor_app.ui.shell.workplace import Workplace
from supervisor_app.ui.widgets.shortcuts import ArabicKeys

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SIZE = (1366, 768)


class PlainScreen(Screen):
    """A field to fill, a target to set, a verb, a key."""

    WATCHES = frozenset({"target"})

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.loads = 0
        self.shown_thing: object = None
        self.field = QLineEdit()
        self.page.addWidget(self.field)
        self.pressed = 0
        self.verb = QAction("تسجيل الحضور", self)
        self.verb.triggered.connect(self._on_verb)

    def load(self) -> None:
        """Count the loads."""
        self.loads += 1

    def title_note(self) -> str:
        """Name a part."""
        return "جزء"

    def primary_actions(self) -> list[QAction]:
        """Give the one verb."""
        return [self.verb]

    def keys(self) -> list[KeyHint]:
        """Give one key."""
        return [KeyHint("F7", "أول من لم يُسجَّل")]

    def show_thing(self, what: object) -> None:
        """Keep what was asked for."""
        self.shown_thing = what

    def promise(self, value: float) -> None:
        """Set a target that can be taken back."""
        self._ctx.tasks.write(
            self, targets.promise, targets.Kpi.SATISFACTION, value, undo=True, said="حُفظ المستهدف"
        )

    def _on_verb(self) -> None:
        self.pressed += 1


def build(ctx: Context) -> PlainScreen:
    """Make the plain screen, as a spec's `build` does."""
    return PlainScreen(ctx)


def spec(name: str, title: str, right: Right = Right.VIEW_BOARD, shortcut: int = 0) -> ScreenSpec:
    """Declare a plain screen."""
    return ScreenSpec(name, lambda: title, "today", right, f"{__name__}:build", shortcut)


PLAIN = (
    spec("today", "لوحة اليوم", shortcut=1),
    spec("staffing", "الموظفون", Right.VIEW_STAFF, shortcut=2),
    spec("printing", "الطباعة", Right.VIEW_PRINT_JOBS, shortcut=4),
)


class Shell:
    """The window, led by its guide, without the lock and the log of a real start."""

    def __init__(self, app: QApplication, folder: Path, clock: Clock, qtbot) -> None:
        self.qtbot = qtbot
        self._app = app
        self._keys: ArabicKeys | None = ArabicKeys(app)
        self.doors = FolderDoors(CentrePaths(folder), clock)
        self.doors.paths.prepare()
        self.window, board = first_window(app, self.doors)
        self.guide = Guide(app, self.window, self.doors)
        self.window.resize(*SIZE)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.guide.begin(board)

    @property
    def workplace(self) -> Workplace:
        """Give the place of the person who is signed in."""
        assert self.guide.session is not None
        return self.guide.session.workplace

    @property
    def screen(self) -> PlainScreen:
        """Give the screen that is open."""
        found = self.workplace.current
        assert isinstance(found, PlainScreen)
        return found

    def focused(self) -> QWidget | None:
        """Give what has the focus."""
        return self.window.focusWidget()

    def type(self, text: str) -> None:
        """Type Latin letters into what has the focus."""
        QTest.keyClicks(self.focused(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is, as the keyboard's layout reports it."""
        target = self.focused() or self.window
        QTest.sendKeyEvent(QTest.KeyAction.Press, target, key, "", modifier)
        QTest.sendKeyEvent(QTest.KeyAction.Release, target, key, "", modifier)

    def sign_in(self, username: str = "supervisor", password: str = DEMO_PASSWORD) -> None:
        """Sign in and wait for the screens."""
        self.guide.entrance.sign_in.fill(username, password)
        self.guide.entrance.sign_in.go.click()
        self.qtbot.waitUntil(
            lambda: self.guide.session is not None and not self.guide.is_locked, timeout=10_000
        )
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for has come."""
        session = self.guide.session
        self.qtbot.waitUntil(lambda: not self.guide.errands._under_way)
        if session is not None:
            self.qtbot.waitUntil(lambda: not session.ctx.tasks._calls)
        # What an answer added to the window is shown, and takes the focus, one turn later.
        QApplication.processEvents()

    def close(self) -> None:
        """Close the window and the database; a second call does nothing."""
        if self._keys is None:
            return
        self._app.removeEventFilter(self._keys)
        self._keys.deleteLater()
        self._keys = None
        self.window.close()
        self.doors.close()


def copied(folder: Path, to: Path) -> Path:
    """Copy a centre's folder."""
    return Path(shutil.copytree(folder, to))
