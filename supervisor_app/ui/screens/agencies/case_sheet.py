"""The sheet of a shortage case: its facts, whom to call, its trail, and the next step's form."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules.presence import Cause
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.shortage import StepKind, Subject, next_steps
from supervisor_app.services import agency_contacts, agency_names, shortage_letters, shortages
from supervisor_app.services.agency_contacts import ContactRow
from supervisor_app.services.shortages import CaseDetail, CaseDraft, StepDraft, StepRow
from supervisor_app.text import vocabulary
from supervisor_app.text.formats import iso
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.field import Field, Kind
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.agencies import case_words as words
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, empty, hairline
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import label, paragraph

LETTERS = frozenset({StepKind.LETTER, StepKind.FOLLOW_UP})
WITH_WHOM = frozenset({StepKind.CALLED, StepKind.REPLIED})


class CaseSheet:
    """Fills the screen's sheet with one case, or with the form of a new one."""

    def __init__(self, screen: Screen, ctx: Context, *, saved: Callable[[], object]) -> None:
        self._screen = screen
        self._ctx = ctx
        self._saved = saved
        self._id = ""
        self._step: StepKind | None = None
        self._may = ctx.may(Right.WORK_CASES)
        self._contacts: QVBoxLayout = column(None)
        self.form = Form((), today=ctx.clock.now().date())

    def begin(self, agency_id: str = "") -> None:
        """Show the form of a new case."""
        self._id, self._step = "", None
        self._ctx.tasks.read(
            self._screen, agency_names.agencies, then=partial(self._show_new, agency_id)
        )

    def open(self, case_id: str) -> None:
        """Show a case."""
        self._id, self._step = case_id, None
        self.load()

    def load(self) -> None:
        """Ask for the open case again, unless a step is being written."""
        if self._id and self._step is None:
            self._ctx.tasks.read(self._screen, shortages.case, self._id, then=self._show)

    def _show_new(self, agency_id: str, agencies: tuple[tuple[str, str], ...]) -> None:
        if self._id:
            return
        sheet = self._screen.sheet
        sheet.begin(translate("Cases", "New shortage case"))
        self.form = Form(_new_fields(agencies), today=self._ctx.clock.now().date())
        self.form.show_values({"agency_id": agency_id, "subject": Subject.STAFF})
        sheet.body.addWidget(self.form)
        sheet.foot.addWidget(button(translate("Cases", "Open the case"), "primary", on=self._add))
        sheet.foot.addStretch(1)
        self._screen.offers_changed.emit()
        self.form.rows["agency_id"].editor.widget.setFocus()

    def _add(self) -> None:
        values = self.form.values()
        draft = CaseDraft(
            values["agency_id"] or "",
            Subject(values["subject"]),
            Cause(values["cause"]) if values["cause"] else None,
            Section(values["section"]) if values["section"] else None,
            values["title"],
        )

        def done(opened: shortages.Opened) -> None:
            if opened.was_open:
                text = translate("Cases", "This shortage has an open case: here it is.")
                self._ctx.notify.toast(text)
            self._saved()
            self.open(opened.id)

        self._ctx.tasks.write(
            self._screen,
            shortages.open_case,
            draft,
            then=done,
            failed=self._refuse,
            undo=True,
            said=translate("Cases", "The case was opened"),
        )

    def _show(self, found: CaseDetail) -> None:
        if not self._is_read(found.row.id):
            return
        sheet = self._screen.sheet
        row = found.row
        now = self._ctx.clock.now()
        chip = Chip(words.state_word(row.state), words.TONES[row.state])
        sheet.begin(words.agency_word(row), words.case_title(row), chip)
        age = translate("Cases", "Open since {since} · {age}").format(
            since=words.since_word(row.opened_at, now), age=words.age_word(row.opened_at, now)
        )
        sheet.body.addWidget(label(age, Role.SMALL, "text2"))
        owner = translate("Cases", "Followed by {name}").format(name=words.owner_word(row))
        sheet.body.addWidget(label(owner, Role.SMALL, "text2"))
        if row.facts.due is not None:
            due = translate("Cases", "Reply by {day}").format(day=words.due_word(row))
            tone = "bad" if row.overdue else "text2"
            sheet.body.addWidget(label(due, Role.SMALL, tone))
        self._contacts = column(None, gap=4)
        sheet.body.addLayout(self._contacts)
        if row.agency_id:
            self._ctx.tasks.read(
                self._screen,
                agency_contacts.contacts,
                row.agency_id,
                then=partial(self._show_contacts, row.id),
            )
        sheet.body.addWidget(hairline())
        sheet.body.addWidget(label(translate("Cases", "Trail"), Role.H2))
        for step in found.steps:
            sheet.body.addLayout(self._step_line(step))
        self._show_verbs(found)
        self._screen.offers_changed.emit()

    def _is_read(self, case_id: str) -> bool:
        """Tell whether the sheet still shows this case: an answer may come after a step began."""
        return self._id == case_id and self._step is None

    def _show_contacts(self, case_id: str, rows: tuple[ContactRow, ...]) -> None:
        if not self._is_read(case_id):
            return
        empty(self._contacts)
        if not rows:
            text = translate(
                "Cases", "No representative of this agency is entered: add one in the settings."
            )
            self._contacts.addWidget(paragraph(text, Role.SMALL, "text3"))
        for row in rows:
            parts = [row.name, row.post, iso(row.phone) if row.phone else ""]
            line = " · ".join(part for part in parts if part)
            self._contacts.addWidget(paragraph(line, Role.BODY))

    def _step_line(self, step: StepRow) -> QVBoxLayout:
        now = self._ctx.clock.now()
        who = step.by or translate("Cases", "by itself")
        head = " · ".join((words.since_word(step.at, now), who))
        lines = column(None, label(word("case_step", step.kind), Role.STRONG), gap=2)
        lines.addWidget(label(head, Role.CAPTION, "text3"))
        if step.spoke_with:
            text = translate("Cases", "with {name}").format(name=step.spoke_with)
            lines.addWidget(paragraph(text, Role.SMALL, "text2"))
        if step.text:
            lines.addWidget(paragraph(step.text, Role.SMALL))
        return lines

    def _show_verbs(self, found: CaseDetail) -> None:
        """Offer the steps of the ladder: the next one first, quiet ones below the trail."""
        if not self._may:
            return
        sheet = self._screen.sheet
        steps = next_steps(found.row.state)
        verbs = column(None, gap=6)
        for place, step in enumerate(steps):
            way = "primary" if place == 0 else ""
            verb = button(words.verb_word(step), way, on=partial(self._ask, found, step))
            if place == 0:
                sheet.foot.addWidget(verb)
                sheet.foot.addStretch(1)
            else:
                verbs.addWidget(verb)
        sheet.body.addWidget(hairline())
        sheet.body.addLayout(verbs)

    def _ask(self, found: CaseDetail, step: StepKind) -> None:
        """Show the form of one step; a letter begins with its draft."""
        self._step = step
        sheet = self._screen.sheet
        sheet.begin(words.verb_word(step), words.agency_word(found.row))
        self.form = Form(_step_fields(step), today=self._ctx.clock.now().date())
        sheet.body.addWidget(self.form)
        if step in LETTERS:
            hint = translate(
                "Cases", "A draft: it is numbered and signed with the reports, then sent."
            )
            sheet.body.addWidget(paragraph(hint, Role.SMALL, "text2"))
            self._ctx.tasks.read(
                self._screen,
                shortage_letters.draft,
                found.row.id,
                step,
                then=partial(self._show_draft, found.row.id, step),
            )
        save = button(translate("Cases", "Save the step"), "primary", on=partial(self._take, step))
        sheet.foot.addWidget(save)
        sheet.foot.addStretch(1)
        sheet.foot.addWidget(button(translate("Cases", "Back"), on=self._back))
        next(iter(self.form.rows.values())).editor.widget.setFocus()

    def _show_draft(self, case_id: str, step: StepKind, text: str) -> None:
        if (self._id, self._step) == (case_id, step):
            self.form.show_values({"text": text})

    def _back(self) -> None:
        self._step = None
        self.load()

    def _take(self, step: StepKind) -> None:
        values = self.form.values()
        draft = StepDraft(step, values.get("text", ""), values.get("spoke_with", ""))

        def done(_: object) -> None:
            self._step = None
            self._saved()
            self.load()

        self._ctx.tasks.write(
            self._screen,
            shortages.take_step,
            self._id,
            draft,
            then=done,
            failed=self._refuse,
            undo=True,
            said=word("case_step", step),
        )

    def _refuse(self, error: KnownError) -> bool:
        if not isinstance(error, InvalidInput):
            return False
        return self.form.blame(str(error.params.get("field", "")), sentence(error).what)


