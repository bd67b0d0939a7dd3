"""A grid of cells for the keyboard with live totals; storing what is entered is the screen's.

    editor = GridEditor()                                   # numbers, as in daily statistics
    editor = GridEditor(keys={"1": KeyAction("present"), "2": KeyAction("late", then_edit=True)})
    editor.show_grid(rows, columns, cells);  editor.entered.connect(self._store)

`entered` carries a tuple of Entry; the screen answers with `put` once it has checked each one.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.tables.grid import Cell, Entry, GridColumn, GridRow, KeyAction
from supervisor_app.ui.tables.grid_heads import TotalsBar
from supervisor_app.ui.tables.grid_model import GridModel
from supervisor_app.ui.tables.grid_view import GridView
from supervisor_app.ui.widgets.boxes import column as stacked
from supervisor_app.ui.widgets.boxes import reveal

NUMBERS = r"\d{0,7}"
NO_KEYS: Mapping[str, KeyAction] = MappingProxyType({})

__all__ = ["Cell", "Entry", "GridColumn", "GridEditor", "GridRow", "KeyAction"]


class GridEditor(QWidget):
    """View, model and strip of totals; `moved` carries row and column key under the cursor."""

    entered = Signal(object)
    moved = Signal(str, str)

    def __init__(
        self,
        *,
        keys: Mapping[str, KeyAction] = NO_KEYS,
        totals: bool = True,
        head_width: int = 180,
        pattern: str = NUMBERS,
    ) -> None:
        """`pattern` describes what may be typed; with `keys` digits act instead of editing."""
        super().__init__()
        self.model = GridModel()
        self.model.setParent(self)
        self.view = GridView(self.model, keys=keys, head_width=head_width, pattern=pattern)
        self.totals = TotalsBar(self.view, self.model)
        reveal(self.totals, when=totals)
        stacked(self, self.view, self.totals, gap=0)
        self.setFocusProxy(self.view)
        self.model.entered.connect(self.entered)
        self.view.selectionModel().currentChanged.connect(self._on_moved)

    def show_grid(
        self,
        rows: Sequence[GridRow],
        columns: Sequence[GridColumn],
        cells: Mapping[tuple[str, str], Cell],
        *,
        head: str = "",
    ) -> None:
        """Show another grid, `head` over its row titles; the cursor stays where its keys exist."""
        self.view.corner.setText(head)
        kept = self.cursor_keys()
        self.model.show(rows, columns, cells)
        if kept is not None:
            self.go_to(*kept)

    def put(self, row: str, column: str, cell: Cell) -> None:
        """Show one cell as the screen knows it now."""
        self.model.put(row, column, cell)

    def cursor_keys(self) -> tuple[str, str] | None:
        """Give row and column key of the cell under the cursor."""
        at = self.view.currentIndex()
        if not at.isValid():
            return None
        return self.model.rows[at.row()].key, self.model.columns[at.column()].key

    def go_to(self, row: str, column: str) -> None:
        """Put the cursor on a cell, if it is in the grid."""
        rows = [n for n, line in enumerate(self.model.rows) if line.key == row]
        columns = [n for n, line in enumerate(self.model.columns) if line.key == column]
        if rows and columns:
            self.view.go(self.model.index(rows[0], columns[0]))

    def _on_moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.totals.update()
        if current.isValid():
            row, column = self.model.rows[current.row()], self.model.columns[current.column()]
            self.moved.emit(row.key, column.key)
