"""When the centre opens: weekly days off, other hours in seasons, holidays and closures."""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.rules.calendar import DayKind
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import opening, working_days
from supervisor_app.services.opening import Season, SeasonDraft, Times
from supervisor_app.services.working_days import DayRow, Habits
from supervisor_app.text.calendar_names import weekday_names
from supervisor_app.text.formats import (
    MISSING,
    clock_time,
    day_month,
    gregorian,
    hijri_day_month,
    shown_digits,
    weekday,
)
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word, words
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.calendar_sheets import DaySheet, SeasonSheet
from supervisor_app.ui.screens.settings.section import Section, SettingLine
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.inputs import ChoiceBox
from supervisor_app.ui.widgets.labels import paragraph

WEEK = (6, 0, 1, 2, 3, 4, 5)  # Sunday first, as date.weekday counts
TABLE_HEIGHT = 190
DAYS_A_LINE = 4  # a week in one line is too wide beside an open sheet


class CalendarSection(Section):
    """Three cards, one under the other; each change is committed at once and can be taken back."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._year = ctx.clock.now().date().year
        self.season_sheet = SeasonSheet(screen, ctx, saved=self._on_saved)
        self.day_sheet = DaySheet(screen, ctx, saved=self._on_saved)
        self.days_off: dict[int, CheckBox] = {}
        self.country = ChoiceBox(list(words("country").items()))
        self.fault = paragraph("", Role.SMALL, "bad")
        self.seasons: DataTable[Season] = DataTable(_season_columns(), key=lambda row: row.id)
        self.days: DataTable[DayRow] = DataTable(
            _day_columns(), key=lambda row: row.day.isoformat()
        )
        self.body.addWidget(self._week_card())
        self.body.addWidget(self._season_card(), 1)
        self.body.addWidget(self._days_card(), 1)
        self.main = self.days_off[WEEK[0]]
        self.fault.hide()

    def load(self) -> None:
        """Ask for the week's habits, the seasons and the year's days."""
        self._ctx.tasks.read(self, working_days.habits, then=self._show_habits)
        self._ctx.tasks.read(self, opening.seasons, then=self._show_seasons)
        self._ctx.tasks.read(self, working_days.year, self._year, then=self.days.show_rows)

    def commands(self) -> list[QAction]:
        """Offer what can be added."""
        season = QAction(translate("Settings", "New season"), self)
        season.triggered.connect(lambda: self.season_sheet.open(None))
        closed = QAction(translate("Settings", "Close a day"), self)
        closed.triggered.connect(lambda: self.day_sheet.open(None))
        return [season, closed]

    def _week_card(self) -> Card:
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, day in enumerate(WEEK):
            box = CheckBox(weekday_names()[day])
            box.clicked.connect(self._on_habits)
            grid.addWidget(box, *divmod(place, DAYS_A_LINE))
            self.days_off[day] = box
        self.country.picked.connect(self._on_habits)
        self.country.setFixedWidth(200)
        card = Card(translate("Settings", "The week"), gap=6)
        card.add(
            SettingLine(
                translate("Settings", "Days off"),
                translate("Settings", "On these days nobody is expected."),
                boxes,
            ),
            SettingLine(
                translate("Settings", "Official holidays of"),
                translate("Settings", "Each year is filled from this country's list."),
                self.country,
            ),
            self.fault,
        )
        return card

    def _season_card(self) -> Card:
        new = translate("Settings", "New season")
        self.seasons.opened.connect(self.season_sheet.open)
        self.seasons.asked.connect(lambda: self.season_sheet.open(None))
        self.seasons.set_empty(
            translate("Settings", "The usual hours hold all year"),
            translate("Settings", "Other hours in Ramadan or on Fridays are entered here once."),
            new,
            "clock",
        )
        self.seasons.setMinimumHeight(TABLE_HEIGHT)
        ramadan = button(
            translate("Settings", "Ramadan's hours"), icon="moon", on=self.season_sheet.open_ramadan
        )
        add = button(new, icon="plus", on=lambda: self.season_sheet.open(None))
        card = Card(translate("Settings", "Other hours"), end=[ramadan, add])
        card.body.addWidget(self.seasons, 1)
        return card

    def _days_card(self) -> Card:
        add = translate("Settings", "Close a day")
        self.days.opened.connect(self.day_sheet.open)
        self.days.asked.connect(self._fill)
        self.days.set_empty(
            translate("Settings", "No holidays yet this year"),
            translate("Settings", "Fill the year once; each day can be changed afterwards."),
            translate("Settings", "Fill the official holidays"),
            "calendar",
        )
        self.days.setMinimumHeight(TABLE_HEIGHT)
        years = [(year, shown_digits(str(year))) for year in range(self._year - 1, self._year + 3)]
        self.year = ChoiceBox(years)
        self.year.choose(self._year)
        self.year.setAccessibleName(translate("Settings", "Year"))
        self.year.picked.connect(self._on_year)
        filling = button(translate("Settings", "Fill the year"), icon="calendar", on=self._fill)
        closing = button(add, icon="plus", on=lambda: self.day_sheet.open(None))
        card = Card(
            translate("Settings", "Holidays and closures"), end=[self.year, filling, closing]
        )
        card.body.addWidget(self.days, 1)
        return card

    def _show_habits(self, habits: Habits) -> None:
        for day, box in self.days_off.items():
            box.setChecked(day in habits.weekend)
        self.country.choose(habits.country)

    def _show_seasons(self, rows: tuple[Season, ...]) -> None:
        self.seasons.show_rows(rows)

    def _on_habits(self, *_: object) -> None:
        self.fault.hide()
        off = frozenset(day for day, box in self.days_off.items() if box.isChecked())
        self._ctx.tasks.write(
            self._screen,
            working_days.set_habits,
            Habits(off, self.country.value()),
            then=lambda _: self.saved.emit(),
            failed=self._refuse,
            undo=True,
            said=translate("Settings", "The days off were saved"),
        )

    def _on_year(self, *_: object) -> None:
        self._year = self.year.value()
        self.load()

    def _fill(self) -> None:
        self._ctx.tasks.write(
            self._screen,
            working_days.fill_official,
            (self._year,),
            then=self._on_filled,
            undo=True,
            said=translate("Settings", "The official holidays of {year} stand in the list").format(
                year=shown_digits(str(self._year))
            ),
        )

    def _on_filled(self, _count: object) -> None:
        self._on_saved()

    def _on_saved(self) -> None:
        self.saved.emit()
        self.load()

    def _refuse(self, error: KnownError) -> bool:
        self.fault.setText(sentence(error).what)
        self.fault.show()
        self.load()
        return True


def _season_columns() -> list[Column[Season]]:
    return [
        Column(
            "name", lambda: translate("Settings", "Name"), lambda r: r.draft.name, 0, Look.STRONG
        ),
        Column("when", lambda: translate("Settings", "When"), lambda r: _when(r.draft), 172),
        *(
            Column(
                code.value,
                partial(word, "period", code),
                partial(_hours_of, code),
                115,
            )
            for code in PeriodCode
        ),
    ]


def _when(draft: SeasonDraft) -> str:
    parts = []
    if draft.weekday is not None:
        parts.append(
            translate("Settings", "every {weekday}").format(weekday=weekday_names()[draft.weekday])
        )
    if draft.first and draft.last:
        span = translate("Settings", "{first} to {last}")
        parts.append(span.format(first=day_month(draft.first), last=gregorian(draft.last)))
    return " · ".join(parts)


def _hours_of(code: PeriodCode, row: Season) -> str:
    if code not in row.draft.hours:
        return MISSING
    return _times(row.draft.hours[code])


def _times(times: Times) -> str:
    if times is None:
        return translate("Settings", "closed")
    return translate("Settings", "{start} to {end}").format(
        start=clock_time(times[0]), end=clock_time(times[1])
    )


def _day_columns() -> list[Column[DayRow]]:
    return [
        Column("name", lambda: translate("Settings", "Name"), _name, 0, Look.STRONG),
        Column("day", lambda: translate("Settings", "Date"), _date, 180),
        Column(
            "hijri", lambda: translate("Settings", "Hijri"), lambda r: hijri_day_month(r.day), 110
        ),
        Column(
            "kind",
            lambda: translate("Settings", "State"),
            lambda r: word("day_kind", r.kind),
            90,
            Look.CHIP,
            tone=lambda r: Tone.OK if r.kind is DayKind.WORKING else Tone.MUTE,
        ),
    ]


def _name(row: DayRow) -> str:
    return row.name or translate("Settings", "Worked by decision")


def _date(row: DayRow) -> str:
    return f"{weekday(row.day)} {gregorian(row.day)}"
