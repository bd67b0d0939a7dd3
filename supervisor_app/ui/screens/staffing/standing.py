"""How a period's attendance stands: everybody's counts and each agency's coverage; no marking."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.rules.coverage import AttendanceCounts
from supervisor_app.services.attendance import Sheet
from supervisor_app.text.formats import num, of_total
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.direction import visual
from supervisor_app.ui.theme import Role, Tone, colour, theme
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label
from supervisor_app.ui.widgets.scrolled import scrolled

WIDTH = 300
BAR = 6


class Standing(QWidget):
    """Two cards at the end side: the period's counts, and the agencies, the emptiest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._counts = Card(translate("Staffing", "The period"))
        self._agencies = Card(translate("Staffing", "Coverage by agency"))
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self._lines: QVBoxLayout = column(None, gap=6)
        column(inner, self._lines, STRETCH, x=10)
        self._agencies.add(scrolled(inner))
        whole = column(self, self._counts, gap=12)
        whole.addWidget(self._agencies, 1)

    def show_empty(self) -> None:
        """Say that there is no period."""
        empty(self._counts.body)
        empty(self._lines)
        self._counts.add(label(translate("Staffing", "No period is set up"), Role.SMALL, "text2"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Count a sheet."""
        counts = sheet.counts
        empty(self._counts.body)
        self._counts.add(_Bar(counts))
        for text, figure, tone in _figures(counts):
            line = row(
                IconLabel(tone.icon, tone.line, 14),
                label(text, Role.SMALL, "text2"),
                STRETCH,
                label(num(figure), Role.STRONG),
                gap=6,
            )
            self._counts.body.addLayout(line)
        empty(self._lines)
        names = {line.agency_id: line.agency for line in sheet.rows}
        expected = [(key, own) for key, own in sheet.by_agency.items() if own.planned]
        ordered = sorted(expected, key=lambda pair: pair[1].coverage or 0.0)
        for agency_id, own in ordered:
            name = names[agency_id] or translate("Staffing", "Centre staff")
            self._lines.addLayout(
                row(
                    IconLabel(_tone(own).icon, _tone(own).line, 14),
                    ElidedLabel(name, Role.SMALL),
                    label(of_total(own.here, own.planned), Role.SMALL, "text2"),
                    gap=6,
                )
            )


class _Bar(QWidget):
    """The share of those who came, of all planned, filled from the side reading starts."""

    def __init__(self, counts: AttendanceCounts) -> None:
        super().__init__()
        self._share = counts.coverage or 0.0
        self.setFixedHeight(BAR)
        self.setAccessibleName(of_total(counts.here, counts.planned))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track and bar."""
        whole = QRectF(self.rect())
        bar = QRectF(0, 0, whole.width() * self._share, whole.height())
        with QPainter(self) as painter:
            painter.fillRect(whole, colour(Tone.MUTE.ground))
            painter.fillRect(visual(bar, whole), colour(Tone.OK.line))


def _figures(counts: AttendanceCounts) -> list[tuple[str, int, Tone]]:
    return [
        (word("attendance", "present"), counts.present, Tone.OK),
        (word("attendance", "late"), counts.late, Tone.WARN),
        (word("attendance", "absent"), counts.absent, Tone.BAD),
        (word("attendance", "excused"), counts.excused, Tone.MUTE),
        (word("attendance", "leave"), counts.leave, Tone.INFO),
        (translate("Staffing", "not marked"), counts.unmarked, Tone.MUTE),
    ]


def _tone(counts: AttendanceCounts) -> Tone:
    if counts.unmarked:
        return Tone.MUTE
    if counts.here == counts.planned:
        return Tone.OK
    return Tone.WARN if counts.here else Tone.BAD