def _new_fields(agencies: tuple[tuple[str, str], ...]) -> tuple[Field, ...]:
    everywhere = [("", translate("Cases", "the centre")), *agencies]
    unknown = [("", translate("Cases", "not known")), *vocabulary.words("cause").items()]
    both = [("", translate("Cases", "both sections")), *vocabulary.words("section").items()]
    return (
        Field(
            "agency_id",
            lambda: translate("Cases", "Agency"),
            Kind.CHOICE,
            choices=lambda: everywhere,
        ),
        Field(
            "subject",
            lambda: translate("Cases", "What is short"),
            Kind.CHOICE,
            choices=words.subject_choices,
        ),
        Field("cause", lambda: translate("Cases", "Cause"), Kind.CHOICE, choices=lambda: unknown),
        Field("section", lambda: translate("Cases", "Section"), Kind.CHOICE, choices=lambda: both),
        Field(
            "title",
            lambda: translate("Cases", "In words"),
            hint=lambda: translate("Cases", "Needed for equipment, systems and places."),
        ),
    )


def _step_fields(step: StepKind) -> tuple[Field, ...]:
    text = Field(
        "text",
        lambda: translate("Cases", "Text of the letter") if step in LETTERS else _asked(step),
        Kind.LONG_TEXT,
    )
    whom = Field("spoke_with", lambda: translate("Cases", "With whom"))
    return (whom, text) if step in WITH_WHOM else (text,)


def _asked(step: StepKind) -> str:
    return {
        StepKind.CALLED: translate("Cases", "What was said"),
        StepKind.REPLIED: translate("Cases", "What was answered"),
        StepKind.ESCALATED: translate("Cases", "What the emirate is told"),
        StepKind.CLOSED: translate("Cases", "How it was settled, the proof"),
    }.get(step, translate("Cases", "Note"))
