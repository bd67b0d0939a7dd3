"""The one window, light enough to be painted at once; who leads it comes after that (guide.py)."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.front import FrontPage

LEAST_WIDTH, LEAST_HEIGHT = 1294, 601


class Leader(Protocol):
    """Who decides whether the window may close."""

    def may_close(self) -> bool:
        """Tell whether the window may close now, and let go of everything if so."""


class Window(QMainWindow):
    """Emits `painted` once, when its first paint is done."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.front = FrontPage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.front)
        self.setCentralWidget(self.pages)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setWindowTitle(translate("Entry", "Centre Supervisor"))
        self._leader: Leader | None = None
        self.front.installEventFilter(self)

    def follow(self, leader: Leader) -> None:
        """Let somebody decide about closing."""
        self._leader = leader

    def new_front(self) -> FrontPage:
        """Make the front page anew, as after a change of language."""
        old, self.front = self.front, FrontPage()
        self.pages.addWidget(self.front)
        self.pages.removeWidget(old)
        old.deleteLater()
        return self.front

    def come_forward(self) -> None:
        """Be seen, as a second start asks."""
        self.setWindowState(
            (self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        self.show()
        self.raise_()
        self.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first paint of the front page."""
        if watched is self.front and event.type() == QEvent.Type.Paint:
            self.front.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when whoever leads the window lets it."""
        event.setAccepted(self._leader is None or self._leader.may_close())
