"""The cells of a grid and their live totals; keys and clipboard are the view's."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.formats import fold_digits, num, parse_number
from supervisor_app.ui.tables.grid import (
    Cell,
    ColumnKind,
    Entry,
    GridColumn,
    GridRow,
    state_word,
)
from supervisor_app.ui.widgets.spoken import spoken

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
EMPTY = Cell()
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_EDIT = Qt.ItemDataRole.EditRole.value
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole.value
_TOOLTIP = Qt.ItemDataRole.ToolTipRole.value


class GridModel(QAbstractTableModel):
    """`entered` carries a tuple of Entry for each act of a person: one key, one edit, one paste.

    The model shows an entry at once and keeps what was there as the old value; the screen checks
    and stores it and answers with `put`.
    """

    entered = Signal(object)
    totals_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[GridRow, ...] = ()
        self.columns: tuple[GridColumn, ...] = ()
        self._cells: dict[tuple[str, str], Cell] = {}
        self._typed: tuple[tuple[str, str], str] | None = None

    def show(
        self,
        rows: Sequence[GridRow],
        columns: Sequence[GridColumn],
        cells: Mapping[tuple[str, str], Cell],
    ) -> None:
        """Show another grid; `cells` are by (row key, column key)."""
        self.beginResetModel()
        self.rows, self.columns = tuple(rows), tuple(columns)
        self._cells = dict(cells)
        self._typed = None
        self.endResetModel()
        self.totals_changed.emit()

    def put(self, row: str, column: str, cell: Cell) -> None:
        """Show one cell as the screen knows it now."""
        self._cells[row, column] = cell
        self._tell_changed()

    def cell(self, index: Index) -> Cell:
        """Give the cell at a place; a total is made up here."""
        column = self.columns[index.column()]
        if column.kind is ColumnKind.TOTAL:
            total = str(self.row_total(index.row()))
            return Cell(total, num(int(total)), locked=True)
        return self.cell_of(self.rows[index.row()].key, column.key)

    def cell_of(self, row: str, column: str) -> Cell:
        """Give the cell under two keys."""
        return self._cells.get((row, column), EMPTY)

    def entry_keys(self, index: Index) -> tuple[str, str] | None:
        """Give row and column key of a cell that takes an entry, None for any other."""
        if not index.isValid() or self.columns[index.column()].kind is not ColumnKind.ENTRY:
            return None
        if not self.cell(index).takes_entry:
            return None
        return self.rows[index.row()].key, self.columns[index.column()].key

    def enter(self, values: Iterable[tuple[Index, str]]) -> None:
        """Take what a person put into cells; cells that take none and equal values are left out."""
        entries = []
        for index, value in values:
            keys = self.entry_keys(index)
            if keys is None:
                continue
            before = self.cell(index)
            folded = fold_digits(strip_controls(value)).strip()
            if folded != before.value:
                entries.append(Entry(*keys, folded, before.value))
                self._cells[keys] = Cell(folded, old=before.value, tone=None)
        self._typed = None
        if entries:
            self._tell_changed()
            self.entered.emit(tuple(entries))

    def preview(self, index: Index, text: str | None) -> None:
        """Let the totals follow what is being typed; None ends it."""
        keys = self.entry_keys(index)
        self._typed = (keys, text) if keys is not None and text is not None else None
        self.totals_changed.emit()
        self._tell_changed()

    def number(self, row: str, column: str) -> int:
        """Give a cell's number for the totals, 0 where it has none."""
        if self._typed is not None and self._typed[0] == (row, column):
            return parse_number(self._typed[1]) or 0
        return parse_number(self.cell_of(row, column).value) or 0

    def row_total(self, at: int) -> int:
        """Sum the entries of a row."""
        return sum(self.number(self.rows[at].key, column.key) for column in self._entries())

    def column_total(self, at: int) -> int | None:
        """Sum a column of entries, or all of them under the total; None under a note."""
        column = self.columns[at]
        if column.kind is ColumnKind.NOTE:
            return None
        if column.kind is ColumnKind.TOTAL:
            return sum(self.row_total(n) for n in range(len(self.rows)))
        return sum(self.number(row.key, column.key) for row in self.rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only cells that take an entry be edited."""
        base = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return base | Qt.ItemFlag.ItemIsEditable if self.entry_keys(index) else base

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Give text, stored value, spoken text and the reason of a state."""
        if not index.isValid() or role not in (_DISPLAY, _EDIT, _SPOKEN, _TOOLTIP):
            return None
        cell = self.cell(index)
        if role == _SPOKEN:
            row, column = self.rows[index.row()], self.columns[index.column()]
            word = cell.reason or state_word(cell.state)
            return spoken(row.title, column.title, cell.shown, word)
        return {_DISPLAY: cell.shown, _EDIT: cell.value, _TOOLTIP: cell.reason}[role]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Give the title of a column or row."""
        if role not in (_DISPLAY, _SPOKEN):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.columns[section].title
        row = self.rows[section]
        return spoken(row.title, row.note, row.icon_says) if role == _SPOKEN else row.title

    def _entries(self) -> list[GridColumn]:
        return [column for column in self.columns if column.kind is ColumnKind.ENTRY]

    def _tell_changed(self) -> None:
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.totals_changed.emit()
