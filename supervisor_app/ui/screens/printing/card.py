"""One job as a card of the board: pressed to open it, with a verb where a person must act."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton

from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.services.print_rows import JobRow
from supervisor_app.ui.direction import visual
from supervisor_app.ui.screens.printing.behind import behind_job
from supervisor_app.ui.screens.printing.card_face import EDGE, Face, accent
from supervisor_app.ui.screens.printing.words import (
    age_word,
    applicant_word,
    number_word,
    short_verb_word,
    state_word,
)
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.pressable import BAR, INSET, Pressable
from supervisor_app.ui.widgets.spoken import spoken

PLAIN, WITH_VERBS = 80, 106
GAP = 6
VERB_HEIGHT, VERB_FROM_BOTTOM = 28, 9
CORNER_HEIGHT, CORNER_TOP = 24, 44
# Where work simply goes on the verb is a link in the corner; a ready job has none: the scan is it.
ONWARD = {JobState.QUEUED: JobEvent.START, JobState.PRINTING: JobEvent.PRINTED}
DUE = {
    JobState.UNCOLLECTED: (JobEvent.HAND_OVER,),
    JobState.FAILED: (JobEvent.RETRY, JobEvent.CANCEL),
}


class JobCard(Pressable):
    """`pressed` opens the job; `asked` carries the event of a verb.

    A card is shown other jobs over time, so that the focus stays where the work is.
    """

    asked = Signal(object)

    def __init__(self, state: JobState, *, may_work: bool) -> None:
        super().__init__()
        self.row: JobRow | None = None
        self._selected = False
        trace(self, lambda: behind_job(self.row))
        due = DUE.get(state, ()) if may_work else ()
        onward = (ONWARD[state],) if may_work and state in ONWARD else ()
        self.events = (*due, *onward)
        self._due = [self._verb(event, "small") for event in due]
        self._corner = [self._verb(event, "link") for event in onward]
        self.setFixedHeight(WITH_VERBS if due else PLAIN)

    def _verb(self, event: JobEvent, kind: str) -> QPushButton:
        verb = button(short_verb_word(event), kind, on=lambda: self.asked.emit(event))
        verb.setParent(self)
        return verb

    def show_row(self, row: JobRow) -> None:
        """Show a job."""
        self.row = row
        self.set_bar(accent(row))
        facts = (number_word(row.number), row.document, row.agency, applicant_word(row.applicant))
        said = (state_word(row.state), age_word(row.waited), row.note)
        self.setAccessibleName(spoken(*facts, *said))
        self.setToolTip("\n".join(fact for fact in (row.document, row.agency, row.note) if fact))
        for verb in (*self._due, *self._corner):
            verb.setAccessibleName(f"{verb.text()} {number_word(row.number)}")
        self.update()

    def select(self, *, on: bool) -> None:
        """Mark the card whose sheet is open."""
        if on != self._selected:
            self._selected = on
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the card's first step with Ctrl+Enter, open it with Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and control and self.events:
            self.asked.emit(self.events[0])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the verbs into their places."""
        super().resizeEvent(event)
        within = QRectF(self.rect())
        room = within.width() - 2 * EDGE - GAP * (len(self._due) - 1)
        wanted = sum(verb.sizeHint().width() for verb in self._due)
        top, left = within.height() - VERB_FROM_BOTTOM - VERB_HEIGHT, float(EDGE)
        for verb in self._due:
            wide = room * verb.sizeHint().width() / wanted
            verb.setGeometry(visual(QRectF(left, top, wide, VERB_HEIGHT), within).toRect())
            left += wide + GAP
        for verb in self._corner:
            wide = min(verb.sizeHint().width(), within.width() / 2)
            left = within.width() - wide - EDGE + 6
            place = QRectF(left, CORNER_TOP, wide, CORNER_HEIGHT)
            verb.setGeometry(visual(place, within).toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the lines and, where no verb is due, the time used."""
        super().paintEvent(event)
        if self.row is None:
            return
        within = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            face = Face(painter, within)
            if self._selected:
                bar = QRectF(0, INSET, BAR, within.height() - 2 * INSET)
                face.selection(bar, accent(self.row))
            face.lines(self.row, leave_corner=bool(self._corner))
            if not self._due:
                face.time(self.row)
