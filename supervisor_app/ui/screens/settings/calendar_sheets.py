"""The sheets of the calendar: one season with its hours, one day closed or worked by decision."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules.calendar import DayKind
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import opening, working_days
from supervisor_app.services.opening import Season, SeasonDraft, Times
from supervisor_app.services.working_days import DayRow
from supervisor_app.text import hijri
from supervisor_app.text.calendar_names import weekday_names
from supervisor_app.text.formats import date_pair, shown_digits
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.section import blame
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import paragraph

USUAL, OTHER, CLOSED = "usual", "other", "closed"
RAMADAN = 9
# What Saudi offices keep in Ramadan; both are only proposals.
RAMADAN_HOURS: Mapping[PeriodCode, Times] = {
    PeriodCode.MORNING: (dt.time(10), dt.time(15)),
    PeriodCode.EVENING: (dt.time(21), dt.time(0)),
}


class SeasonSheet:
    """Fills the screen's sheet with one season; `saved` is told after each commit."""

    def __init__(self, screen: Screen, ctx: Context, *, saved: Callable[[], object]) -> None:
        self._screen = screen
        self._ctx = ctx
        self._saved = saved
        self._id = ""

    def open(self, season: Season | None) -> None:
        """Show a season, or an empty one."""
        empty = SeasonDraft("", {})
        self._id = season.id if season else ""
        self._show(season.draft if season else empty)

    def open_ramadan(self) -> None:
        """Propose the running Ramadan or the next one, its days by the Umm al-Qura calendar."""
        self._id = ""
        first, last, year = _next_ramadan(self._ctx.clock.now().date())
        name = translate("Settings", "Ramadan {year}").format(year=shown_digits(str(year)))
        self._show(SeasonDraft(name, RAMADAN_HOURS, None, first, last))

    def _show(self, draft: SeasonDraft) -> None:
        sheet = self._screen.sheet
        sheet.begin(draft.name or translate("Settings", "New season"))
        self.form = Form(_season_fields(), today=self._ctx.clock.now().date())
        self.form.show_values(_season_values(draft))
        self.form.changed.connect(lambda _key: self._show_fitting())
        self.fault = paragraph("", Role.SMALL, "bad")
        self.fault.hide()
        sheet.body.addWidget(self.form)
        sheet.body.addWidget(self.fault)
        sheet.foot.addWidget(button(translate("Settings", "Save"), "primary", on=self._save))
        sheet.foot.addStretch(1)
        if self._id:
            drop = button(translate("Settings", "Take away"), "danger", on=self._drop)
            sheet.foot.addWidget(drop)
        self._show_fitting()
        self.form.rows["name"].editor.widget.setFocus()

    def _show_fitting(self) -> None:
        """Show only what the choices above ask for."""
        values = self.form.values()
        for key in ("first", "last"):
            self.form.rows[key].setVisible(bool(values["bounded"]))
        for code in PeriodCode:
            for end in ("starts", "ends"):
                self.form.rows[f"{code}_{end}"].setVisible(values[code.value] == OTHER)

    def _save(self) -> None:
        self.fault.hide()
        if not self.form.judge():
            return
        try:
            draft = _season_draft(self.form.values())
        except InvalidInput as error:
            self._refuse(error)
            return
        said = translate("Settings", "{name} was saved").format(name=draft.name)
        self._write(partial(opening.put, draft=draft, season_id=self._id), said)

    def _drop(self) -> None:
        said = translate("Settings", "The usual hours hold again")
        self._write(partial(opening.drop, season_id=self._id), said)

    def _write(self, verb: Callable[..., object], said: str) -> None:
        def done(_: object) -> None:
            self._screen.sheet.close_sheet()
            self._saved()

        self._ctx.tasks.write(
            self._screen, verb, then=done, failed=self._refuse, undo=True, said=said
        )

    def _refuse(self, error: KnownError) -> bool:
        if not blame(self.form, error):
            self.fault.setText(sentence(error).what)
            self.fault.show()
        return True


