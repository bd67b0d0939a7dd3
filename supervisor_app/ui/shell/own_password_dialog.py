"""The dialog in which a person changes her own password; renewing others' is the settings'."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.rules.password import MIN_LENGTH
from supervisor_app.services import own_account
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph

WIDTH = 420


class OwnPasswordDialog(QDialog):
    """Old one, new one, new one again; `must` says that it has to be changed now."""

    def __init__(self, parent: QWidget, ctx: Context, *, must: bool = False) -> None:
        super().__init__(parent)
        self._ctx = ctx
        title = translate("Shell", "Change my password")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        rule = translate(
            "Shell", "At least {count} characters; a sentence is easier to remember than signs."
        ).format(count=num(MIN_LENGTH))
        first = translate("Shell", "The administrator gave you this one: choose your own.")
        self.old, self.new, self.again = PasswordField(), PasswordField(), PasswordField()
        self.fault = FaultLine()
        self.go = button(translate("Shell", "Save"), "primary", on=self._on_go)
        words = translate("Shell", "Sign out") if must else translate("Shell", "Cancel")
        later = button(words, on=self.reject)
        whole = column(self, label(title, Role.H2), gap=4, x=24, y=20)
        whole.addWidget(paragraph(f"{first} {rule}" if must else rule, Role.SMALL, "text2"))
        for asked, edit in (
            (translate("Shell", "Present password"), self.old),
            (translate("Shell", "New password"), self.new),
            (translate("Shell", "New password again"), self.again),
        ):
            edit.setAccessibleName(asked)
            whole.addSpacing(6)
            whole.addWidget(label(asked, Role.SMALL, "text2"))
            whole.addWidget(edit)
        whole.addWidget(self.fault)
        whole.addSpacing(10)
        whole.addLayout(row(STRETCH, self.go, later))

    def _on_go(self) -> None:
        if self.new.text() != self.again.text():
            self.fault.show_words(translate("Shell", "The new passwords differ."))
            self.again.setFocus()
            return
        self.fault.clear()
        self.go.setEnabled(False)
        self._ctx.tasks.render(
            self,
            partial(own_account.change_password, self._ctx.desk),
            self.old.text(),
            self.new.text(),
            then=self._on_changed,
            failed=self._on_failed,
        )

    def _on_changed(self, _done: None) -> None:
        self._ctx.notify.toast(translate("Shell", "Your password has been changed."))
        self.accept()

    def _on_failed(self, error: KnownError) -> bool:
        self.go.setEnabled(True)
        self.fault.show_error(error)
        return True
