"""The keyboard of a grid: keys that act at once, blocks, paste, copy from above; no painting.

| keys | do |
|---|---|
| a key of `keys` | put its value into the selected cells at once; from one cell, go down |
| digits, F2, Enter | edit the cell (where `keys` does not claim the digit) |
| Enter, Down, Tab in the editor | commit and go down, down, onward |
| Shift with arrows | select a block |
| Ctrl+C, Ctrl+V, Ctrl+D, Delete | copy and paste a block, copy from above, empty |
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from supervisor_app.text.formats import fold_digits
from supervisor_app.ui.direction import is_rtl
from supervisor_app.ui.tables.grid import ColumnKind, KeyAction
from supervisor_app.ui.tables.grid_block import read_block, write_block
from supervisor_app.ui.tables.grid_delegate import GridDelegate
from supervisor_app.ui.tables.grid_heads import RowHead
from supervisor_app.ui.tables.grid_model import GridModel
from supervisor_app.ui.tables.table_delegate import PADDING
from supervisor_app.ui.tables.table_header import TableHeader
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.labels import label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
# Rows down and columns to the right.
_ARROWS = MappingProxyType(
    {
        Qt.Key.Key_Down: (1, 0),
        Qt.Key.Key_Up: (-1, 0),
        Qt.Key.Key_Right: (0, 1),
        Qt.Key.Key_Left: (0, -1),
    }
)
_Triggers = QAbstractItemView.EditTrigger
_Flags = QItemSelectionModel.SelectionFlag


class GridView(QTableView):
    """Cells under a head, with the row's title at the start side."""

    def __init__(
        self, grid: GridModel, *, keys: Mapping[str, KeyAction], head_width: int, pattern: str
    ) -> None:
        super().__init__()
        self.grid = grid
        self._keys = keys
        self._block_start = self._block_end = (-1, -1)
        self.columns_head = TableHeader(self)
        self.rows_head = RowHead(grid, self, head_width)
        self.corner = label("", Role.SMALL, "text2")
        self.corner.setParent(self)
        self.corner.setContentsMargins(PADDING, 0, PADDING, 0)
        self.setHorizontalHeader(self.columns_head)
        self.setVerticalHeader(self.rows_head)
        self.setModel(grid)
        self.painter = GridDelegate(self, pattern)
        self.painter.led.connect(self.lead)
        self.painter.typed.connect(lambda text: grid.preview(self.currentIndex(), text))
        self.setItemDelegate(self.painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(True)
        self.setEditTriggers(_Triggers.DoubleClicked | _Triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.columns_head.setSectionsClickable(False)
        self.rows_head.setSectionsClickable(False)
        grid.modelReset.connect(self._on_reset)

    def lead(self, down: int, onward: int) -> None:
        """Move the cursor: rows down, or onward to the next cell that takes an entry."""
        at = self.currentIndex()
        if down:
            self.go(self.grid.index(at.row() + down, at.column()))
            return
        cells = self.grid.rowCount() * self.grid.columnCount()
        place = at.row() * self.grid.columnCount() + at.column()
        for step in range(1, cells):
            row, column = divmod((place + step * onward) % cells, self.grid.columnCount())
            if self.grid.entry_keys(target := self.grid.index(row, column)) is not None:
                self.go(target)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act, edit, copy or paste; everything else is the table's."""
        text = fold_digits(event.text())
        action = self._keys.get(text)
        if action is not None:
            self._act(action)
        elif not self._keys and text.isdigit():
            self._begin_with(text)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _ARROWS:
            down, onward = _ARROWS[Qt.Key(event.key())]
            self._extend(down, -onward if is_rtl() else onward)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.lead(0, 1 if event.key() == Qt.Key.Key_Tab else -1)
        elif event.key() in _ENTER:
            self.edit(self.currentIndex())
        elif event.key() in _EMPTYING:
            self.grid.enter((index, "") for index in self._selected())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(write_block(self._block()))
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif _is_ctrl(event, Qt.Key.Key_D):
            self._copy_from_above()
        else:
            super().keyPressEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tint the heads of the cell under the cursor."""
        super().currentChanged(current, previous)
        self.columns_head.tint(current.column())
        self.rows_head.tint(current.row())

    def updateGeometries(self) -> None:
        """Keep the title of the row heads in its corner."""
        super().updateGeometries()
        head = self.rows_head
        self.corner.setGeometry(head.x(), 0, head.width(), self.columns_head.height() - 1)

    def paste(self, text: str) -> None:
        """Put a block of text into the cells from the upper start corner of the selection on."""
        corner = min(self._selected(), key=lambda i: (i.row(), i.column()), default=None)
        if corner is None or not text:
            return
        self.grid.enter(
            (self.grid.index(corner.row() + down, corner.column() + onward), value)
            for down, line in enumerate(read_block(text))
            for onward, value in enumerate(line)
        )

    def _act(self, action: KeyAction) -> None:
        chosen = self._selected()
        self.grid.enter((index, action.value) for index in chosen)
        if action.then_edit:
            self.edit(self.currentIndex())
        elif len(chosen) == 1:
            self.lead(1, 0)

    def _extend(self, down: int, onward: int) -> None:
        """Grow the block from where it began; Qt forgets that when the cursor is led elsewhere."""
        at = self.currentIndex()
        if self._block_end != (at.row(), at.column()) or len(self._selected()) == 1:
            self._block_start = (at.row(), at.column())
        target = self.grid.index(at.row() + down, at.column() + onward)
        if not target.isValid():
            return
        self._block_end = (target.row(), target.column())
        top, left = map(min, zip(self._block_start, self._block_end, strict=True))
        low, right = map(max, zip(self._block_start, self._block_end, strict=True))
        block = QItemSelection(self.grid.index(top, left), self.grid.index(low, right))
        self.selectionModel().select(block, _Flags.ClearAndSelect)
        self.selectionModel().setCurrentIndex(target, _Flags.NoUpdate)
        self.scrollTo(target)

    def _begin_with(self, digit: str) -> None:
        """Open the editor with the digit in place of what stands there."""
        if self.grid.entry_keys(self.currentIndex()) is not None:
            self.edit(self.currentIndex())
            if self.painter.editor is not None:
                self.painter.editor.insert(digit)

    def _copy_from_above(self) -> None:
        chosen = self._selected()
        top = min((index.row() for index in chosen), default=0)
        self.grid.enter(
            (index, self.grid.cell(self.grid.index(top - 1, index.column())).value)
            for index in chosen
            if top > 0
        )

    def _selected(self) -> list[QModelIndex]:
        found = self.selectionModel().selectedIndexes()
        current = self.currentIndex()
        return found or ([current] if current.isValid() else [])

    def _block(self) -> list[list[str]]:
        lines: dict[int, list[str]] = {}
        for index in sorted(self._selected(), key=lambda i: (i.row(), i.column())):
            lines.setdefault(index.row(), []).append(self.grid.cell(index).value)
        return list(lines.values())

    def go(self, index: QModelIndex) -> None:
        """Put the cursor on a cell and select it alone."""
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flags.ClearAndSelect)
            self.scrollTo(index)

    def _on_reset(self) -> None:
        modes = QHeaderView.ResizeMode
        for n, column in enumerate(self.grid.columns):
            self.columns_head.setSectionResizeMode(
                n, modes.Fixed if column.width else modes.Stretch
            )
            if column.width:
                self.columns_head.resizeSection(n, column.width)
        lines = max((c.title.count("\n") + 1 for c in self.grid.columns), default=1)
        self.columns_head.fit_lines(lines)
        figures = (n for n, c in enumerate(self.grid.columns) if c.kind is not ColumnKind.NOTE)
        self.columns_head.set_figures(frozenset(figures))


def _is_ctrl(event: QKeyEvent, key: Qt.Key) -> bool:
    """Tell Ctrl with one key."""
    return event.key() == key and event.modifiers() == Qt.KeyboardModifier.ControlModifier
