"""The printing board: five states side by side in reading order, walked through with the arrows."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from supervisor_app.services.print_board import PrintBoard
from supervisor_app.services.print_rows import OPEN_STATES
from supervisor_app.ui.direction import is_rtl, visual
from supervisor_app.ui.screens.printing.behind import behind_jobs
from supervisor_app.ui.screens.printing.card import JobCard
from supervisor_app.ui.screens.printing.lane import LaneColumn
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.boxes import in_row

GAP = 10
LEAST_HEIGHT = 200
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
TAB = Qt.FocusReason.TabFocusReason


class Board(QScrollArea):
    """`pressed` carries a job to open, `asked` a job and an event, `more` a state to list.

    `left` tells that the cursor went up beyond the cards.
    """

    pressed = Signal(object)
    asked = Signal(object, object)
    more = Signal(object)
    left = Signal()

    def __init__(self, *, may_work: bool) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._inner = QWidget()
        self._inner.setProperty("kind", "plain")
        line = in_row(self._inner, gap=GAP)
        self.lanes: list[LaneColumn] = []
        for state in OPEN_STATES:
            lane = LaneColumn(state, may_work=may_work)
            lane.pressed.connect(self.pressed)
            lane.asked.connect(self.asked)
            lane.more.connect(lambda state=state: self.more.emit(state))
            line.addWidget(lane, 1)
            self.lanes.append(lane)
        self._selected = ""
        trace(self, lambda: behind_jobs(card.row for lane in self.lanes for card in lane.shown()))
        self.setWidget(self._inner)
        # Only then is the room known that the sheet leaves.
        self.horizontalScrollBar().rangeChanged.connect(self._keep_in_view)

    def show_board(self, board: PrintBoard) -> None:
        """Show other jobs."""
        for column, lane in zip(self.lanes, board.lanes, strict=True):
            column.show_lane(lane)

    def select(self, job_id: str) -> None:
        """Mark the card of a job and keep it in view while the board gives way to the sheet."""
        self._selected = job_id
        for lane in self.lanes:
            lane.select(job_id)
        self._keep_in_view()

    def begin(self) -> bool:
        """Put the cursor on the first card; tell whether there is one."""
        first = next((card for lane in self.lanes for card in lane.shown()), None)
        if first is not None:
            self._go_to(first)
        return first is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from card to card; Home and End go to the ends of a column."""
        at = self._cursor()
        key = Qt.Key(event.key())
        if at is None or (key not in ARROWS and key not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
            return
        event.accept()
        lane, place = at
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            onward = (key == Qt.Key.Key_Left) == is_rtl()
            self._go_aside(lane, place, 1 if onward else -1)
            return
        cards = self.lanes[lane].shown()
        moves = {
            Qt.Key.Key_Up: place - 1,
            Qt.Key.Key_Down: min(place + 1, len(cards) - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(cards) - 1,
        }
        if moves[key] < 0:
            self.left.emit()
        else:
            self._go_to(cards[moves[key]])

    def _keep_in_view(self, *_range: int) -> None:
        for lane in self.lanes:
            if any(card.row and card.row.id == self._selected for card in lane.shown()):
                self._bring(lane)

    def _bring(self, lane: LaneColumn) -> None:
        """Scroll as little as brings a column into view, measured from the start edge."""
        bar = self.horizontalScrollBar()
        within = QRectF(self._inner.rect())
        place = visual(QRectF(lane.geometry()), within)
        least, most = place.right() - self.viewport().width(), place.left()
        bar.setValue(round(min(max(bar.value(), least), most)))

    def _go_aside(self, lane: int, place: int, step: int) -> None:
        """Go to the next column that holds a card, as far down as it reaches."""
        target = lane + step
        while 0 <= target < len(self.lanes):
            if cards := self.lanes[target].shown():
                self._go_to(cards[min(place, len(cards) - 1)])
                return
            target += step

    def _cursor(self) -> tuple[int, int] | None:
        """Find the column and the place of the card that the keyboard is on or in."""
        for n, lane in enumerate(self.lanes):
            for place, card in enumerate(lane.shown()):
                if card.hasFocus() or card.isAncestorOf(self.focusWidget() or self):
                    return n, place
        return None

    def _go_to(self, card: JobCard) -> None:
        card.setFocus(TAB)
        self._bring(next(lane for lane in self.lanes if lane.isAncestorOf(card)))
