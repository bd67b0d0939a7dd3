"""Attendance by keyboard: everybody of the period in one grid, the state of agencies beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from PySide6.QtGui import QAction, QKeySequence

from supervisor_app.rules.attendance import MARK_KEYS, AttendanceStatus, parse_arrival
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.services import attendance, days
from supervisor_app.services.attendance import Mark, Sheet, SheetRow
from supervisor_app.services.days import DayFrame
from supervisor_app.services.figure_history import Source
from supervisor_app.text.formats import clock_time, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.staffing.standing import Standing
from supervisor_app.ui.screens.staffing.words import TONES, status_word
from supervisor_app.ui.tables.grid import (
    Cell,
    CellState,
    ColumnKind,
    Entry,
    GridColumn,
    GridRow,
    KeyAction,
)
from supervisor_app.ui.tables.grid_editor import GridEditor
from supervisor_app.ui.traces import Traced, trace
from supervisor_app.ui.widgets.boxes import STRETCH, in_row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.date_picker import DayStepper
from supervisor_app.ui.widgets.tabs import SegmentedTabs

STATUS, PLACE, ARRIVED = "status", "place", "arrived"
LATE = AttendanceStatus.LATE
_MINUTES = 60


class AttendancePart(Part):
    """The sheet of one period; a key marks at once, `2` asks for the time of arrival."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._frame: DayFrame | None = None
        self._sheet: Sheet | None = None
        self._day: date | None = None
        self._period: PeriodCode | None = None
        self.grid = GridEditor(
            keys={key: _action(status) for key, status in MARK_KEYS.items()},
            totals=False,
            head_width=210,
            pattern=r"\d{0,2}:?\d{0,2}",
        )
        self.main = self.grid
        self.standing = Standing()
        today = ctx.clock.now().date()
        self.stepper = DayStepper(today, today, latest=today)
        self.periods = SegmentedTabs(
            [
                (PeriodCode.MORNING.value, translate("Staffing", "Morning period")),
                (PeriodCode.EVENING.value, translate("Staffing", "Evening period")),
            ]
        )
        in_row(self.bar, STRETCH, self.periods, self.stepper, gap=12)
        card = Card()
        card.add(self.grid)
        line = in_row(self, gap=12)
        line.addWidget(card, 1)
        line.addWidget(self.standing)
        self.first = QAction(translate("Staffing", "First person not marked"), self)
        self.first.setShortcut(QKeySequence("F7"))
        self.first.triggered.connect(self.begin)
        self.grid.entered.connect(self._on_entered)
        self.periods.chosen.connect(self._on_period)
        self.stepper.picked.connect(self._on_day)
        trace(self.grid, self._behind)
        trace(self.standing, self._behind_all)

    def load(self) -> None:
        """Ask for the sheet of the chosen day and period; at first those that run now."""
        self._ctx.tasks.read(self, _sheet_of, self._day, self._period, then=self._show)

    def title(self) -> str:
        """Name the part."""
        return translate("Staffing", "Attendance")

    def commands(self) -> list[QAction]:
        """Offer the way to the first person not marked."""
        return [self.first]

    def keys(self) -> list[KeyHint]:
        """Explain the marking keys."""
        return [
            KeyHint("1", status_word(AttendanceStatus.PRESENT)),
            KeyHint("2", translate("Staffing", "late, then the time of arrival")),
            KeyHint("3", status_word(AttendanceStatus.ABSENT)),
            KeyHint("4", status_word(AttendanceStatus.EXCUSED)),
            KeyHint("0", translate("Staffing", "wipe the mark")),
            KeyHint("Shift+↓", translate("Staffing", "select a block, then mark it")),
            KeyHint("F7", translate("Staffing", "first person not marked")),
        ]

    def begin(self) -> None:
        """Put the cursor on the first person who is not marked."""
        rows = self._sheet.rows if self._sheet else ()
        unmarked = next((row for row in rows if row.status is None), None)
        first = unmarked or next(iter(rows), None)
        if first is not None:
            self.grid.go_to(first.employee_id, STATUS)
        self.grid.setFocus()

    def _behind(self) -> Traced | None:
        keys = self.grid.cursor_keys()
        whole = self._behind_all()
        if keys is None or whole is None or self._sheet is None:
            return None
        name = next((row.name for row in self._sheet.rows if row.employee_id == keys[0]), "")
        (all_of_them,) = whole.sources
        source = Source("attendance", {**all_of_them.where, "employee_id": keys[0]})
        title = translate("Staffing", "Attendance of {name}").format(name=name)
        return Traced(title, (source,))

    def _behind_all(self) -> Traced | None:
        if self._day is None or self._period is None:
            return None
        source = Source("attendance", {"work_date": self._day, "period": self._period})
        return Traced(translate("Staffing", "Attendance of the period"), (source,))

    def _show(self, found: tuple[DayFrame, Sheet | None]) -> None:
        self._frame, self._sheet = found
        self._day = self._frame.day
        self.stepper.set_value(self._day)
        sheet = self._sheet
        if sheet is None:
            self.standing.show_empty()
            return
        self._period = sheet.period
        self.periods.choose(sheet.period.value)
        may = self._ctx.may(Right.MARK_ATTENDANCE)
        began = self.grid.cursor_keys() is None
        self.grid.show_grid(
            [_head(row) for row in sheet.rows],
            _columns(),
            {key: cell for row in sheet.rows for key, cell in _cells(row, may=may).items()},
            head=translate("Staffing", "Employee"),
        )
        if began:
            self.begin()
        self.standing.show_sheet(sheet)

    def _on_entered(self, entries: Sequence[Entry]) -> None:
        """Store what a person marked; late without a time stays a draft of its cell."""
        marks: list[Mark] = []
        for entry in entries:
            status, arrived = _read(entry.value)
            if status is LATE and arrived is None:
                self.grid.put(entry.row, STATUS, _waiting_for_time())
            else:
                self.grid.put(entry.row, STATUS, _mark(status))
                marks.append(Mark(entry.row, status, arrived))
        if marks and self._day is not None and self._period is not None:
            said = ""
            if len(marks) > 1:
                said = translate("Staffing", "%n people marked", "", len(marks))
            self._ctx.tasks.write(
                self._screen,
                attendance.mark,
                self._day,
                self._period,
                marks,
                then=lambda _changed: self._screen.saved.emit(),
                failed=self.show_kept,
                undo=True,
                said=said,
            )

    def _on_period(self, key: str) -> None:
        if self._period is not None and self._period.value != key:
            self._period = PeriodCode(key)
            self.load()

    def _on_day(self, day: date) -> None:
        self._day = day
        self.load()


