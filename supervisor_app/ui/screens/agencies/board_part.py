"""The board of the agencies: figures of a period, the board itself, and one agency's sheet."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import AgencyState, PresenceState
from supervisor_app.rules.rights import Right
from supervisor_app.services import presence_board
from supervisor_app.services.presence_board import AgencyBoardRow, CounterRow, DayBoard, Gap
from supervisor_app.services.search import Hit
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.agencies.board import BoardCard
from supervisor_app.ui.screens.agencies.deeds import Deeds
from supervisor_app.ui.screens.agencies.rows import Deed
from supervisor_app.ui.screens.agencies.sheet import AgencySheet
from supervisor_app.ui.screens.agencies.summary import Summary
from supervisor_app.ui.screens.agencies.words import running_gap, worst_first
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row
from supervisor_app.ui.widgets.date_picker import DayStepper
from supervisor_app.ui.widgets.shortcuts import add_action
from supervisor_app.ui.widgets.side_sheet import SideSheet
from supervisor_app.ui.widgets.tabs import SegmentedTabs

MINUTES_EVERY_MS = 30_000
TAB = Qt.FocusReason.TabFocusReason
STATES = {
    Deed.OPEN: PresenceState.OPEN,
    Deed.CLOSE: PresenceState.CLOSED,
    Deed.WIPE: PresenceState.NOT_RECORDED,
}


class BoardPart(Part):
    """Shows one day and period; keys mark what is under the cursor."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.found: DayBoard | None = None
        self._day: date | None = None
        self._period: PeriodCode | None = None
        self._wanted = ""
        today = ctx.clock.now().date()
        self.stepper = DayStepper(today, today, latest=today)
        self.periods = SegmentedTabs(
            [
                (PeriodCode.MORNING.value, translate("Agencies", "Morning")),
                (PeriodCode.EVENING.value, translate("Agencies", "Evening")),
            ]
        )
        self.summary = Summary()
        self.board = BoardCard(self.periods, may_edit=ctx.may(Right.EDIT_CATALOGUE))
        self.rows = self.board.rows
        in_row(self.bar, STRETCH, self.stepper, gap=12)
        whole = column(self, self.summary, gap=12)
        whole.addWidget(self.board, 1)
        self.main = self.rows
        self.deeds = Deeds(screen, ctx)
        self.agency = AgencySheet(ctx, self.sheet, self.deeds)
        self._ages = QTimer(self)
        self._ages.setInterval(MINUTES_EVERY_MS)
        self._ages.timeout.connect(self.load)
        self._may = ctx.may(Right.MARK_PRESENCE)
        self.mark = add_action(
            self, translate("Agencies", "Record agency presence"), self.begin, "F7"
        )
        self.rest = add_action(
            self, translate("Agencies", "All agencies are complete"), self._on_rest
        )
        self._connect()

    def _connect(self) -> None:
        self.stepper.picked.connect(self._on_day)
        self.periods.chosen.connect(self._on_period)
        self.rows.asked.connect(self._on_key)
        self.rows.opened.connect(lambda key, keys: self.agency.open(key, focus=keys))
        self.rows.pressed.connect(self._on_gap)
        self.rows.moved.connect(self._on_moved)
        self.agency.asked.connect(self._do)
        self.agency.shown.connect(self._screen.offers_changed)
        self.agency.finished.connect(self._on_finished)
        self.sheet.closed.connect(self._on_sheet_closed)
        self.board.empty.acted.connect(lambda: self._ctx.bus.open("settings", "agencies"))

    @property
    def sheet(self) -> SideSheet:
        """The screen's sheet, which shows one agency."""
        return self._screen.sheet

    def load(self) -> None:
        """Ask for the board of the chosen day and period; at first those that run or ran last."""
        self._ctx.tasks.read(
            self, presence_board.day_board, self._day, self._period, then=self._show
        )

    def primary_actions(self) -> list[QAction]:
        """Offer recording; while the sheet is open its verb is the only primary."""
        board = self.found.board if self.found is not None else None
        if not self._may or not self.sheet.isHidden() or board is None or not board.rows:
            return []
        return [self.mark, self.rest]

    def commands(self) -> list[QAction]:
        """Offer the same to the palette while the sheet is open."""
        return [self.mark, self.rest] if self._may else []

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the board."""
        moves = [
            KeyHint("↓", translate("Agencies", "next agency or counter")),
            KeyHint("←", translate("Agencies", "into the counters of the agency")),
            KeyHint("Enter", translate("Agencies", "open the agency")),
        ]
        if not self._may:
            return moves
        return [
            KeyHint("1", translate("Agencies", "open: the counter, or all of the agency")),
            KeyHint("2", translate("Agencies", "interruption, then the digit of its cause")),
            KeyHint("3", translate("Agencies", "closed: nobody came")),
            KeyHint("5", translate("Agencies", "resume from now on")),
            KeyHint("0", translate("Agencies", "wipe the record")),
            *moves,
            KeyHint("F7", translate("Agencies", "first agency not recorded")),
        ]

    def panes(self) -> list[QWidget]:
        """Go from the day to the periods, the board and the sheet."""
        board = self.found.board if self.found is not None else None
        rows = [self.rows] if board is not None and board.rows else []
        return [self.stepper.picker, self.periods, *rows, self.sheet]

    def show_thing(self, what: object) -> None:
        """Open an agency by its id."""
        self._wanted = what.id if isinstance(what, Hit) else str(what or "")
        self.load()

    def begin(self) -> None:
        """Put the cursor on the first agency that is not recorded, or on the worst."""
        board = self.found.board if self.found is not None else None
        rows = worst_first(board.rows) if board is not None else []
        first = next((row for row in rows if row.now.unrecorded), next(iter(rows), None))
        if first is not None:
            self.rows.go_to(first.id)
            self.rows.setFocus(TAB)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to mark; minutes grow while the screen is seen."""
        super().showEvent(event)
        self._ages.start()
        if self.sheet.isHidden():
            self.rows.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run unseen."""
        super().hideEvent(event)
        self._ages.stop()

    def _show(self, found: DayBoard) -> None:
        self.found = found
        board = found.board
        self._day = found.frame.day
        self.stepper.set_value(found.frame.day)
        if board is not None:
            self._period = board.period.code
            self.periods.choose(board.period.code.value)
            self.deeds.take(found)
        self.summary.show_board(found)
        self.board.show_board(found)
        self.agency.show_board(board)
        rows = board.rows if board is not None else ()
        alone = all(row.state is AgencyState.NOT_RECORDED for row in rows)
        self.rest.setText(
            translate("Agencies", "All agencies are complete")
            if alone
            else translate("Agencies", "The other agencies are complete")
        )
        self.rest.setVisible(any(row.now.unrecorded for row in rows))
        self._screen.offers_changed.emit()
        self._show_wanted(rows)

    def _show_wanted(self, rows: Sequence[AgencyBoardRow]) -> None:
        wanted, self._wanted = self._wanted, ""
        if any(row.id == wanted for row in rows):
            self.rows.go_to(wanted)
            self.agency.open(wanted)
        elif wanted:
            text = translate("Agencies", "This agency has no counter in this period.")
            self._ctx.notify.toast(text, tone=Tone.MUTE)

    def _on_key(self, deed: Deed) -> None:
        """Mark what is under the cursor and go on to the next."""
        target = self.rows.target()
        if target is None or not self._may:
            return
        alone = self.sheet.isHidden()
        self._do(deed, *target)
        self.agency.return_after(alone=alone)
        if deed in STATES:
            self.rows.go_on()

    def _do(self, deed: Deed, row: AgencyBoardRow, counters: Sequence[CounterRow]) -> None:
        """Do what a key or a verb of the sheet means for some counters of an agency."""
        if deed in STATES:
            self.deeds.record(row, counters, STATES[deed])
        elif deed is Deed.INTERRUPT:
            self.agency.ask(row.id, counters)
        else:
            self._resume(row, counters)

    def _resume(self, row: AgencyBoardRow, counters: Sequence[CounterRow]) -> None:
        """Resume now; of a period that does not run the time must be asked."""
        stopped = [
            one
            for one in counters
            if one.state is PresenceState.CLOSED or running_gap(one) is not None
        ]
        if not stopped:
            text = translate("Agencies", "No counter of {agency} is stopped.")
            self._ctx.notify.toast(text.format(agency=row.short_name), tone=Tone.MUTE)
        elif self.deeds.present is None:
            self.agency.ask_end(row.id, stopped)
        else:
            self.deeds.resume(row, stopped, self.deeds.present)

    def _on_gap(self, gap: Gap) -> None:
        self.agency.open(self.rows.spot.key, focus=False)
        self.agency.correct(gap.id)

    def _on_moved(self) -> None:
        """Let an open sheet follow the cursor, unless its form is being filled in."""
        target = self.rows.target()
        if target is None or self.sheet.isHidden() or self.agency.is_busy:
            return
        if target[0].id != self.agency.agency_id:
            self.agency.open(target[0].id, focus=False)

    def _on_finished(self, alone: bool) -> None:  # noqa: FBT001  a signal carries it
        if alone:
            self.sheet.close_sheet()
        else:
            self.rows.setFocus(TAB)

    def _on_sheet_closed(self) -> None:
        self.agency.leave()
        self._screen.offers_changed.emit()
        self.rows.setFocus(TAB)

    def _on_day(self, day: date) -> None:
        self.sheet.close_sheet()
        self._day = day
        self.load()

    def _on_period(self, key: str) -> None:
        if self._period is not None and self._period.value != key:
            self.sheet.close_sheet()
            self._period = PeriodCode(key)
            self.load()

    def _on_rest(self) -> None:
        board = self.found.board if self.found is not None else None
        if board is not None and self._may:
            count = sum(row.now.unrecorded > 0 for row in board.rows)
            self.deeds.record_rest(count)
