"""Daily entry by keyboard: agencies by channel, judged while typing; importing is another part."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtGui import QResizeEvent

from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.statistics import Channel, Measure, Source, Verdict
from supervisor_app.services import days, statistics
from supervisor_app.services.statistics import Entry, Grid, GridCell, Page
from supervisor_app.services.statistics import GridRow as AgencyRow
from supervisor_app.text.formats import iso, parse_number, signed, strip_controls
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.statistics.behind import behind_cell
from supervisor_app.ui.screens.statistics.place import Place
from supervisor_app.ui.screens.statistics.review import ReviewPanel
from supervisor_app.ui.screens.statistics.words import measure_word, usual_words, verdict_word
from supervisor_app.ui.tables.grid import Cell, CellState, ColumnKind, GridColumn, GridRow
from supervisor_app.ui.tables.grid import Entry as Typed
from supervisor_app.ui.tables.grid_editor import GridEditor
from supervisor_app.ui.theme import Role, Tone, row_height
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.boxes import STRETCH, in_row, row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.date_picker import DayStepper
from supervisor_app.ui.widgets.inputs import ChoiceBox
from supervisor_app.ui.widgets.labels import ElidedLabel, label
from supervisor_app.ui.widgets.tabs import SegmentedTabs

TOTAL, CHANGE = "total", "change"
SHORT, CLOSE_ROW = 660, 34
_STATES = {
    Verdict.OUTLIER: CellState.OUTLIER,
    Verdict.IMPOSSIBLE: CellState.DOUBTFUL,
    Verdict.MISSING: CellState.MISSING,
    Verdict.NOT_OFFERED: CellState.NOT_OFFERED,
}
_OPEN = (Verdict.MISSING, Verdict.IMPOSSIBLE, Verdict.OUTLIER)


class EntryPart(Part):
    """One measure of one period and section; a figure is stored when its cell is left."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._page: Page | None = None
        self._grid: Grid | None = None
        self.grid = GridEditor(head_width=170)
        self.main = self.grid
        self._build_bar(ctx.clock.now().date())
        self.review = ReviewPanel()
        self._outliers, self._missing = Chip(), Chip()
        self._foot, self._verdict = ElidedLabel("", Role.SMALL, "text2"), Chip()
        self._cell_name = label("", Role.STRONG)
        card = Card(
            translate("Statistics", "Figures by agency and channel"),
            self._outliers,
            self._missing,
            end=[self.measure],
        )
        card.body.addWidget(self.grid, 1)
        card.body.addLayout(row(self._cell_name, self._foot, self._verdict, gap=12))
        line = in_row(self, gap=12)
        line.addWidget(card, 1)
        line.addWidget(self.review)
        self.grid.entered.connect(self._on_entered)
        self.grid.moved.connect(self._on_moved)
        trace(self.grid, lambda: behind_cell(self._grid, self.grid.cursor_keys()))
        self.review.asked.connect(self.grid.go_to)
        self.review.noted.connect(self._on_noted)

    def _build_bar(self, today: date) -> None:
        self.periods = SegmentedTabs(
            [
                (PeriodCode.MORNING.value, translate("Statistics", "Morning period")),
                (PeriodCode.EVENING.value, translate("Statistics", "Evening period")),
            ]
        )
        self.sections = SegmentedTabs([(one.value, word("section", one.value)) for one in Section])
        self.measure = ChoiceBox([(one, measure_word(one)) for one in Measure])
        self.measure.choose(Measure.SERVED)
        self.stepper = DayStepper(today, today, latest=today)
        in_row(self.bar, STRETCH, self.sections, self.periods, self.stepper, gap=12)
        self.periods.chosen.connect(lambda key: self._turn(period=PeriodCode(key)))
        self.sections.chosen.connect(lambda key: self._turn(section=Section(key)))
        self.stepper.picked.connect(lambda day: self._turn(day=day))
        self.measure.picked.connect(lambda measure: self._turn(measure=measure))

    def load(self) -> None:
        """Ask for the grid of the page; at first the board's day and the period that runs."""
        self._ctx.tasks.read(self, _grid_of, self._page, then=self._show)

    def title(self) -> str:
        """Name the part."""
        return translate("Statistics", "Daily entry")

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the grid."""
        return [
            KeyHint("0-9", translate("Statistics", "type a figure")),
            KeyHint("Enter Tab", translate("Statistics", "store it and go on")),
            KeyHint("Ctrl+V", translate("Statistics", "paste a block from a spreadsheet")),
            KeyHint("Ctrl+D", translate("Statistics", "copy from above")),
            KeyHint("Delete", translate("Statistics", "wipe the typed figure")),
        ]

    def begin(self) -> None:
        """Go to the next cell that needs a person."""
        found = self._open_places()
        if found:
            self.grid.go_to(found[0].row.agency_id, found[0].channel.value)
        self.grid.setFocus()

    def show_thing(self, what: object) -> None:
        """Go to the first channel of an agency by its id."""
        if self._grid is not None and self._grid.channels:
            self.grid.go_to(str(what), self._grid.channels[0].value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the rows closer on a short screen, so that thirteen agencies fit."""
        super().resizeEvent(event)
        height = CLOSE_ROW if self.height() < SHORT else row_height()
        self.grid.view.rows_head.setDefaultSectionSize(height)

    def _turn(self, **changes: Any) -> None:
        if self._page is not None:
            self._page = replace(self._page, **changes)
            self.load()

    def _show(self, found: Grid) -> None:
        self._grid, self._page = found, found.page
        self.stepper.set_value(found.page.day)
        self.periods.choose(found.page.period.value)
        self.sections.choose(found.page.section.value)
        may = self._ctx.may(Right.ENTER_STATISTICS)
        self.grid.show_grid(
            [_head(line) for line in found.rows],
            _columns(found.channels),
            {
                key: cell
                for line in found.rows
                for key, cell in _cells(line, found.channels, may=may).items()
            },
            head=translate("Statistics", "Agency"),
        )
        if self.grid.cursor_keys() is None:
            self.begin()
        self._show_counts()

    def _show_counts(self) -> None:
        places = self._open_places()
        outliers = sum(one.cell.judgement.verdict is Verdict.OUTLIER for one in places)
        missing = len(places) - outliers
        words = translate("Statistics", "%n unusual figures", "", outliers) if outliers else ""
        self._outliers.show_state(words, Tone.WARN, "warning-fill")
        words = translate("Statistics", "%n cells missing", "", missing) if missing else ""
        self._missing.show_state(words, Tone.BAD, "circle-dashed")
        self.review.show_places(places)
        self._show_place(*(self.grid.cursor_keys() or ("", "")))

    def _open_places(self) -> list[Place]:
        """List the cells that are missing, impossible or unjustified outliers."""
        lines = self._grid.rows if self._grid else ()
        return [
            Place(line, channel, cell)
            for line in lines
            for channel, cell in line.cells.items()
            if cell.judgement.verdict in _OPEN
            and not (cell.judgement.verdict is Verdict.OUTLIER and cell.note)
        ]

    def _on_entered(self, entries: Sequence[Typed]) -> None:
        written = [
            Entry(one.row, Channel(one.column), parse_number(one.value) if one.value else None)
            for one in entries
        ]
        said = ""
        if len(written) > 1:
            said = translate("Statistics", "%n figures stored", "", len(written))
        self._store(written, said)

    def _on_noted(self, agency_id: str, channel: str, note: str) -> None:
        """Keep the reason of an unusual figure; the figure itself stays."""
        lines = self._grid.rows if self._grid else ()
        line = next((one for one in lines if one.agency_id == agency_id), None)
        if line is not None:
            value = line.cells[Channel(channel)].value
            self._store([Entry(agency_id, Channel(channel), value, note)], "")

    def _store(self, entries: list[Entry], said: str) -> None:
        if self._page is not None:
            self._ctx.tasks.write(
                self._screen,
                statistics.enter,
                self._page,
                entries,
                then=lambda _changed: self._screen.saved.emit(),
                failed=self.show_kept,
                undo=True,
                said=said,
            )

    def _on_moved(self, agency_id: str, column: str) -> None:
        self._show_place(agency_id, column)

    def _show_place(self, agency_id: str, column: str) -> None:
        """Name the cell under the cursor, its usual range and the verdict."""
        place = self._place(agency_id, column)
        if place is None:
            self._cell_name.setText("")
            self._foot.setText("")
            self._verdict.show_state("", Tone.MUTE)
            self.review.show_place(None)
            return
        judgement = place.cell.judgement
        name = word("channel", place.channel.value)
        self._cell_name.setText(f"{place.row.short_name} · {name}")
        self._foot.setText(usual_words(judgement))
        tones = {Verdict.OK: Tone.OK, Verdict.OUTLIER: Tone.WARN, Verdict.NOT_OFFERED: Tone.MUTE}
        tone = tones.get(judgement.verdict, Tone.BAD)
        self._verdict.show_state(verdict_word(judgement), tone)
        self.review.show_place(place)

    def _place(self, agency_id: str, column: str) -> Place | None:
        channels = {channel.value: channel for channel in Channel}
        lines = self._grid.rows if self._grid else ()
        line = next((one for one in lines if one.agency_id == agency_id), None)
        channel = channels.get(column)
        if line is None or channel is None or channel not in line.cells:
            return None
        return Place(line, channel, line.cells[channel])


