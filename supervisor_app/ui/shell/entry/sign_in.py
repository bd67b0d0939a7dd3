"""The card that lets a person in: name and password, waits after failures, the locked centre."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame

from supervisor_app.text.formats import duration_minutes
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit, PasswordField
from supervisor_app.ui.widgets.labels import IconLabel, label, paragraph

WIDTH = 380
SECOND = 1000


class SignInCard(QFrame):
    """Emits `submitted(name, password)`; the page says back whether it was refused."""

    submitted = Signal(str, str)
    forgotten = Signal()
    other_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self._title = label("", Role.H1)
        self._hint = paragraph("", Role.SMALL, "text2")
        self._name_title = label(translate("Entry", "User name"), Role.SMALL, "text2")
        self.name = LineEdit()
        self.password = PasswordField()
        secret_title = label(translate("Entry", "Password"), Role.SMALL, "text2")
        for edit, title in ((self.name, self._name_title), (self.password, secret_title)):
            edit.setAccessibleName(title.text())
            edit.returnPressed.connect(self._on_submit)
        self._fault_icon = IconLabel(Tone.BAD.icon, Tone.BAD.line, 16)
        self._fault = paragraph("", Role.SMALL, "bad")
        self.go = button("", "primary", on=self._on_submit)
        self._forgot = button(
            translate("Entry", "Forgotten password?"), "link", on=self.forgotten.emit
        )
        self._other = button(translate("Entry", "Another user"), "link", on=self.other_asked.emit)
        fault = row(gap=8)
        fault.addWidget(self._fault_icon, 0, Qt.AlignmentFlag.AlignTop)
        fault.addWidget(self._fault, 1)
        feet = row(self._forgot, gap=8)
        feet.addStretch(1)
        feet.addWidget(self._other)
        column(
            self,
            self._title,
            self._hint,
            8,
            self._name_title,
            self.name,
            6,
            secret_title,
            self.password,
            fault,
            8,
            self.go,
            feet,
            gap=4,
            x=28,
            y=26,
        )
        self._ready = True
        self._seconds = 0
        self._wait = QTimer(self)
        self._wait.setInterval(SECOND)
        self._wait.timeout.connect(self._on_second)
        self.say("")

    def ask(self, name: str, *, forgettable: bool = True) -> None:
        """Ask for a name and a password, with the last name filled in."""
        self._show_words(
            translate("Entry", "Sign in"), translate("Entry", "With your account in this centre.")
        )
        self.name.setEnabled(True)
        self.name.setText(name)
        self._other.hide()
        self._forgot.setHidden(not forgettable)
        self.begin()

    def lock(self, name: str) -> None:
        """Ask the person who was here for the password again."""
        self._show_words(
            translate("Entry", "The centre is locked"),
            translate("Entry", "What you were doing is kept as you left it."),
        )
        self.name.setText(name)
        self.name.setEnabled(False)
        self._forgot.hide()
        self._other.show()
        self.begin()

    def begin(self) -> None:
        """Empty the password and put the cursor where typing goes on."""
        self.password.clear()
        self.say("")
        wanted = self.name if self.name.isEnabled() and not self.name.text() else self.password
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, name: str, password: str) -> None:
        """Fill both fields, as the demonstration's accounts do."""
        self.name.setText(name)
        self.password.setText(password)
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_ready(self, *, ready: bool) -> None:
        """Let the button wait while the password is checked."""
        self._ready = ready
        self._show_button()

    def say(self, text: str) -> None:
        """Say why the person was not let in; nothing takes the line away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self._fault_icon.setVisible(bool(text))

    def refuse(self, text: str) -> None:
        """Say why and let the password be typed again."""
        self.set_ready(ready=True)
        self.password.clear()
        self.say(text)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self, seconds: int) -> None:
        """Count down before the next attempt is allowed."""
        self._seconds = seconds
        if seconds > 0:
            self._wait.start()
        self._show_button()

    def stop(self) -> None:
        """Stop counting; the page goes away."""
        self._wait.stop()

    def _on_second(self) -> None:
        self._seconds = max(0, self._seconds - 1)
        if self._seconds == 0:
            self._wait.stop()
            self.say("")
        self._show_button()

    def _show_button(self) -> None:
        waiting = self._seconds > 0
        self.go.setEnabled(self._ready and not waiting)
        if waiting:
            left = duration_minutes(self._seconds)
            self.go.setText(translate("Entry", "Wait {time}").format(time=left))
        elif self._ready:
            self.go.setText(translate("Entry", "Sign in", "button"))
        else:
            self.go.setText(translate("Entry", "One moment …"))

    def _show_words(self, title: str, hint: str) -> None:
        self._title.setText(title)
        self._hint.setText(hint)
        self._show_button()

    def _on_submit(self) -> None:
        if not self.go.isEnabled():
            return
        if not self.name.text().strip():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.password.text():
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.say("")
            self.set_ready(ready=False)
            self.submitted.emit(self.name.text(), self.password.text())
