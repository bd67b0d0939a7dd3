"""The agencies under the roof: a list; Enter opens an agency with its counters in the sheet."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from supervisor_app.services import agencies, catalogue_files
from supervisor_app.services.agencies import AgencyRow
from supervisor_app.services.catalogue_files import ListReport
from supervisor_app.text.formats import MISSING, iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.screens.settings.agency_sheet import AgencySheet
from supervisor_app.ui.screens.settings.section import Section
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.traces import trace_rows
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card

REFUSED_SHOWN = 10


class AgenciesSection(Section):
    """Names, codes and counters; who stands there today is the screen of the agencies."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._open_id = ""
        self.sheet = AgencySheet(screen, ctx, saved=self.saved.emit)
        self.table: DataTable[AgencyRow] = DataTable(_columns(), key=lambda row: row.id)
        self.table.opened.connect(self._open)
        trace_rows(self.table, "agency", lambda row: row.short_name)
        self.main = self.table
        new = translate("Settings", "New agency")
        self.table.set_empty(
            translate("Settings", "No agencies yet"),
            translate("Settings", "Enter them here, or import a list from a CSV file."),
            new,
            "agencies",
        )
        self.table.asked.connect(self._add)
        self._adding = QAction(new, self)
        self._adding.triggered.connect(self._add)
        self.taking = button(translate("Settings", "Import a list"), icon="import", on=self._ask)
        card = Card(
            translate("Settings", "Agencies and counters"),
            end=[self.taking, button(new, icon="plus", on=self._add)],
        )
        card.body.addWidget(self.table, 1)
        self.body.addWidget(card, 1)

    def load(self) -> None:
        """Ask for the agencies."""
        self._ctx.tasks.read(self, agencies.agencies, then=self._show)

    def commands(self) -> list[QAction]:
        """Offer a new agency."""
        return [self._adding]

    def _ask(self) -> None:
        """Ask for the file of a list."""
        dialog = QFileDialog(self, translate("Settings", "Import a list"), "", "CSV (*.csv)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, file: str) -> None:
        """Take the agencies of a file over, as a job."""
        self.taking.setEnabled(False)
        self._ctx.tasks.run(
            self,
            catalogue_files.import_file,
            "agencies",
            Path(file),
            title=translate("Settings", "Import of agencies"),
            then=self._on_taken,
            failed=lambda _: self.taking.setEnabled(True),
        )

    def _on_taken(self, report: ListReport) -> None:
        self.taking.setEnabled(True)
        told = [translate("Settings", "%n agencies taken over", "", report.stored)]
        if report.refused:
            lines = ", ".join(num(row.line) for row in report.refused_rows[:REFUSED_SHOWN])
            refused = translate(
                "Settings", "%n rows refused, in the lines {lines}", "", report.refused
            )
            told.append(refused.format(lines=iso(lines)))
        tone = Tone.WARN if report.refused else Tone.OK
        self._ctx.notify.toast(" · ".join(told), tone=tone)
        self._ctx.bus.announce({"agency", "counter"})

    def _show(self, rows: tuple[AgencyRow, ...]) -> None:
        self.table.show_rows(rows)
        again = next((row for row in rows if row.id == self._open_id), None)
        if again is not None and not self._screen.sheet.isHidden():
            self._open(again)

    def _open(self, row: AgencyRow) -> None:
        self._open_id = row.id
        self.sheet.open(row)

    def _add(self) -> None:
        self._open_id = ""
        self.sheet.open(None)


def _columns() -> list[Column[AgencyRow]]:
    return [
        Column("name", lambda: translate("Settings", "Name"), lambda r: r.name, 0, Look.STRONG),
        Column("code", lambda: translate("Settings", "Code"), lambda r: r.code or MISSING, 90),
        Column(
            "counters",
            lambda: translate("Settings", "Counters"),
            lambda r: num(len(r.counters)),
            90,
            Look.NUMBER,
            order=lambda r: len(r.counters),
        ),
        Column(
            "state",
            lambda: translate("Settings", "State"),
            lambda r: translate("Settings", "ended") if r.until else translate("Settings", "works"),
            110,
            Look.CHIP,
            tone=lambda r: Tone.MUTE if r.until else Tone.OK,
        ),
    ]
