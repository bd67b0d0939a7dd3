"""The wizard: steps in their order, then the centre is made behind and its first account named."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.services.set_up import SetUpPlan
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.doors import Doors
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.entry.panel import IdentityPanel
from supervisor_app.ui.shell.errands import Errands
from supervisor_app.ui.shell.set_up.centre_step import CentreStep
from supervisor_app.ui.shell.set_up.code_step import CodeStep
from supervisor_app.ui.shell.set_up.day_step import DayStep
from supervisor_app.ui.shell.set_up.key_step import KeyStep
from supervisor_app.ui.shell.set_up.person_step import PersonStep
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.scrolled import scrolled
from supervisor_app.ui.widgets.step_bar import StepBar

WIDTH = 620


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


class SetUpWizard(QWidget):
    """Emits `left` when it is given up and `finished(user name)` when the centre is there."""

    left = Signal()
    finished = Signal(str)

    def __init__(self, doors: Doors, errands: Errands) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self._doors = doors
        self._errands = errands
        today = doors.clock.now().date()
        self.centre, self.day, self.person = CentreStep(today), DayStep(), PersonStep(today)
        self.key, self.code, self.done = KeyStep(), CodeStep(), DoneStep()
        self.steps: tuple[Step, ...] = (
            self.centre,
            self.day,
            self.person,
            self.key,
            self.code,
            self.done,
        )
        self.bar = StepBar([step.title for step in self.steps])
        self.pages = column(None, *self.steps, gap=0)
        self.fault = FaultLine()
        self.next = button("", "primary", on=self.go_on)
        self.next.setAutoDefault(True)
        self.back = button(translate("SetUp", "Back"), on=self.go_back)
        self._give_up = button(translate("SetUp", "Not now"), "link", on=self.left.emit)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(WIDTH)
        feet = row(self.next, self.back, STRETCH, self._give_up)
        column(card, self.pages, self.fault, 8, feet, gap=8, x=28, y=24)
        middle = QWidget()
        middle.setProperty("kind", "plain")
        column(middle, row(STRETCH, card, STRETCH), STRETCH, gap=0, x=20, y=12)
        main = column(None, row(self.bar, x=32, y=20), gap=0)
        main.addWidget(scrolled(middle), 1)
        whole = in_row(self, IdentityPanel(), gap=0)
        whole.addLayout(main, 1)

    @property
    def step(self) -> Step:
        """Give the present step."""
        return self.steps[self.bar.step]

    def begin(self) -> None:
        """Show the first step; the key store and the code are asked for behind it."""
        self._show(0)
        self._errands.start(self, self._doors.key_store_fault, self.key.show_store)
        self._errands.start(self, self._doors.draw_recovery_code, self.code.show_code)

    def go_on(self) -> None:
        """Go to the next step if this one holds; after the code the centre is made."""
        if self.step is self.done:
            self.finished.emit(self.person.draft().username)
        elif self.step.holds():
            if self.step is self.code:
                self._make()
            else:
                self._show(self.bar.step + 1)

    def go_back(self) -> None:
        """Go to the step before; what was typed stays."""
        self._show(self.bar.step - 1)

    def _show(self, number: int) -> None:
        self.fault.clear()
        self.bar.go(number)
        for step in self.steps:
            step.setVisible(step is self.steps[number])
        done = self.step is self.done
        self.back.setVisible(number > 0 and not done)
        self._give_up.setVisible(not done)
        self._say_next(busy=False)
        self.step.enter()

    def _say_next(self, *, busy: bool) -> None:
        words = {
            id(self.code): translate("SetUp", "Make the centre"),
            id(self.done): translate("SetUp", "Sign in"),
        }
        text = words.get(id(self.step), translate("SetUp", "Next"))
        self.next.setText(translate("SetUp", "The centre is being made …") if busy else text)
        self.next.setEnabled(not busy)
        self.back.setEnabled(not busy)
        self._give_up.setEnabled(not busy)

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
        self._show(len(self.steps) - 1)

    def _on_failed(self, error: KnownError) -> None:
        self._say_next(busy=False)
        self.fault.show_error(error)