class DaySheet:
    """Fills the screen's sheet with one day; `saved` is told after each commit."""

    def __init__(self, screen: Screen, ctx: Context, *, saved: Callable[[], object]) -> None:
        self._screen = screen
        self._ctx = ctx
        self._saved = saved

    def open(self, row: DayRow | None) -> None:
        """Show a decided day, or a day to be closed."""
        sheet = self._screen.sheet
        today = self._ctx.clock.now().date()
        if row is None:
            sheet.begin(translate("Settings", "Close a day"))
        else:
            sheet.begin(row.name or translate("Settings", "Worked by decision"), date_pair(row.day))
        self.form = Form(_day_fields(), today=today)
        self.form.show_values(
            {
                "day": row.day if row else today,
                "kind": row.kind if row else DayKind.CLOSED,
                "name": row.name if row else "",
            }
        )
        self.form.rows["day"].setVisible(row is None)
        sheet.body.addWidget(self.form)
        sheet.foot.addWidget(button(translate("Settings", "Save"), "primary", on=self._save))
        sheet.foot.addStretch(1)
        if row is not None:
            forget = button(translate("Settings", "Take away"), "danger")
            forget.clicked.connect(partial(self._forget, row.day))
            sheet.foot.addWidget(forget)
        self.form.rows["name"].editor.widget.setFocus()

    def _save(self) -> None:
        if not self.form.judge():
            return
        said = translate("Settings", "The day was saved")
        values = self.form.values()
        # Qt hands a member of an enumeration back as its text.
        kind = DayKind(values["kind"])
        verb = partial(working_days.decide, day=values["day"], kind=kind, name=values["name"])
        self._write(verb, said)

    def _forget(self, day: dt.date, *_: object) -> None:
        said = translate("Settings", "The day is like any other again")
        self._write(partial(working_days.forget, day=day), said)

    def _write(self, verb: Callable[..., object], said: str) -> None:
        def done(_: object) -> None:
            self._screen.sheet.close_sheet()
            self._saved()

        def failed(error: KnownError) -> bool:
            return blame(self.form, error)

        self._ctx.tasks.write(self._screen, verb, then=done, failed=failed, undo=True, said=said)


def _season_fields() -> tuple[Field, ...]:
    days = [(None, translate("Settings", "every day")), *enumerate(weekday_names())]
    fields = [
        Field("name", lambda: translate("Settings", "Name"), required=True),
        Field(
            "bounded",
            lambda: translate("Settings", "When"),
            Kind.SWITCH,
            hint=lambda: translate("Settings", "Only between two days"),
        ),
        Field("first", lambda: translate("Settings", "First day"), Kind.DATE),
        Field("last", lambda: translate("Settings", "Last day"), Kind.DATE),
        Field(
            "weekday",
            lambda: translate("Settings", "Weekday"),
            Kind.CHOICE,
            choices=lambda: days,
        ),
    ]
    for code in PeriodCode:
        name = word("period", code)
        fields += [
            Field(code.value, partial(str, name), Kind.CHOICE, choices=_hour_choices),
            Field(f"{code}_starts", lambda: translate("Settings", "Opens at"), Kind.TIME),
            Field(f"{code}_ends", lambda: translate("Settings", "Closes at"), Kind.TIME),
        ]
    return tuple(fields)


def _hour_choices() -> list[tuple[str, str]]:
    return [
        (USUAL, translate("Settings", "the usual hours")),
        (OTHER, translate("Settings", "other hours")),
        (CLOSED, translate("Settings", "stays closed")),
    ]


def _season_values(draft: SeasonDraft) -> dict[str, Any]:
    values: dict[str, Any] = {
        "name": draft.name,
        "bounded": draft.first is not None,
        "weekday": draft.weekday,
    }
    if draft.first and draft.last:
        values |= {"first": draft.first, "last": draft.last}
    for code in PeriodCode:
        times = draft.hours.get(code)
        known = code in draft.hours
        values[code.value] = OTHER if times else CLOSED if known else USUAL
        values[f"{code}_starts"], values[f"{code}_ends"] = times or (None, None)
    return values


def _season_draft(values: Mapping[str, Any]) -> SeasonDraft:
    """Read the form; raises InvalidInput for other hours without their times."""
    hours: dict[PeriodCode, Times] = {}
    for code in PeriodCode:
        if values[code.value] == CLOSED:
            hours[code] = None
        elif values[code.value] == OTHER:
            for end in ("starts", "ends"):
                if values[f"{code}_{end}"] is None:
                    raise InvalidInput(field=f"{code}_{end}", reason="not_a_time", value="")
            hours[code] = (values[f"{code}_starts"], values[f"{code}_ends"])
    first, last = (values["first"], values["last"]) if values["bounded"] else (None, None)
    return SeasonDraft(values["name"], hours, values["weekday"], first, last)


def _day_fields() -> tuple[Field, ...]:
    return (
        Field("day", lambda: translate("Settings", "Date"), Kind.DATE),
        Field(
            "kind",
            lambda: translate("Settings", "State"),
            Kind.CHOICE,
            choices=lambda: [(kind, word("day_kind", kind)) for kind in DayKind],
        ),
        Field(
            "name",
            lambda: translate("Settings", "Name"),
            hint=lambda: translate("Settings", "As the board and the roster call the day."),
        ),
    )


def _next_ramadan(today: dt.date) -> tuple[dt.date, dt.date, int]:
    """Return the first and last day of the Ramadan that runs or comes next, and its Hijri year."""
    found = hijri.to_hijri(today)
    year = found.year if found else hijri.LAST_YEAR
    if found and found.month > RAMADAN:
        year += 1
    first = hijri.from_hijri(hijri.HijriDate(year, RAMADAN, 1))
    return first, first + dt.timedelta(days=hijri.month_length(year, RAMADAN) - 1), year
