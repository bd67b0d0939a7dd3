"""What every screen is to the shell: when it loads, what it offers, its side sheet; no content."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from supervisor_app.ui.context import Context

SHEET_WIDTH = 372
WIDE_SHEET_WIDTH = 440
WIDE_WINDOW = 1600


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One line of the shortcut sheet: the keys ("F7", "1 2 3 4 0") and what they do here."""

    keys: str
    does: str


class Screen(QWidget):
    """A screen fills `page`; the shell shows it, and asks it for title, actions and keys.

    Emit `offers_changed` after the title note or the primary action changed, `saved` after a
    commit: the shell writes the time beside the title.
    """

    WATCHES: ClassVar[frozenset[str]] = frozenset()
    offers_changed = Signal()
    saved = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        pane = QWidget(self)
        self.page = QVBoxLayout(pane)
        self.page.setContentsMargins(20, 14, 20, 14)
        self.page.setSpacing(12)
        whole.addWidget(pane, 1)
        self._sheet_frame = QFrame(self)
        self._sheet_frame.setProperty("kind", "sheet")
        self._sheet_frame.hide()
        inside = QHBoxLayout(self._sheet_frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        edge = QFrame(self._sheet_frame)
        edge.setProperty("kind", "line")
        edge.setFixedWidth(1)
        inside.addWidget(edge)
        whole.addWidget(self._sheet_frame)
        self._sheet: QWidget | None = None
        ctx.bus.watch(self, self.WATCHES, self._on_touched)

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
        """Give the parts that F6 goes through, in the order of reading."""
        return [self._sheet] if self._sheet is not None else []

    def open_sheet(self, content: QWidget) -> None:
        """Dock a widget at the far edge over the full height; it replaces the sheet before it."""
        self.close_sheet()
        self._sheet = content
        layout = self._sheet_frame.layout()
        if layout is not None:
            layout.addWidget(content)
        self._fit_sheet()
        self._sheet_frame.show()
        content.show()
        self.offers_changed.emit()

    def close_sheet(self) -> bool:
        """Take the sheet away; tell whether there was one (Esc goes on to the next otherwise)."""
        if self._sheet is None:
            return False
        self._sheet.hide()
        self._sheet.deleteLater()
        self._sheet = None
        self._sheet_frame.hide()
        self.offers_changed.emit()
        return True

    def escape(self) -> bool:
        """Undo one step of what is open: the sheet here, then filters where a screen adds them."""
        return self.close_sheet()

    def showEvent(self, event: QShowEvent) -> None:
        """Load when the shell brings the screen forward."""
        super().showEvent(event)
        if not event.spontaneous():
            self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet's width in step with the window."""
        super().resizeEvent(event)
        self._fit_sheet()

    def _fit_sheet(self) -> None:
        wide = self.window().width() >= WIDE_WINDOW
        self._sheet_frame.setFixedWidth(WIDE_SHEET_WIDTH if wide else SHEET_WIDTH)

    def _on_touched(self) -> None:
        if self.isVisible():
            self.load()
