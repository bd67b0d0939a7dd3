"""What a new folder asks: try the demonstration centre, or set up one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.text.formats import iso
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, paragraph
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.progress_row import ProgressRow

WIDTH = 640


class _Choice(Pressable):
    """One of the two ways, as a tile with its reason."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self.setMinimumHeight(168)
        words = paragraph(text, Role.SMALL, "text2")
        column(
            self,
            row(IconLabel(icon, "primary_ink", 28), STRETCH),
            4,
            label(title, Role.H2),
            words,
            gap=6,
            x=18,
            y=18,
        ).addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)


class FirstStartCard(QFrame):
    """Emits `demonstration_chosen`, `own_chosen`; `cancelled` while the demonstration is made."""

    demonstration_chosen = Signal()
    own_chosen = Signal()
    cancelled = Signal()

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self.try_it = _Choice(
            "play",
            translate("Entry", "Try the demonstration centre"),
            translate(
                "Entry",
                "A centre with 13 agencies, 60 employees and thirty days of invented work. "
                "Ready in half a minute; nothing of it is real.",
            ),
        )
        self.set_up = _Choice(
            "centre",
            translate("Entry", "Set up my centre"),
            translate(
                "Entry",
                "Names, periods, the first administrator and the key that encrypts the data. "
                "About five minutes; have a printer or paper at hand for the recovery code.",
            ),
        )
        self.try_it.pressed.connect(self.demonstration_chosen)
        self.set_up.pressed.connect(self.own_chosen)
        self._choices = QWidget()
        ways = row(gap=12)
        ways.addWidget(self.try_it, 1)
        ways.addWidget(self.set_up, 1)
        column(self._choices, ways)
        self._progress = ProgressRow(translate("Entry", "The demonstration centre is being made"))
        self._progress.cancelled.connect(self.cancelled)
        self._progress.hide()
        self.fault = FaultLine()
        place = translate("Entry", "Folder of the data: {folder}").format(folder=iso(folder))
        column(
            self,
            label(translate("Entry", "Welcome"), Role.H1),
            paragraph(
                translate("Entry", "There is no centre in this folder yet. How do you begin?"),
                Role.BODY,
                "text2",
            ),
            8,
            self._choices,
            self._progress,
            self.fault,
            4,
            ElidedLabel(place, Role.CAPTION, "text3"),
            gap=6,
            x=28,
            y=26,
        )

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the demonstration is instead of the choices."""
        self.fault.clear()
        self._choices.setEnabled(False)
        self._progress.show()
        self._progress.show_progress(done, total)

    def refuse(self, error: KnownError) -> None:
        """Say why there is no centre and offer the choices again."""
        self._choices.setEnabled(True)
        self._progress.hide()
        self.fault.show_error(error)
