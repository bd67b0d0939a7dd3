"""The week's roster by keyboard: everybody by day, copied from the week before; no attendance."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtGui import QAction

from supervisor_app.rules.calendar import week_start
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.services import roster
from supervisor_app.services.figure_history import Source, one_thing
from supervisor_app.services.roster import Planned, Week, WeekRow
from supervisor_app.text.formats import day_month, num, weekday
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.staffing.words import (
    BOTH,
    FREE,
    LEAVE,
    PLAN_TONES,
    plan_of,
    plan_value,
    plan_word,
)
from supervisor_app.ui.tables.grid import Cell, ColumnKind, Entry, GridColumn, GridRow, KeyAction
from supervisor_app.ui.tables.grid_editor import GridEditor
from supervisor_app.ui.traces import Traced, trace
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.date_picker import DayStepper

PLACE = "place"
ONE_WEEK = timedelta(weeks=1)
KEYS = {
    "1": KeyAction(PeriodCode.MORNING.value),
    "2": KeyAction(PeriodCode.EVENING.value),
    "3": KeyAction(BOTH),
    "4": KeyAction(LEAVE),
    "0": KeyAction(FREE),
}


class WeekPart(Part):
    """One week, Sunday first; Friday and Saturday are shown only where somebody works then."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        today = ctx.clock.now().date()
        self._day = today
        self._week: Week | None = None
        self.grid = GridEditor(keys=KEYS, totals=False, head_width=190)
        self.main = self.grid
        self.stepper = DayStepper(today, today)
        self.copy = button(translate("Staffing", "Copy last week"), icon="copy", on=self._copy)
        if not ctx.may(Right.EDIT_ROSTER):
            self.copy.hide()
        in_row(self.bar, STRETCH, self.copy, self.stepper, gap=12)
        card = Card()
        card.add(self.grid)
        column(self, card)
        self.copying = QAction(translate("Staffing", "Copy last week's roster"), self)
        self.copying.triggered.connect(self._copy)
        self.grid.entered.connect(self._on_entered)
        trace(self.grid, self._behind)
        self.stepper.picked.connect(self._on_day)

    def load(self) -> None:
        """Ask for the week of the chosen day."""
        self._ctx.tasks.read(self, roster.week, self._day, then=self._show)

    def title(self) -> str:
        """Name the part."""
        return translate("Staffing", "Week's roster")

    def commands(self) -> list[QAction]:
        """Offer copying the week before."""
        return [self.copying] if self._ctx.may(Right.EDIT_ROSTER) else []

    def keys(self) -> list[KeyHint]:
        """Explain the planning keys."""
        words = [plan_word(action.value) for action in KEYS.values()]
        words[-1] = translate("Staffing", "free")
        return [KeyHint(key, text) for key, text in zip(KEYS, words, strict=True)]

    def _behind(self) -> Traced | None:
        keys = self.grid.cursor_keys()
        rows = self._week.rows if self._week is not None else ()
        person = next((row.employee for row in rows if keys and row.employee.id == keys[0]), None)
        if keys is None or person is None:
            return None
        if keys[1] == PLACE:
            return Traced(person.name, (one_thing("employee", person.id),))
        where = {"employee_id": person.id, "work_date": date.fromisoformat(keys[1])}
        sources = tuple(Source("roster_entry", {**where, "period": one}) for one in PeriodCode)
        title = translate("Staffing", "Roster of {name}").format(name=person.name)
        return Traced(title, sources)

    def _show(self, week: Week) -> None:
        self._week = week
        may = self._ctx.may(Right.EDIT_ROSTER)
        days = [
            day
            for day in week.days
            if day in week.working or day in week.holidays or _planned(week, day)
        ]
        self.grid.show_grid(
            [GridRow(row.employee.id, row.employee.name) for row in week.rows],
            [
                GridColumn(PLACE, translate("Staffing", "Agency · counter"), ColumnKind.NOTE, 200),
                *(GridColumn(day.isoformat(), _day_title(day, week)) for day in days),
            ],
            {key: cell for row in week.rows for key, cell in _cells(row, days, may=may).items()},
            head=translate("Staffing", "Employee"),
        )
        self.stepper.set_value(self._day)

    def _on_entered(self, entries: Sequence[Entry]) -> None:
        cells = [
            Planned(entry.row, date.fromisoformat(entry.column), plan_of(entry.value))
            for entry in entries
        ]
        said = translate("Staffing", "%n days planned", "", len(cells)) if len(cells) > 1 else ""
        self._ctx.tasks.write(
            self._screen,
            roster.plan,
            cells,
            then=lambda _changed: self._screen.saved.emit(),
            failed=self.show_kept,
            undo=True,
            said=said,
        )

    def _copy(self) -> None:
        """Fill the empty days of this week from the week before."""
        words = translate("Staffing", "Last week's roster was copied")
        self._ctx.tasks.write(
            self._screen,
            roster.copy_week,
            week_start(self._day) - ONE_WEEK,
            week_start(self._day),
            undo=True,
            said=words,
        )

    def _on_day(self, day: date) -> None:
        self._day = day
        self.load()


def _planned(week: Week, day: date) -> bool:
    return any(day in row.days for row in week.rows)


def _day_title(day: date, week: Week) -> str:
    """Name the day; a holiday stands in place of its date, which its neighbours tell."""
    return f"{weekday(day)}\n{week.holidays.get(day) or day_month(day)}"


def _cells(row: WeekRow, days: Sequence[date], *, may: bool) -> dict[tuple[str, str], Cell]:
    key = row.employee.id
    agency = row.employee.agency or translate("Staffing", "Centre staff")
    counter = row.employee.counter
    place = agency if counter is None else f"{agency} · {num(counter)}"
    cells = {(key, PLACE): Cell(text=place, locked=True)}
    for day in days:
        value = plan_value(row.on(day))
        cells[key, day.isoformat()] = Cell(
            value, plan_word(value), tone=PLAN_TONES.get(value), locked=not may
        )
    return cells
