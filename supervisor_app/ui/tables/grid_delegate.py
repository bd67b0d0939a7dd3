"""Paints the cells of a grid by their state and gives them an editor; keys are the view's."""

import re
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from supervisor_app.ui.direction import CENTRE, align_against_digits, align_digits, visual
from supervisor_app.ui.tables.grid import Cell, CellState, ColumnKind, state_word
from supervisor_app.ui.tables.grid_model import GridModel
from supervisor_app.ui.tables.table_delegate import PADDING, paint_ring
from supervisor_app.ui.theme import Role, Tone, colour, font, paint_icon
from supervisor_app.ui.widgets.digits import DigitValidator

Index = QModelIndex | QPersistentModelIndex
ICON = 14
DASH = "\u2013"
_MARKS = MappingProxyType(
    {
        CellState.OUTLIER: ("warning-fill", Tone.WARN),
        CellState.DOUBTFUL: ("alert-circle-fill", Tone.WARN),
        CellState.MISSING: ("circle-dashed", Tone.BAD),
    }
)
# Where each key leads after the edit is committed: rows down, columns onward.
_LEADS = MappingProxyType(
    {
        Qt.Key.Key_Return: (1, 0),
        Qt.Key.Key_Enter: (1, 0),
        Qt.Key.Key_Down: (1, 0),
        Qt.Key.Key_Up: (-1, 0),
        Qt.Key.Key_Tab: (0, 1),
        Qt.Key.Key_Backtab: (0, -1),
    }
)


class CellEdit(QLineEdit):
    """The editor in a cell: digits of any keyboard, the old value in grey at the end."""

    def __init__(self, parent: QWidget, old: str, pattern: str) -> None:
        """Show a stored value that nobody could type as old, over an empty editor."""
        super().__init__(parent)
        self.setProperty("kind", "cell")
        self.setFont(font(Role.STRONG))
        self.setAlignment(align_digits())
        self.setValidator(DigitValidator(pattern, self))
        self._old = old
        self.filled = False
        self.begun_with = old if re.fullmatch(pattern, old) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the editor and the old value."""
        super().paintEvent(event)
        if self._old and self._old != self.text():
            with QPainter(self) as painter:
                painter.setFont(font(Role.CAPTION))
                painter.setPen(colour("text3"))
                room = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
                painter.drawText(room, align_against_digits(), self._old)


class GridDelegate(QStyledItemDelegate):
    """`led` tells where the cursor goes after an edit; `typed` what stands in the editor."""

    led = Signal(int, int)
    typed = Signal(object)

    def __init__(self, parent: QObject, pattern: str = r"\d{0,7}") -> None:
        """`pattern` describes what may be typed into a cell."""
        super().__init__(parent)
        self.pattern = pattern
        self.editor: CellEdit | None = None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the editor of a cell."""
        made = CellEdit(parent, str(index.data(Qt.ItemDataRole.EditRole) or ""), self.pattern)
        made.textEdited.connect(self.typed.emit)
        self.editor = made
        return made

    def setEditorData(self, editor: QWidget, _index: Index) -> None:
        """Begin with the stored value, selected, once: the totals' news must not undo typing."""
        if isinstance(editor, CellEdit) and not editor.filled:
            editor.filled = True
            editor.setText(editor.begun_with)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Enter what stands in the editor, if anything was typed."""
        typed = isinstance(editor, CellEdit) and editor.text() != editor.begun_with
        if typed and isinstance(editor, CellEdit) and isinstance(model, GridModel):
            model.enter([(index, editor.text())])

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit with Enter, Tab and the arrows up and down, and lead the cursor on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            lead = _LEADS.get(Qt.Key(event.key()))
            if lead is not None and isinstance(watched, CellEdit):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                self.led.emit(*lead)
                return True
        return super().eventFilter(watched, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """End the preview with the editor."""
        self.editor = None
        self.typed.emit(None)
        super().destroyEditor(editor, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, lines, content, selection and ring."""
        model: GridModel = index.model()  # type: ignore[assignment]  # only our grids use it
        rect = QRectF(option.rect)
        cell, kind = model.cell(index), model.columns[index.column()].kind
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, colour("sunken" if kind is ColumnKind.TOTAL else "surface"))
        _paint_lines(painter, rect, upright=kind is ColumnKind.ENTRY)
        _paint_cell(painter, rect, cell, kind)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("primary", opacity=0.12))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect, colour("focus"))
        painter.restore()


def _paint_lines(painter: QPainter, rect: QRectF, *, upright: bool) -> None:
    """Part a cell from the next row and, where it takes an entry, from the next column."""
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour("border"))
    if upright:
        line = QRectF(rect.right() - 1, rect.top(), 1, rect.height())
        painter.fillRect(visual(line, rect), colour("border"))


def _paint_cell(painter: QPainter, rect: QRectF, cell: Cell, kind: ColumnKind) -> None:
    """Paint what a cell says."""
    if cell.state in _MARKS:
        _paint_marked(painter, rect, cell)
    elif cell.tone is not None and kind is ColumnKind.ENTRY:
        _paint_filled(painter, rect, cell)
    else:
        strong = kind is ColumnKind.TOTAL
        dash = cell.state is CellState.NOT_OFFERED
        ink = "text3" if dash else "text2" if kind is ColumnKind.NOTE else "text"
        painter.setPen(colour(cell.tone or ink))
        roles = {ColumnKind.TOTAL: Role.STRONG, ColumnKind.NOTE: Role.SMALL}
        painter.setFont(font(roles.get(kind, Role.BODY)))
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        painter.drawText(room, align_digits(), DASH if dash else cell.shown)
        if cell.state is CellState.CHANGED and cell.old and not strong:
            painter.setPen(colour("text3"))
            painter.setFont(font(Role.CAPTION))
            painter.drawText(room, align_against_digits(), cell.old)


def _paint_filled(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """Fill a cell with its tone, as attendance does."""
    tone = cell.tone or Tone.MUTE
    box = rect.adjusted(5, 4, -6, -5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone.ground))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(colour(tone))
    painter.setFont(font(Role.SMALL))
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(cell.shown, elide, int(box.width()))
    painter.drawText(box, CENTRE, shown)


def _paint_marked(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """Outline a cell that needs a person, with its icon at the end."""
    icon, tone = _MARKS[cell.state]
    missing = cell.state is CellState.MISSING
    box = rect.adjusted(4, 3, -5, -4)
    painter.setBrush(Qt.BrushStyle.NoBrush if missing else colour(tone.ground))
    pen = QPen(colour(tone.line), 1)
    if missing:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    room = box.adjusted(8, 0, -8, 0)
    square = QRectF(room.right() - ICON, room.center().y() - ICON / 2, ICON, ICON)
    paint_icon(painter, visual(square, box), icon, tone.line)
    painter.setPen(colour(tone))
    painter.setFont(font(Role.CAPTION if missing else Role.STRONG))
    text = cell.shown or state_word(cell.state)
    painter.drawText(visual(room.adjusted(0, 0, -ICON - 4, 0), box), align_digits(), text)
