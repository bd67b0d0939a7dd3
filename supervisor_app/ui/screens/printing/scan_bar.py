"""Handing over by number: the field that a scanner types into, beside what became of the last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame

from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.printing.echo import Echo
from supervisor_app.ui.theme import Role, Tone, font
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.scan_field import ScanField

HEIGHT = 84


class HandOverField(ScanField):
    """Says by a chip whether a scan would arrive; Down leads to the cards."""

    went_down = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Printing", "Scan the document or type its number"))
        self._chip = Chip()
        in_row(self, STRETCH, self._chip, x=14)
        self.textChanged.connect(self._on_text)
        self._on_text("")
        self._show_readiness(ready=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the cards with Down, empty the field with Esc."""
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that a scan arrives here."""
        super().focusInEvent(event)
        self._show_readiness(ready=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say how to come back."""
        super().focusOutEvent(event)
        self._show_readiness(ready=False)

    def _on_text(self, text: str) -> None:
        """Read large what is typed, and quietly what could be."""
        self.setFont(font(Role.FIGURE if text else Role.BODY))

    def _show_readiness(self, *, ready: bool) -> None:
        self.setProperty("kind", "scan" if ready else "search")
        self.style().unpolish(self)
        self.style().polish(self)
        if ready:
            self._chip.show_state(translate("Printing", "ready to scan"), Tone.INFO)
        else:
            self._chip.show_state("F8", Tone.MUTE)


class ScanBar(QFrame):
    """Field at the start, echo at the end; `scanned` and `refused` are the field's."""

    def __init__(self, *, may_work: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedHeight(HEIGHT)
        self.field = HandOverField()
        self.field.setEnabled(may_work)
        self.echo = Echo()
        line = row(gap=14)
        line.addWidget(self.field, 1)
        line.addWidget(self.echo, 1)
        column(self, line, x=14, y=13)
