"""The dialog of a failure or of a fault of the program: words, the code to quote, copy details."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from supervisor_app.system.log import scrub
from supervisor_app.text.formats import iso
from supervisor_app.text.messages import Message
from supervisor_app.text.translate import translate
from supervisor_app.ui.notify import Bug
from supervisor_app.ui.theme import Role, Tone, font
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import IconLabel, label, paragraph

WIDTH = 520


class TroubleDialog(QDialog):
    """Says what happened; `details` can be copied for support and hold no data of people."""

    def __init__(
        self, parent: QWidget | None, title: str, words: tuple[str, ...], code: str, details: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.copied = f"{code}\n{details}".strip()
        quoted = translate("Shell", "Code to quote: {code}").format(code=iso(code))
        self.close_button = button(translate("Shell", "Close"), "primary", on=self.accept)
        copy = button(translate("Shell", "Copy details"), icon="copy", on=self._on_copy)
        head = row(IconLabel(Tone.BAD.icon, Tone.BAD.line, 22), label(title, Role.H2), STRETCH)
        whole = column(self, head, gap=8, x=20, y=18)
        for text in words:
            whole.addWidget(paragraph(text, Role.BODY, "text2"))
        whole.addWidget(label(quoted, Role.CAPTION, "text3"))
        if details:
            shown = QPlainTextEdit(details)
            shown.setReadOnly(True)
            shown.setFont(font(Role.CAPTION))
            shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            shown.setFixedHeight(140)
            shown.setAccessibleName(translate("Shell", "Details"))
            whole.addWidget(shown)
        whole.addLayout(row(STRETCH, copy, self.close_button, y=4))
        self.close_button.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copied)


def show_failure(parent: QWidget, message: Message) -> TroubleDialog:
    """Show a known error in full."""
    words = tuple(part for part in (message.safe, message.next) if part)
    dialog = TroubleDialog(parent, message.what, words, message.code, "")
    dialog.open()
    return dialog


def show_bug(parent: QWidget | None, bug: Bug) -> TroubleDialog:
    """Offer the report of a fault of the program; names and long numbers are blotted out."""
    words = (
        translate("Shell", "What was saved before is safe; the programme goes on."),
        translate("Shell", "Copy the details and send them to support, without anybody's data."),
    )
    title = translate("Shell", "A fault of the programme")
    dialog = TroubleDialog(parent, title, words, bug.code, scrub(bug.details))
    dialog.open()
    return dialog