def _grid_of(work: Any, page: Page | None) -> Grid:
    """Read a page's grid, by default of the board's day and the period that runs."""
    if page is None:
        frame = days.frame(work)
        period = frame.current.code if frame.current else PeriodCode.MORNING
        page = Page(frame.day, period, Section.MEN)
    return statistics.grid(work, page)


def _head(line: AgencyRow) -> GridRow:
    icons = {Source.IMPORTED: "import", Source.TYPED: "keyboard"}
    says = {
        Source.IMPORTED: translate("Statistics", "imported from the queue system"),
        Source.TYPED: translate("Statistics", "typed by hand"),
    }
    source = line.source
    return GridRow(
        line.agency_id,
        line.short_name,
        icon=icons[source] if source else "",
        icon_says=says[source] if source else "",
    )


def _columns(channels: Sequence[Channel]) -> list[GridColumn]:
    return [
        *(GridColumn(channel.value, word("channel", channel.value)) for channel in channels),
        GridColumn(TOTAL, translate("Statistics", "Total"), ColumnKind.TOTAL, 92),
        GridColumn(CHANGE, translate("Statistics", "Against usual"), ColumnKind.NOTE, 96),
    ]


def _cells(
    line: AgencyRow, channels: Sequence[Channel], *, may: bool
) -> dict[tuple[str, str], Cell]:
    cells = {
        (line.agency_id, channel.value): _cell(line.cells[channel], may=may) for channel in channels
    }
    cells[line.agency_id, CHANGE] = Cell(text=_change(line), locked=True)
    return cells


def _cell(cell: GridCell, *, may: bool) -> Cell:
    judgement = cell.judgement
    outlier = judgement.verdict is Verdict.OUTLIER and not cell.note
    state = _STATES.get(judgement.verdict, CellState.NORMAL)
    if judgement.verdict is Verdict.OUTLIER and not outlier:
        state = CellState.NORMAL
    old = ""
    if cell.typed is not None and cell.imported is not None and cell.typed != cell.imported:
        old = str(cell.imported)
    return Cell(
        "" if cell.value is None else str(cell.value),
        state=state,
        old=old,
        reason=verdict_word(judgement),
        locked=not may,
    )


def _change(line: AgencyRow) -> str:
    """Compare a row's total with the medians of its cells, where each is known."""
    known = [cell for cell in line.cells.values() if cell.value is not None and cell.usual]
    usual = sum(cell.usual.median for cell in known if cell.usual)
    if not usual:
        return ""
    total = sum(cell.value or 0 for cell in known)
    return iso(strip_controls(signed((total - usual) / usual * 100)) + "%")
