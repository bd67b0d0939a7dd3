"""Joining a centre that exists: enrolment, key, recovery code, load; or the load alone, later on.

Nothing is asked of the server before the recovery code stands on paper.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal

from supervisor_app.errors import EnrolmentSpent, KnownError
from supervisor_app.services.joining import Enrolment, Joining
from supervisor_app.system.progress import Watched
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.doors import Doors
from supervisor_app.ui.shell.errands import Errands
from supervisor_app.ui.shell.set_up.code_step import CodeStep
from supervisor_app.ui.shell.set_up.enrolment_step import EnrolmentStep
from supervisor_app.ui.shell.set_up.key_step import KeyStep
from supervisor_app.ui.shell.set_up.load_step import LoadStep
from supervisor_app.ui.shell.set_up.wizard_page import WizardPage
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.dialogs import ConfirmDialog, Question, confirm


class JoinWizard(WizardPage):
    """Emits `finished` without a name: the accounts are the centre's."""

    progressed = Signal(int, int)

    def __init__(self, doors: Doors, errands: Errands) -> None:
        self.enrolment, self.key = EnrolmentStep(), KeyStep()
        self.code, self.load = CodeStep(), LoadStep()
        super().__init__((self.enrolment, self.key, self.code, self.load))
        self._doors = doors
        self._errands = errands
        self._watched: Watched | None = None
        self._let_in = False
        self.drop = button(
            translate("Joining", "Give up joining…"), "link", on=self.ask_about_dropping
        )
        self.feet.insertWidget(self.feet.count() - 1, self.drop)
        self.drop.hide()
        self.progressed.connect(self._on_progressed)
        self.load.cancelled.connect(self.stop)
        fields = (self.enrolment.file, self.enrolment.code, self.key.passphrase, self.key.again)
        for edit in (*fields, self.code.typed, self.load.passphrase):
            edit.returnPressed.connect(self.go_on)

    def begin(self, under_way: Joining | None) -> None:
        """Show the first step, or the load that an earlier start did not end."""
        if under_way is not None:
            self._let_in = True
            if self._doors.has_passphrase():
                self.load.ask_passphrase()
            self.load.show_place(under_way)
            self.show_step(len(self.steps) - 1)
            return
        self.show_step(0)
        self._errands.start(self, self._doors.key_store_fault, self.key.show_store)
        self._errands.start(self, self._doors.draw_recovery_code, self.code.show_code)

    def go_on(self) -> None:
        """Ask whether file and code hold, go through the key, then load."""
        if not self.next.isEnabled() or not self.step.holds():
            return
        if self.step is self.enrolment and self.enrolment.offered is None:
            self._ask_offer()
        elif self.step is self.load:
            self._load()
        else:
            self.show_step(self.bar.step + 1)
            if self.step is self.load:
                self._load()

    def go_back(self) -> None:
        """Go to the step before; from a load that was refused to file and code."""
        self.show_step(0 if self.step is self.load else self.bar.step - 1)

    def stop(self) -> None:
        """Stop the load at its next entries; what came is kept."""
        if self._watched is not None:
            self._watched.cancel()

    def say_buttons(self) -> None:
        """Say on the buttons what they do at the present step."""
        super().say_buttons()
        loading, busy = self.step is self.load, self._watched is not None
        if loading:
            self.next.setText(
                translate("Joining", "Loading …") if busy else translate("Joining", "Go on")
            )
        self.back.setVisible(self.bar.step > 0 and not (loading and self._let_in))
        self.drop.setVisible(loading and self._let_in)
        for one in (self.next, self.back, self.give_up, self.drop):
            one.setEnabled(not busy)

    def ask_about_dropping(self) -> ConfirmDialog:
        """Ask before the folder is emptied: going on later would need another enrolment."""
        question = Question(
            translate("Joining", "Give up joining?"),
            translate(
                "Joining",
                "What has come is removed from this machine; the centre loses nothing. To join "
                "again, the administrator has to give you another file and code.",
            ),
            translate("Joining", "Give up"),
            danger=True,
        )
        return confirm(self, question, lambda *_: self._give_up())

    def _give_up(self) -> None:
        self._errands.start(self, self._doors.give_up_joining, lambda _: self.left.emit())

    def _ask_offer(self) -> None:
        self.next.setEnabled(False)
        work = partial(self._doors.offer, self._enrolment())
        self._errands.start(self, work, self._on_offer, self._on_no_offer)

    def _on_offer(self, offered: Joining) -> None:
        self.enrolment.show_offer(offered)
        self.load.show_place(offered)
        self.show_step(1)

    def _on_no_offer(self, error: KnownError) -> None:
        self.next.setEnabled(True)
        self.enrolment.problem.show_error(error)
        self.enrolment.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enrolment(self) -> Enrolment:
        return Enrolment(self.enrolment.path(), self.enrolment.code.text())

    def _load(self) -> None:
        self._watched = Watched(self.progressed.emit)
        self.load.begin()
        self.say_buttons()
        work = (
            partial(self._doors.go_on_joining, self.load.typed(), self._watched)
            if self._let_in
            else partial(
                self._doors.join, self._enrolment(), self.key.chosen_passphrase(), self._watched
            )
        )
        self._errands.start(self, work, lambda _: self._on_loaded(), self._on_stopped)

    def _on_progressed(self, done: int, total: int) -> None:
        if self._watched is not None:
            self.load.show_progress(done, total)

    def _on_loaded(self) -> None:
        self._watched = None
        self.finished.emit("")

    def _on_stopped(self, error: KnownError) -> None:
        self._watched = None
        self._let_in = self._doors.joining() is not None
        self.load.show_stop(error, let_in=self._let_in)
        if isinstance(error, EnrolmentSpent):
            self.enrolment.offered = None
        self.say_buttons()
        wanted = self.back if self.enrolment.offered is None and not self._let_in else self.next
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
