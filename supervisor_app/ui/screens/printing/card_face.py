"""What the face of a print job's card says and how it is painted; pressing it is the card's."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.sla import SlaState
from supervisor_app.services.print_rows import JobRow
from supervisor_app.text.formats import day_month
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.direction import align_end, align_start, visual
from supervisor_app.ui.screens.printing.words import (
    SLA_TONES,
    age_word,
    applicant_word,
    number_word,
    pages_word,
    state_word,
)
from supervisor_app.ui.theme import Role, Tone, colour, font, paint_icon

EDGE, MARK = 12, 15
TOP, FIRST, LINE = 7, 23, 18
TIME_FROM_BOTTOM, TIME_HEIGHT = 11, 4
# An aside leaves at least this share of its line to what stands at the start.
MOST_ASIDE = 0.6
NEEDS_A_PERSON = (JobState.UNCOLLECTED, JobState.FAILED)


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands at the end of a line."""

    text: str = ""
    ink: str = "text2"
    icon: str = ""


class Face:
    """Paints one card; places are measured from the start edge and mirrored when drawn."""

    def __init__(self, painter: QPainter, within: QRectF) -> None:
        self._painter = painter
        self._within = within

    def lines(self, row: JobRow, *, leave_corner: bool) -> None:
        """Paint number and document, agency, applicant, each with its aside.

        `leave_corner` keeps the end of the last line free for a verb.
        """
        first = self._line(TOP, FIRST)
        room = self._aside(first, _age(row), Role.SMALL)
        number = number_word(row.number)
        self._text(room, number, Role.H2, "text")
        wide = self._painter.fontMetrics().horizontalAdvance(number) + 8
        self._text(room.adjusted(wide, 0, 0, 0), row.document, Role.SMALL, "text")
        second, third = self._line(TOP + FIRST, LINE), self._line(TOP + FIRST + LINE, LINE)
        self._text(self._aside(second, _fact(row)), row.agency)
        corner = Aside() if leave_corner else _place(row)
        self._text(self._aside(third, corner), applicant_word(row.applicant))

    def time(self, row: JobRow) -> None:
        """Paint the share of the promised time that is used."""
        within = self._within
        trough = QRectF(
            EDGE, within.height() - TIME_FROM_BOTTOM, within.width() - 2 * EDGE, TIME_HEIGHT
        )
        used = QRectF(trough)
        used.setWidth(max(TIME_HEIGHT, trough.width() * min(1.0, row.used)))
        tone = SLA_TONES[row.sla]
        working = "info_line" if row.state is JobState.PRINTING else "mute_line"
        self._pill(trough, "border")
        self._pill(used, tone.line if tone else working)

    def selection(self, bar: QRectF, tone: Tone | None) -> None:
        """Fill the card quietly, put a bar on the side that touches the sheet, keep that of state.

        `bar` is the one of state, measured at the start edge.
        """
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour("mute_bg"))
        self._painter.drawRoundedRect(self._within.adjusted(1, 1, -1, -1), 7, 7)
        if tone is not None:
            self._pill(bar, tone.line)
        self._pill(bar.translated(self._within.width() - bar.width(), 0), "primary_ink")

    def _line(self, top: float, height: float) -> QRectF:
        return QRectF(EDGE, top, self._within.width() - 2 * EDGE, height)

    def _aside(self, line: QRectF, aside: Aside, role: Role = Role.CAPTION) -> QRectF:
        """Paint the end of a line and return what is left of it."""
        if not aside.text:
            return line
        self._painter.setFont(font(role))
        mark = MARK + 4 if aside.icon else 0
        wanted = self._painter.fontMetrics().horizontalAdvance(aside.text) + 2
        wide = min(wanted, line.width() * MOST_ASIDE - mark)
        self._text(
            QRectF(line.right() - wide, line.top(), wide, line.height()),
            aside.text,
            role,
            aside.ink,
            at_end=True,
        )
        if aside.icon:
            left = line.right() - wide - mark
            square = QRectF(left, line.center().y() - MARK / 2, MARK, MARK)
            paint_icon(self._painter, visual(square, self._within), aside.icon, aside.ink)
        return line.adjusted(0, 0, -wide - mark - 8, 0)

    def _text(
        self,
        room: QRectF,
        text: str,
        role: Role = Role.CAPTION,
        ink: str = "text2",
        *,
        at_end: bool = False,
    ) -> None:
        self._painter.setFont(font(role))
        self._painter.setPen(colour(ink))
        elide = Qt.TextElideMode.ElideRight
        fits = self._painter.fontMetrics().elidedText(text, elide, int(room.width()))
        flags = align_end() if at_end else align_start()
        self._painter.drawText(visual(room, self._within), flags, fits)

    def _pill(self, place: QRectF, ink: str) -> None:
        radius = min(place.width(), place.height()) / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour(ink))
        self._painter.drawRoundedRect(visual(place, self._within), radius, radius)


def accent(row: JobRow | None) -> Tone | None:
    """Say whether a person must act: for a failure or a document of the past more loudly."""
    if row is None or row.state not in NEEDS_A_PERSON:
        return None
    return Tone.BAD if row.state is JobState.FAILED or row.carried else Tone.WARN


def _age(row: JobRow) -> Aside:
    text = age_word(row.waited)
    tone = accent(row) or SLA_TONES[row.sla]
    if tone is None:
        return Aside(text)
    late = row.sla is SlaState.LATE and tone is Tone.BAD
    return Aside(text, tone, "clock-fill" if late else "clock")


def _fact(row: JobRow) -> Aside:
    """Give the second line's aside: the first of these that is worth a word."""
    if row.state is JobState.FAILED:
        return Aside(state_word(row.state), "bad")
    if row.carried:
        return Aside(day_month(row.day), "bad")
    if row.priority:
        return Aside(translate("Printing", "priority"), "info", "star")
    return Aside(pages_word(row.pages) if row.pages > 1 else "")


def _place(row: JobRow) -> Aside:
    if row.state is JobState.FAILED:
        return Aside(row.note, "bad")
    return Aside(word("section", row.section.value))
