"""Toasts at the bottom of the end side: they leave by themselves and can be taken back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import visual
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import in_row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import IconLabel, label

EDGE = 20
GAP = 8
MOST = 3


class ToastCard(QFrame):
    """One toast; the pointer over it stops its time."""

    left = Signal()

    def __init__(
        self, text: str, tone: Tone, seconds: float, undo: Callable[[], Any] | None = None
    ) -> None:
        super().__init__()
        self.setProperty("kind", "toast")
        self.text = text
        self._undo = undo
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.leave)
        words = label(text, Role.SMALL, "surface")
        line = in_row(self, IconLabel(tone.icon, tone.line, 16), words, gap=10, x=14, y=7)
        self.undo_button: QPushButton | None = None
        if undo is not None:
            self.undo_button = button(translate("Widgets", "Undo"), "toast", on=self._take_back)
            line.addSpacing(8)
            line.addWidget(self.undo_button)
        self.setMinimumHeight(44)
        self.setAccessibleName(text)
        self._timer.start()

    def leave(self) -> None:
        """Go now."""
        self._timer.stop()
        self.left.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while somebody points here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again from the beginning."""
        self._timer.start()
        super().leaveEvent(event)

    def _take_back(self) -> None:
        if self._undo is not None:
            self._undo()
        self.leave()


class ToastStack(QObject):
    """Keeps the toasts of one window in their corner, the newest lowest, at most three.

    `lift` in pixels keeps them above something that stands there, such as a sheet's verbs.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.cards: list[ToastCard] = []
        self.lift = 0
        window.installEventFilter(self)

    def show_toast(
        self,
        text: str,
        tone: Tone = Tone.OK,
        *,
        seconds: float = 8.0,
        undo: Callable[[], Any] | None = None,
    ) -> ToastCard:
        """Add one and send the oldest away when there are too many."""
        card = ToastCard(text, tone, seconds, undo)
        card.setParent(self._window)
        card.left.connect(lambda: self._remove(card))
        self.cards.append(card)
        if len(self.cards) > MOST:
            self.cards[0].leave()
        self._place()
        card.show()
        return card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _remove(self, card: ToastCard) -> None:
        if card in self.cards:
            self.cards.remove(card)
            card.hide()
            card.deleteLater()
            self._place()

    def _place(self) -> None:
        within = QRectF(self._window.rect())
        low = within.bottom() - EDGE - self.lift
        for card in reversed(self.cards):
            card.adjustSize()
            low -= card.height()
            wanted = QRectF(within.right() - EDGE - card.width(), low, card.width(), card.height())
            card.move(QPoint(round(visual(wanted, within).x()), round(low)))
            card.raise_()
            low -= GAP
