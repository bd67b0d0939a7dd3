"""The last step of joining: how much of the centre has come, and what stands in its way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.errors import (
    CancelledByPerson,
    EnrolmentSpent,
    KnownError,
    ServerTrouble,
    ServerUnreachable,
    SyncTrouble,
)
from supervisor_app.services.joining import Joining
from supervisor_app.text.formats import iso, pct
from supervisor_app.text.messages import joined, sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column
from supervisor_app.ui.widgets.inputs import PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph
from supervisor_app.ui.widgets.progress_row import ProgressRow


class LoadStep(Step):
    """Progress with figures; stopped it says why, what is kept and how to go on."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(
            translate("Joining", "Loading the centre"),
            translate(
                "Joining",
                "What the centre's other workstations wrote is brought here. It may be stopped and "
                "gone on with at any time, also after the window was closed.",
            ),
        )
        self.place = paragraph("", Role.BODY)
        self.progress = ProgressRow(translate("Joining", "Entries loaded and put in order"))
        self.progress.cancelled.connect(self.cancelled)
        self.problem = FaultLine()
        self.passphrase = PasswordField()
        title = translate("Joining", "Passphrase of this workstation")
        self.passphrase.setAccessibleName(title)
        self._asked = QWidget()
        column(self._asked, label(title, Role.SMALL, "text2"), self.passphrase, gap=4)
        for part in (self.place, self.progress, self._asked, self.problem):
            self.body.addWidget(part)
        self.progress.hide()
        self._asked.hide()

    def ask_passphrase(self) -> None:
        """Ask for what opens the key of a joining that an earlier start began."""
        self._asked.show()

    def show_place(self, joining: Joining) -> None:
        """Say what is joined, and how much of it an earlier start has loaded."""
        words = translate("Joining", "{station} · server {host}")
        said = words.format(station=iso(joining.station), host=iso(joining.host))
        self.place.setText(said if joining.host else "")
        if joining.total:
            so_far = translate("Joining", "{percent} of the centre is loaded.")
            self.problem.show_words(
                so_far.format(percent=pct(joining.percent, 0)),
                translate("Joining", "Go on: no new file and no new code is needed."),
                Tone.INFO,
            )

    def enter(self) -> None:
        """Put the cursor into the passphrase where it is asked for."""
        if not self._asked.isHidden():
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds(self) -> bool:
        """Ask for the passphrase where one is needed."""
        if self._asked.isHidden() or self.passphrase.text():
            return True
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def typed(self) -> str | None:
        """Give the passphrase, None where none is asked for."""
        return None if self._asked.isHidden() else self.passphrase.text()

    def begin(self) -> None:
        """Show that the server is being asked, with the way to stop under the keys."""
        self.problem.clear()
        self.progress.begin()
        self.progress.show()
        self.progress.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the load is."""
        share = pct(min(100.0, 100.0 * done / total), 0) if total else ""
        self.progress.show_progress(min(done, total), total, share)

    def show_stop(self, error: KnownError, *, let_in: bool) -> None:
        """Say why the load stopped, what is kept and what to do; nothing typed is lost."""
        self.progress.hide()
        message = sentence(error)
        kept, following = message.safe, message.next
        if isinstance(error, CancelledByPerson):
            following = translate("Joining", "Go on whenever you like.")
        elif isinstance(error, ServerUnreachable | ServerTrouble) or type(error) is SyncTrouble:
            following = translate("Joining", "Check the network, then go on.")
        if isinstance(error, SyncTrouble | CancelledByPerson) and not isinstance(
            error, EnrolmentSpent
        ):
            kept = (
                translate("Joining", "What came is kept, and no new code is needed.")
                if let_in
                else translate("Joining", "Nothing was used up; file and code stay as they are.")
            )
        tone = Tone.INFO if isinstance(error, CancelledByPerson) else Tone.BAD
        self.problem.show_words(message.what, joined(kept, following), tone)
