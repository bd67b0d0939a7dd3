"""The card of the recovery code: it renews the administrator's password and the passphrase."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from supervisor_app.errors import KnownError
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit, PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph

WIDTH = 440


@dataclass(frozen=True, slots=True)
class Recovery:
    """What the person typed; an empty passphrase leaves the old one."""

    code: str = field(repr=False)
    username: str
    password: str = field(repr=False)
    passphrase: str | None = field(repr=False)


class RecoveryCard(QFrame):
    """Emits `submitted(Recovery)` and `left`."""

    submitted = Signal(object)
    left = Signal()

    def __init__(self, *, with_passphrase: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._with_passphrase = with_passphrase
        self.code = LineEdit()
        self.name = LineEdit()
        self.password = PasswordField()
        self.passphrase = PasswordField()
        self.fault = FaultLine()
        self.go = button(translate("Entry", "Renew and sign in"), "primary", on=self._on_submit)
        back = button(translate("Entry", "Back"), on=self.left.emit)
        parts = [
            (translate("Entry", "Recovery code (32 letters)"), self.code),
            (translate("Entry", "Administrator's user name"), self.name),
            (translate("Entry", "New password (8 characters at least)"), self.password),
        ]
        if with_passphrase:
            parts.append((translate("Entry", "New passphrase"), self.passphrase))
        body = column(None, gap=4)
        for title, edit in parts:
            edit.setAccessibleName(title)
            edit.returnPressed.connect(self._on_submit)
            body.addWidget(label(title, Role.SMALL, "text2"))
            body.addWidget(edit)
            body.addSpacing(6)
        hint = translate(
            "Entry",
            "The code is this workstation's own: it was written down when it was set up or joined. "
            "Other workstations take the new password after another administrator has saved the "
            "account there, or when their own code is used with the same password.",
        )
        column(
            self,
            label(translate("Entry", "Recovery"), Role.H1),
            paragraph(hint, Role.SMALL, "text2"),
            8,
            body,
            self.fault,
            row(self.go, back, STRETCH),
            gap=4,
            x=28,
            y=26,
        )

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.fault.clear()
        self.go.setEnabled(True)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: KnownError) -> None:
        """Say why nothing was renewed; what was typed stays."""
        self.go.setEnabled(True)
        self.fault.show_error(error)

    def _on_submit(self) -> None:
        if not self.go.isEnabled():
            return
        needed = [self.code, self.name, self.password]
        if self._with_passphrase:
            needed.append(self.passphrase)
        empty = next((edit for edit in needed if not edit.text().strip()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.go.setEnabled(False)
        passphrase = self.passphrase.text() if self._with_passphrase else None
        self.submitted.emit(
            Recovery(self.code.text(), self.name.text(), self.password.text(), passphrase)
        )
