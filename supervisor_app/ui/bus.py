"""What screens hear from each other: tables that changed, screens asked for; no work is done here.

bus.watch(self, {"employee", "attendance"}, self.reload)
bus.open("agencies", agency_id)
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """One for the application; `changed` carries the names of the tables that a write touched."""

    changed = Signal(object)
    asked = Signal(str, object)

    def announce(self, tables: Iterable[str]) -> None:
        """Tell every watcher which tables were touched; nothing is told for none."""
        if touched := frozenset(tables):
            self.changed.emit(touched)

    def watch(self, owner: QObject, tables: Iterable[str], reload: Callable[[], object]) -> None:
        """Call `reload` after each write to one of the tables, as long as the owner lives."""
        _Watch(owner, self, frozenset(tables), reload)

    def open(self, screen: str, what: object = None) -> None:
        """Ask the window for a screen, and in it for one thing."""
        self.asked.emit(screen, what)


class _Watch(QObject):
    """Lives and dies with its owner and passes on the changes that concern it."""

    def __init__(
        self, owner: QObject, bus: Bus, tables: frozenset[str], reload: Callable[[], object]
    ) -> None:
        super().__init__(owner)
        self._tables = tables
        self._reload = reload
        bus.changed.connect(self._on_changed)

    def _on_changed(self, touched: frozenset[str]) -> None:
        if touched & self._tables:
            self._reload()
