"""The printing screen on running tasks, worked by keyboard; what it proves stands in the tests."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from supervisor_app.rules.print_job import JobState
from supervisor_app.services import print_history, undo
from supervisor_app.services.desk import Desk
from supervisor_app.services.print_rows import JobRow
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify, Toast
from supervisor_app.ui.screens.printing.lane import LaneColumn
from supervisor_app.ui.screens.printing.screen import PrintingScreen
from supervisor_app.ui.tasks import Tasks

SIZE = (1158, 708)


class Opened:
    """The screen on running tasks, and what it told."""

    def __init__(self, desk: Desk, qtbot) -> None:
        self.desk = desk
        bus, notify = Bus(), Notify()
        self.toasts: list[Toast] = []
        self.troubles: list[object] = []
        notify.toasted.connect(self.toasts.append)
        notify.failed.connect(self.troubles.append)
        notify.bug_found.connect(self.troubles.append)
        self.tasks = Tasks(desk, bus, notify, take_back=undo.revert)
        self.screen = PrintingScreen(Context(desk, self.tasks, notify, bus))
        self.qtbot = qtbot
        qtbot.addWidget(self.screen)
        self.screen.resize(*SIZE)
        self.screen.show()
        self.screen.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for has come."""
        self.qtbot.waitUntil(lambda: not self.tasks._calls)
        # A button that an answer put into a sheet is shown, and takes the focus, one turn later.
        QApplication.processEvents()

    def lane(self, state: JobState) -> LaneColumn:
        """Give a column of the board."""
        return next(lane for lane in self.screen.board.lanes if lane.state is state)

    def first(self, state: JobState) -> JobRow:
        """Give the job on the first card of a column."""
        row = self.lane(state).cards[0].row
        assert row is not None
        return row

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is, and wait for what comes of it."""
        QTest.keyClick(focused(), key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type characters where the keyboard is, as any layout sends them."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(focused(), QKeyEvent(kind, 0, none, character))

    def scan(self, text: str) -> None:
        """Type what a scanner types."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def state_of(self, job: JobRow) -> JobState:
        """Read the state of a job from the store."""
        return self.desk.read(print_history.job, job.id).row.state

    def open(self, job: JobRow) -> None:
        """Open a job's sheet."""
        self.screen.show_thing(job.id)
        self.settle()


def focused() -> QWidget:
    """Give the widget that the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
