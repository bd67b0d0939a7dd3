"""The agencies screen: the board of a period and the shortage cases, under one row of tabs."""

from PySide6.QtGui import QAction

from supervisor_app.rules.rights import Right
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.agencies.board_part import BoardPart
from supervisor_app.ui.screens.agencies.cases import CasesPart
from supervisor_app.ui.screens.parted import PartedScreen
from supervisor_app.ui.screens.screen import KeyHint
from supervisor_app.ui.widgets.shortcuts import add_action

BOARD, CASES = "board", "cases"


class AgenciesScreen(PartedScreen):
    """Opens with the board."""

    WATCHES = frozenset(
        {
            "counter_presence",
            "interruption",
            "agency",
            "agency_contact",
            "case_step",
            "shortage_case",
            "counter",
            "period",
            "roster_entry",
            "target",
        }
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.board = BoardPart(self, ctx)
        self.cases = CasesPart(self, ctx)
        self.take_parts(
            [
                (BOARD, translate("Agencies", "Board"), self.board),
                (CASES, translate("Agencies", "Shortage cases"), self.cases),
            ]
        )
        self._may_case = ctx.may(Right.WORK_CASES)
        self.new_case = add_action(
            self, translate("Agencies", "New shortage case"), self._on_new_case, "F9"
        )
        self.cases.asked.connect(self._on_new_case)

    def primary_actions(self) -> list[QAction]:
        """Offer what the part does, and a new case over the list of cases."""
        if self.part is self.cases:
            return [self.new_case] if self._may_case and self.sheet.isHidden() else []
        return super().primary_actions()

    def commands(self) -> list[QAction]:
        """Offer a new case from both parts."""
        return [*super().commands(), self.new_case] if self._may_case else super().commands()

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the part, and F9."""
        words = translate("Agencies", "new shortage case, of the agency under the cursor")
        own = [KeyHint("F9", words)] if self._may_case else []
        return [*super().keys(), *own]

    def show_thing(self, what: object) -> None:
        """Show an agency on the board, or the part that is named."""
        if isinstance(what, str) and what in self.parts:
            self.tabs.choose(what)
        else:
            self.tabs.choose(BOARD)
            self.part.show_thing(what)

    def _on_new_case(self) -> None:
        """Begin a case, for the agency under the cursor where the board was shown."""
        if not self._may_case:
            return
        target = self.board.rows.target() if self.part is self.board else None
        self.tabs.choose(CASES)
        self.cases.begin_case(target[0].id if target else "")


def build(ctx: Context) -> AgenciesScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return AgenciesScreen(ctx)
