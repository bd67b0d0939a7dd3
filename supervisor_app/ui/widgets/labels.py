"""Texts and icons as labels: role, tone, start alignment, eliding; no interaction.

* `label(text, role, tone)`   a plain text; tone is a colour token or a Tone
* `ElidedLabel`               one line that ends in … and says the rest in its tooltip
* `IconLabel(name, ink)`      a tinted icon
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from supervisor_app.ui.direction import MIDDLE, TOP, align_start
from supervisor_app.ui.theme import Role, font, set_icon


def label(text: str = "", role: Role | str = Role.BODY, tone: str = "text") -> QLabel:
    """Make a text that starts where reading starts, whatever script it is in."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(role))
    made.setProperty("tone", str(tone))
    made.setAlignment(align_start())
    return made


def paragraph(text: str = "", role: Role | str = Role.BODY, tone: str = "text") -> QLabel:
    """Make a text that wraps."""
    made = Paragraph(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(role))
    made.setProperty("tone", str(tone))
    made.setAlignment(align_start(TOP))
    made.setWordWrap(True)
    return made


class Paragraph(QLabel):
    """A wrapped text whose lines all begin at the start edge.

    QLabel sets every wrapped Arabic line but the last off by the width of the space at its end.
    """

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay the lines out by the direction of the label, not by their natural widths."""
        option = QTextOption()
        option.setTextDirection(self.layoutDirection())
        centred = self.alignment() & Qt.AlignmentFlag.AlignHCenter
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else align_start())
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        room = QRectF(self.contentsRect())
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        free = max(0.0, room.height() - height)
        top = free / 2 if self.alignment() & MIDDLE else 0.0
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            layout.draw(painter, room.topLeft() + QPointF(0, top))


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a label another colour; costs nothing when it has that already."""
    if widget.property("tone") != str(tone):
        widget.setProperty("tone", str(tone))
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line that gives way: too long a text ends in … and is whole in the tooltip."""

    def __init__(self, text: str = "", role: Role | str = Role.BODY, tone: str = "text") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role))
        self.setProperty("tone", str(tone))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Ask for hardly any width."""
        return QSize(20, super().minimumSizeHint().height())

    def is_elided(self) -> bool:
        """Tell whether the text does not fit."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), elide, self.width())
        whole = "" if shown == self.text() else self.text()
        if self.toolTip() != whole:
            self.setToolTip(whole)
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), align_start(), shown)


class IconLabel(QLabel):
    """A tinted icon that follows the theme."""

    def __init__(self, name: str, ink: str = "text2", size: int = 18) -> None:
        super().__init__()
        self._size = size
        self.setFixedSize(size, size)
        self.setAlignment(MIDDLE)
        self.show_icon(name, ink)

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon or another colour."""
        set_icon(self, name, ink, self._size)
