"""Asking why, inside the sheet: a field, the usual reasons to press, the verb and a way back."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from supervisor_app.rules.print_job import JobEvent
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.printing.words import reasons, verb_word
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import label

PER_LINE = 2


class ReasonPanel(QFrame):
    """`given` carries the event and the reason; a usual reason that is pressed is given at once."""

    given = Signal(object, str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self._event = JobEvent.CANCEL
        self._title = label("", Role.STRONG)
        self.field = LineEdit()
        self.field.setPlaceholderText(translate("Printing", "Reason"))
        self.field.setAccessibleName(translate("Printing", "Reason"))
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._give)
        self._usual = QGridLayout()
        self._usual.setSpacing(6)
        self.go = button("", "primary", on=self._give)
        back = button(translate("Widgets", "Cancel"), on=self._back)
        feet = row(self.go, back, STRETCH)
        column(self, self._title, self._usual, self.field, feet, gap=8, x=12, y=10)

    def ask(self, event: JobEvent) -> None:
        """Ask for the reason of a step."""
        self._event = event
        self._title.setText(translate("Printing", "{verb}: why?").format(verb=verb_word(event)))
        self.go.setText(verb_word(event))
        self.field.setText("")
        self._on_text("")
        empty(self._usual)
        for n, why in enumerate(reasons(event)):
            usual = button(why, "filter", on=partial(self._take, why))
            self._usual.addWidget(usual, n // PER_LINE, n % PER_LINE)
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc before the sheet closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def _take(self, why: str) -> None:
        self.field.setText(why)
        self._give()

    def _on_text(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))

    def _give(self) -> None:
        why = self.field.text().strip()
        if why:
            self.given.emit(self._event, why)

    def _back(self) -> None:
        self.hide()
        self.cancelled.emit()
