"""A screen of parts under one row of tabs: one is shown, the shell's questions go to it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.widgets.boxes import row
from supervisor_app.ui.widgets.tabs import SegmentedTabs


class PartedScreen(Screen):
    """Whoever derives calls `take_parts` once while being made."""

    tabs: SegmentedTabs
    parts: dict[str, Part]

    def take_parts(self, parts: Sequence[tuple[str, str, Part]]) -> None:
        """Put (key, word, part) in, each with its bar beside the tabs; the first one opens."""
        self.tabs = SegmentedTabs([(key, word) for key, word, _ in parts])
        self.parts = {key: part for key, _, part in parts}
        self._stack = QStackedWidget()
        line = row(self.tabs, gap=12)
        for part in self.parts.values():
            if part is not self.part:
                part.bar.hide()
            line.addWidget(part.bar, 1)
            self._stack.addWidget(part)
        self.page.addLayout(line)
        self.page.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self.parts[self.tabs.key]

    def load(self) -> None:
        """Load the part that is shown."""
        self.part.load()

    def title_note(self) -> str:
        """Name the part beside the title."""
        return self.part.title()

    def primary_actions(self) -> list[QAction]:
        """Offer what the shown part offers first."""
        return self.part.primary_actions()

    def commands(self) -> list[QAction]:
        """Offer what the shown part offers."""
        return self.part.commands()

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the shown part."""
        return self.part.keys()

    def panes(self) -> list[QWidget]:
        """Go from the tabs to the panes of the part."""
        return [self.tabs, *self.part.panes()]

    def _on_tab(self, key: str) -> None:
        part = self.parts[key]
        self.escape()
        for other in self.parts.values():
            other.bar.setVisible(other is part)
        self._stack.setCurrentWidget(part)
        part.load()
        part.main.setFocus()
        self.offers_changed.emit()
