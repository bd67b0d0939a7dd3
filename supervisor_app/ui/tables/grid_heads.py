"""Heads and totals of a grid: row titles that stay, a strip of live totals; cells are elsewhere."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import align_digits, align_end, align_start, visual
from supervisor_app.ui.tables.grid import ColumnKind
from supervisor_app.ui.tables.grid_model import GridModel
from supervisor_app.ui.tables.table_delegate import PADDING
from supervisor_app.ui.theme import Role, colour, font, paint_icon, row_height, theme

ICON = 16


class RowHead(QHeaderView):
    """Title at the start, note and icon at the end; tinted where the cursor is."""

    def __init__(self, grid: GridModel, parent: QWidget, width: int) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._grid = grid
        self.setFixedWidth(width)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(row_height())
        self.setHighlightSections(False)
        self.tinted = -1
        theme().changed.connect(self._on_theme)

    def tint(self, section: int) -> None:
        """Tint the row of the cell under the cursor; -1 for none."""
        if section != self.tinted:
            self.tinted = section
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  Qt's name
        """Paint one row's head."""
        cell, row = QRectF(rect), self._grid.rows[logicalIndex]
        tinted = logicalIndex == self.tinted
        painter.save()
        painter.fillRect(cell, colour("primary_soft" if tinted else "surface"))
        line = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
        painter.fillRect(line, colour("border"))
        side = QRectF(cell.right() - 1, cell.top(), 1, cell.height())
        painter.fillRect(visual(side, cell), colour("border"))
        room = cell.adjusted(PADDING, 0, -PADDING, 0)
        if row.icon:
            square = QRectF(room.right() - ICON, cell.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, visual(square, cell), row.icon, "text3")
            room = visual(room.adjusted(0, 0, -ICON - 8, 0), cell)
        painter.setFont(font(Role.STRONG))
        painter.setPen(colour("primary_ink" if tinted else "text"))
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(row.title, elide, int(room.width()))
        painter.drawText(room, align_start(), title)
        left = room.width() - painter.fontMetrics().horizontalAdvance(title) - PADDING
        painter.setFont(font(Role.SMALL))
        painter.setPen(colour("text2"))
        note = painter.fontMetrics().elidedText(row.note, elide, int(max(0, left)))
        painter.drawText(room, align_end(), note)
        painter.restore()

    def _on_theme(self) -> None:
        self.setDefaultSectionSize(row_height())
        self.viewport().update()


class TotalsBar(QWidget):
    """One strip under a grid that stays while it scrolls; the column of the cursor is tinted."""

    def __init__(self, view: QTableView, grid: GridModel) -> None:
        super().__init__()
        self._view = view
        self._grid = grid
        self.setFixedHeight(row_height())
        grid.totals_changed.connect(self.update)
        view.horizontalHeader().sectionResized.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be as tall as a row."""
        return QSize(200, row_height())

    def texts(self) -> list[str]:
        """List the totals as they are read, "" under a note."""
        sums = (self._grid.column_total(n) for n in range(len(self._grid.columns)))
        return ["" if total is None else num(total) for total in sums]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word and each total under its column."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour("sunken"))
            painter.fillRect(QRectF(0, 0, self.width(), 1), colour("border"))
            head = self._view.verticalHeader().width()
            lead = QRectF(0, 0, head, self.height()).adjusted(PADDING, 0, -PADDING, 0)
            painter.setFont(font(Role.STRONG))
            painter.setPen(colour("text"))
            word = translate("Grid", "Running total")
            painter.drawText(visual(lead, QRectF(self.rect())), align_start(), word)
            header = self._view.horizontalHeader()
            current = self._view.currentIndex().column()
            for n, text in enumerate(self.texts()):
                left = header.x() + header.sectionViewportPosition(n)
                room = QRectF(left, 0, header.sectionSize(n), self.height())
                total = self._grid.columns[n].kind is ColumnKind.TOTAL
                painter.setPen(colour("primary_ink" if total or n == current else "text"))
                painter.drawText(room.adjusted(PADDING, 0, -PADDING, 0), align_digits(), text)
