"""The audit screen: the newest entries in a table under its filters, one entry in the sheet."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from supervisor_app.services import audit
from supervisor_app.services.audit import AuditPage, AuditQuery, AuditRow
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.audit.filters import Filters
from supervisor_app.ui.screens.audit.sheet import show_entry, show_history
from supervisor_app.ui.screens.audit.words import action, change, station, subject, tone, when, who
from supervisor_app.ui.screens.screen import KeyHint, Screen
from supervisor_app.ui.tables.column import Column, Look
from supervisor_app.ui.tables.data_table import DataTable
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
        self.filters = Filters()
        self.filters.changed.connect(self.load)
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
        self._rows: tuple[AuditRow, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where they have no room."""
        super().resizeEvent(event)
        self._fit()

    def load(self) -> None:
        """Ask for the newest entries."""
        self._ctx.tasks.read(self, audit.people, then=self.filters.show_people)
        self._ctx.tasks.read(self, audit.page, self._query(), then=self._show_first)

    def load_more(self) -> None:
        """Ask for the entries before the last one on show."""
        if self._rows:
            self.more.setEnabled(False)
            query = self._query(self._rows[-1])
            self._ctx.tasks.read(self, audit.page, query, then=self._show_more)

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
            self._ctx.tasks.write(
                self, audit.export, self._query(), Path(name), then=self._exported
            )

    def primary_actions(self) -> list[QAction]:
        """Offer the export."""
        return [self._export]

    def commands(self) -> list[QAction]:
        """Offer the export in the palette."""
        return [self._export]

    def keys(self) -> list[KeyHint]:
        """Explain the keys of the table."""
        return [
            KeyHint("Enter", translate("Audit", "the whole entry and the history of its thing")),
            KeyHint("Ctrl+E", translate("Audit", "Export as CSV")),
        ]

    def panes(self) -> list[QWidget]:
        """Go from the filters to the table."""
        return [self.filters.span, self.table]

    def _fit(self) -> None:
        sheet = self._sheet
        room = self.width() - (0 if sheet is None or sheet.isHidden() else sheet.width())
        for n, column in enumerate(self.table.rows.columns):
            self.table.setColumnHidden(n, column.key in SPARE and room < ROOMY)

    def _query(self, after: AuditRow | None = None) -> AuditQuery:
        asked = self.filters.query(self._ctx.clock.now())
        return AuditQuery(
            asked.since,
            None,
            asked.actor,
            asked.table,
            after.place if after else None,
            audit.PAGE,
        )

    def _show_first(self, page: AuditPage) -> None:
        self._rows = ()
        if self.filters.is_filtered():
            self.table.set_empty(
                translate("Audit", "No entry matches the filter"),
                "",
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
        self.table.show_rows(self._rows)
        self.more.setEnabled(True)
        reveal(self.more, when=page.more)
        shown = translate("Audit", "%n entries on show", "", len(self._rows))
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
