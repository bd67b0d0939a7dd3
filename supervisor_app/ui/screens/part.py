"""One part of a screen with tabs: a bar beside the tabs, a main widget and its keys; no content."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from supervisor_app.errors import KnownError
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import KeyHint, Screen


class Part(QWidget):
    """Fills a screen under its tabs; `bar` stands beside the tabs, `main` takes the focus."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__()
        self._screen = screen
        self._ctx = ctx
        self.bar = QWidget()
        self.main: QWidget = self

    def load(self) -> None:
        """Ask for what is shown."""

    def show_kept(self, _error: KnownError) -> bool:
        """Show what is kept in place of what could not be; why is said by the shell."""
        self.load()
        return False

    def title(self) -> str:
        """Name the part."""
        return ""

    def primary_actions(self) -> list[QAction]:
        """Give the actions of the top bar while the part is shown; the first is the primary."""
        return []

    def commands(self) -> list[QAction]:
        """Give what the command palette offers."""
        return []

    def keys(self) -> list[KeyHint]:
        """Give the lines of the shortcut sheet."""
        return []

    def panes(self) -> list[QWidget]:
        """Give what F6 goes through."""
        return [self.main]

    def show_thing(self, what: object) -> None:
        """Bring one thing forward."""

    def begin(self) -> None:
        """Go where the work of this part begins."""
        self.main.setFocus()