def _sheet_of(work: Any, day: date | None, period: PeriodCode | None) -> tuple[DayFrame, Any]:
    """Read a day's frame and the sheet of a period, by default the one that runs."""
    frame = days.frame(work, day)
    running = frame.current.code if frame.current else None
    chosen = period or running
    return frame, attendance.sheet(work, frame.day, chosen) if chosen else None


def _action(status: AttendanceStatus | None) -> KeyAction:
    return KeyAction(status.value if status else "", then_edit=status is LATE)


def _read(value: str) -> tuple[AttendanceStatus | None, time | None]:
    """Read a cell's value: a status, a time of arrival (which means late), or nothing."""
    if not value:
        return None, None
    minute = parse_arrival(value)
    if minute is not None:
        return LATE, time(*divmod(minute, _MINUTES))
    known = {status.value: status for status in AttendanceStatus}
    return known.get(value, LATE), None


def _waiting_for_time() -> Cell:
    return Cell(
        LATE.value,
        translate("Staffing", "late, at what time?"),
        CellState.DOUBTFUL,
        reason=translate("Staffing", "Type the time of arrival as four digits, then Enter"),
    )


def _mark(status: AttendanceStatus | None) -> Cell:
    if status is None:
        return Cell("", translate("Staffing", "not marked"), tone=None)
    return Cell(status.value, status_word(status), tone=TONES[status])


def _head(row: SheetRow) -> GridRow:
    return GridRow(row.employee_id, row.name)


def _columns() -> list[GridColumn]:
    return [
        GridColumn(PLACE, translate("Staffing", "Agency · counter"), ColumnKind.NOTE, 220),
        GridColumn(STATUS, translate("Staffing", "Attendance"), ColumnKind.ENTRY, 170),
        GridColumn(ARRIVED, translate("Staffing", "Arrived"), ColumnKind.NOTE),
    ]


def _cells(row: SheetRow, *, may: bool) -> dict[tuple[str, str], Cell]:
    agency = row.agency or translate("Staffing", "Centre staff")
    place = agency if row.counter is None else f"{agency} · {num(row.counter)}"
    arrived = clock_time(row.arrived_at) if row.arrived_at else ""
    return {
        (row.employee_id, PLACE): Cell(text=place, locked=True),
        (row.employee_id, STATUS): replace(_mark(row.status), locked=not may),
        (row.employee_id, ARRIVED): Cell(text=arrived, locked=True),
    }
