"""A table of rows to read, sort, filter and open; editing cells is `grid_editor`.

table = DataTable(COLUMNS, key=lambda r: r.id)
table.show_rows(rows);  table.opened.connect(self._open);  search.textChanged.connect(table.filter)
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.translate import translate
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.table_delegate import TableDelegate
from supervisor_app.ui.tables.table_header import TableHeader
from supervisor_app.ui.tables.table_model import TableModel
from supervisor_app.ui.theme import row_height, theme
from supervisor_app.ui.widgets.empty_state import EmptyState

R = TypeVar("R")
FILTER_AFTER_MS = 120
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DataTable(QTableView, Generic[R]):
    """`opened` on Enter and double click, `picked` when the cursor reaches another row.

    Both carry the row. `asked` is the verb of the empty table, `filter_cleared` that of an empty
    filter. Heights and widths are fixed; the selection survives new rows by key.
    """

    opened = Signal(object)
    picked = Signal(object)
    filter_cleared = Signal()
    asked = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Any],
        search: Callable[[R], str] | None = None,
        many: bool = False,
    ) -> None:
        """`many` lets several rows be selected."""
        super().__init__()
        self.rows = TableModel(columns, key=key, search=search)
        self.rows.setParent(self)
        self._kept: Any = None
        self._words = (translate("Tables", "Nothing here yet"), "", "", "")
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self._dress(columns)
        self.empty = EmptyState()
        self.empty.setParent(self.viewport())
        self.empty.acted.connect(self._on_empty_verb)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(FILTER_AFTER_MS)
        self._query = ""
        self._typing.timeout.connect(lambda: self.rows.filter(self._query))
        self.rows.modelAboutToBeReset.connect(self._keep_selection)
        self.rows.reshaped.connect(self._restore)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.row(index.row())))
        self.horizontalHeader().sectionClicked.connect(self._on_head)
        theme().changed.connect(self._on_theme)

    def _dress(self, columns: Sequence[Column[R]]) -> None:
        """Set what never changes: fixed heights and widths, head, delegate, scrolling."""
        figures = frozenset(n for n, c in enumerate(columns) if c.look is Look.NUMBER)
        head = TableHeader(self, figures)
        self.setHorizontalHeader(head)
        self.setModel(self.rows)
        self.setItemDelegate(TableDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height())
        for n, column in enumerate(columns):
            modes = QHeaderView.ResizeMode
            head.setSectionResizeMode(n, modes.Fixed if column.width else modes.Stretch)
            if column.width:
                head.resizeSection(n, column.width)

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show other rows."""
        self.rows.show(rows)

    def filter(self, query: str) -> None:
        """Filter when typing pauses."""
        self._query = query
        self._typing.start()

    def set_empty(self, title: str, hint: str = "", verb: str = "", icon: str = "") -> None:
        """Say what stands where no row is; `asked` when its verb is used."""
        self._words = (title, hint, verb, icon)
        self._show_empty()

    def current(self) -> R | None:
        """Give the row under the cursor."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def selected(self) -> list[R]:
        """List the selected rows in the order of the screen."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.row(at) for at in places]

    def select(self, key: object) -> None:
        """Put the cursor on the row with a key, if it is on screen."""
        if (at := self.rows.place_of(key)) >= 0:
            self.setCurrentIndex(self.rows.index(at, 0))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell when the cursor reached another row."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.picked.emit(self.rows.row(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C."""
        if event.key() in _ENTER and (row := self.current()) is not None:
            self.opened.emit(row)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words for an empty table in the middle."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())

    def _on_head(self, section: int) -> None:
        orders = Qt.SortOrder
        before = self.rows.sorted_by
        again = before is not None and before == (section, orders.AscendingOrder)
        order = orders.DescendingOrder if again else orders.AscendingOrder
        self.sort_by(section, order)

    def sort_by(self, section: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column and mark it."""
        self.rows.sort(section, order)
        head = self.horizontalHeader()
        if isinstance(head, TableHeader):
            head.show_sorting(section, descending=order == Qt.SortOrder.DescendingOrder)

    def _keep_selection(self) -> None:
        row = self.current()
        self._kept = None if row is None else self.rows.key(row)

    def _restore(self) -> None:
        if self._kept is not None:
            self.select(self._kept)
        self._show_empty()

    def _show_empty(self) -> None:
        filtered = self.rows.is_filtered_empty()
        if filtered:
            found = translate("Tables", "No row matches the filter")
            self.empty.show_words(found, "", translate("Widgets", "Clear filter"), "filter")
        else:
            title, hint, verb, icon = self._words
            self.empty.show_words(title, hint, verb, icon or "check-circle")
        self.empty.setVisible(self.rows.rowCount() == 0)

    def _on_empty_verb(self) -> None:
        if self.rows.is_filtered_empty():
            self.rows.filter("")
            self.filter_cleared.emit()
        else:
            self.asked.emit()

    def _copy(self) -> None:
        lines = (
            "\t".join(strip_controls(column.text(row)) for column in self.rows.columns)
            for row in self.selected()
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _on_theme(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.viewport().update()
