"""All jobs of a day as a table under its filters; the same verbs are in the sheet of each."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent

from supervisor_app.rules.print_job import JobState
from supervisor_app.services.print_list import JobPage, JobQuery, JobSource
from supervisor_app.services.print_rows import JobRow
from supervisor_app.text.formats import MISSING, clock_time, day_month, of_total
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word, words
from supervisor_app.ui.screens.printing.behind import behind_job
from supervisor_app.ui.screens.printing.words import (
    ICONS,
    TONES,
    applicant_word,
    number_word,
    state_word,
)
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import FILTER_AFTER_MS, DataTable
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.boxes import STRETCH, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.inputs import ChoiceBox, SearchField
from supervisor_app.ui.widgets.labels import label

SPARE, ROOMY = frozenset({"section", "printed", "handed_over"}), 1000
SEARCH_WIDTH, CHOICE_WIDTH = 250, 170


def columns() -> tuple[Column[JobRow], ...]:
    """Declare the columns; to add one: a line here."""
    return (
        Column[JobRow](
            "number",
            lambda: translate("Printing", "Number"),
            lambda job: number_word(job.number),
            78,
            Look.STRONG,
            order=lambda job: job.number,
        ),
        Column[JobRow](
            "document", lambda: translate("Printing", "Document"), lambda job: job.document, 0
        ),
        Column[JobRow](
            "agency", lambda: translate("Printing", "Agency"), lambda job: job.agency, 0
        ),
        Column[JobRow](
            "applicant",
            lambda: translate("Printing", "Applicant"),
            lambda job: applicant_word(job.applicant) or MISSING,
            92,
            Look.QUIET,
        ),
        Column[JobRow](
            "section",
            lambda: translate("Printing", "Section"),
            lambda job: word("section", job.section.value),
            104,
            Look.QUIET,
        ),
        Column[JobRow](
            "state",
            lambda: translate("Printing", "State"),
            lambda job: state_word(job.state),
            136,
            Look.CHIP,
            tone=lambda job: TONES[job.state],
            icon=lambda job: ICONS[job.state],
            order=lambda job: list(JobState).index(job.state),
        ),
        *_times(),
    )


def _times() -> tuple[Column[JobRow], ...]:
    return (
        Column[JobRow](
            "requested",
            lambda: translate("Printing", "Requested"),
            lambda job: _clock(job, job.requested_at),
            104,
            Look.QUIET,
            order=lambda job: job.requested_at,
        ),
        Column[JobRow](
            "printed",
            lambda: translate("Printing", "Printed"),
            lambda job: _clock(job, job.printed_at),
            104,
            Look.QUIET,
            tone=_lateness,
            order=lambda job: _stamp(job.printed_at),
        ),
        Column[JobRow](
            "handed_over",
            lambda: translate("Printing", "Handed over"),
            lambda job: _clock(job, job.handed_over_at),
            104,
            Look.QUIET,
            order=lambda job: _stamp(job.handed_over_at),
        ),
    )


class JobList(Card):
    """`changed` when a filter was; `opened` carries a job, `picked` the one under the cursor."""

    changed = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = ChoiceBox()
        self.agency = ChoiceBox()
        self.search = SearchField(translate("Printing", "Number, applicant or document"))
        self.count = label("", Role.SMALL, "text2")
        self.clear = button(translate("Widgets", "Clear filter"), "link", on=self.clear_filter)
        self.state.setAccessibleName(translate("Printing", "State"))
        self.agency.setAccessibleName(translate("Printing", "Agency"))
        for box in (self.state, self.agency):
            box.setFixedWidth(CHOICE_WIDTH)
            box.picked.connect(lambda _value: self.changed.emit())
        self.search.setFixedWidth(SEARCH_WIDTH)
        filters = row(self.search, self.state, self.agency, self.clear, STRETCH, self.count)
        self.table: DataTable[JobRow] = DataTable(columns(), key=lambda job: job.id)
        self.table.opened.connect(self.opened)
        trace(self.table, lambda: behind_job(self.table.current()))
        self.table.asked.connect(self.clear_filter)
        self.body.addLayout(filters)
        self.body.addWidget(self.table, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(FILTER_AFTER_MS)
        self._typing.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        every = translate("Printing", "Every state")
        states = [(JobState(key), text) for key, text in words("job").items()]
        self.state.set_choices([(None, every), *states])
        self.show_sources(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the sheet says as well while it takes the room."""
        super().resizeEvent(event)
        for n, column in enumerate(self.table.rows.columns):
            self.table.setColumnHidden(n, column.key in SPARE and self.width() < ROOMY)

    def show_sources(self, sources: Sequence[JobSource]) -> None:
        """Offer these agencies in the filter."""
        every = translate("Printing", "Every agency")
        self.agency.set_choices([("", every), *((one.id, one.short_name) for one in sources)])

    def query(self, day: date | None) -> JobQuery:
        """Give what the filters ask for, of a day."""
        return JobQuery(
            day,
            self.state.value(),
            self.agency.value() or "",
            self.search.text(),
        )

    def is_filtered(self) -> bool:
        """Tell whether a filter is in force."""
        return bool(self.state.value() or self.agency.value() or self.search.text().strip())

    def only(self, state: JobState) -> None:
        """Filter by one state alone."""
        self._reset()
        self.state.choose(state)
        self.changed.emit()

    def clear_filter(self) -> None:
        """Show everything again."""
        self._reset()
        self.changed.emit()

    def show_page(self, page: JobPage) -> None:
        """Show other jobs."""
        filtered = self.is_filtered()
        if filtered:
            self.table.set_empty(
                translate("Printing", "No job matches the filter"),
                "",
                translate("Widgets", "Clear filter"),
                "filter",
            )
        else:
            self.table.set_empty(
                translate("Printing", "No print job on this day"),
                translate("Printing", "A new job appears here as soon as it is received"),
                icon="printer",
            )
        self.table.show_rows(page.rows)
        self.clear.setVisible(filtered)
        shown = len(page.rows)
        text = translate("Printing", "%n jobs", "", page.total)
        if shown < page.total:
            newest = of_total(shown, page.total)
            text = translate("Printing", "the newest {newest}").format(newest=newest)
        self.count.setText(text)

    def _reset(self) -> None:
        self.state.choose(None)
        self.agency.choose("")
        self.search.clear()
        self._typing.stop()


def _clock(job: JobRow, at: datetime | None) -> str:
    if at is None:
        return MISSING
    return f"{clock_time(at)} · {day_month(at.date())}" if at.date() != job.day else clock_time(at)


def _stamp(at: datetime | None) -> float:
    return at.timestamp() if at else 0.0


def _lateness(job: JobRow) -> Tone | None:
    """Say that a document was printed too late."""
    late = job.printed_at is not None and job.printed_at > job.due_at
    return Tone.BAD if late else None
