"""The settings on running tasks, opened by tests and pressed as a person would."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from supervisor_app.rules.rights import DEFAULT_RIGHTS, Actor, Role
from supervisor_app.services import accounts, undo
from supervisor_app.services.desk import Desk
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify, Toast
from supervisor_app.ui.screens.settings.screen import SettingsScreen
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.widgets.inputs import LineEdit


class Opened:
    """The screen on running tasks, and what it told."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        bus, notify = Bus(), Notify()
        self.toasts: list[Toast] = []
        self.failures: list[object] = []
        self.touched: set[str] = set()
        notify.toasted.connect(self.toasts.append)
        notify.failed.connect(self.failures.append)
        bus.changed.connect(self.touched.update)
        self.tasks = Tasks(desk, bus, notify, take_back=undo.revert)
        self.screen = SettingsScreen(Context(desk, self.tasks, notify, bus))
        qtbot.addWidget(self.screen)
        self.screen.resize(1150, 640)
        self.screen.show()
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for has come."""
        self.qtbot.waitUntil(lambda: not self.tasks._calls, timeout=10_000)

    def section(self, key: str, kind: type[Section]) -> Section:
        """Open a section."""
        self.screen.choose(key)
        self.settle()
        assert isinstance(self.screen.section, kind)
        return self.screen.section

    def leave(self, edit: LineEdit, text: str) -> None:
        """Type into a field and leave it."""
        edit.selectAll()
        edit.insert(text)
        edit.editingFinished.emit()
        self.settle()

    def press(self, text: str) -> None:
        """Press the visible button with these words, once the sheet shows it."""
        self.qtbot.waitUntil(lambda: len(self.buttons(text)) == 1)
        self.buttons(text)[0].click()
        self.settle()

    def buttons(self, text: str) -> list[QPushButton]:
        """List the visible buttons with these words."""
        return [b for b in self.screen.findChildren(QPushButton) if b.text() == text and seen(b)]


def seen(button: QPushButton) -> bool:
    """Tell whether a button can be pressed now."""
    return button.isVisible() and button.isEnabled()


def seat(desk: Desk, role: Role) -> None:
    """Let the holder of a role act."""
    row = next(r for r in all_accounts(desk) if r.role is role)
    accounts.seat_without_password(desk, row.username)


def all_accounts(desk: Desk) -> tuple[accounts.AccountRow, ...]:
    """Read the accounts as an administrator does."""
    before = desk.actor
    desk.seat(Actor("x", "x", Role.ADMINISTRATOR, DEFAULT_RIGHTS[Role.ADMINISTRATOR]))
    found = desk.read(accounts.accounts)
    desk.seat(before)
    return found
