"""Notices that nobody has touched keyboard or mouse for a while; locking is the window's."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Emits `expired` once after `milliseconds` without a touch; `start` begins again."""

    expired = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.expired)
        app.installEventFilter(self)

    def start(self, milliseconds: int) -> None:
        """Count from now on."""
        self._timer.start(milliseconds)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin anew at each touch, only while counting."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return False
