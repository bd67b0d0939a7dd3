"""The agencies as tiles: what needs a person large and first, the rest small; no recording here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState
from supervisor_app.services.days import DayFrame
from supervisor_app.services.presence_board import AgencyBoardRow, Board
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.today.words import STATE_TONES, state_count, tile
from supervisor_app.ui.widgets.boxes import column, reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.tabs import SegmentedTabs
from supervisor_app.ui.widgets.tiles import AttentionTile, OkTile

LARGE, SMALL = 3, 5
MOST_LARGE = 6
GAP = 8
ORDER = (
    AgencyState.ABSENT,
    AgencyState.SHORT,
    AgencyState.NOT_RECORDED,
    AgencyState.COMPLETE,
)
Tile = AttentionTile | OkTile
TAB = Qt.FocusReason.TabFocusReason


class PresenceCard(Card):
    """`opened` carries the agency whose tile was chosen, "" for all; `period_chosen` a period."""

    opened = Signal(str)
    period_chosen = Signal(object)

    def __init__(self) -> None:
        self._chips = {state: Chip() for state in ORDER}
        self.every = button(translate("Today", "All agencies"), "link")
        self.periods = SegmentedTabs(
            [
                (PeriodCode.MORNING.value, translate("Today", "Morning")),
                (PeriodCode.EVENING.value, translate("Today", "Evening")),
            ]
        )
        ends = [self.periods, self.every]
        super().__init__(translate("Today", "Agency presence"), *self._chips.values(), end=ends)
        self.every.clicked.connect(lambda: self.opened.emit(""))
        self.periods.chosen.connect(self._on_period)
        self._shown: PeriodCode | None = None
        self.tiles: dict[str, Tile] = {}
        self.field = QWidget()
        self._large, self._small = _grid(LARGE), _grid(SMALL)
        whole = column(self.field, gap=GAP)
        whole.addLayout(self._large, 1)
        whole.addLayout(self._small, 3)
        whole.addStretch(0)
        self.body.addWidget(self.field)

    def show_board(self, frame: DayFrame, board: Board) -> None:
        """Show how every agency stands; a tile whose agency keeps its size stays, focus and all."""
        self._shown = board.period.code
        self.periods.choose(board.period.code.value)
        reveal(self.periods, when=len(frame.periods) > 1)
        for state, chip in self._chips.items():
            chip.show_state(state_count(state, board.counts.get(state, 0)), STATE_TONES[state])
        ordered = [row for state in ORDER for row in board.rows if row.state is state]
        alarming = [row for row in ordered if row.state in ORDER[:2]]
        large = alarming[:MOST_LARGE]
        self._place(large, ordered[len(large) :])

    def _place(self, large: Sequence[AgencyBoardRow], small: Sequence[AgencyBoardRow]) -> None:
        held = next((key for key, made in self.tiles.items() if made.hasFocus()), "")
        before, self.tiles = self.tiles, {}
        made = [self._tile(row, AttentionTile, before) for row in large]
        made += [self._tile(row, OkTile, before) for row in small]
        if [*before.values()] != made:
            _fill(self._large, made[: len(large)], LARGE)
            _fill(self._small, made[len(large) :], SMALL)
            for last, one in zip([self.every, *made], made, strict=False):
                QWidget.setTabOrder(last, one)
            self._hand_on_focus(held)
            for gone in (one for one in before.values() if one not in made):
                gone.hide()
                gone.deleteLater()

    def _hand_on_focus(self, key: str) -> None:
        """Let the focus stay with the agency whose tile had to be made anew."""
        tile_now = self.tiles.get(key)
        if tile_now is not None and not tile_now.hasFocus():
            tile_now.show()  # what is not seen yet takes no focus
            tile_now.setFocus(TAB)

    def _tile(self, row: AgencyBoardRow, kind: type[Tile], before: dict[str, Tile]) -> Tile:
        made = before.get(row.id)
        if isinstance(made, kind):
            made.show_facts(tile(row))
        else:
            made = kind(tile(row))
            made.pressed.connect(partial(self.opened.emit, row.id))
        self.tiles[row.id] = made
        return made

    def _on_period(self, key: str) -> None:
        if self._shown is not None and self._shown.value != key:
            self.period_chosen.emit(PeriodCode(key))


def _grid(across: int) -> QGridLayout:
    made = QGridLayout()
    made.setSpacing(GAP)
    for at in range(across):
        made.setColumnStretch(at, 1)
    return made


def _fill(grid: QGridLayout, tiles: Sequence[QWidget], across: int) -> None:
    """Put the tiles into their places; those that stood in the grid before are only moved."""
    while grid.takeAt(0) is not None:
        pass
    for place, one in enumerate(tiles):
        grid.addWidget(one, place // across, place % across)
