"""The sheet of one agency: its names, its counters, a line for a new counter, its end."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from supervisor_app.errors import KnownError
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section as Half
from supervisor_app.services import agencies
from supervisor_app.services.agencies import AgencyDraft, AgencyRow, CounterDraft, CounterRow
from supervisor_app.text.formats import num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.field import Field
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.contact_lines import ContactLines
from supervisor_app.ui.screens.settings.limit_lines import LimitLines
from supervisor_app.ui.screens.settings.section import blame
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, hairline, in_row, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.inputs import ChoiceBox, NumberEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph

FIELDS = (
    Field("name", lambda: translate("Settings", "Name"), required=True),
    Field(
        "short_name",
        lambda: translate("Settings", "Short name"),
        required=True,
        hint=lambda: translate("Settings", "As it fits a tile."),
    ),
    Field(
        "code",
        lambda: translate("Settings", "Code"),
        hint=lambda: translate("Settings", "As queue files name it."),
    ),
)


class AgencySheet:
    """Fills the screen's sheet; `saved` is told after each commit."""

    def __init__(self, screen: Screen, ctx: Context, *, saved: Callable[[], object]) -> None:
        self._screen = screen
        self._ctx = ctx
        self._saved = saved
        self._row: AgencyRow | None = None

    def open(self, agency: AgencyRow | None) -> None:
        """Show an agency, or the fields of a new one."""
        self._row = agency
        sheet = self._screen.sheet
        sheet.begin(agency.short_name if agency else translate("Settings", "New agency"))
        self.form = Form(FIELDS, today=self._ctx.clock.now().date())
        if agency is not None:
            self.form.show_values({key: getattr(agency, key) for key in self.form.rows})
        sheet.body.addWidget(self.form)
        save = button(translate("Settings", "Save"), "primary", on=self._save)
        sheet.foot.addWidget(save)
        sheet.foot.addStretch(1)
        if agency is None:
            self.form.rows["name"].editor.widget.setFocus()
            return
        self._show_counters(agency)
        self.contacts = ContactLines(self._screen, self._ctx, agency.id)
        sheet.body.addWidget(hairline())
        sheet.body.addWidget(self.contacts)
        self.limits = LimitLines(self._screen, self._ctx, agency.id)
        sheet.body.addWidget(hairline())
        sheet.body.addWidget(self.limits)
        if agency.until is None:
            end = button(translate("Settings", "End"), "danger", on=partial(self._ask_end, agency))
        else:
            end = button(translate("Settings", "Resume"), on=partial(self._resume, agency))
        sheet.foot.addWidget(end)

    def _show_counters(self, agency: AgencyRow) -> None:
        body = self._screen.sheet.body
        body.addWidget(hairline())
        body.addWidget(label(translate("Settings", "Counters"), Role.H2))
        for counter in agency.counters:
            body.addWidget(self._counter_line(counter))
        self.counter = NewCounter()
        self.counter.add.clicked.connect(partial(self._add_counter, agency))
        body.addWidget(self.counter)

    def _counter_line(self, counter: CounterRow) -> QWidget:
        line = QWidget()
        periods = translate("Settings", " and ").join(word("period", p) for p in counter.periods)
        title = translate("Settings", "Counter {number}").format(number=num(counter.number))
        words = column(
            None,
            label(title, Role.STRONG),
            ElidedLabel(f"{word('section', counter.section)} · {periods}", Role.SMALL, "text2"),
            gap=0,
        )
        end = icon_button(
            "trash",
            translate("Settings", "End of counter {number}").format(number=num(counter.number)),
            on=partial(self._end_counter, counter),
        )
        box = in_row(line, gap=8)
        box.addLayout(words, 1)
        box.addWidget(end)
        return line

    def _save(self) -> None:
        if not self.form.judge():
            return
        draft = AgencyDraft(**self.form.values())
        row = self._row
        verb = agencies.add if row is None else partial(agencies.edit, agency_id=row.id)
        self._write(
            partial(verb, draft=draft),
            translate("Settings", "{name} was saved").format(name=draft.short_name),
            failed=partial(blame, self.form),
            close=True,
        )

    def _ask_end(self, agency: AgencyRow) -> None:
        question = Question(
            translate("Settings", "End {name}?").format(name=agency.short_name),
            translate(
                "Settings", "Today is its last day in the centre. Its figures and its past stay."
            ),
            translate("Settings", "End the agency"),
            danger=True,
        )
        said = translate("Settings", "{name} ends today").format(name=agency.short_name)
        confirm(
            self._screen,
            question,
            lambda: self._write(partial(agencies.end, agency_id=agency.id), said, close=True),
        )

    def _resume(self, agency: AgencyRow) -> None:
        said = translate("Settings", "{name} works again").format(name=agency.short_name)
        self._write(partial(agencies.resume, agency_id=agency.id), said)

    def _add_counter(self, agency: AgencyRow) -> None:
        draft = self.counter.draft()
        if draft is None:
            return
        said = translate("Settings", "Counter {number} was added").format(number=num(draft.number))
        self._write(
            partial(agencies.add_counter, agency_id=agency.id, draft=draft),
            said,
            failed=self.counter.refuse,
        )

    def _end_counter(self, counter: CounterRow) -> None:
        said = translate("Settings", "Counter {number} has ended").format(
            number=num(counter.number)
        )
        self._write(partial(agencies.end_counter, counter_id=counter.id), said)

    def _write(
        self,
        verb: Callable[..., object],
        said: str,
        *,
        failed: Callable[[KnownError], object] | None = None,
        close: bool = False,
    ) -> None:
        def done(_: object) -> None:
            self._saved()
            if close:
                self._screen.sheet.close_sheet()

        self._ctx.tasks.write(self._screen, verb, then=done, failed=failed, undo=True, said=said)


class NewCounter(QWidget):
    """The line of a counter to be added: number, section, agreed periods."""

    def __init__(self) -> None:
        super().__init__()
        self.number = NumberEdit(digits=4)
        self.number.setFixedWidth(80)
        self.number.setAccessibleName(translate("Settings", "Number of the counter"))
        self.section = ChoiceBox([(half, word("section", half)) for half in Half])
        self.section.setAccessibleName(translate("Settings", "Section"))
        self.periods = {code: CheckBox(word("period", code)) for code in PeriodCode}
        for box in self.periods.values():
            box.setChecked(True)
        self.add = button(translate("Settings", "Add counter"), icon="plus")
        self.fault = paragraph("", Role.SMALL, "bad")
        self.fault.hide()
        column(
            self,
            label(translate("Settings", "New counter"), Role.STRONG, "text2"),
            row(self.number, self.section, STRETCH),
            row(*self.periods.values(), STRETCH, gap=16),
            self.fault,
            row(self.add, STRETCH),
            gap=8,
            y=8,
        )

    def draft(self) -> CounterDraft | None:
        """Give the counter, None (and the cursor in the number) while it has no number."""
        number = self.number.value()
        if number is None:
            self.number.setFocus()
            return None
        codes = tuple(code for code, box in self.periods.items() if box.isChecked())
        return CounterDraft(number, self.section.value(), codes)

    def refuse(self, error: KnownError) -> bool:
        """Say why the counter was not added."""
        self.fault.setText(sentence(error).what)
        self.fault.show()
        return True
