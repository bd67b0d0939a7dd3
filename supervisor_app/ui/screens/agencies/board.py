"""The card of the board: title and counts of states, head, lines that scroll, legend."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from supervisor_app.rules.presence import AgencyState
from supervisor_app.services.presence_board import Board, DayBoard
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.agencies.behind import behind_counters
from supervisor_app.ui.screens.agencies.head import Head
from supervisor_app.ui.screens.agencies.lanes import causes_of
from supervisor_app.ui.screens.agencies.legend import Legend
from supervisor_app.ui.screens.agencies.rows import Rows
from supervisor_app.ui.screens.agencies.words import ORDER, TONES
from supervisor_app.ui.theme import Role
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.boxes import STRETCH, column, hairline, in_row
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.labels import label
from supervisor_app.ui.widgets.scrolled import scrolled


class BoardCard(QFrame):
    """`rows` takes the focus, `end` stands at the end of the head; `may_edit` leads to settings."""

    def __init__(self, *end: QWidget, may_edit: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._may_edit = may_edit
        self.chips = {state: Chip("", TONES[state]) for state in ORDER}
        self.head = Head()
        self.rows = Rows()
        self.legend = Legend()
        self._scroll = scrolled(self.rows)
        self._scroll.viewport().installEventFilter(self)
        title = label(translate("Agencies", "Presence by counter"), Role.H2)
        top = QWidget()
        in_row(top, title, 4, *self.chips.values(), STRETCH, *end, gap=8, x=14, y=10)
        foot = QWidget()
        in_row(foot, self.legend, x=14)
        table = QWidget()
        lines = column(table, self.head, gap=0)
        lines.addWidget(self._scroll, 1)
        lines.addWidget(hairline())
        lines.addWidget(foot)
        self.empty = EmptyState("agencies")
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(self.empty)
        column(self, top, hairline(), gap=0, x=1, y=1).addWidget(self._stack, 1)
        self._now: int | None = None
        self._board: Board | None = None
        trace(self, lambda: behind_counters(self._board, self.rows.target()))
        self.rows.moved.connect(self._follow)
        self.rows.laid_out.connect(self._on_laid_out)

    def show_board(self, found: DayBoard) -> None:
        """Show a day's board, or why there is none."""
        board = self._board = found.board
        for state, chip in self.chips.items():
            count = board.counts.get(state, 0) if board is not None else 0
            chip.show_state(_count_word(state, count) if count else "", TONES[state])
        if board is None or not board.rows:
            self.empty.show_words(*_nothing(found, may=self._may_edit))
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentIndex(0)
        times = board.period.times
        runs = found.frame.is_today and times.start <= board.until < times.end
        self._now = board.until if runs else None
        self.rows.show_board(board, self._now)
        lanes = [lane for line in self.rows.lines for lane in line.lanes]
        self.legend.show_entries(
            causes_of(lanes),
            unrecorded=any(not lane.recorded for lane in lanes) and board.until > times.start,
            to_come=board.until < times.end,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the lines know how much of them can be seen."""
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self.rows.set_room(self._scroll.viewport().height())
        return super().eventFilter(watched, event)

    def _on_laid_out(self) -> None:
        scale = self.rows.scale
        if scale is not None:
            self.head.show_scale(scale, self._now)
            beside = self.width() - 2 - round(scale.width)
            self.head.set_beside(max(0, beside))

    def _follow(self) -> None:
        """Scroll until the line of the cursor is seen whole, or its lane where it is tall."""
        line = self.rows.line(self.rows.spot.key)
        if line is None:
            return
        top, height = line.top, line.height
        for at, lane in enumerate(line.lanes):
            if lane.counter is not None and lane.counter.id == self.rows.spot.counter:
                top, height = line.lane_top(at), line.lane_height
        bar = self._scroll.verticalScrollBar()
        room = self._scroll.viewport().height()
        if top < bar.value():
            bar.setValue(round(top))
        elif top + height > bar.value() + room:
            bar.setValue(round(top + height - room))


def _count_word(state: AgencyState, count: int) -> str:
    """Count the agencies of a state."""
    return {
        AgencyState.ABSENT: translate("Agencies", "%n absent", "", count),
        AgencyState.SHORT: translate("Agencies", "%n short-staffed", "", count),
        AgencyState.NOT_RECORDED: translate("Agencies", "%n not recorded", "", count),
        AgencyState.COMPLETE: translate("Agencies", "%n complete", "", count),
    }[state]


def _nothing(found: DayBoard, *, may: bool) -> tuple[str, str, str, str]:
    """Say why the board is empty, and lead to where that changes."""
    verb = translate("Agencies", "Open the settings") if may else ""
    if found.board is None or not found.counters:
        hint = translate("Agencies", "Add the agencies and their counters in the settings.")
        return translate("Agencies", "No agency has a counter yet"), hint, verb, "agencies"
    hint = translate("Agencies", "Which periods a counter opens in stands in the settings.")
    return translate("Agencies", "No counter opens in this period"), hint, verb, "agencies"
