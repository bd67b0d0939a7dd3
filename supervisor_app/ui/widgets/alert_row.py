"""An alert: icon, what, one fact and one verb; deciding what is worth an alert is a service's."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from supervisor_app.ui.direction import MIDDLE, TOP
from supervisor_app.ui.theme import Role, Tone, colour
from supervisor_app.ui.widgets.boxes import column, in_row, reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel
from supervisor_app.ui.widgets.spoken import spoken


class AlertRow(QWidget):
    """One line of the list of what needs a person; `acted` when its verb is used."""

    acted = Signal()

    def __init__(self, tone: Tone, title: str, fact: str, verb: str = "") -> None:
        super().__init__()
        self._last = False
        self._icon = IconLabel(tone.icon, tone.line, 18)
        self._title = ElidedLabel("", Role.STRONG)
        self._fact = ElidedLabel("", Role.CAPTION, "text2")
        self.verb: QPushButton = button("", "link", on=self.acted.emit)
        line = in_row(self, gap=10, y=7)
        line.addWidget(self._icon, 0, TOP)
        line.addLayout(column(None, self._title, self._fact, gap=0), 1)
        line.addWidget(self.verb, 0, MIDDLE)
        self.show_alert(tone, title, fact, verb)

    def show_alert(self, tone: Tone, title: str, fact: str, verb: str = "") -> None:
        """Say something else about the same matter; without a verb it only tells."""
        self._icon.show_icon(tone.icon, tone.line)
        self._title.setText(title)
        self._fact.setText(fact)
        self.verb.setText(verb)
        self.verb.setAccessibleName(f"{verb}: {title}")
        reveal(self.verb, when=bool(verb))
        self.setAccessibleName(spoken(title, fact))

    def set_last(self, *, last: bool) -> None:
        """Leave out the line below the last alert."""
        self._last = last
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line that parts this alert from the next."""
        if not self._last:
            line = QRectF(0, self.height() - 1, self.width(), 1)
            with QPainter(self) as painter:
                painter.fillRect(line, colour("border"))
