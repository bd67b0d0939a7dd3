"""The audit screen: the newest entries in a table under its filters, one entry in the sheet."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from supervisor_app.services import audit, audit_export, figure_history
from supervisor_app.services.audit import AuditPage, AuditQuery, AuditRow
from supervisor_app.services.figure_history import FigureHistory
from supervisor_app.text.formats import date_pair, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.audit_words import action, change, station, subject, tone, when, who
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.audit.filters import Filters
from supervisor_app.ui.screens.audit.sheet import show_entry, show_history
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
from supervisor_app.ui.traces import Traced, trace
from supervisor_app.ui.widgets.boxes import STRETCH, reveal, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.shortcuts import add_action

# What the sheet says as well, left out while it takes the room.
SPARE, ROOMY = frozenset({"reason", "station"}), 1000


class AuditScreen(Screen):
    """Pages by key, so that millions of entries open as quickly as a hundred."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.filters = Filters(ctx.clock.now().date())
        self.filters.changed.connect(self._ask)
        self.table: DataTable[AuditRow] = DataTable(self._columns(), key=lambda one: one.place)
        self.table.opened.connect(self.open_entry)
        self.table.asked.connect(self.filters.clear_all)
        self.more = button(translate("Audit", "Show older entries"), on=self.load_more)
        card = Card()
        card.add(self.filters)
        card.body.addWidget(self.table, 1)
        card.body.addLayout(row(STRETCH, self.more, STRETCH))
        self.page.addWidget(card, 1)
        self._export = add_action(
            self, translate("Audit", "Export as CSV"), self.export, keys="Ctrl+E"
        )
        self._find = add_action(
            self, translate("Audit", "Search the log"), self.filters.search.setFocus, keys="Ctrl+F"
        )
        self._rows: tuple[AuditRow, ...] = ()
        self._page = AuditPage((), None)
        trace(self.table, self._behind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where they have no room."""
        super().resizeEvent(event)
        self._fit()

    def load(self) -> None:
        """Ask for the newest entries."""
        self._ctx.tasks.read(self, audit.people, then=self.filters.show_people)
        self._ask()

    def load_more(self) -> None:
        """Ask for the entries before the last one on show, or for a search to go on."""
        if self._page.next is not None:
            self.more.setEnabled(False)
            query = replace(self._query(), before=self._page.next)
            self._ctx.tasks.read(self, audit.page, query, then=self._show_more)

    def show_thing(self, what: object) -> None:
        """Show what stands behind a figure of another screen."""
        if isinstance(what, Traced):
            self.filters.show_figure(what)

    def escape(self) -> bool:
        """Close the sheet, then clear the filters."""
        if super().escape():
            return True
        if self.filters.is_filtered():
            self.filters.clear_all()
            return True
        return False

    def open_entry(self, one: AuditRow) -> None:
        """Show an entry in full, then what was done to its thing."""
        show_entry(self.sheet, one)
        self._fit()
        if not one.what:
            self._ctx.tasks.read(
                self, audit.history, one.table, one.id, then=partial(show_history, self.sheet)
            )

    def export(self) -> None:
        """Ask where to, then write what the filters leave."""
        title = translate("Audit", "Export the audit log")
        name, _ = QFileDialog.getSaveFileName(self, title, "audit.csv", "CSV (*.csv)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write what the filters leave, shown in the job tray, where it can be cancelled."""
        self._ctx.tasks.run(
            self,
            audit_export.export,
            self._query(),
            target,
            title=translate("Audit", "Export the audit log"),
            then=self._exported,
        )

    def primary_actions(self) -> list[QAction]:
        """Offer the export."""
        return [self._export]

    def commands(self) -> list[QAction]:
        """Offer the export and the search in the palette."""
        return [self._export, self._find]

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the table."""
        return [
            KeyHint("Enter", translate("Audit", "the whole entry and the history of its thing")),
            KeyHint("Ctrl+F", translate("Audit", "Search the log")),
            KeyHint("Ctrl+E", translate("Audit", "Export as CSV")),
        ]

    def panes(self) -> list[QWidget]:
        """Go from the filters to the table."""
        return [self.filters.search, self.table]

    def _fit(self) -> None:
        sheet = self._sheet
        room = self.width() - (0 if sheet is None or sheet.isHidden() else sheet.width())
        for n, column in enumerate(self.table.rows.columns):
            self.table.setColumnHidden(n, column.key in SPARE and room < ROOMY)

    def _behind(self) -> Traced | None:
        one = self.table.current()
        if one is None or one.what:
            return None
        return Traced(subject(one), (figure_history.one_thing(one.table, one.id),))

    def _query(self) -> AuditQuery:
        return replace(self.filters.query(self._ctx.clock.now()), limit=audit.PAGE)

    def _ask(self) -> None:
        figure = self.filters.figure
        if figure is None:
            self._ctx.tasks.read(self, audit.page, self._query(), then=self._show_found)
        else:
            self._ctx.tasks.read(
                self, figure_history.history, figure.sources, then=self._show_figure
            )

    def _show_found(self, page: AuditPage) -> None:
        # What was asked before a figure was comes after it.
        if self.filters.figure is None:
            self._show_first(page)

    def _show_figure(self, found: FigureHistory) -> None:
        if self.filters.figure is not None:
            self._show_first(AuditPage(tuple(one.row for one in found.steps), None))

    def _show_first(self, page: AuditPage) -> None:
        self._rows = ()
        if page.reached is not None:
            words = translate("Audit", "Nothing found back to {day}")
            self.table.set_empty(
                words.format(day=date_pair(page.reached.date())),
                translate("Audit", "Search on below, or narrow by day, person or kind."),
                translate("Widgets", "Clear filter"),
                "filter",
            )
        elif self.filters.is_filtered():
            self.table.set_empty(
                translate("Audit", "No entry matches the filter"),
                translate("Audit", "Take away one of the filters above, or clear them all."),
                translate("Widgets", "Clear filter"),
                "filter",
            )
        else:
            self.table.set_empty(
                translate("Audit", "Nothing was written yet"),
                translate("Audit", "Every change of every value appears here by itself."),
                icon="history",
            )
        self._show_more(page)

    def _show_more(self, page: AuditPage) -> None:
        self._rows += page.rows
        self._page = page
        self.table.show_rows(self._rows)
        self.more.setEnabled(True)
        reveal(self.more, when=page.more)
        older = translate("Audit", "Show older entries")
        self.more.setText(translate("Audit", "Search on") if self._query().text else older)
        shown = translate("Audit", "%n entries on show", "", len(self._rows))
        if page.reached is not None:
            day = date_pair(page.reached.date())
            shown = translate("Audit", "{shown}, searched back to {day}").format(
                shown=shown, day=day
            )
        self.filters.count.setText(shown)

    def _exported(self, count: int) -> None:
        text = translate("Audit", "Exported: {count}").format(count=num(count))
        self._ctx.notify.toast(text)

    def _columns(self) -> list[Column[AuditRow]]:
        now = self._ctx.clock.now
        return [
            Column(
                "at",
                lambda: translate("Audit", "Time"),
                lambda one: when(one, now()),
                128,
                Look.QUIET,
                order=lambda one: one.place,
            ),
            Column("who", lambda: translate("Audit", "Who"), who, 132, Look.STRONG),
            Column(
                "action", lambda: translate("Audit", "Action"), action, 104, Look.CHIP, tone=tone
            ),
            Column("thing", lambda: translate("Audit", "Thing"), subject, 200),
            Column("change", lambda: translate("Audit", "What was written"), change, 0),
            Column(
                "reason",
                lambda: translate("Audit", "Reason"),
                lambda one: one.reason,
                130,
                Look.QUIET,
            ),
            Column("station", lambda: translate("Audit", "Workstation"), station, 112, Look.QUIET),
        ]


def build(ctx: Context) -> AuditScreen:
    """Build the screen; the shell calls this when it is first shown."""
    return AuditScreen(ctx)
