"""Frozen rows behind a table: an index list that is sorted and filtered, never a proxy model."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from supervisor_app.text.search_key import matches, query_tokens, search_key
from supervisor_app.ui.direction import align_start
from supervisor_app.ui.tables.column import Column
from supervisor_app.ui.widgets.spoken import spoken

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
# Enumerations are compared 980 times a paint; as integers they cost nothing.
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole.value
_TOOLTIP = Qt.ItemDataRole.ToolTipRole.value
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole.value


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows of one kind under declared columns.

    `key` tells rows apart (a selection survives by it); `search` gives a row's stored search key,
    else one is made of all its texts when somebody first filters.
    """

    reshaped = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Any],
        search: Callable[[R], str] | None = None,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.key = key
        self._search = search
        self._rows: tuple[R, ...] = ()
        self._keys: list[str] = []
        self._view: list[int] = []
        self._tokens: tuple[str, ...] = ()
        self.sorted_by: tuple[int, Qt.SortOrder] | None = None

    def show(self, rows: Iterable[R]) -> None:
        """Show other rows under the sorting and the filter in force."""
        self._reshape(tuple(rows))

    def filter(self, query: str) -> None:
        """Show only the rows in which every word of the query begins a word."""
        self._tokens = query_tokens(query)
        self._reshape()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; equal rows keep the order they came in."""
        self.sorted_by = (column, order) if column >= 0 else None
        self._reshape()

    def row(self, at: int) -> R:
        """Give the row at a place on screen."""
        return self._rows[self._view[at]]

    def rows(self) -> list[R]:
        """List the rows on screen, in their order."""
        return [self._rows[n] for n in self._view]

    def place_of(self, key: object) -> int:
        """Find the place of a row by its key, -1 where it is not on screen."""
        places = (at for at, n in enumerate(self._view) if self.key(self._rows[n]) == key)
        return next(places, -1)

    def is_filtered_empty(self) -> bool:
        """Tell whether there are rows, but none that the filter lets through."""
        return bool(self._rows) and not self._view

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the rows on screen."""
        return 0 if parent.isValid() else len(self._view)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Give text, spoken text and tooltip of a cell."""
        if role not in (_DISPLAY, _SPOKEN, _TOOLTIP) or not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index.row())
        if role == _SPOKEN:
            return spoken(column.title(), column.said(row))
        return column.text(row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Give the title of a column."""
        if orientation == Qt.Orientation.Horizontal:
            if role == _DISPLAY:
                return self.columns[section].title()
            if role == _ALIGNMENT:
                return align_start()
        return None

    def _reshape(self, rows: tuple[R, ...] | None = None) -> None:
        """Build the index list anew: filter first, then sort what is left."""
        self.beginResetModel()
        if rows is not None:
            self._rows, self._keys = rows, []
        view = list(range(len(self._rows)))
        if self._tokens:
            keys = self._search_keys()
            view = [n for n in view if matches(keys[n], self._tokens)]
        if self.sorted_by is not None:
            column, order = self.sorted_by
            ranks = self.columns[column].ranks(self._rows)
            view.sort(key=ranks.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        self._view = view
        self.endResetModel()
        self.reshaped.emit()

    def _search_keys(self) -> list[str]:
        if not self._keys:
            made = self._search or self._made_key
            self._keys = [made(row) for row in self._rows]
        return self._keys

    def _made_key(self, row: R) -> str:
        return search_key(" ".join(column.text(row) for column in self.columns))
