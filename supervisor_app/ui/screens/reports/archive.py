"""The archive panel: every report that was made, the newest first; making them is the screen's."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from supervisor_app.services.figure_history import one_thing
from supervisor_app.services.reports.archive import ReportRow
from supervisor_app.text.formats import clock_time, iso
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.reports.sign_off import hands, look
from supervisor_app.ui.theme import Role
from supervisor_app.ui.traces import Traced, trace
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.date_picker import short_day
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label
from supervisor_app.ui.widgets.spoken import spoken

WIDTH = 316
MOST = 200


class ArchivePanel(Card):
    """A list of entries; `picked` carries the report that a person chose."""

    picked = Signal(object)

    def __init__(self) -> None:
        self._count = label("", Role.SMALL, "text2")
        super().__init__(translate("Reports", "Archive"), end=[self._count])
        self.setFixedWidth(WIDTH)
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self._lines: QVBoxLayout = column(None, gap=4)
        column(inner, self._lines, STRETCH)
        self._scroll = QScrollArea()
        self._scroll.setProperty("kind", "plain")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._empty = EmptyState(
            "report",
            translate("Reports", "No report was made yet"),
            translate("Reports", "What you make is kept here with its fingerprint."),
        )
        self.add(self._scroll, self._empty)
        self._entries: dict[str, _Entry] = {}

    def show_reports(self, rows: Sequence[ReportRow], chosen: str) -> None:
        """Show the reports and mark the one that is on the page."""
        empty(self._lines)
        self._entries = {}
        for report in rows[:MOST]:
            entry = _Entry(report)
            entry.chosen.connect(self.picked)
            trace(entry, partial(_behind, report))
            self._lines.addWidget(entry)
            self._entries[report.id] = entry
        self._count.setText(translate("Reports", "%n reports", "", len(rows)) if rows else "")
        self._scroll.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.mark(chosen)

    def mark(self, chosen: str) -> None:
        """Mark one entry as the page on show."""
        for key, entry in self._entries.items():
            entry.mark(on=key == chosen)


def _behind(report: ReportRow) -> Traced:
    title = translate("Reports", "Report {reference}").format(reference=iso(report.reference))
    return Traced(title, (one_thing("report_record", report.id),))


class _Entry(QFrame):
    """One report: kind and state, day and reference, who made it when, fingerprint."""

    chosen = Signal(object)

    def __init__(self, report: ReportRow) -> None:
        super().__init__()
        self._report = report
        self.setProperty("kind", "tile")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        word, tone, icon = look(report)
        chip = Chip(word, tone, icon)
        by = ElidedLabel(hands(report), Role.CAPTION, "text2")
        by.setVisible(bool(hands(report)))
        title = label(translate("Reports", "Daily report"), Role.STRONG)
        made = translate("Reports", "{name}, {time}").format(
            name=report.made_by, time=clock_time(report.made_at)
        )
        pages = translate("Reports", "%n pages", "", report.pages)
        mark = iso(f"{report.fingerprint[:4]} {report.fingerprint[4:8]}".upper())
        column(
            self,
            row(title, STRETCH, chip),
            row(
                ElidedLabel(short_day(report.day), Role.SMALL, "text2"),
                label(report.reference, Role.CAPTION, "text3"),
            ),
            by,
            row(ElidedLabel(made, Role.CAPTION, "text3"), label(pages, Role.CAPTION, "text3")),
            row(
                IconLabel("fingerprint", "text3", 14),
                label(mark, Role.CAPTION, "text3"),
                STRETCH,
                gap=4,
            ),
            gap=2,
            x=10,
            y=8,
        )
        self.setAccessibleName(
            spoken(title.text(), short_day(report.day), word, hands(report), pages)
        )

    def mark(self, *, on: bool) -> None:
        """Show whether this report is on the page."""
        self.setProperty("chosen", on)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, _event: object) -> None:
        """Choose by a click."""
        self.chosen.emit(self._report)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._report)
        else:
            super().keyPressEvent(event)
