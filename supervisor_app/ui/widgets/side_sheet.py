"""A sheet docked at the end side, full height, with head, scrolling body and foot of verbs."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import visual
from supervisor_app.ui.theme import Role, colour
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, reveal, row
from supervisor_app.ui.widgets.buttons import icon_button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import ElidedLabel, label

NARROW, WIDE = 372, 440
WIDE_FROM = 1600


class SideSheet(QFrame):
    """Put it last in a row; `begin` fills the head, `body` and `foot` take the parts.

    Esc and the cross close it; `closed` tells so.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "sheet")
        self.setFixedWidth(NARROW)
        self._title = label("", Role.H2)
        self._chip = Chip()
        self._under = ElidedLabel("", Role.SMALL, "text2")
        close = icon_button("close", translate("Widgets", "Close"), on=self.close_sheet)
        self.body: QVBoxLayout = column(None, gap=12)
        self.foot = row(gap=8)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        column(inner, self.body, STRETCH)
        self._scroll = QScrollArea()
        self._scroll.setProperty("kind", "plain")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        head = row(self._title, self._chip, STRETCH, close)
        column(self, head, self._under, self._scroll, self.foot, gap=8, x=20, y=14)
        self.hide()

    def begin(self, title: str, under: str = "", chip: Chip | None = None) -> None:
        """Open the sheet for another thing: new head, empty body and foot."""
        self._title.setText(title)
        self._under.setText(under)
        reveal(self._under, when=bool(under))
        if chip is None:
            self._chip.show_state("", self._chip.tone)
        else:
            self._chip.show_state(chip.text, chip.tone, chip.icon)
        empty(self.body)
        empty(self.foot)
        window = self.window().width()
        self.setFixedWidth(WIDE if window >= WIDE_FROM else NARROW)
        self.setAccessibleName(title)
        self.show()

    def close_sheet(self) -> None:
        """Close the sheet; nothing happens when it is closed."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line towards the content."""
        super().paintEvent(event)
        line = visual(QRectF(0, 0, 1, self.height()), QRectF(self.rect()))
        with QPainter(self) as painter:
            painter.fillRect(line, colour("border"))
