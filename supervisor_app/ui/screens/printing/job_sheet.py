"""One job in the side sheet: what it is, what can be done with it, what was done by whom."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from supervisor_app.rules.print_job import JobEvent, JobState, events_for, move
from supervisor_app.services import print_history
from supervisor_app.services.print_history import JobDetail
from supervisor_app.services.print_rows import JobRow
from supervisor_app.text.formats import MISSING, clock_time, day_month, num
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.direction import TOP
from supervisor_app.ui.screens.printing.behind import behind_job
from supervisor_app.ui.screens.printing.history import History
from supervisor_app.ui.screens.printing.reason import ReasonPanel
from supervisor_app.ui.screens.printing.words import (
    TONES,
    applicant_word,
    conflict_word,
    number_word,
    pages_word,
    state_word,
    verb_word,
)
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.banner import BannerBar
from supervisor_app.ui.widgets.boxes import hairline
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import label, paragraph
from supervisor_app.ui.widgets.side_sheet import SideSheet

# The step that usually comes next is the sheet's one primary verb.
USUAL = {
    JobState.QUEUED: JobEvent.START,
    JobState.PRINTING: JobEvent.PRINTED,
    JobState.READY: JobEvent.HAND_OVER,
    JobState.UNCOLLECTED: JobEvent.HAND_OVER,
    JobState.FAILED: JobEvent.RETRY,
}
PER_LINE = 2
GRAVE = (JobEvent.CANCEL, JobEvent.SPOIL, JobEvent.RECALL)


class JobSheet(QObject):
    """Fills the screen's sheet with one job; `asked` carries job, event and reason."""

    asked = Signal(object, object, str)
    shown = Signal()

    def __init__(self, ctx: Context, sheet: SideSheet) -> None:
        super().__init__(sheet)
        self._ctx = ctx
        self._sheet = sheet
        self.job_id = ""
        self.detail: JobDetail | None = None
        self.verbs: dict[JobEvent, QPushButton] = {}
        self.reason: ReasonPanel | None = None
        self._wanted: JobEvent | None = None
        trace(sheet, lambda: behind_job(self.detail.row if self.job_id and self.detail else None))

    def open(self, job_id: str) -> None:
        """Show a job; the focus goes to its usual step."""
        self.job_id, self.detail, self._wanted = job_id, None, None
        self.load()

    def ask_why(self, job_id: str, event: JobEvent) -> None:
        """Show a job and ask at once for the reason of a step."""
        self.open(job_id)
        self._wanted = event

    def leave(self) -> None:
        """Forget the job after the sheet closed or was given to something else."""
        self.job_id, self.detail = "", None

    def load(self) -> None:
        """Ask again for the job that is open; nothing happens when none is."""
        if self.job_id:
            self._ctx.tasks.read(self, print_history.job, self.job_id, then=self._show)

    def _show(self, detail: JobDetail) -> None:
        """Show the job unless nothing was done with it: a reason being typed must stay."""
        if detail.row.id != self.job_id:
            return
        before, self.detail = self.detail, detail
        if before is not None and before.steps == detail.steps:
            return
        row = detail.row
        chip = Chip(state_word(row.state), TONES[row.state])
        title = translate("Printing", "Document {number}").format(number=number_word(row.number))
        self._sheet.begin(title, f"{row.document} · {row.agency}", chip)
        body = self._sheet.body
        for conflict in detail.conflicts:
            warning = BannerBar()
            body.addWidget(warning)
            warning.show_line(conflict_word(conflict.kind), Tone.WARN)
        body.addWidget(Facts(detail))
        self._add_verbs(row)
        body.addWidget(hairline())
        body.addWidget(label(translate("Printing", "History"), Role.STRONG))
        body.addWidget(History(detail.steps))
        if before is None and (usual := self.verbs.get(USUAL.get(row.state, JobEvent.REOPEN))):
            usual.setFocus()
        if self._wanted in self.verbs:
            self._on_verb(row, self._wanted)
        self._wanted = None
        self.shown.emit()

    def _add_verbs(self, row: JobRow) -> None:
        """Offer what the person may do now: the usual step first, the grave ones last."""
        self.verbs, self.reason = {}, None
        usual = USUAL.get(row.state)
        events = sorted(
            events_for(row.state, self._ctx.actor.rights),
            key=lambda event: (event is not usual, event in GRAVE),
        )
        body = self._sheet.body
        others = QGridLayout()
        others.setSpacing(8)
        for event in events:
            kind = "primary" if event is usual else "danger" if event is JobEvent.CANCEL else ""
            verb = button(verb_word(event), kind, on=partial(self._on_verb, row, event))
            place = others.count()
            if event is usual:
                body.addWidget(verb)
            else:
                others.addWidget(verb, place // PER_LINE, place % PER_LINE)
            self.verbs[event] = verb
        body.addLayout(others)
        if events:
            self.reason = ReasonPanel()
            self.reason.given.connect(lambda event, why: self.asked.emit(row, event, why))
            self.reason.cancelled.connect(self._show_verbs)
            body.addWidget(self.reason)
            self.reason.hide()

    def _on_verb(self, row: JobRow, event: JobEvent) -> None:
        step = move(row.state, event)
        if step is None or self.reason is None:
            return
        if step.needs_reason:
            for verb in self.verbs.values():
                verb.hide()
            self.reason.ask(event)
        else:
            self.asked.emit(row, event, "")

    def _show_verbs(self) -> None:
        for verb in self.verbs.values():
            verb.show()
        if self.verbs:
            next(iter(self.verbs.values())).setFocus()


class Facts(QWidget):
    """The facts of a job as two columns of names and values."""

    def __init__(self, detail: JobDetail) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for n, (name, value) in enumerate(_facts(detail)):
            grid.addWidget(label(name, Role.SMALL, "text3"), n, 0, TOP)
            grid.addWidget(paragraph(value, Role.SMALL), n, 1)


def _facts(detail: JobDetail) -> Sequence[tuple[str, str]]:
    row = detail.row
    facts = [
        (translate("Printing", "Agency"), detail.agency_name or row.agency),
        (translate("Printing", "Applicant"), applicant_word(row.applicant) or MISSING),
        (translate("Printing", "Section"), word("section", row.section.value)),
        (translate("Printing", "Pages"), pages_word(row.pages)),
        (translate("Printing", "Requested"), _moment(row, row.requested_at)),
        (translate("Printing", "Due"), _moment(row, row.due_at)),
    ]
    if row.priority:
        facts.insert(3, (translate("Printing", "Priority"), translate("Printing", "may not wait")))
    if row.spoiled:
        facts.append((translate("Printing", "Spoiled sheets"), num(row.spoiled)))
    return facts


def _moment(row: JobRow, at: datetime) -> str:
    return f"{clock_time(at)} · {day_month(row.day)}" if row.carried else clock_time(at)
