"""The agencies as tiles: what needs a person large and first, the rest small; no recording here."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from supervisor_app.rules.presence import AgencyState
from supervisor_app.services.presence_board import Board
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.screens.today.words import STATE_TONES, tile
from supervisor_app.ui.widgets.boxes import column, empty
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.tiles import AttentionTile, OkTile

LARGE, SMALL = 3, 5
MOST_LARGE = 6
ORDER = (
    AgencyState.ABSENT,
    AgencyState.SHORT,
    AgencyState.NOT_RECORDED,
    AgencyState.COMPLETE,
)


class PresenceCard(Card):
    """`opened` carries the agency whose tile was chosen, "" for all of them."""

    opened = Signal(str)

    def __init__(self) -> None:
        self._chips = {state: Chip() for state in ORDER}
        every = button(translate("Today", "All agencies"), "link")
        super().__init__(translate("Today", "Agency presence"), *self._chips.values(), end=[every])
        every.clicked.connect(lambda: self.opened.emit(""))
        self._tiles = column(None, gap=8)
        self.body.addLayout(self._tiles)

    def show_board(self, board: Board) -> None:
        """Show how every agency stands."""
        for state, chip in self._chips.items():
            count = board.counts.get(state, 0)
            words = f"{count} {word('agency', state.value)}" if count else ""
            chip.show_state(words, STATE_TONES[state])
        empty(self._tiles)
        large = [row for state in ORDER[:2] for row in board.rows if row.state is state]
        small = [row for state in ORDER[2:] for row in board.rows if row.state is state]
        small = [*large[MOST_LARGE:], *small]
        if large:
            self._add(
                [self._tile(AttentionTile(tile(row)), row.id) for row in large[:MOST_LARGE]], LARGE
            )
        self._add([self._tile(OkTile(tile(row)), row.id) for row in small], SMALL)

    def _tile(self, made: AttentionTile | OkTile, agency_id: str) -> QWidget:
        made.pressed.connect(partial(self.opened.emit, agency_id))
        return made

    def _add(self, tiles: list[QWidget], across: int) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, one in enumerate(tiles):
            grid.addWidget(one, place // across, place % across)
        for at in range(across):
            grid.setColumnStretch(at, 1)
        self._tiles.addLayout(grid)
