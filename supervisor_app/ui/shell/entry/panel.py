"""The green panel of the front page: which centre this is and the day's figures without names.

The first sight of a start (first_sight.py) shows the same in the same places.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.text.formats import date_pair
from supervisor_app.ui.direction import align_start, visual
from supervisor_app.ui.shell.figures import figures, product_line, product_name
from supervisor_app.ui.theme import Role, colour, font, paint_icon, theme

WIDTH = 380
EDGE = 32
TOP = 36
ICON = 40
GAP = 14


class IdentityPanel(QWidget):
    """Stands at the start edge over the full height on every page before the screens."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._name, self._place = product_name(), product_line()
        self._day = ""
        self._figures: tuple[tuple[str, str, str], ...] = ()
        theme().changed.connect(self.update)

    def show_centre(self, name: str, place: str) -> None:
        """Say which centre this is."""
        self._name, self._place = name, place
        self.update()

    def show_board(self, board: BoardFigures) -> None:
        """Show the figures of the day; counts only, they stay while the centre is locked."""
        self._day = date_pair(board.day)
        self._figures = figures(board)
        self.show_centre(board.name, board.place)
        lines = [f"{title}: {value} {unit}" for title, value, unit in self._figures]
        self.setAccessibleName(board.name)
        self.setAccessibleDescription(". ".join([self._day, *lines]))

    @property
    def shown(self) -> tuple[tuple[str, str, str], ...]:
        """Give the figures that stand here: what, value, unit."""
        return self._figures

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sign, names, day and figures from the top."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            within = QRectF(self.rect())
            painter.fillRect(within, colour("rail"))
            mark = QRectF(EDGE, TOP, ICON, ICON)
            paint_icon(painter, visual(mark, within), "centre-fill", "rail_mark")
            start = EDGE + ICON + GAP
            name = QRectF(start, TOP - 4, within.width() - start - EDGE, within.height())
            y = TOP - 4 + _wrapped(painter, visual(name, within), self._name)
            line = QRectF(name.left(), y + 2, name.width(), 20)
            _text(painter, visual(line, within), self._place, (Role.SMALL, "rail_mut"))
            y = max(y + 22, TOP + ICON) + 19
            whole = QRectF(EDGE, y, within.width() - 2 * EDGE, 20)
            _text(painter, visual(whole, within), self._day, (Role.SMALL, "rail_ink"))
            self._paint_figures(painter, whole.translated(0, 33), within)

    def _paint_figures(self, painter: QPainter, first: QRectF, within: QRectF) -> None:
        line = QRectF(first)
        for title, value, unit in self._figures:
            _text(painter, visual(line, within), title, (Role.SMALL, "rail_mut"))
            low = QRectF(line.left(), line.bottom(), line.width(), 42)
            _text(painter, visual(low, within), value, (Role.DISPLAY, "rail_ink_hi"))
            if unit:
                width = QFontMetricsF(font(Role.DISPLAY)).horizontalAdvance(value)
                beside = low.adjusted(width + 8, 7, 0, 0)
                _text(painter, visual(beside, within), unit, (Role.SMALL, "rail_ink"))
            line.translate(0, 74)


def _text(painter: QPainter, room: QRectF, text: str, look: tuple[Role, str]) -> None:
    role, ink = look
    painter.setFont(font(role))
    painter.setPen(colour(ink))
    painter.drawText(room, align_start(), text)


def _wrapped(painter: QPainter, room: QRectF, text: str) -> float:
    """Paint the name over as many lines as it needs and return their height."""
    option = QTextOption(align_start())
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(text, font(Role.H1))
    layout.setTextOption(option)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    painter.setPen(colour("rail_ink_hi"))
    layout.draw(painter, room.topLeft())
    return height
