"""Asks for the password once more before a sensitive deed; checking it is the services'."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.services import sign_in
from supervisor_app.services.proofs import WITH_REASON, Sensitive
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit, PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph

WIDTH = 420


class ReauthDialog(QDialog):
    """Accepted once the desk holds the proof; what waits for it is repeated by the session."""

    def __init__(self, parent: QWidget, ctx: Context, action: str) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self.waiting: list[tuple[Callable[[], object], Callable[[], object]]] = []
        title = translate("Shell", "Confirm that it is you")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self.password, self.reason = PasswordField(), LineEdit()
        self._asks_why = action in WITH_REASON
        self.fault = FaultLine()
        self.go = button(translate("Shell", "Confirm"), "primary", on=self._on_go)
        self.go.setDefault(True)
        whole = column(self, label(title, Role.H2), gap=4, x=24, y=20)
        whole.addWidget(paragraph(_words(action), Role.SMALL, "text2"))
        asked: list[tuple[str, QLineEdit]] = [(translate("Shell", "Your password"), self.password)]
        if self._asks_why:
            asked.append((translate("Shell", "Reason"), self.reason))
        for words, edit in asked:
            edit.setAccessibleName(words)
            whole.addSpacing(6)
            whole.addWidget(label(words, Role.SMALL, "text2"))
            whole.addWidget(edit)
        whole.addWidget(self.fault)
        whole.addSpacing(10)
        whole.addLayout(row(STRETCH, self.go, button(translate("Shell", "Cancel"), on=self.reject)))
        self.password.setFocus()

    def wait(self, again: Callable[[], object], left: Callable[[], object]) -> None:
        """Add a call that is repeated after the proof, or told that there was none."""
        self.waiting.append((again, left))

    def _on_go(self) -> None:
        if self._asks_why and not self.reason.text().strip():
            self.fault.show_words(translate("Shell", "Say why: the reason stays with the change."))
            self.reason.setFocus()
            return
        self.fault.clear()
        self.go.setEnabled(False)
        self._ctx.tasks.render(
            self,
            partial(sign_in.prove, self._ctx.desk),
            self.password.text(),
            self.reason.text(),
            then=lambda _: self.accept(),
            failed=self._refuse,
        )

    def _refuse(self, error: KnownError) -> bool:
        self.go.setEnabled(True)
        self.fault.show_error(error)
        self.password.clear()
        self.password.setFocus()
        return True


def _words(action: str) -> str:
    return {
        Sensitive.IDENTITY: translate(
            "Shell", "A whole identity number is shown for half a minute, and that it was is noted."
        ),
        Sensitive.EXPORT: translate(
            "Shell", "The file leaves the programme; who took it out and when is noted."
        ),
        Sensitive.APPROVAL: translate(
            "Shell", "You approve the report under your name. This is asked for each report."
        ),
        Sensitive.CLOSED_DAY: translate(
            "Shell", "This day is closed. A correction keeps its reason and voids its report."
        ),
        Sensitive.RESTORE: translate("Shell", "A copy takes the place of the centre's figures."),
        Sensitive.ACCOUNTS: translate(
            "Shell", "Changes of accounts are signed with your own key, which the password opens."
        ),
        Sensitive.DEVICES: translate(
            "Shell", "A workstation loses its way to what is sealed; your name stays with it."
        ),
    }[Sensitive(action)]
