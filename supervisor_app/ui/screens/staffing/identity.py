"""A person's identity number in the sheet: masked, whole for half a minute after the password."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFrame

from supervisor_app.rules.rights import Right
from supervisor_app.services import identities
from supervisor_app.services.employees import EmployeeRow
from supervisor_app.text.formats import iso
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column
from supervisor_app.ui.widgets.boxes import row as row_of
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.labels import label

SHOWN_MS = 30_000


class IdentityLine(QFrame):
    """Masked until `reveal`; then whole, to be copied, until the time is over."""

    def __init__(self, ctx: Context, row: EmployeeRow) -> None:
        super().__init__()
        self._ctx = ctx
        self._row = row
        self._clear = ""
        self.setProperty("kind", "plain")
        self.number = label(iso(row.masked_identity or ""), Role.STRONG)
        self.show_it = button(translate("Staffing", "Show"), icon="eye", on=self.reveal)
        self.show_it.setVisible(ctx.may(Right.REVEAL_IDENTITY))
        self.copy_it = button(translate("Staffing", "Copy"), icon="copy", on=self.copy)
        self.copy_it.hide()
        self.clear_it = button(translate("Staffing", "Clear"), "danger", on=self._ask_why)
        self.clear_it.setVisible(ctx.may(Right.EDIT_STAFF))
        words = label(translate("Staffing", "Identity number"), Role.SMALL, "text2")
        feet = row_of(STRETCH, self.copy_it, self.show_it, self.clear_it, gap=8)
        column(self, row_of(words, self.number, STRETCH, gap=8), feet, gap=6)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide_again)

    def reveal(self) -> None:
        """Ask for the whole number; the window asks for the password where it must."""
        self._ctx.tasks.write(self, identities.reveal, self._row.id, then=self._show)

    def copy(self) -> None:
        """Put the number on the clipboard until it is hidden again."""
        QApplication.clipboard().setText(self._clear)
        self._timer.start(SHOWN_MS)

    def _ask_why(self) -> None:
        question = Question(
            translate("Staffing", "Clear the identity number"),
            translate(
                "Staffing", "The number of {name} is kept no more. The reason stays in the journal."
            ).format(name=self._row.name),
            translate("Staffing", "Clear"),
            danger=True,
            reason=translate("Staffing", "Reason"),
        )
        confirm(self, question, self.clear)

    def clear(self, reason: str) -> None:
        """Take the number away for a reason."""
        self._ctx.tasks.write(
            self,
            identities.clear,
            self._row.id,
            reason,
            then=self._cleared,
            undo=True,
            said=translate("Staffing", "The identity number of {name} was cleared").format(
                name=self._row.name
            ),
        )

    def _cleared(self, _done: None) -> None:
        self.hide_again()
        self.hide()

    def hide_again(self) -> None:
        """Mask the number and take it from the clipboard, unless something else lies there now."""
        self._timer.stop()
        board = QApplication.clipboard()
        if self._clear and board.text() == self._clear:
            board.clear()
        self._clear = ""
        self.number.setText(iso(self._row.masked_identity or ""))
        self.copy_it.hide()
        self.show_it.show()

    def _show(self, number: str) -> None:
        self._clear = number
        self.number.setText(iso(number))
        self.copy_it.show()
        self.show_it.hide()
        self._timer.start(SHOWN_MS)
