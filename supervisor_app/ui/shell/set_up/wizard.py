"""The wizard: steps in their order, then the centre is made behind and its first account named."""

from functools import partial

from supervisor_app.errors import KnownError
from supervisor_app.services.set_up import SetUpPlan
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.doors import Doors
from supervisor_app.ui.shell.errands import Errands
from supervisor_app.ui.shell.set_up.centre_step import CentreStep
from supervisor_app.ui.shell.set_up.code_step import CodeStep
from supervisor_app.ui.shell.set_up.day_step import DayStep
from supervisor_app.ui.shell.set_up.key_step import KeyStep
from supervisor_app.ui.shell.set_up.person_step import PersonStep
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.shell.set_up.wizard_page import WizardPage


class DoneStep(Step):
    """What has been made, and what comes next."""

    def __init__(self) -> None:
        super().__init__(
            translate("SetUp", "The centre is ready"),
            translate(
                "SetUp",
                "Sign in as the administrator, then open the supervisor's account under "
                "Settings, Accounts: the day's work begins with hers. Agencies and counters are "
                "entered there too, or imported from a file.",
            ),
        )


class SetUpWizard(WizardPage):
    """Emits `finished` with the first administrator's user name."""

    def __init__(self, doors: Doors, errands: Errands) -> None:
        today = doors.clock.now().date()
        self.centre, self.day, self.person = CentreStep(today), DayStep(), PersonStep(today)
        self.key, self.code, self.done = KeyStep(), CodeStep(), DoneStep()
        super().__init__((self.centre, self.day, self.person, self.key, self.code, self.done))
        self._doors = doors
        self._errands = errands

    def begin(self) -> None:
        """Show the first step; the key store and the code are asked for behind it."""
        self.show_step(0)
        self._errands.start(self, self._doors.key_store_fault, self.key.show_store)
        self._errands.start(self, self._doors.draw_recovery_code, self.code.show_code)

    def go_on(self) -> None:
        """Go to the next step if this one holds; after the code the centre is made."""
        if self.step is self.done:
            self.finished.emit(self.person.draft().username)
        elif self.step is not self.code:
            super().go_on()
        elif self.step.holds():
            self._make()

    def say_buttons(self) -> None:
        """Say what is made and when; the centre that is made is no way back."""
        super().say_buttons()
        done = self.step is self.done
        if done:
            self.back.hide()
        self.give_up.setVisible(not done)
        self._say_next(busy=False)

    def _say_next(self, *, busy: bool) -> None:
        words = {
            id(self.code): translate("SetUp", "Make the centre"),
            id(self.done): translate("SetUp", "Sign in"),
        }
        text = words.get(id(self.step), translate("SetUp", "Next"))
        self.next.setText(translate("SetUp", "The centre is being made …") if busy else text)
        for one in (self.next, self.back, self.give_up):
            one.setEnabled(not busy)

    def _make(self) -> None:
        plan = SetUpPlan(
            self.centre.names(),
            self.day.chosen_sections(),
            self.day.periods(),
            self.person.draft(),
        )
        self._say_next(busy=True)
        work = partial(self._doors.create, plan, self.key.chosen_passphrase())
        self._errands.start(self, work, lambda _: self._on_made(), self._on_failed)

    def _on_made(self) -> None:
        self.show_step(len(self.steps) - 1)

    def _on_failed(self, error: KnownError) -> None:
        self._say_next(busy=False)
        self.fault.show_error(error)
