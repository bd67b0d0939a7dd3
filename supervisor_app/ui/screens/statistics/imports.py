"""Importing queue tickets: the imports so far, a file's columns, the try and its result, undo."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from supervisor_app.rules.rights import Right
from supervisor_app.services import tickets
from supervisor_app.services.tickets import ImportReport, ImportRow, Order, Preview
from supervisor_app.text.formats import clock_time, day_month, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.part import Part
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.screens.statistics.file_sheet import FileSheet
from supervisor_app.ui.screens.statistics.result_sheet import show_result
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.traces import trace_rows
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.labels import ElidedLabel, paragraph


class ImportsPart(Part):
    """A file is chosen or dropped, looked at, tried, imported; every import can be undone."""

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__(screen, ctx)
        self._may = ctx.may(Right.IMPORT_TICKETS)
        self.setAcceptDrops(self._may)
        self.table: DataTable[ImportRow] = DataTable(_columns(), key=lambda row: row.id)
        self.main = self.table
        hint = translate("Statistics", "A CSV export of the queue system, one line a ticket.")
        in_row(self.bar, ElidedLabel(hint, Role.SMALL, "text2"))
        card = Card(translate("Statistics", "Imports"))
        card.add(self.table)
        column(self, card)
        self.table.set_empty(
            translate("Statistics", "Nothing was imported yet"),
            translate("Statistics", "Choose the queue system's export, or drop it here."),
            translate("Statistics", "Import a file") if self._may else "",
            "import",
        )
        self.table.asked.connect(self.begin)
        self.table.opened.connect(self._open)
        trace_rows(self.table, "ticket_import", lambda row: row.file_name)

    def load(self) -> None:
        """Ask for the imports so far."""
        self._ctx.tasks.read(self, tickets.imports, then=self.table.show_rows)

    def title(self) -> str:
        """Name the part."""
        return translate("Statistics", "Import")

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the list."""
        return [KeyHint("Enter", translate("Statistics", "details, and undoing the import"))]

    def begin(self) -> None:
        """Ask for a file; the demonstration's exports lie in its own folder."""
        paths = self._ctx.desk.paths
        place = QStandardPaths.StandardLocation.DownloadLocation
        folder = QStandardPaths.writableLocation(place)
        if paths.is_demo:
            folder = str(paths.folder / "demo")
        dialog = QFileDialog(
            self, translate("Statistics", "Import a file"), folder, "CSV (*.csv *.txt)"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_at(Path(name)))
        dialog.open()

    def look_at(self, path: Path) -> None:
        """Look at the beginning of a file and show its columns."""
        title = translate("Statistics", "Looking at {name}").format(name=path.name)
        self._ctx.tasks.run(
            self, tickets.preview, path, title=title, then=partial(self._show_file, path)
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the dropped file."""
        self.look_at(Path(event.mimeData().urls()[0].toLocalFile()))

    def _show_file(self, path: Path, preview: Preview) -> None:
        sheet = self._screen.sheet
        sheet.begin(path.name, translate("Statistics", "Which column holds what"))
        form = FileSheet(preview)
        sheet.body.addWidget(form)
        trying = button(translate("Statistics", "Try it"))
        go = button(translate("Statistics", "Import"), "primary")
        trying.clicked.connect(lambda: self._run(path, form, dry=True))
        go.clicked.connect(lambda: self._run(path, form, dry=False))
        sheet.foot.addWidget(go)
        sheet.foot.addWidget(trying)
        sheet.foot.addStretch(1)
        go.setFocus()

    def _run(self, path: Path, form: FileSheet, *, dry: bool) -> None:
        mapping, name = form.mapping(), form.name()
        if name and not dry:
            self._ctx.tasks.write(self, tickets.save_mapping, name, mapping)
        title = translate("Statistics", "Importing {name}").format(name=path.name)
        order = Order(mapping, name, dry)
        then = partial(self._show_report, path, form)
        self._ctx.tasks.run(self, tickets.import_file, path, order, title=title, then=then)

    def _show_report(self, path: Path, form: FileSheet, report: ImportReport) -> None:
        if not report.dry:
            self._ctx.bus.announce({"ticket_import", "daily_figure", "hour_figure"})
            self._screen.saved.emit()
            self._ctx.notify.toast(
                translate("Statistics", "%n tickets imported", "", report.stored),
                tone=Tone.OK,
            )
        sheet = self._screen.sheet
        show_result(sheet, report)
        if report.dry:
            go = button(translate("Statistics", "Import"), "primary")
            go.clicked.connect(lambda: self._run_again(path, form))
            sheet.foot.addWidget(go)
            sheet.foot.addStretch(1)
            go.setFocus()

    def _run_again(self, path: Path, form: FileSheet) -> None:
        order = Order(form.chosen, form.chosen_name)
        title = translate("Statistics", "Importing {name}").format(name=path.name)
        then = partial(self._show_report, path, form)
        self._ctx.tasks.run(self, tickets.import_file, path, order, title=title, then=then)

    def _open(self, row: ImportRow) -> None:
        sheet = self._screen.sheet
        sheet.begin(row.file_name, row.by)
        for words in _details(row):
            sheet.body.addWidget(paragraph(words, Role.BODY, "text2"))
        if self._may and row.undone_at is None:
            undo = button(translate("Statistics", "Undo this import"), "danger")
            undo.clicked.connect(lambda: self._ask_undo(row))
            sheet.foot.addWidget(undo)
            sheet.foot.addStretch(1)

    def _ask_undo(self, row: ImportRow) -> None:
        question = Question(
            translate("Statistics", "Undo the import of {name}?").format(name=row.file_name),
            translate(
                "Statistics",
                "Its tickets and figures are taken out; figures that were typed stay.",
            ),
            translate("Statistics", "Undo this import"),
            danger=True,
        )
        confirm(self, question, then=lambda: self._undo(row))

    def _undo(self, row: ImportRow) -> None:
        self._ctx.tasks.write(
            self._screen,
            tickets.undo_import,
            row.id,
            then=lambda _gone: self._screen.sheet.close_sheet(),
            said=translate("Statistics", "The import of {name} was undone").format(
                name=row.file_name
            ),
        )


def _columns() -> list[Column[ImportRow]]:
    return [
        Column(
            "file", lambda: translate("Statistics", "File"), lambda r: r.file_name, 0, Look.STRONG
        ),
        Column("days", lambda: translate("Statistics", "Days"), _days, 190),
        Column(
            "rows",
            lambda: translate("Statistics", "Rows"),
            lambda r: num(r.rows),
            76,
            Look.NUMBER,
            order=lambda r: r.rows,
        ),
        Column(
            "refused",
            lambda: translate("Statistics", "Refused"),
            lambda r: num(r.refused),
            80,
            Look.NUMBER,
            order=lambda r: r.refused,
        ),
        Column("at", lambda: translate("Statistics", "When"), _when, 130, order=lambda r: r.at),
        Column(
            "state",
            lambda: translate("Statistics", "State"),
            _state,
            90,
            Look.CHIP,
            tone=lambda r: Tone.MUTE if r.undone_at else Tone.OK,
        ),
    ]


def _days(row: ImportRow) -> str:
    if row.first_day is None or row.last_day is None:
        return ""
    if row.first_day == row.last_day:
        return day_month(row.first_day)
    return translate("Statistics", "{first} to {last}").format(
        first=day_month(row.first_day), last=day_month(row.last_day)
    )


def _when(row: ImportRow) -> str:
    return f"{day_month(row.at.date())} · {clock_time(row.at)}"


def _state(row: ImportRow) -> str:
    if row.undone_at:
        return translate("Statistics", "undone")
    return translate("Statistics", "in force")


def _details(row: ImportRow) -> list[str]:
    return [
        translate("Statistics", "Days: {days}").format(days=_days(row)),
        translate("Statistics", "Imported: {when}").format(when=_when(row)),
        translate("Statistics", "{rows} rows, {accepted} accepted, {refused} refused").format(
            rows=num(row.rows), accepted=num(row.accepted), refused=num(row.refused)
        ),
    ]
