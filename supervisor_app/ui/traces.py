"""What stands behind a thing on a screen, so that its history can be shown; showing is the shell's.

trace(self.table, lambda: of_row(self.table.current()))

A widget tells it for itself and everything in it; the innermost that answers is asked. A figure
that is computed of many entries names all of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from supervisor_app.services.figure_history import Source, one_thing
from supervisor_app.ui.tables.data_table import DataTable


@dataclass(frozen=True, slots=True)
class Traced:
    """What a person calls the figure, and the stored things that it is made of."""

    title: str
    sources: tuple[Source, ...]


Behind = Callable[[], Traced | None]


class _Trace(QObject):
    """Lives and dies with its widget."""

    def __init__(
        self, widget: QWidget, behind: Behind, point: Callable[[QPoint], object] | None
    ) -> None:
        super().__init__(widget)
        self.behind = behind
        self.point = point


def trace(
    widget: QWidget, behind: Behind, *, point: Callable[[QPoint], object] | None = None
) -> None:
    """Let a widget tell what stands behind what is under its cursor, None for nothing.

    `point` puts the cursor where the pointer is; of a table that is done here.
    """
    _Trace(widget, behind, point)


def trace_rows(
    table: DataTable[Any], name: str, title: Callable[[Any], str], key: str = "id"
) -> None:
    """Let a table of stored things tell the one under its cursor."""

    def behind() -> Traced | None:
        row = table.current()
        return None if row is None else Traced(title(row), (one_thing(name, getattr(row, key)),))

    trace(table, behind)


def traced(widget: QWidget | None) -> Traced | None:
    """Tell what stands behind a widget, or behind the nearest part around it that knows."""
    while widget is not None:
        found = _trace_of(widget)
        if found is not None and (told := found.behind()) is not None:
            return told
        widget = widget.parentWidget()
    return None


def put_cursor(widget: QWidget, at: QPoint) -> None:
    """Put the cursor under the pointer (global), in whatever has one there."""
    inner: QWidget | None = widget
    while inner is not None:
        if isinstance(inner, QAbstractItemView):
            index = inner.indexAt(inner.viewport().mapFromGlobal(at))
            if index.isValid():
                inner.setCurrentIndex(index)
        found = _trace_of(inner)
        if found is not None:
            if found.point is not None:
                found.point(inner.mapFromGlobal(at))
            return
        inner = inner.parentWidget()


def _trace_of(widget: QWidget) -> _Trace | None:
    found: _Trace | None = widget.findChild(_Trace, "", Qt.FindChildOption.FindDirectChildrenOnly)
    return found
