"""The reports screen: what to draw, the page, the archive; drawing and keeping are services."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import archive, readiness
from supervisor_app.services.reports.archive import Drawn, ReportRow
from supervisor_app.services.reports.daily.gather import Wanted
from supervisor_app.system.progress import Progress
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.reports.archive import ArchivePanel
from supervisor_app.ui.screens.reports.pick import PickPanel
from supervisor_app.ui.screens.reports.sign_off import SignOff, look
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.boxes import row
from supervisor_app.ui.widgets.buttons import icon_button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.pdf_preview import PdfPreview
from supervisor_app.ui.widgets.print_dialog import ask_and_print
from supervisor_app.ui.widgets.shortcuts import add_action


class ReportsScreen(Screen):
    """One page at a time: a fresh drawing of the chosen day, or a report out of the archive."""

    # Whatever a report is made from may void one that was signed off.
    WATCHES = frozenset(
        {
            "report_record",
            "attendance",
            "counter_presence",
            "interruption",
            "daily_figure",
            "hour_figure",
            "satisfaction_figure",
            "print_job",
            "day_note",
            "roster_entry",
        }
    )

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self._drawn: Drawn | None = None
        self._report: ReportRow | None = None
        self._pdf = b""
        self._began = False
        self.pick = PickPanel(ctx.clock.now().date())
        self.pick.annex.setVisible(ctx.may(Right.VIEW_STAFF))
        self.preview = PdfPreview(ctx.tasks)
        self.archive = ArchivePanel()
        self._chip = Chip()
        self._print = icon_button("printer", translate("Reports", "Print"), on=self.print_page)
        self._export = icon_button("export", translate("Reports", "Export"), on=self.export_page)
        self.sign_off = SignOff(self, ctx)
        self.sign_off.settled.connect(self.load)
        paper = Card(
            translate("Reports", "Preview"),
            self._chip,
            end=[
                self.preview.bar,
                self.sign_off.submit,
                self.sign_off.approve,
                self.sign_off.withdraw,
                self._print,
                self._export,
            ],
        )
        paper.add(self.preview)
        line = row(self.pick, gap=12)
        line.addWidget(paper, 1)
        line.addWidget(self.archive)
        self.page.addLayout(line, 1)
        self._make = add_action(self, translate("Reports", "Make the report"), self.make)
        self._printing = add_action(self, translate("Reports", "Print"), self.print_page, "Ctrl+P")
        self._exporting = add_action(
            self, translate("Reports", "Export"), self.export_page, "Ctrl+E"
        )
        self.pick.asked.connect(self.draw)
        self.pick.opened.connect(ctx.bus.open)
        self.archive.picked.connect(self.show_report)
        self._show_verbs()

    def load(self) -> None:
        """Ask for the archive; draw the day when the screen is first shown."""
        self._ctx.tasks.read(self, archive.made, then=self._show_archive)
        if not self._began:
            self._began = True
            self._ctx.tasks.read(self, readiness.readiness, then=self._begin)

    def primary_actions(self) -> list[QAction]:
        """Offer to make the report that is drawn."""
        return [self._make] if self._ctx.may(Right.MAKE_REPORTS) else []

    def commands(self) -> list[QAction]:
        """Offer making, printing and exporting."""
        return [*self.primary_actions(), self._printing, self._exporting]

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the page."""
        return [
            KeyHint("Ctrl+P", translate("Reports", "Print")),
            KeyHint("Ctrl+E", translate("Reports", "Export")),
            KeyHint("PgUp PgDn", translate("Reports", "turn pages")),
            KeyHint("+ -", translate("Reports", "zoom")),
        ]

    def panes(self) -> list[QWidget]:
        """Go from the panel over the page to the archive."""
        return [self.pick.day, self.preview, self.archive]

    def draw(self) -> None:
        """Draw the chosen day for looking at."""
        wanted = Wanted(self.pick.day.value(), annex=self.pick.annex.isChecked())
        title = translate("Reports", "Drawing the daily report")
        self._ctx.tasks.run(self, archive.draw_daily, wanted, title=title, then=self._show_drawn)
        self._ctx.tasks.read(self, readiness.readiness, wanted.day, then=self.pick.show_readiness)

    def make(self) -> None:
        """Keep the page that is drawn as a report."""
        self._make_then(self._made)

    def print_page(self) -> None:
        """Print what is on the page through the system's dialogue."""
        if self._pdf:
            name = translate("Reports", "Daily report")
            said = translate("Reports", "Handed over to the printer")
            ask_and_print(self, self._pdf, name, lambda: self._ctx.notify.toast(said))

    def export_page(self) -> None:
        """Ask where to put the report; a page that is only drawn is made first."""
        if self._report is None:
            self._make_then(self._made_to_export)
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, translate("Reports", "Export the report"), folder, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._report.file_name)
        dialog.fileSelected.connect(partial(self.export_to, self._report))
        dialog.open()

    def export_to(self, report: ReportRow, target: str) -> None:
        """Write a report to the chosen place."""
        job = partial(_export, report.id, Path(target))
        said = translate("Reports", "Exported to {path}").format(path=target)
        title = translate("Reports", "Exporting the report")
        self._ctx.tasks.run(self, job, title=title, then=lambda _path: self._ctx.notify.toast(said))

    def show_report(self, report: ReportRow) -> None:
        """Show a report out of the archive."""
        self._ctx.tasks.run(
            self,
            partial(_content, report.id),
            title=translate("Reports", "Opening the report"),
            then=partial(self._show_content, report),
        )

    def show_thing(self, what: object) -> None:
        """Show a made report by its row."""
        if isinstance(what, ReportRow):
            self.show_report(what)

    def _begin(self, found: readiness.Readiness) -> None:
        self.pick.show_readiness(found)
        self.draw()

    def _show_drawn(self, drawn: Drawn) -> None:
        self._drawn, self._report, self._pdf = drawn, None, drawn.pdf
        self._chip.show_state(translate("Reports", "not made yet"), Tone.MUTE, "edit")
        self.preview.show_pdf(drawn.pdf)
        self.archive.mark("")
        self._show_verbs()

    def _show_content(self, report: ReportRow, pdf: bytes) -> None:
        self._drawn, self._report, self._pdf = None, report, pdf
        self._chip.show_state(*look(report))
        self.preview.show_pdf(pdf)
        self.archive.mark(report.id)
        self._show_verbs()

    def _make_then(self, then: Callable[[ReportRow], object]) -> None:
        if self._drawn is not None:
            title = translate("Reports", "Keeping the daily report")
            self._ctx.tasks.run(self, partial(_keep, self._drawn), title=title, then=then)

    def _made_to_export(self, report: ReportRow) -> None:
        self._made(report)
        self.export_page()

    def _made(self, report: ReportRow) -> None:
        self._ctx.bus.announce({"report_record"})
        self._ctx.notify.toast(translate("Reports", "The report was made and kept"))
        self._show_content(report, self._pdf)

    def _show_archive(self, rows: tuple[ReportRow, ...]) -> None:
        self.archive.show_reports(rows, self._report.id if self._report else "")
        shown = next((one for one in rows if self._report and one.id == self._report.id), None)
        if shown is not None:
            self._report = shown
            self._chip.show_state(*look(shown))
            self._show_verbs()

    def _show_verbs(self) -> None:
        self._make.setEnabled(self._drawn is not None)
        self.sign_off.show_report(self._report)
        for verb in (self._print, self._export, self._printing, self._exporting):
            verb.setEnabled(bool(self._pdf))
        self.offers_changed.emit()


def _keep(drawn: Drawn, desk: Desk, _progress: Progress) -> ReportRow:
    return archive.keep(desk, drawn)


def _content(report_id: str, desk: Desk, _progress: Progress) -> bytes:
    return archive.content(desk, report_id)


def _export(report_id: str, target: Path, desk: Desk, _progress: Progress) -> Path:
    return archive.export(desk, report_id, target)


def build(ctx: Context) -> ReportsScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return ReportsScreen(ctx)
