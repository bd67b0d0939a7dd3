"""One figure under its title, as the strip and the sheet show it; what it counts is theirs."""

from PySide6.QtWidgets import QWidget

from supervisor_app.ui.direction import BOTTOM
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, row
from supervisor_app.ui.widgets.labels import ElidedLabel, label, set_tone
from supervisor_app.ui.widgets.spoken import spoken

# Values of both sizes and the note stand on one line.
VALUE, NOTE = 30, 24


class Figure(QWidget):
    """One figure under its title, with a quiet word after it."""

    def __init__(self, title: str, role: Role = Role.FIGURE) -> None:
        super().__init__()
        self._title = title
        self._value = label("", role)
        self._value.setFixedHeight(VALUE)
        self._note = ElidedLabel("", Role.CAPTION, "text2")
        self._note.setFixedHeight(NOTE)
        line = row(gap=6)
        line.addWidget(self._value, 0, BOTTOM)
        line.addWidget(self._note, 1, BOTTOM)
        column(self, ElidedLabel(title, Role.SMALL, "text2"), line, gap=0)

    def show_value(self, value: str, note: str = "", tone: str = "text") -> None:
        """Show another value."""
        self._value.setText(value)
        self._note.setText(note)
        set_tone(self._value, tone)
        self.setAccessibleName(spoken(self._title, value, note))
