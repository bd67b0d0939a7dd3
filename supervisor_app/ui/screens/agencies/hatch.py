"""The pattern and colours of each cause, painted as a block of a timeline; its place is not here.

Every cause differs by its pattern as well, for eyes and printers without colour.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from supervisor_app.rules.presence import Cause
from supervisor_app.ui.direction import CENTRE
from supervisor_app.ui.theme import Role, colour, font, mix, tokens

STEP = 5
RADIUS = 3
TEXT_ROOM = 60
DOT = 1.6


class Pattern(StrEnum):
    """How a block is filled."""

    RISING = "rising"
    FALLING = "falling"
    CROSS = "cross"
    BARS = "bars"
    LEVEL = "level"
    DOTS = "dots"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Dress:
    """Pattern, colour of its marks and ink of its words, as tokens."""

    pattern: Pattern
    line: str
    ink: str


DRESSES = MappingProxyType(
    {
        Cause.STAFF: Dress(Pattern.RISING, "bad_line", "bad"),
        Cause.SYSTEM: Dress(Pattern.FALLING, "info_line", "info"),
        Cause.POWER: Dress(Pattern.CROSS, "chart4", "text2"),
        Cause.DEVICE: Dress(Pattern.BARS, "warn_line", "warn"),
        Cause.LATE_OPENING: Dress(Pattern.LEVEL, "bad_line", "bad"),
        Cause.EARLY_LEAVING: Dress(Pattern.DOTS, "bad_line", "bad"),
        Cause.PRAYER: Dress(Pattern.PLAIN, "mute_line", "mute"),
    }
)


def paint_block(painter: QPainter, rect: QRectF, cause: Cause, text: str = "") -> None:
    """Paint one block, with its words where there is room for them."""
    dress = DRESSES[cause]
    now = tokens()
    body = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    shape = QPainterPath()
    shape.addRoundedRect(body, RADIUS, RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape, QColor(mix(now[dress.line], now.surface, 0.16)))
    painter.setClipPath(shape)
    _marks(painter, body, dress)
    painter.setClipping(False)
    painter.setPen(QPen(colour(dress.line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    painter.setFont(font(Role.CAPTION))
    wide = painter.fontMetrics().horizontalAdvance(text)
    if text and rect.width() >= wide + TEXT_ROOM:
        plate = QRectF(0, 0, wide + 20, body.height() - 2)
        plate.moveCenter(body.center())
        painter.fillRect(plate, colour("surface"))
        painter.setPen(colour(dress.ink))
        painter.drawText(plate.adjusted(0, -6, 0, 6), CENTRE, text)
    painter.restore()


def _marks(painter: QPainter, body: QRectF, dress: Dress) -> None:
    painter.setPen(QPen(colour(dress.line), DOT if dress.pattern is Pattern.DOTS else 1))
    if dress.pattern is Pattern.DOTS:
        rows = _steps(body.top() + 3, body.bottom())
        painter.drawPoints(
            [QPointF(x, y) for x in _steps(body.left() + 3, body.right()) for y in rows]
        )
    else:
        painter.drawLines(_strokes(body, dress.pattern))


def _strokes(body: QRectF, pattern: Pattern) -> list[QLineF]:
    """Give the lines of a pattern; those aslant begin before the block and are clipped."""
    left, top, right, bottom = body.left(), body.top(), body.right(), body.bottom()
    if pattern is Pattern.LEVEL:
        return [QLineF(left, y, right, y) for y in _steps(top + 3, bottom, 4)]
    if pattern is Pattern.BARS:
        return [QLineF(x, top, x, bottom) for x in _steps(left + 3, right, 4)]
    aslant = _steps(left - body.height(), right)
    rising = [QLineF(x, bottom, x + body.height(), top) for x in aslant]
    falling = [QLineF(x, top, x + body.height(), bottom) for x in aslant]
    return {
        Pattern.RISING: rising,
        Pattern.FALLING: falling,
        Pattern.CROSS: [*rising, *falling],
    }.get(pattern, [])


def _steps(first: float, last: float, step: int = STEP) -> list[float]:
    return [first + n * step for n in range(max(0, int((last - first) / step) + 1))]
