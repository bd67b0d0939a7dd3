"""The pick panel: which report of which day, and what to look at before it goes out."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from supervisor_app.services.reports.readiness import Check, CheckCode, Readiness
from supervisor_app.text.formats import of_total
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, hairline, in_row, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.check_box import CheckBox
from supervisor_app.ui.widgets.date_picker import DatePicker
from supervisor_app.ui.widgets.labels import IconLabel, label, paragraph

WIDTH = 258


class PickPanel(Card):
    """Emits `asked` when another page is wanted, `opened` with the screen that a check leads to."""

    asked = Signal()
    opened = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__(translate("Reports", "Report"))
        self.setFixedWidth(WIDTH)
        kind = QFrame()
        kind.setProperty("kind", "chosen")
        in_row(
            kind,
            IconLabel("report-fill", "primary_ink"),
            label(translate("Reports", "Daily report"), Role.STRONG, "primary_ink"),
            STRETCH,
            IconLabel("check", "primary_ink", 16),
            x=10,
            y=8,
        )
        self.day = DatePicker(today, today, latest=today)
        self.annex = CheckBox(translate("Reports", "With the internal annex"))
        self.annex.setToolTip(
            translate("Reports", "Names of absent and late staff; this copy is not delivered.")
        )
        self.preview = button(
            translate("Reports", "Refresh the preview"), icon="eye", on=self.asked.emit
        )
        self._note = paragraph("", Role.CAPTION, "text3")
        self._checks = column(None, gap=4)
        self.add(kind, label(translate("Reports", "Day"), Role.SMALL, "text2"), self.day)
        self.add(self.annex, hairline())
        self.body.addWidget(label(translate("Reports", "Before it goes out"), Role.STRONG))
        self.body.addLayout(self._checks)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self.add(self.preview)
        self.day.picked.connect(lambda _day: self.asked.emit())
        self.annex.toggled.connect(lambda _on: self.asked.emit())

    def show_readiness(self, found: Readiness) -> None:
        """Show the checks of the day; none of them blocks."""
        self.day.set_value(found.day)
        empty(self._checks)
        for check in found.checks:
            self._checks.addLayout(self._line(check))
        running = translate("Reports", "The day still runs: the page is marked as a draft.")
        self._note.setText(running if found.running else "")

    def _line(self, check: Check) -> QHBoxLayout:
        tone = Tone.OK if check.ok else Tone.WARN
        verb = button(_words(check.code), "link")
        verb.clicked.connect(lambda _on=False: self.opened.emit(_screen(check.code)))
        shown = of_total(check.done, check.whole)
        verb.setAccessibleName(f"{_words(check.code)}: {shown}")
        return row(
            IconLabel(tone.icon, tone.line, 16),
            verb,
            STRETCH,
            label(shown, Role.SMALL, "text2"),
            gap=6,
        )


def _words(code: CheckCode) -> str:
    return {
        CheckCode.ATTENDANCE: translate("Reports", "Staff attendance"),
        CheckCode.PRESENCE: translate("Reports", "Agency presence"),
        CheckCode.FIGURES: translate("Reports", "Agencies' figures"),
        CheckCode.JOBS: translate("Reports", "Print jobs closed"),
    }[code]


def _screen(code: CheckCode) -> str:
    return {
        CheckCode.ATTENDANCE: "staffing",
        CheckCode.PRESENCE: "agencies",
        CheckCode.FIGURES: "statistics",
        CheckCode.JOBS: "printing",
    }[code]
