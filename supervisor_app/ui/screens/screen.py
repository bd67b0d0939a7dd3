"""What every screen is to the shell: when it loads, what it offers, its side sheet; no content."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supervisor_app.ui.context import Context
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.side_sheet import SideSheet


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One line of the shortcut sheet: the keys ("F7", "Shift+1") and what they do here."""

    keys: str
    does: str


class Screen(QWidget):
    """A screen fills `page` and docks details in `sheet`; the shell shows it and asks it things.

    Emit `offers_changed` after the title note or the primary action changed, `saved` after a
    commit: the shell writes the time beside the title.
    """

    WATCHES: ClassVar[frozenset[str]] = frozenset()
    offers_changed = Signal()
    saved = Signal()

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        pane = QWidget()
        self.page = column(pane, gap=12, x=20, y=14)
        self._row: QHBoxLayout = in_row(self, gap=0)
        self._row.addWidget(pane, 1)
        self._sheet: SideSheet | None = None
        ctx.bus.watch(self, self.WATCHES, self._on_touched)

    @property
    def sheet(self) -> SideSheet:
        """The side sheet at the far edge over the full height, hidden until `begin` is called."""
        if self._sheet is None:
            self._sheet = SideSheet()
            self._row.addWidget(self._sheet)
        return self._sheet

    def load(self) -> None:
        """Ask for what is shown; called at each showing and after a watched table was touched."""

    def title_note(self) -> str:
        """Give what stands after the title in the top bar, for screens with parts."""
        return ""

    def primary_actions(self) -> list[QAction]:
        """Give the actions of the top bar: the first is the one primary button."""
        return []

    def commands(self) -> list[QAction]:
        """Give what the command palette offers while this screen is open."""
        return []

    def keys(self) -> list[KeyHint]:
        """Give this screen's own lines of the shortcut sheet."""
        return []

    def show_thing(self, what: object) -> None:
        """Bring forward what the palette or another screen asked for (bus.open)."""

    def panes(self) -> list[QWidget]:
        """Give the parts that F6 goes through, in the order of reading; the sheet is added."""
        return []

    def escape(self) -> bool:
        """Close one thing for Esc and tell whether there was one; screens add their filters."""
        if self._sheet is None or self._sheet.isHidden():
            return False
        self._sheet.close_sheet()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Load when the shell brings the screen forward."""
        super().showEvent(event)
        if not event.spontaneous():
            self.load()

    def _on_touched(self) -> None:
        if self.isVisible():
            self.load()
