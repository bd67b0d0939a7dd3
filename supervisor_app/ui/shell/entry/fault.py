"""One fault on a card: what happened, what is safe, what to do; empty it takes no room."""

from PySide6.QtWidgets import QFrame

from supervisor_app.errors import KnownError
from supervisor_app.text.messages import joined, sentence
from supervisor_app.ui.direction import TOP
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.labels import IconLabel, paragraph, set_tone


class FaultLine(QFrame):
    """Says a KnownError in its own words, inline where it happened."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self._icon = IconLabel(Tone.BAD.icon, Tone.BAD.line, 16)
        self._what = paragraph("", Role.SMALL, "bad")
        self._rest = paragraph("", Role.CAPTION, "text2")
        line = in_row(self, gap=8, y=4)
        line.addWidget(self._icon, 0, TOP)
        line.addLayout(column(None, self._what, self._rest, gap=2), 1)
        self.hide()

    def show_error(self, error: KnownError, tone: Tone = Tone.BAD) -> None:
        """Say what the error is and what to do about it."""
        message = sentence(error)
        self.show_words(message.what, joined(message.safe, message.next), tone)

    def show_words(self, what: str, rest: str = "", tone: Tone = Tone.BAD) -> None:
        """Say a line of one's own."""
        self._icon.show_icon(tone.icon, tone.line)
        self._what.setText(what)
        set_tone(self._what, tone)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(f"{what} {rest}")
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.hide()
