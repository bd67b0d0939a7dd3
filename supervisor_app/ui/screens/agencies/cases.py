"""The shortage cases: how many, the list, and the sheet of one case or of a new one."""

from functools import partial

from PySide6.QtCore import Signal

from supervisor_app.rules.rights import Right
from supervisor_app.services import shortages
from supervisor_app.services.shortages import CaseCounts, CaseRow
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.agencies import case_words as words
from supervisor_app.ui.screens.agencies.case_sheet import CaseSheet
from supervisor_app.ui.screens.agencies.figure import Figure
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.traces import trace_rows
from supervisor_app.ui.widgets.boxes import STRETCH, column, hairline, in_row, row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.check_box import CheckBox


class CasesPart(Part):
    """Overdue cases lead; Enter opens one. `asked` when the empty list's verb was pressed."""

    asked = Signal()

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._wanted = ""
        self._rows: tuple[CaseRow, ...] = ()
        self.table: DataTable[CaseRow] = DataTable(self._columns(), key=lambda row: row.id)
        self.main = self.table
        self.sheet = CaseSheet(screen, ctx, saved=self._on_saved)
        self.closed = CheckBox(translate("Cases", "Closed ones too"))
        self.closed.clicked.connect(self.load)
        in_row(self.bar, STRETCH, self.closed, gap=12)
        self.open_now = Figure(translate("Cases", "Open cases"))
        self.waiting = Figure(translate("Cases", "Waiting for a reply"))
        self.overdue = Figure(translate("Cases", "Reply overdue"))
        self.done = Figure(translate("Cases", "Closed this month"))
        strip = Card()
        line = row(gap=10)
        for figure in (self.open_now, self.waiting, self.overdue, self.done):
            line.addWidget(figure, 1)
            if figure is not self.done:
                line.addWidget(hairline(upright=True))
        strip.body.addLayout(line)
        card = Card()
        card.body.addWidget(self.table, 1)
        whole = column(self, strip, gap=12)
        whole.addWidget(card, 1)
        self._may = ctx.may(Right.WORK_CASES)
        new = translate("Cases", "New shortage case")
        self.table.set_empty(
            translate("Cases", "No shortage case is open"),
            translate(
                "Cases",
                "A case opens by itself when an agency is short for too long, or here by F9.",
            ),
            new if self._may else "",
            "check-circle",
        )
        self.table.asked.connect(self.asked)
        self.table.opened.connect(lambda row: self.sheet.open(row.id))
        trace_rows(self.table, "shortage_case", words.case_title)

    def load(self) -> None:
        """Ask for the cases and their counts."""
        wanted = partial(shortages.cases, with_closed=self.closed.isChecked())
        self._ctx.tasks.read(self, wanted, then=self._show)
        self._ctx.tasks.read(self, shortages.counts, then=self._show_counts)

    def title(self) -> str:
        """Name the part."""
        return translate("Cases", "Shortage cases")

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the list."""
        return [KeyHint("Enter", translate("Cases", "open the case"))]

    def show_thing(self, what: object) -> None:
        """Open a case by its id."""
        self._wanted = str(what or "")
        self.load()

    def begin_case(self, agency_id: str = "") -> None:
        """Open the form of a new case, for an agency where one is known."""
        if self._may:
            self.sheet.begin(agency_id)

    def _show(self, rows: tuple[CaseRow, ...]) -> None:
        self._rows = rows
        self.table.show_rows(rows)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.sheet.open(wanted)
        elif not self._screen.sheet.isHidden():
            self.sheet.load()

    def _show_counts(self, found: CaseCounts) -> None:
        self.open_now.show_value(words.count_word(found.open))
        self.waiting.show_value(words.count_word(found.waiting))
        self.overdue.show_value(words.count_word(found.overdue))
        self.done.show_value(words.count_word(found.closed_this_month))

    def _on_saved(self) -> None:
        self._screen.saved.emit()
        self.load()

    def _columns(self) -> list[Column[CaseRow]]:
        now = self._ctx.clock.now
        return [
            Column(
                "agency",
                lambda: translate("Cases", "Agency"),
                words.agency_word,
                124,
                Look.STRONG,
            ),
            Column("title", lambda: translate("Cases", "What is short"), words.case_title, 0),
            Column(
                "state",
                lambda: translate("Cases", "State"),
                lambda row: words.state_word(row.state),
                116,
                Look.CHIP,
                tone=lambda row: words.TONES[row.state],
            ),
            Column(
                "since",
                lambda: translate("Cases", "Open since"),
                lambda row: words.since_word(row.opened_at, now()),
                112,
                order=lambda row: row.opened_at,
            ),
            Column(
                "due",
                lambda: translate("Cases", "Reply by"),
                words.due_word,
                104,
                tone=lambda row: Tone.BAD if row.overdue else Tone.MUTE,
            ),
            Column("owner", lambda: translate("Cases", "Followed by"), words.owner_word, 110),
        ]
