"""A heat map: days down, hours along time, the figure in every cell; five steps or a tone each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.direction import CENTRE, align_start, is_rtl
from supervisor_app.ui.theme import (
    Role,
    Tone,
    colour,
    font,
    mix,
    paint_icon,
    readable,
    theme,
    time_runs_rtl,
    tokens,
)

HEAD = 22
GAP = 4
ROW = 30
LABEL = 76
STEPS = (0.07, 0.2, 0.36, 0.55, 1.0)
ICON = 14


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One cell: words, and either a step 0 to 4 or a tone; `icon` stands in place of words.

    `short` is shown where the words do not fit, and nothing where that does not fit either.
    """

    text: str = ""
    step: int = 0
    tone: Tone | None = None
    icon: str = ""
    peak: bool = False
    tip: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class HeatData:
    """Rows of cells under column heads; `spoken` sums the picture up."""

    columns: Sequence[str]
    rows: Sequence[tuple[str, Sequence[HeatCell]]]
    spoken: str = ""


def step_colours(step: int) -> tuple[str, str]:
    """Give fill and ink of a step in the theme in force."""
    now = tokens()
    fill = mix(now.chart1, now.surface, STEPS[step])
    return fill, readable(fill, "#FFFFFF", "#0D121C")


class Heatmap(QWidget):
    """`picked` carries row and column of the cell that was clicked."""

    picked = Signal(int, int)

    def __init__(self, names: int = LABEL) -> None:
        """`names` is the room for the words of the rows, in pixels."""
        super().__init__()
        self._names = names
        self.setMouseTracking(True)
        self._data = HeatData((), ())
        theme().changed.connect(self.update)

    def show_data(self, data: HeatData) -> None:
        """Show other cells."""
        self._data = data
        self.setAccessibleName(data.spoken)
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Take 44 px an hour and 30 px a day."""
        rows = max(1, len(self._data.rows))
        return QSize(self._names + 44 * len(self._data.columns), HEAD + rows * (ROW + GAP))

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Place one cell; row -1 is the head."""
        count = max(1, len(self._data.columns))
        width = (self.width() - self._names) / count
        along = count - 1 - column if time_runs_rtl() else column
        left = along * width + (0 if is_rtl() else self._names)
        if row < 0:
            return QRectF(left, 0, width, HEAD)
        height = (self.height() - HEAD) / max(1, len(self._data.rows))
        top = HEAD + row * height
        return QRectF(left + GAP / 2, top + GAP / 2, width - GAP, height - GAP)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Find the cell under a point."""
        for row, (_, cells) in enumerate(self._data.rows):
            for column in range(len(cells)):
                if self.cell_rect(row, column).contains(point):
                    return row, column
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which cell was clicked."""
        if (found := self.cell_at(event.position())) is not None:
            self.picked.emit(*found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the words of the cell under the pointer ready as the tooltip."""
        found = self.cell_at(event.position())
        self.setToolTip(self._data.rows[found[0]][1][found[1]].tip if found else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heads, labels and cells."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(Role.CAPTION))
            painter.setPen(colour("text2"))
            for column, word in enumerate(self._data.columns):
                painter.drawText(self.cell_rect(-1, column), CENTRE, word)
            edge = self.width() - self._names if is_rtl() else 0
            for row, (name, cells) in enumerate(self._data.rows):
                painter.setPen(colour("text2"))
                line = self.cell_rect(row, 0)
                painter.drawText(
                    QRectF(edge, line.top(), self._names, line.height()), align_start(), name
                )
                for column, cell in enumerate(cells):
                    _paint_cell(painter, self.cell_rect(row, column), cell)


def _paint_cell(painter: QPainter, rect: QRectF, cell: HeatCell) -> None:
    """Paint one cell."""
    if cell.tone is not None:
        fill, ink = tokens()[cell.tone.ground], tokens()[cell.tone]
    else:
        fill, ink = step_colours(cell.step)
    painter.setPen(QPen(colour("text"), 2) if cell.peak else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 4, 4)
    if cell.icon:
        square = QRectF(rect.center().x() - ICON / 2, rect.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, square, cell.icon, cell.tone or "text")
        return
    painter.setPen(ink)
    fits = (
        words
        for words in (cell.text, cell.short)
        if painter.fontMetrics().horizontalAdvance(words) <= rect.width()
    )
    painter.drawText(rect, CENTRE, next(fits, ""))
