"""A chip: one state as a word on its colour, with or without an icon; not clickable."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from supervisor_app.ui.direction import CENTRE, visual
from supervisor_app.ui.theme import Role, Tone, colour, font, paint_icon, theme
from supervisor_app.ui.widgets.boxes import reveal

HEIGHT = 22
PADDING = 9
ICON = 14
GAP = 4


def chip_width(text: str, icon: str = "") -> int:
    """Measure a chip, for delegates and for chips alike."""
    mark = ICON + GAP if icon else 0
    return round(QFontMetricsF(font(Role.CAPTION)).horizontalAdvance(text)) + mark + 2 * PADDING


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: Tone, icon: str = "") -> None:
    """Paint a chip into a rectangle of its own size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone.ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    room = QRectF(rect)
    if icon:
        mark = QRectF(rect.left() + PADDING, rect.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, visual(mark, rect), icon, tone)
        room = visual(rect.adjusted(ICON + GAP, 0, 0, 0), rect)
    painter.setPen(colour(tone))
    painter.setFont(font(Role.CAPTION))
    painter.drawText(room, CENTRE, text)
    painter.restore()


class Chip(QWidget):
    """A chip as a widget of fixed height."""

    def __init__(self, text: str = "", tone: Tone = Tone.MUTE, icon: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone, icon)
        theme().changed.connect(self.update)

    def show_state(self, text: str, tone: Tone, icon: str = "") -> None:
        """Say something else; an empty text hides the chip."""
        self.text, self.tone, self.icon = text, tone, icon
        self.setAccessibleName(text)
        reveal(self, when=bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the word."""
        return QSize(chip_width(self.text, self.icon), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        with QPainter(self) as painter:
            paint_chip(painter, QRectF(self.rect()), self.text, self.tone, self.icon)
