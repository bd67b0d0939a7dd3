"""What is past its time and let go by two persons, its signed records, and the incident pack."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from supervisor_app.errors import KnownError
from supervisor_app.rules.rights import Right
from supervisor_app.services import disposal, incident
from supervisor_app.services.disposal import DisposalPlan, DisposalRecord, Standing
from supervisor_app.system import settings as keys
from supervisor_app.text.formats import clock_time, date_pair, iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.rhythm import number_line
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.date_picker import DatePicker
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.inputs import LineEdit, PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph

WEEK = dt.timedelta(days=6)
FIELD = 190


class OldDataSection(Section):
    """Both deeds run as jobs; nothing goes before two persons agreed to just these counts."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self.plan: DisposalPlan | None = None
        self.body.addWidget(self._time_card())
        self.body.addWidget(self._record_card(), 1)
        self.incident = self._incident_card()
        self.incident.setVisible(ctx.may(Right.READ_AUDIT))
        self.body.addWidget(self.incident)
        ctx.bus.watch(self, {keys.TICKET_MONTHS.key, keys.AUDIT_DAYS.key}, self._on_limit)

    def load(self) -> None:
        """Count what is past its time and ask for the records."""
        self._ctx.tasks.read(
            self, disposal.plan, self._ctx.settings, then=self._show_plan, failed=self._cannot_count
        )
        self._ctx.tasks.read(self, disposal.records, then=self.table.show_rows)

    def _time_card(self) -> Card:
        card = Card(translate("Settings", "Kept how long"), gap=4)
        card.add(
            number_line(
                self._ctx,
                keys.TICKET_MONTHS,
                (
                    translate("Settings", "Single tickets, months"),
                    translate("Settings", "Their sums stay; no figure changes."),
                ),
            ),
            number_line(
                self._ctx,
                keys.AUDIT_DAYS,
                (
                    translate("Settings", "Sign-ins, days"),
                    translate("Settings", "A year at least. The journal itself is never thinned."),
                ),
            ),
        )
        self.due = label("", Role.STRONG)
        self.second, self.password = LineEdit(), PasswordField()
        for edit, words in (
            (self.second, translate("Settings", "The second person's user name")),
            (self.password, translate("Settings", "Her password")),
        ):
            edit.setAccessibleName(words)
            edit.setPlaceholderText(words)
            edit.setMinimumWidth(FIELD)
            edit.textChanged.connect(self._judge)
        self.go = button(translate("Settings", "Let go…"), "danger", on=self._ask)
        card.body.addWidget(self.due)
        card.body.addLayout(row(self.second, self.password, self.go, STRETCH, gap=8))
        self._judge()
        return card

    def _record_card(self) -> Card:
        self.table: DataTable[DisposalRecord] = DataTable(_columns(), key=lambda one: one.id)
        self.table.set_empty(
            translate("Settings", "Nothing was let go yet"),
            translate("Settings", "Each time leaves a signed record that can be checked."),
            icon="trash",
        )
        card = Card(translate("Settings", "Records of what was let go"))
        card.body.addWidget(self.table, 1)
        return card

    def _incident_card(self) -> Card:
        today = self._ctx.clock.now().date()
        self.first = DatePicker(today - WEEK, today, latest=today)
        self.last = DatePicker(today, today, latest=today)
        self.words = PasswordField()
        said = translate("Settings", "Passphrase of the pack")
        self.words.setAccessibleName(said)
        self.words.setPlaceholderText(said)
        self.words.setMinimumWidth(FIELD)
        self.write = button(translate("Settings", "Write the pack…"), icon="export", on=self._where)
        card = Card(translate("Settings", "Incident pack"), gap=6)
        hint = translate(
            "Settings",
            "For a breach notice within 72 hours: who and which fields were touched in these days, "
            "the trail and the log, encrypted under the passphrase.",
        )
        days = row(
            label(translate("Settings", "From")),
            self.first,
            label(translate("Settings", "To")),
            self.last,
            self.words,
            self.write,
            STRETCH,
            gap=8,
        )
        card.add(paragraph(hint, Role.SMALL, "text2"))
        card.body.addLayout(column(None, days))
        return card

    def _show_plan(self, found: DisposalPlan) -> None:
        self.plan = found
        self.due.setText(_due(found))
        self._judge()

    def _cannot_count(self, _: KnownError) -> bool:
        self.plan = None
        self._judge()
        return False

    def _judge(self) -> None:
        something = self.plan is not None and not self.plan.empty
        named = bool(self.second.text().strip() and self.password.text())
        kept = self._ctx.desk.copy_of is None
        self.go.setEnabled(something and named and kept)

    def _on_limit(self) -> None:
        self.saved.emit()
        self.load()

    def _ask(self) -> None:
        if self.plan is None:
            return
        question = Question(
            translate("Settings", "Let these go for good?"),
            _due(self.plan),
            translate("Settings", "Let go and sign"),
            danger=True,
        )
        confirm(self._screen, question, partial(self.dispose, self.plan))

    def dispose(self, plan: DisposalPlan) -> None:
        """Let go of what both agreed to."""
        self.go.setEnabled(False)
        second = (self.second.text(), self.password.text())
        self.password.clear()
        self._ctx.tasks.run(
            self,
            disposal.dispose_by_two,
            plan,
            second,
            title=translate("Settings", "Letting go of old data"),
            then=self._on_gone,
        )

    def _on_gone(self, _: DisposalPlan) -> None:
        self._ctx.notify.toast(translate("Settings", "They are gone; the record is signed"))
        self.second.clear()
        self.load()

    def _where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("Settings", "Write the pack…")
        dialog = QFileDialog(self, title, folder, "ZIP (*.zip)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"incident-{self.last.value().isoformat()}.zip")
        dialog.fileSelected.connect(self.write_to)
        dialog.open()

    def write_to(self, target: str) -> None:
        """Write the pack to the chosen place."""
        self._ctx.tasks.run(
            self,
            incident.write,
            (self.first.value(), self.last.value()),
            Path(target),
            self.words.text(),
            title=translate("Settings", "Incident pack"),
            then=self._on_written,
        )

    def _on_written(self, path: Path) -> None:
        self.words.clear()
        said = translate("Settings", "The pack is written: {path}")
        self._ctx.notify.toast(said.format(path=iso(str(path))))


def _due(found: DisposalPlan) -> str:
    if found.empty:
        return translate("Settings", "Nothing is past its time.")
    words = translate(
        "Settings",
        "Past their time: {tickets} tickets, {applicants} applicants' references, "
        "{sign_ins} sign-ins.",
    )
    return words.format(
        tickets=num(found.tickets), applicants=num(found.applicants), sign_ins=num(found.sign_ins)
    )


def _standing(one: DisposalRecord) -> str:
    return {
        Standing.GENUINE: translate("Settings", "signature genuine"),
        Standing.UNKNOWN_KEY: translate("Settings", "signed by an unknown key"),
        Standing.BROKEN: translate("Settings", "signature does not hold"),
        Standing.UNSIGNED: translate("Settings", "not signed"),
    }[one.standing]


def _columns() -> list[Column[DisposalRecord]]:
    return [
        Column(
            "at",
            lambda: translate("Settings", "Let go on"),
            lambda one: f"{date_pair(one.at.date())} · {clock_time(one.at)}",
            0,
            Look.STRONG,
            order=lambda one: one.at,
        ),
        Column(
            "tickets",
            lambda: translate("Settings", "Tickets"),
            lambda one: num(one.tickets),
            90,
            Look.NUMBER,
        ),
        Column(
            "persons",
            lambda: translate("Settings", "Two persons"),
            lambda one: f"{one.first} · {one.second}",
            280,
        ),
        Column("standing", lambda: translate("Settings", "Signature"), _standing, 170),
    ]
