"""The statistics screen: daily entry and import under one row of tabs."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.statistics.entry import EntryPart
from supervisor_app.ui.screens.statistics.imports import ImportsPart
from supervisor_app.ui.widgets.boxes import row
from supervisor_app.ui.widgets.shortcuts import add_action
from supervisor_app.ui.widgets.tabs import SegmentedTabs

ENTRY, IMPORT = "entry", "import"


class StatisticsScreen(Screen):
    """Shows one part at a time and passes the shell's questions to it."""

    WATCHES = frozenset({"daily_figure", "ticket_import", "agency", "service", "period"})

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.tabs = SegmentedTabs(
            [
                (ENTRY, translate("Statistics", "Daily entry")),
                (IMPORT, translate("Statistics", "Import")),
            ]
        )
        self.parts: dict[str, Part] = {
            ENTRY: EntryPart(self, ctx),
            IMPORT: ImportsPart(self, ctx),
        }
        self._stack = QStackedWidget()
        line = row(self.tabs, gap=12)
        for part in self.parts.values():
            line.addWidget(part.bar, 1)
            if part is not self.part:
                part.bar.hide()
            self._stack.addWidget(part)
        self.page.addLayout(line)
        self.page.addWidget(self._stack, 1)
        self._next = add_action(self, translate("Statistics", "Next open cell"), self._on_next)
        self._import = add_action(self, translate("Statistics", "Import a file"), self._on_import)
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
        """Offer the next cell that needs a person, or choosing a file."""
        if self.tabs.key == ENTRY:
            return [self._next] if self._ctx.may(Right.ENTER_STATISTICS) else []
        return [self._import] if self._ctx.may(Right.IMPORT_TICKETS) else []

    def commands(self) -> list[QAction]:
        """Offer both verbs wherever the person is."""
        own = []
        if self._ctx.may(Right.ENTER_STATISTICS):
            own.append(self._next)
        if self._ctx.may(Right.IMPORT_TICKETS):
            own.append(self._import)
        return own

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the shown part."""
        return self.part.keys()

    def panes(self) -> list[QWidget]:
        """Go from the tabs to the part's main widget."""
        return [self.tabs, self.part.main]

    def show_thing(self, what: object) -> None:
        """Show a part by its key, or a cell by its agency."""
        if isinstance(what, str) and what in self.parts:
            self.tabs.choose(what)
        elif what is not None:
            self.tabs.choose(ENTRY)
            self.part.show_thing(what)

    def _on_tab(self, key: str) -> None:
        part = self.parts[key]
        self.escape()
        for other in self.parts.values():
            other.bar.setVisible(other is part)
        self._stack.setCurrentWidget(part)
        part.load()
        part.main.setFocus()
        self.offers_changed.emit()

    def _on_next(self) -> None:
        self.tabs.choose(ENTRY)
        self.parts[ENTRY].begin()

    def _on_import(self) -> None:
        self.tabs.choose(IMPORT)
        self.parts[IMPORT].begin()


def build(ctx: Context) -> StatisticsScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return StatisticsScreen(ctx)
