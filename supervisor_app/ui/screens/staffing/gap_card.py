"""The gap of one agency in one period: who does not come, and who could be planned instead."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from supervisor_app.rules.coverage import CoverageState
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.services import coverage, roster
from supervisor_app.services.coverage import Gap, Person
from supervisor_app.text.formats import day_month, iso, of_total, weekday
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.staffing.words import TONES, status_word
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph

WIDTH = 262
SHOWN = 12


class GapCard(Card):
    """Emits `changed` when somebody was planned from here."""

    changed = Signal()

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(translate("Staffing", "Who is missing, who could come"))
        self._screen = screen
        self._ctx = ctx
        self._open: tuple[str, date, PeriodCode] | None = None
        self._name = ""
        self.setFixedWidth(WIDTH)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self._lines: QVBoxLayout = column(None, gap=6)
        column(inner, self._lines, STRETCH)
        scroll = QScrollArea()
        scroll.setProperty("kind", "plain")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        self._lines.addWidget(
            paragraph(
                translate("Staffing", "Go to a cell of the table to see who stands behind it."),
                Role.SMALL,
                "text2",
            )
        )

    def open(self, agency_id: str, name: str, day: date, period: PeriodCode) -> None:
        """Show the gap of an agency."""
        self._open, self._name = (agency_id, day, period), name
        self.load()

    def load(self) -> None:
        """Ask for the open gap again."""
        if self._open is not None:
            self._ctx.tasks.read(self, coverage.gap, *self._open, then=self._show)

    def _show(self, gap: Gap) -> None:
        empty(self._lines)
        if self._open is None:
            return
        _, day, period = self._open
        self._lines.addWidget(label(self._name, Role.STRONG))
        when = f"{weekday(day)} {day_month(day)} · {word('period', period)}"
        self._lines.addWidget(label(when, Role.SMALL, "text2"))
        self._lines.addWidget(self._verdict(gap))
        if gap.missing:
            self._lines.addWidget(_head(translate("Staffing", "Does not come")))
        elif gap.cover.planned:
            everybody = translate("Staffing", "Everybody who is planned is expected.")
            self._lines.addWidget(paragraph(everybody, Role.SMALL, "text2"))
        for person in gap.missing:
            chip = Chip()
            if person.status is not None:
                chip.show_state(status_word(person.status), TONES[person.status])
            self._lines.addLayout(row(_told(person), chip, gap=8))
        if gap.could_come:
            self._lines.addWidget(_head(translate("Staffing", "Could come")))
        for person in gap.could_come[:SHOWN]:
            self._lines.addLayout(self._candidate(person))
        if len(gap.could_come) > SHOWN:
            more = translate("Staffing", "and %n more", "", len(gap.could_come) - SHOWN)
            self._lines.addWidget(label(more, Role.CAPTION, "text3"))
        if not gap.could_come and gap.cover.state is CoverageState.UNDER:
            nobody = translate(
                "Staffing", "Nobody of this agency is free: its duty is to send one."
            )
            self._lines.addWidget(paragraph(nobody, Role.SMALL, "text2"))

    def _verdict(self, gap: Gap) -> Chip:
        cover = gap.cover
        chip = Chip()
        words = {
            CoverageState.UNDER: (translate("Staffing", "too few: {count}"), Tone.BAD),
            CoverageState.OK: (translate("Staffing", "enough: {count}"), Tone.OK),
            CoverageState.OVER: (translate("Staffing", "too many: {count}"), Tone.WARN),
        }
        text, tone = words[cover.state]
        wanted = cover.maximum if cover.state is CoverageState.OVER else cover.minimum
        told = text.format(count=of_total(cover.expected, wanted or 0))
        if cover.section is not None:
            told = f"{told} · {word('section', cover.section)}"
        chip.show_state(told, tone)
        return chip

    def _candidate(self, person: Person) -> QVBoxLayout:
        against = {
            "other_period": translate("Staffing", "works the other period"),
            "rest": translate("Staffing", "less than 8 hours of rest"),
            "leave": translate("Staffing", "on leave"),
        }.get(person.against, "")
        note = " · ".join(part for part in (against, iso(person.phone)) if part)
        parts: list[QWidget] = [_told(person)]
        if self._ctx.may(Right.EDIT_ROSTER) and person.against != "leave":
            add = button(translate("Staffing", "Plan"), "link")
            add.setAccessibleName(translate("Staffing", "Plan {name}").format(name=person.name))
            add.clicked.connect(partial(self._plan, person))
            parts.append(add)
        lines = column(None, gap=0)
        lines.addLayout(row(*parts, gap=8))
        if note:
            lines.addWidget(ElidedLabel(note, Role.CAPTION, "text3"))
        return lines

    def _plan(self, person: Person, *_: object) -> None:
        if self._open is None:
            return
        _agency, day, period = self._open
        said = translate("Staffing", "{name} was planned").format(name=person.name)
        self._ctx.tasks.write(
            self._screen,
            roster.plan_also,
            person.employee_id,
            day,
            period,
            then=lambda _: self.changed.emit(),
            undo=True,
            said=said,
        )


def _head(text: str) -> QWidget:
    return label(text, Role.SMALL, "text2")


def _told(person: Person) -> ElidedLabel:
    return ElidedLabel(person.name, Role.BODY)
