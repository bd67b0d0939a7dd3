"""Questions before what cannot be undone: a named object, verbs of our own, Cancel by default.

confirm(self, Question(title, text, verb), then=self._send)
confirm(self, Question(…, reason=translate(…)), then=self._acknowledge)   # passes the reason
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, reveal, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import IconLabel, label, paragraph


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the verb stands on the button; `reason` is the label of a field to fill."""

    title: str
    text: str
    verb: str
    danger: bool = False
    reason: str = ""


class ConfirmDialog(QDialog):
    """Modal to its window; Enter on nothing cancels, Esc cancels."""

    def __init__(self, parent: QWidget | None, question: Question) -> None:
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self.setModal(True)
        self.setMinimumWidth(420)
        tone = Tone.WARN if question.danger else Tone.INFO
        head = row(IconLabel(tone.icon, tone.line, 22), label(question.title, Role.H2), STRETCH)
        self.reason = LineEdit()
        self.reason.setAccessibleName(question.reason)
        asked = label(question.reason, Role.SMALL, "text2")
        for part in (asked, self.reason):
            reveal(part, when=bool(question.reason))
        self.go = button(question.verb, "danger" if question.danger else "primary", on=self.accept)
        self.stay = button(translate("Widgets", "Cancel"), on=self.reject)
        self.stay.setDefault(True)
        self.stay.setFocus()
        self.go.setAutoDefault(False)
        body = paragraph(question.text, Role.BODY, "text2")
        feet = row(STRETCH, self.go, self.stay)
        column(self, head, body, asked, self.reason, 8, feet, gap=8, x=20, y=18)
        if question.reason:
            self.go.setEnabled(False)
            self.reason.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
            self.reason.setFocus()


def confirm(parent: QWidget, question: Question, then: Callable[..., Any]) -> ConfirmDialog:
    """Ask without blocking; `then()` runs on yes, `then(reason)` when a reason was asked for."""
    dialog = ConfirmDialog(parent, question)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepted() -> None:
        if question.reason:
            then(dialog.reason.text().strip())
        else:
            then()

    dialog.accepted.connect(accepted)
    dialog.open()
    return dialog
