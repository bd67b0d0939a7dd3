"""The agencies screen: the board of a period and the shortage cases, under one row of tabs."""

from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.agencies.board_part import BoardPart
from supervisor_app.ui.screens.parted import PartedScreen

BOARD = "board"


class AgenciesScreen(PartedScreen):
    """Opens with the board."""

    WATCHES = frozenset(
        {
            "counter_presence",
            "interruption",
            "agency",
            "counter",
            "period",
            "roster_entry",
            "target",
        }
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.board = BoardPart(self, ctx)
        self.take_parts([(BOARD, translate("Agencies", "Board"), self.board)])

    def show_thing(self, what: object) -> None:
        """Show an agency on the board, or the part that is named."""
        if isinstance(what, str) and what in self.parts:
            self.tabs.choose(what)
        else:
            self.tabs.choose(BOARD)
            self.part.show_thing(what)


def build(ctx: Context) -> AgenciesScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return AgenciesScreen(ctx)
