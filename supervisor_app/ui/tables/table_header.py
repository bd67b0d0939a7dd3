"""The head of a table: titles at the start, a mark on the sorted column; sorting is the model's."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from supervisor_app.ui.direction import align_digits, align_start, visual
from supervisor_app.ui.theme import Role, colour, font, paint_icon, theme

HEIGHT = 36
LINE = 19
NARROWEST = 44
PADDING = 12
MARK = 12


class TableHeader(QHeaderView):
    """Titles come from the model; `figures` are the sections that stand by their units."""

    def __init__(self, parent: QWidget, figures: frozenset[int] = frozenset()) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._figures = figures
        self.setFont(font(Role.SMALL))
        self.setFixedHeight(HEIGHT)
        self.setMinimumSectionSize(NARROWEST)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(False)
        self.tinted: int = -1
        self.sorted_section = -1
        self.descending = False
        theme().changed.connect(self._repaint)

    def set_figures(self, sections: frozenset[int]) -> None:
        """Let these sections stand by their units."""
        self._figures = sections
        self._repaint()

    def fit_lines(self, lines: int) -> None:
        """Be tall enough for titles of so many lines."""
        self.setFixedHeight(HEIGHT + LINE * (lines - 1))

    def show_sorting(self, section: int, *, descending: bool) -> None:
        """Mark the sorted section; -1 for none."""
        self.sorted_section, self.descending = section, descending
        self._repaint()

    def tint(self, section: int) -> None:
        """Tint the section of the cell under the cursor; -1 for none."""
        if section != self.tinted:
            self.tinted = section
            self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  Qt's name
        """Paint one title."""
        cell = QRectF(rect)
        tinted = logicalIndex == self.tinted
        painter.save()
        painter.fillRect(cell, colour("primary_soft" if tinted else "sunken"))
        line = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
        painter.fillRect(line, colour("border"))
        painter.setFont(font(Role.SMALL))
        painter.setPen(colour("primary_ink" if tinted else "text2"))
        title = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or ""
        room = cell.adjusted(PADDING, 0, -PADDING, 0)
        flags = align_digits() if logicalIndex in self._figures else align_start()
        if logicalIndex == self.sorted_section:
            mark = QRectF(room.right() - MARK, cell.center().y() - MARK / 2, MARK, MARK)
            name = "chevron-down" if self.descending else "chevron-up"
            paint_icon(painter, visual(mark, cell), name, "primary_ink")
            room = visual(room.adjusted(0, 0, -MARK - 4, 0), cell)
        longest = max(map(painter.fontMetrics().horizontalAdvance, title.split("\n")))
        if longest > room.width():
            painter.setFont(font(Role.CAPTION))
        painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, title)
        painter.restore()
