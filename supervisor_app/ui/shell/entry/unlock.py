"""The card that asks for the passphrase where no key store holds the centre's key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from supervisor_app.errors import KnownError
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph

WIDTH = 420


class UnlockCard(QFrame):
    """Emits `submitted(passphrase)`, `retried` (the key store again), `code_asked`."""

    submitted = Signal(str)
    retried = Signal()
    code_asked = Signal()

    def __init__(self, *, by_passphrase: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        hint = translate(
            "Entry", "The centre's data are encrypted; its passphrase opens them on this machine."
        )
        self.fault = FaultLine()
        self.passphrase = PasswordField()
        self.passphrase.setAccessibleName(translate("Entry", "Passphrase"))
        self.passphrase.returnPressed.connect(self._on_submit)
        self.go = button(translate("Entry", "Open the centre"), "primary", on=self._on_submit)
        again = button(translate("Entry", "Try the key store again"), on=self.retried.emit)
        code = button(translate("Entry", "Use the recovery code"), "link", on=self.code_asked.emit)
        asked = label(translate("Entry", "Passphrase"), Role.SMALL, "text2")
        column(
            self,
            label(translate("Entry", "Unlock the centre"), Role.H1),
            paragraph(hint, Role.SMALL, "text2"),
            8,
            asked,
            self.passphrase,
            self.fault,
            8,
            self.go,
            again,
            row(code, STRETCH),
            gap=4,
            x=28,
            y=26,
        )
        again.setVisible(not by_passphrase)
        for part in (asked, self.passphrase, self.go):
            part.setVisible(by_passphrase)

    def begin(self) -> None:
        """Put the cursor where typing goes on."""
        self.passphrase.clear()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: KnownError) -> None:
        """Say why it did not open and let it be typed again."""
        self.go.setEnabled(True)
        self.fault.show_error(error)
        self.begin()

    def _on_submit(self) -> None:
        if self.passphrase.text() and self.go.isEnabled():
            self.fault.clear()
            self.go.setEnabled(False)
            self.submitted.emit(self.passphrase.text())
