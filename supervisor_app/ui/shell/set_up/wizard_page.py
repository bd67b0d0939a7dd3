"""The page of a wizard: step bar, card of the step, buttons; which steps there are is not here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.entry.panel import IdentityPanel
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.scrolled import scrolled
from supervisor_app.ui.widgets.step_bar import StepBar

WIDTH = 620


class WizardPage(QWidget):
    """Emits `left` when it is given up and `finished(user name)` when the centre is there."""

    left = Signal()
    finished = Signal(str)

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.steps = tuple(steps)
        self.bar = StepBar([step.title for step in self.steps])
        self.pages = column(None, *self.steps, gap=0)
        self.fault = FaultLine()
        self.next = button("", "primary", on=self.go_on)
        self.next.setAutoDefault(True)
        self.back = button(translate("SetUp", "Back"), on=self.go_back)
        self.give_up = button(translate("SetUp", "Not now"), "link", on=self.left.emit)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setFixedWidth(WIDTH)
        self.feet = row(self.next, self.back, STRETCH, self.give_up)
        column(card, self.pages, self.fault, 8, self.feet, gap=8, x=28, y=24)
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

    def go_on(self) -> None:
        """Go to the next step if this one holds."""
        if self.step.holds():
            self.show_step(self.bar.step + 1)

    def go_back(self) -> None:
        """Go to the step before; what was typed stays."""
        self.show_step(self.bar.step - 1)

    def stop(self) -> None:
        """Stop what is under way; the window closes."""

    def show_step(self, number: int) -> None:
        """Make a step the present one and put the cursor where typing begins."""
        self.fault.clear()
        self.bar.go(number)
        for step in self.steps:
            step.setVisible(step is self.steps[number])
        self.say_buttons()
        self.step.enter()

    def say_buttons(self) -> None:
        """Say on the buttons what they do at the present step."""
        self.next.setText(translate("SetUp", "Next"))
        self.back.setVisible(self.bar.step > 0)
