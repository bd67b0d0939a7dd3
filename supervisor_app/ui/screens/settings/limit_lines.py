"""The least and most staff of an agency as lines of its sheet, with a line for a new bound."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section as Half
from supervisor_app.rules.staffing_bound import StaffingBound
from supervisor_app.services import staffing_limits
from supervisor_app.services.staffing_limits import LimitRow
from supervisor_app.text.calendar_names import weekday_names
from supervisor_app.text.formats import gregorian, num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, in_row, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.date_picker import DatePicker
from supervisor_app.ui.widgets.inputs import ChoiceBox, NumberEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph

ALWAYS, HOLIDAYS, ONE_DAY = "always", "holidays", "one_day"
COUNT_WIDTH = 72


class LimitLines(QWidget):
    """What stands, and what can be added; each change is committed at once."""

    def __init__(self, screen: Screen, ctx: Context, agency_id: str) -> None:
        super().__init__()
        self._screen = screen
        self._ctx = ctx
        self._agency = agency_id
        self._lines: QVBoxLayout = column(None, gap=8)
        hint = translate(
            "Settings", "Without a line one person a counter is the least; one day beats a weekday."
        )
        self.new = NewLimit(ctx)
        self.new.add.clicked.connect(self._add)
        column(
            self,
            label(translate("Settings", "Least and most staff"), Role.H2),
            paragraph(hint, Role.SMALL, "text2"),
            self._lines,
            self.new,
            gap=8,
        )
        self.load()

    def load(self) -> None:
        """Ask for the agency's bounds."""
        self._ctx.tasks.read(self, staffing_limits.of_agency, self._agency, then=self._show)

    def _show(self, rows: tuple[LimitRow, ...]) -> None:
        empty(self._lines)
        for one in rows:
            words = column(
                None,
                label(_count(one.bound), Role.STRONG),
                ElidedLabel(_where(one.bound), Role.SMALL, "text2"),
                gap=0,
            )
            drop = icon_button(
                "trash",
                translate("Settings", "Take away: {limit}").format(limit=_count(one.bound)),
                on=partial(self._drop, one.id),
            )
            line = row(gap=8)
            line.addLayout(words, 1)
            line.addWidget(drop)
            self._lines.addLayout(line)

    def _add(self) -> None:
        bound = self.new.bound()
        if bound is not None:
            said = translate("Settings", "The bound was saved")
            self._write(partial(staffing_limits.put, agency_id=self._agency, bound=bound), said)

    def _drop(self, limit_id: str) -> None:
        said = translate("Settings", "The bound was taken away")
        self._write(partial(staffing_limits.drop, limit_id=limit_id), said)

    def _write(self, verb: Callable[..., object], said: str) -> None:
        def done(_: object) -> None:
            self.new.clear()
            self.load()

        self._ctx.tasks.write(
            self._screen, verb, then=done, failed=self.new.refuse, undo=True, said=said
        )


class NewLimit(QWidget):
    """The line of a bound to be added: how many, of whom, in which period, on which days."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        today = ctx.clock.now().date()
        self.minimum, self.maximum = NumberEdit(digits=3), NumberEdit(digits=3)
        for edit, title in (
            (self.minimum, translate("Settings", "At least")),
            (self.maximum, translate("Settings", "At most")),
        ):
            edit.setFixedWidth(COUNT_WIDTH)
            edit.setAccessibleName(title)
        everybody = (None, translate("Settings", "both sections"))
        whole_day = (None, translate("Settings", "both periods"))
        self.section = ChoiceBox([everybody, *((half, word("section", half)) for half in Half)])
        self.period = ChoiceBox([whole_day, *((p, word("period", p)) for p in PeriodCode)])
        self.when = ChoiceBox(
            [
                (ALWAYS, translate("Settings", "every day")),
                *((str(place), name) for place, name in enumerate(weekday_names())),
                (HOLIDAYS, translate("Settings", "holidays")),
                (ONE_DAY, translate("Settings", "a single day")),
            ]
        )
        self.day = DatePicker(today, today)
        self.day.hide()
        for box, title in (
            (self.section, translate("Settings", "Section")),
            (self.period, translate("Settings", "Period")),
            (self.when, translate("Settings", "When")),
        ):
            box.setAccessibleName(title)
        self.when.picked.connect(lambda: self.day.setVisible(self.when.value() == ONE_DAY))
        self.add = button(translate("Settings", "Add bound"), icon="plus")
        self.fault = paragraph("", Role.SMALL, "bad")
        self.fault.hide()
        least = label(translate("Settings", "At least"), Role.SMALL, "text2")
        most = label(translate("Settings", "At most"), Role.SMALL, "text2")
        places = QWidget()
        in_row(places, self.section, self.period, gap=8)
        column(
            self,
            row(least, self.minimum, most, self.maximum, STRETCH),
            places,
            row(self.when, self.day, STRETCH),
            self.fault,
            row(self.add, STRETCH),
            gap=8,
            y=8,
        )

    def bound(self) -> StaffingBound | None:
        """Give the bound, None (and the cursor in the number) while it has no least."""
        self.fault.hide()
        minimum = self.minimum.value()
        if minimum is None:
            self.minimum.setFocus()
            return None
        when, section, period = self.when.value(), self.section.value(), self.period.value()
        return StaffingBound(
            minimum,
            self.maximum.value(),
            Half(section) if section else None,
            PeriodCode(period) if period else None,
            int(when) if when.isdigit() else None,
            when == HOLIDAYS,
            self.day.value() if when == ONE_DAY else None,
        )

    def clear(self) -> None:
        """Empty the numbers for another bound."""
        self.minimum.set_value(None)
        self.maximum.set_value(None)

    def refuse(self, error: KnownError) -> bool:
        """Say why the bound was not taken."""
        self.fault.setText(sentence(error).what)
        self.fault.show()
        return isinstance(error, InvalidInput)


def _count(bound: StaffingBound) -> str:
    least = translate("Settings", "at least {count}").format(count=num(bound.minimum))
    if bound.maximum is None:
        return least
    most = translate("Settings", "at most {count}").format(count=num(bound.maximum))
    return f"{least} · {most}"


def _where(bound: StaffingBound) -> str:
    section = word("section", bound.section) if bound.section else ""
    period = word("period", bound.period) if bound.period else ""
    return " · ".join(part for part in (section, period, _when(bound)) if part)


def _when(bound: StaffingBound) -> str:
    if bound.day is not None:
        return gregorian(bound.day)
    if bound.on_holidays:
        return translate("Settings", "holidays")
    if bound.weekday is not None:
        return weekday_names()[bound.weekday]
    return translate("Settings", "every day")
