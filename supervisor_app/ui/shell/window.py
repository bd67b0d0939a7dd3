"""The one window, light enough to be painted at once; who leads it comes after that (guide.py)."""

from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from supervisor_app.ui.shell.figures import product_name
from supervisor_app.ui.shell.first_sight import FirstSight

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
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setWindowTitle(product_name())
        self._leader: Leader | None = None
        self._was_painted = False

    def follow(self, leader: Leader) -> None:
        """Let somebody decide about closing."""
        self._leader = leader

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when whoever leads the window lets it."""
        event.setAccepted(self._leader is None or self._leader.may_close())

    def show_first(self, sight: FirstSight) -> None:
        """Show what needs no waiting; `painted` follows when its paint is through."""
        sight.painted.connect(self._on_paint)
        self.setCentralWidget(sight)

    def _on_paint(self) -> None:
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
