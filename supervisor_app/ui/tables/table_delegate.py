"""Paints the cells of a table from the tokens: text, figures, chips, fills, icons; no editing."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from supervisor_app.ui.direction import CENTRE, align_digits, align_start, visual
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.table_model import TableModel
from supervisor_app.ui.theme import Role, Tone, colour, font, paint_icon, theme
from supervisor_app.ui.widgets.chip import HEIGHT, chip_width, paint_chip

PADDING = 12
ICON = 16
BAR = 3


class TableDelegate(QStyledItemDelegate):
    """Selection is a neutral fill; the line the cursor is on carries a bar at the end side."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        theme().changed.connect(self.take_theme)
        self.take_theme()

    def take_theme(self) -> None:
        """Fetch fonts and colours once for all paints."""
        names = ("surface", "mute_bg", "border", "text", "text2", "text3", "primary_ink", "focus")
        self.ink: dict[str, QColor] = {name: colour(name) for name in names}
        roles = {Look.STRONG: Role.STRONG, Look.QUIET: Role.SMALL, Look.FILL: Role.SMALL}
        self.fonts: dict[Look, QFont] = {look: font(roles.get(look, Role.BODY)) for look in Look}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, hairline, content and, under the keyboard, the ring."""
        model: TableModel[Any] = index.model()  # type: ignore[assignment]  # only our tables use it
        column, row = model.columns[index.column()], model.row(index.row())
        cell = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(cell, self.ink["mute_bg" if selected else "surface"])
        painter.fillRect(
            QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), self.ink["border"]
        )
        self._paint_content(painter, cell, column, row)
        if selected and index.column() == len(model.columns) - 1:
            bar = QRectF(cell.right() - BAR, cell.top() + 3, BAR, cell.height() - 7)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink["primary_ink"])
            painter.drawRoundedRect(visual(bar, cell), 1.5, 1.5)
        painter.restore()

    def _paint_content(
        self, painter: QPainter, cell: QRectF, column: Column[Any], row: Any
    ) -> None:
        text = column.text(row)
        tone = column.tone(row) if column.tone else None
        mark = column.icon(row) if column.icon else ""
        room = cell.adjusted(PADDING, 0, -PADDING, 0)
        if column.look is Look.CHIP and text:
            width = min(chip_width(text, mark), room.width())
            top = cell.center().y() - HEIGHT / 2
            chip = visual(QRectF(room.left(), top, width, HEIGHT), cell)
            paint_chip(painter, chip, text, tone or Tone.MUTE, mark)
            return
        if column.look is Look.FILL and tone is not None:
            _paint_fill(painter, cell, tone)
        if mark:
            square = QRectF(room.left(), cell.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, visual(square, cell), mark, tone.line if tone else "text3")
            room = visual(room.adjusted(ICON + 8, 0, 0, 0), cell)
        painter.setFont(self.fonts[column.look])
        quiet = self.ink["text2" if column.look in (Look.QUIET, Look.ICON) else "text"]
        painter.setPen(colour(tone) if tone else quiet)
        _draw_text(painter, room, text, column.look)


def _draw_text(painter: QPainter, room: QRectF, text: str, look: Look) -> None:
    """Draw one line of text, cut at its end where it does not fit."""
    flags = {Look.NUMBER: align_digits(), Look.FILL: CENTRE}.get(look) or align_start()
    elide = Qt.TextElideMode.ElideRight
    painter.drawText(room, flags, painter.fontMetrics().elidedText(text, elide, int(room.width())))


def _paint_fill(painter: QPainter, cell: QRectF, tone: Tone) -> None:
    """Fill most of a cell with the ground of a tone."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone.ground))
    painter.drawRoundedRect(cell.adjusted(5, 5, -5, -5), 6, 6)


def paint_ring(painter: QPainter, cell: QRectF, ink: QColor) -> None:
    """Paint the ring of the keyboard inside a cell."""
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
