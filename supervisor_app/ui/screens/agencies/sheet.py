"""One agency in the side sheet: its figures, counters with their verbs, interruptions, the form."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from supervisor_app.rules.presence import PresenceState
from supervisor_app.rules.rights import Right
from supervisor_app.services.presence import GapDraft
from supervisor_app.services.presence_board import AgencyBoardRow, Board, CounterRow
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.agencies.deeds import Deeds
from supervisor_app.ui.screens.agencies.gap_form import GapForm
from supervisor_app.ui.screens.agencies.gaps import GapGroup, gap_groups, group_of
from supervisor_app.ui.screens.agencies.rows import Deed
from supervisor_app.ui.screens.agencies.sheet_lines import AgencyFigures, CounterLine, GapLine
from supervisor_app.ui.screens.agencies.words import TONES, running_gap, state_word
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, hairline
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import label
from supervisor_app.ui.widgets.side_sheet import SideSheet

TAB = Qt.FocusReason.TabFocusReason


class AgencySheet(QObject):
    """Fills the screen's sheet with one agency; `asked` carries a Deed, the agency, counters.

    `finished` tells that a form that a key of the board had opened is done with, and whether the
    sheet was opened for it alone.
    """

    asked = Signal(object, object, object)
    shown = Signal()
    finished = Signal(bool)

    def __init__(self, ctx: Context, sheet: SideSheet, deeds: Deeds) -> None:
        super().__init__(sheet)
        self._may = ctx.may(Right.MARK_PRESENCE)
        self._sheet = sheet
        self._deeds = deeds
        self._board: Board | None = None
        self.agency_id = ""
        self.row: AgencyBoardRow | None = None
        self.form: GapForm | None = None
        self._returns: bool | None = None
        self.figures: AgencyFigures | None = None
        self.verbs: list[QPushButton] = []
        self._feet: list[QPushButton] = []
        self._overview: QWidget | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether a person is filling the form in."""
        return self.form is not None and not self.form.isHidden()

    def open(self, agency_id: str, *, focus: bool = True) -> None:
        """Show an agency; with `focus` its first verb takes the keyboard."""
        self.agency_id, self.row = agency_id, None
        self._show()
        if focus and self.verbs:
            self.verbs[0].setFocus(TAB)

    def ask(self, agency_id: str, counters: Sequence[CounterRow]) -> None:
        """Ask for an interruption; of closed counters it asks from the beginning on."""
        self._ready(agency_id)
        row, board = self.row, self._board
        if row is None or board is None or self.form is None:
            return
        free = [one for one in row.counters if running_gap(one) is None]
        wanted = [one.id for one in counters if one in free]
        shut = all(one.state is PresenceState.CLOSED for one in counters)
        present = None if shut else self._deeds.present
        if free:
            self._show_form()
            self.form.ask(free, wanted, present or board.period.starts)

    def ask_end(self, agency_id: str, counters: Sequence[CounterRow]) -> None:
        """Ask when counters worked again: of an interruption that lasts, or of closed ones."""
        self._ready(agency_id)
        row, board = self.row, self._board
        if row is None or board is None or self.form is None:
            return
        lasting = next((gap for one in counters if (gap := running_gap(one))), None)
        if lasting is not None:
            self.correct(lasting.id)
            return
        shut = [one for one in counters if one.state is PresenceState.CLOSED]
        if shut:
            self._show_form()
            self.form.opened_late(shut, board.period.starts)

    def correct(self, gap_id: str) -> None:
        """Let an interruption of the open agency be corrected."""
        if self.row is None or self._board is None or self.form is None:
            return
        group = group_of(self._board, self.row, gap_id)
        if group is not None and self._may:
            self._show_form()
            self.form.correct(group)

    def return_after(self, *, alone: bool) -> None:
        """Go back to the board when the form is done with, and close the sheet if `alone`."""
        self._returns = alone if self.is_busy else None

    def leave(self) -> None:
        """Forget the agency after the sheet closed."""
        self.agency_id, self.row, self.form, self._returns = "", None, None, None

    def show_board(self, board: Board | None) -> None:
        """Follow what was read anew; a form that is being filled in stays."""
        self._board = board
        if self.agency_id and not self._sheet.isHidden():
            self._show()

    def _ready(self, agency_id: str) -> None:
        if self.agency_id != agency_id or self.row is None:
            self.open(agency_id, focus=False)

    def _show(self) -> None:
        """Show the agency; only its figures change while nothing was recorded meanwhile."""
        rows = self._board.rows if self._board is not None else ()
        row = next((row for row in rows if row.id == self.agency_id), None)
        if row is None or self._board is None:
            self._sheet.close_sheet()
            return
        before, self.row = self.row, row
        if before is not None and (self.is_busy or _same(before, row)):
            if self.figures is not None:
                self.figures.show_row(row)
            return
        focus = self._focused()
        chip = Chip(state_word(row.state), TONES[row.state])
        full = row.name if row.name != row.short_name else ""
        self._sheet.begin(row.short_name, full or self._board.period.name, chip)
        self._fill(row, self._board)
        if focus is not None:
            again = next((one for one in self.verbs if one.property("what") == focus), None)
            first = again or next(iter(self.verbs), None)
            if first is not None:
                first.setFocus(TAB)
        self.shown.emit()

    def _fill(self, row: AgencyBoardRow, board: Board) -> None:
        body = self._sheet.body
        self.verbs, self._feet = [], []
        overview = self._overview = QWidget()
        title = label(translate("Agencies", "Counters"), Role.STRONG)
        self.figures = AgencyFigures()
        self.figures.show_row(row)
        over = column(overview, self.figures, title, gap=10)
        for counter in row.counters:
            line = CounterLine(counter, may=self._may)
            line.asked.connect(partial(self._on_asked, [counter]))
            over.addWidget(line)
            self.verbs += line.verbs.values()
        body.addWidget(overview)
        self.form = GapForm()
        self.form.hide()
        self.form.given.connect(self._on_given)
        self.form.removed.connect(self._on_removed)
        self.form.cancelled.connect(self._on_cancelled)
        body.addWidget(self.form)
        body.addWidget(hairline())
        body.addWidget(label(translate("Agencies", "Interruptions"), Role.STRONG))
        groups = gap_groups(board, row)
        for group in groups:
            body.addWidget(self._gap_line(group))
        if not groups:
            text = translate("Agencies", "None was recorded in this period.")
            body.addWidget(label(text, Role.SMALL, "text3"))
        if self._may:
            self._add_foot(row)

    def _gap_line(self, group: GapGroup) -> QWidget:
        line = GapLine(group, may=self._may)
        line.asked.connect(partial(self.correct, group.gap.id))
        return line

    def _add_foot(self, row: AgencyBoardRow) -> None:
        """Offer what usually comes next as the one primary verb, and what else may be."""
        blank = [one for one in row.counters if one.state is PresenceState.NOT_RECORDED]
        stopped = [one for one in row.counters if one not in blank and not one.open_now]
        if blank:
            self._foot(translate("Agencies", "All open"), Deed.OPEN, blank, kind="primary")
            self._foot(translate("Agencies", "All closed"), Deed.CLOSE, blank)
        elif stopped:
            self._foot(translate("Agencies", "Resume all"), Deed.RESUME, stopped, kind="primary")
            self._foot(translate("Agencies", "Interruption"), Deed.INTERRUPT, row.counters)
        else:
            text = translate("Agencies", "Record an interruption")
            self._foot(text, Deed.INTERRUPT, row.counters, kind="primary")
            self._foot(translate("Agencies", "All closed"), Deed.CLOSE, row.counters)
        self._sheet.foot.addStretch(1)

    def _foot(
        self, text: str, deed: Deed, counters: Sequence[CounterRow], *, kind: str = ""
    ) -> None:
        made = button(text, kind, on=partial(self._on_asked, counters, deed))
        made.setProperty("what", str(deed))
        self._sheet.foot.addWidget(made)
        self._feet.append(made)
        if kind:
            self.verbs.insert(0, made)
        else:
            self.verbs.append(made)

    def _show_form(self) -> None:
        """Let the form take the place of everything else: its verb is the only primary."""
        self._show_rest(when=False)

    def _show_rest(self, *, when: bool) -> None:
        for part in (self._overview, *self._feet):
            if part is not None:
                part.setVisible(when)

    def _focused(self) -> str | None:
        """Tell which verb has the keyboard, "" for another part of the sheet, None for none."""
        focus = self._sheet.window().focusWidget()
        if focus is None or not self._sheet.isAncestorOf(focus):
            return None
        return str(focus.property("what") or "")

    def _on_asked(self, counters: Sequence[CounterRow], deed: Deed) -> None:
        if self.row is not None:
            self.asked.emit(deed, self.row, list(counters))

    def _on_given(self, draft: GapDraft, counter_ids: Sequence[str]) -> None:
        row, form = self.row, self.form
        if row is None or form is None:
            return
        if form.group is not None:
            ids = form.group.ids
            self._deeds.correct(ids, draft, refuse=form.refuse, then=self._on_done)
            return
        counters = [one for one in row.counters if one.id in counter_ids]
        self._deeds.interrupt(row, counters, draft, refuse=form.refuse, then=self._on_done)

    def _on_removed(self) -> None:
        if self.form is not None and self.form.group is not None:
            self._deeds.remove(self.form.group.ids, self._on_done)

    def _on_done(self) -> None:
        """Close the form; what was recorded is read anew right after."""
        if self.form is not None:
            self.form.hide()
        self.row = None
        self._finish()

    def _on_cancelled(self) -> None:
        self._show_rest(when=True)
        if self._returns is None and self.verbs:
            self.verbs[0].setFocus(TAB)
        self._finish()

    def _finish(self) -> None:
        alone, self._returns = self._returns, None
        if alone is not None:
            self.finished.emit(alone)


def _same(one: AgencyBoardRow, other: AgencyBoardRow) -> bool:
    """Tell whether nothing was recorded between two readings of an agency."""
    return one.id == other.id and [
        (counter.id, counter.state, counter.gaps) for counter in one.counters
    ] == [(counter.id, counter.state, counter.gaps) for counter in other.counters]
