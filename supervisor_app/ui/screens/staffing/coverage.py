"""Coverage: every agency by day and period, or one day by half hours, and the gap taken apart."""

from datetime import date, time

from PySide6.QtWidgets import QScrollArea, QStackedWidget

from supervisor_app.rules.coverage import CoverageState
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import coverage
from supervisor_app.services.coverage import Cover, CoverRow, CoverWeek, DaySlots
from supervisor_app.text.formats import clock_time, iso, num, of_total, weekday
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.charts.heatmap import HeatCell, HeatData, Heatmap
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.staffing.gap_card import GapCard
from supervisor_app.ui.tables.grid import Cell, ColumnKind, GridColumn, GridRow
from supervisor_app.ui.tables.grid_editor import GridEditor
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.boxes import STRETCH, in_row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.date_picker import DayStepper
from supervisor_app.ui.widgets.tabs import SegmentedTabs

BY_DAY, BY_HALF_HOUR = "day", "half_hour"
HEAD, CELL = 140, 66
NAMES = 116
HOUR = 60
TONES = {
    CoverageState.UNDER: Tone.BAD,
    CoverageState.OK: Tone.OK,
    CoverageState.OVER: Tone.WARN,
}


class CoveragePart(Part):
    """The light of a cell says under, enough or over; the card beside tells of the chosen one."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        today = ctx.clock.now().date()
        self._day = today
        self._rows: dict[str, CoverRow] = {}
        self._slots: DaySlots | None = None
        self.views = SegmentedTabs(
            [
                (BY_DAY, translate("Staffing", "Week")),
                (BY_HALF_HOUR, translate("Staffing", "Half hours")),
            ]
        )
        self.stepper = DayStepper(today, today)
        in_row(self.bar, STRETCH, self.views, self.stepper, gap=12)
        self.grid = GridEditor(totals=False, head_width=HEAD)
        self.heat = Heatmap(NAMES)
        scroll = QScrollArea()
        scroll.setProperty("kind", "plain")
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.heat)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.grid)
        self._pages.addWidget(scroll)
        card = Card()
        card.body.addWidget(self._pages, 1)
        self.gap = GapCard(screen, ctx)
        line = in_row(self, gap=12)
        line.addWidget(card, 1)
        line.addWidget(self.gap)
        self.main = self.grid
        self.stepper.picked.connect(self._on_day)
        self.views.chosen.connect(self._on_view)
        self.grid.moved.connect(self._on_cell)
        self.heat.picked.connect(self._on_slot)
        self.gap.changed.connect(self.load)

    def load(self) -> None:
        """Ask for the week or the day that is shown, and for the open gap again."""
        if self.views.key == BY_DAY:
            self._ctx.tasks.read(self, coverage.week, self._day, then=self._show_week)
        else:
            self._ctx.tasks.read(self, coverage.slots, self._day, then=self._show_slots)
        self.gap.load()

    def title(self) -> str:
        """Name the part."""
        return translate("Staffing", "Coverage")

    def keys(self) -> list[KeyHint]:
        """Explain how a gap is looked into."""
        return [KeyHint("↓", translate("Staffing", "another agency; its gap stands beside"))]

    def _show_week(self, found: CoverWeek) -> None:
        self._rows = {row.agency_id: row for row in found.rows}
        columns = [
            GridColumn(f"{day.isoformat()} {code}", _head(found, day, code), ColumnKind.NOTE, CELL)
            for day in found.days
            for code in found.periods[day]
            if _matters(found, day, code)
        ]
        keys = [(column.key, _place(column.key)) for column in columns]
        self.grid.show_grid(
            [GridRow(row.agency_id, _name(row.name)) for row in found.rows],
            columns,
            {
                (row.agency_id, key): _cell(row.cells[place])
                for row in found.rows
                for key, place in keys
                if place in row.cells
            },
            head=translate("Staffing", "Agency"),
        )
        self.stepper.set_value(self._day)

    def _show_slots(self, found: DaySlots) -> None:
        self._slots = found
        starts = [found.first + n * coverage.SLOT_MINUTES for n in range(len(found.periods))]
        heads = [_hour(start) if start % HOUR == 0 else "" for start in starts]
        rows = [(_name(row.name), [_heat(spare) for spare in row.spare]) for row in found.rows]
        spoken = translate("Staffing", "Spare people of each agency by half hours")
        self.heat.show_data(HeatData(heads, rows, spoken))
        self.stepper.set_value(self._day)

    def _on_day(self, day: date) -> None:
        self._day = day
        self.load()

    def _on_view(self, key: str) -> None:
        self._pages.setCurrentIndex(0 if key == BY_DAY else 1)
        self.load()

    def _on_cell(self, agency_id: str, column: str) -> None:
        day, code = _place(column)
        self.gap.open(agency_id, _name(self._rows[agency_id].name), day, code)

    def _on_slot(self, row: int, column: int) -> None:
        if self._slots is None:
            return
        chosen = self._slots.rows[row]
        code = self._slots.periods[column]
        if code is not None:
            self.gap.open(chosen.agency_id, _name(chosen.name), self._day, code)


def _hour(minute: int) -> str:
    return clock_time(time(minute // HOUR % 24))


def _matters(found: CoverWeek, day: date, code: PeriodCode) -> bool:
    """Leave out what nobody plans and nothing asks for: the days off."""
    cells = (row.cells.get((day, code)) for row in found.rows)
    return any(cell is not None and (cell.planned or cell.minimum) for cell in cells)


def _head(found: CoverWeek, day: date, code: PeriodCode) -> str:
    under = found.holidays.get(day) or f"{num(day.day)} {_short(code)}"
    return f"{weekday(day)}\n{under}"


def _short(code: PeriodCode) -> str:
    return {
        PeriodCode.MORNING: translate("Staffing", "morning"),
        PeriodCode.EVENING: translate("Staffing", "evening"),
    }[code]


def _place(column: str) -> tuple[date, PeriodCode]:
    day, code = column.split()
    return date.fromisoformat(day), PeriodCode(code)


def _name(name: str) -> str:
    return name or translate("Staffing", "Centre staff")


def _cell(cover: Cover) -> Cell:
    quiet = not cover.minimum and cover.state is CoverageState.OK
    wanted = cover.maximum if cover.state is CoverageState.OVER else cover.minimum
    text = num(cover.expected) if quiet else of_total(cover.expected, wanted or 0)
    return Cell(
        text=text,
        tone=None if quiet else TONES[cover.state],
        reason=word("section", cover.section) if cover.section else "",
        locked=True,
    )


def _heat(spare: int | None) -> HeatCell:
    if spare is None:
        return HeatCell(tone=Tone.MUTE)
    if spare < 0:
        missing = translate("Staffing", "%n people missing", "", -spare)
        return HeatCell(num(spare), tone=Tone.BAD, tip=missing)
    enough = translate("Staffing", "enough people")
    return HeatCell(iso(f"+{num(spare)}") if spare else num(0), tone=Tone.OK, tip=enough)
