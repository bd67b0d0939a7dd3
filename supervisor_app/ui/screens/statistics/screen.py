"""The statistics screen: daily entry and import under one row of tabs."""

from PySide6.QtGui import QAction

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.parted import PartedScreen
from supervisor_app.ui.screens.statistics.entry import EntryPart
from supervisor_app.ui.screens.statistics.imports import ImportsPart
from supervisor_app.ui.widgets.shortcuts import add_action

ENTRY, IMPORT = "entry", "import"


class StatisticsScreen(PartedScreen):
    """Opens with the daily entry."""

    WATCHES = frozenset({"daily_figure", "ticket_import", "agency", "service", "period"})

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.take_parts(
            [
                (ENTRY, translate("Statistics", "Daily entry"), EntryPart(self, ctx)),
                (IMPORT, translate("Statistics", "Import"), ImportsPart(self, ctx)),
            ]
        )
        self._next = add_action(self, translate("Statistics", "Next open cell"), self._on_next)
        self._import = add_action(self, translate("Statistics", "Import a file"), self._on_import)

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

    def show_thing(self, what: object) -> None:
        """Show a part by its key, or a cell by its agency."""
        if isinstance(what, str) and what in self.parts:
            self.tabs.choose(what)
        elif what is not None:
            self.tabs.choose(ENTRY)
            self.part.show_thing(what)

    def _on_next(self) -> None:
        self.tabs.choose(ENTRY)
        self.parts[ENTRY].begin()

    def _on_import(self) -> None:
        self.tabs.choose(IMPORT)
        self.parts[IMPORT].begin()


def build(ctx: Context) -> StatisticsScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return StatisticsScreen(ctx)
