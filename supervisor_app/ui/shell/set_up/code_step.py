"""The fifth step: the recovery code, shown once, and proved by typing it back from the paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.system import recovery_code
from supervisor_app.text.formats import iso
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import CENTRE
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import label, paragraph

GROUPS_A_LINE = 4


class CodeStep(Step):
    """First the code is read; once it is on paper it is hidden and typed back."""

    def __init__(self) -> None:
        super().__init__(
            translate("SetUp", "The recovery code"),
            translate(
                "SetUp",
                "It opens the data when the key store or the passphrase is lost, and renews the "
                "administrator's password. It is shown once and kept nowhere else.",
            ),
        )
        self.code = ""
        frame = QFrame()
        frame.setProperty("kind", "inset")
        self._shown = label("", Role.H1)
        self._shown.setAlignment(CENTRE)
        column(frame, self._shown, x=20, y=20)
        self.written = button(
            translate("SetUp", "I have written it down"), on=self._on_written, icon="check"
        )
        self._reading = QWidget()
        column(
            self._reading,
            frame,
            paragraph(
                translate(
                    "SetUp",
                    "Write it on paper and keep it in the centre's safe, not beside this machine.",
                ),
                Role.SMALL,
                "text2",
            ),
            row(self.written, STRETCH),
            gap=10,
        )
        self.typed = LineEdit()
        self.typed.setAccessibleName(translate("SetUp", "The code from your paper"))
        again = button(translate("SetUp", "Show the code again"), "link", on=self._show_code)
        self._typing = QWidget()
        self.fault = FaultLine()
        column(
            self._typing,
            label(translate("SetUp", "The code from your paper"), Role.SMALL, "text2"),
            self.typed,
            row(again, STRETCH),
            self.fault,
            gap=4,
        )
        self.body.addWidget(self._reading)
        self.body.addWidget(self._typing)
        self._show_code()

    def enter(self) -> None:
        """Begin with the button of the paper, or with the field where the code is typed back."""
        wanted = self.written if self._typing.isHidden() else self.typed
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_code(self, code: str) -> None:
        """Show another code, in two lines of four groups."""
        self.code = code
        groups = code.split("-")
        lines = [groups[:GROUPS_A_LINE], groups[GROUPS_A_LINE:]]
        self._shown.setText("\n".join(iso("  -  ".join(line)) for line in lines))
        self.typed.clear()
        self._show_code()

    def holds(self) -> bool:
        """Compare what was typed from the paper with the code."""
        self.fault.clear()
        if self._typing.isHidden():
            self._on_written()
            return False
        try:
            same = recovery_code.typed(self.typed.text()) == recovery_code.typed(self.code)
        except ValueError:
            same = False
        if not same:
            self.fault.show_words(
                translate("SetUp", "This is not the code."),
                translate("SetUp", "Compare it with your paper, letter by letter."),
            )
        return same

    def _on_written(self) -> None:
        self._reading.hide()
        self._typing.show()
        self.typed.setFocus()

    def _show_code(self) -> None:
        self._typing.hide()
        self._reading.show()
