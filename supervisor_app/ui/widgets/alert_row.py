"""An alert: icon, what, one fact and one verb; deciding what is worth an alert is a service's."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.direction import MIDDLE, TOP
from supervisor_app.ui.theme import Role, Tone, colour
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel
from supervisor_app.ui.widgets.spoken import spoken


class AlertRow(QWidget):
    """One line of the list of what needs a person; `acted` when its verb is used."""

    acted = Signal()

    def __init__(self, tone: Tone, title: str, fact: str, verb: str = "") -> None:
        super().__init__()
        self._last = False
        words = column(
            None,
            ElidedLabel(title, Role.STRONG),
            ElidedLabel(fact, Role.CAPTION, "text2"),
            gap=0,
        )
        line = in_row(self, gap=10, y=7)
        line.addWidget(IconLabel(tone.icon, tone.line, 18), 0, TOP)
        line.addLayout(words, 1)
        if verb:
            act = button(verb, "link", on=self.acted.emit)
            act.setAccessibleName(f"{verb}: {title}")
            line.addWidget(act, 0, MIDDLE)
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
