"""What a new folder asks: try the demonstration centre, set up one's own, or join one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.text.formats import iso, pct
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, paragraph
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.progress_row import ProgressRow

WIDTH = 860


class _Choice(Pressable):
    """One of the ways, as a tile with its reason."""

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
    """Emits which way was chosen, and `cancelled` while the demonstration is made."""

    demonstration_chosen = Signal()
    own_chosen = Signal()
    join_chosen = Signal()
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
        self.join = _Choice(
            "device",
            translate("Entry", "Join a centre that exists"),
            translate(
                "Entry",
                "For the second workstation and every further one. The server's administrator "
                "gives you an enrolment file and a one-time code.",
            ),
        )
        self.try_it.pressed.connect(self.demonstration_chosen)
        self.set_up.pressed.connect(self.own_chosen)
        self.join.pressed.connect(self.join_chosen)
        self._choices = QWidget()
        column(self._choices, _side_by_side(self.try_it, self.set_up, self.join))
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
        if not self._progress.isVisible():
            self._progress.begin()
        self._progress.show()
        self._progress.show_progress(done, total)

    def show_joining(self, percent: float) -> None:
        """Say that a joining is under way: it is gone on with or given up before another way."""
        for way in (self.try_it, self.set_up):
            way.setEnabled(False)
        so_far = translate("Entry", "Joining is under way: {percent} is loaded. Go on there.")
        self.fault.show_words(so_far.format(percent=pct(percent, 0)), tone=Tone.INFO)
        self.join.setFocus()

    def refuse(self, error: KnownError) -> None:
        """Say why there is no centre and offer the choices again."""
        self._choices.setEnabled(True)
        self._progress.hide()
        self.fault.show_error(error)


def _side_by_side(*ways: _Choice) -> QHBoxLayout:
    line = row(gap=12)
    for way in ways:
        line.addWidget(way, 1)
    return line
