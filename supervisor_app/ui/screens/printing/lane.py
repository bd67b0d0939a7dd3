"""One state of the board as a column: head, as many cards as fit, a verb that leads to the rest."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from supervisor_app.rules.print_job import JobState
from supervisor_app.services.print_board import Lane
from supervisor_app.services.print_rows import COLLECT_WITHIN, JobRow
from supervisor_app.text.formats import minutes, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.printing.card import PLAIN, WITH_VERBS, JobCard
from supervisor_app.ui.screens.printing.words import ICONS, TONES, age_word, state_word
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, reveal, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, paragraph, set_tone

LEAST_WIDTH = 200
HEAD, MORE, GAP, EDGE = 46, 30, 6, 8
QUIET = {JobState.FAILED: "x-circle"}
LOUD = (JobState.UNCOLLECTED, JobState.FAILED)


class LaneColumn(QFrame):
    """`pressed` and `asked` pass on what the cards say; `more` asks for the whole list."""

    pressed = Signal(object)
    asked = Signal(object, object)
    more = Signal()

    def __init__(self, state: JobState, *, may_work: bool) -> None:
        super().__init__()
        self.state = state
        self.setProperty("kind", "inset")
        self.setMinimumWidth(LEAST_WIDTH)
        self.cards: list[JobCard] = []
        self._may_work = may_work
        self._rows: Sequence[JobRow] = ()
        self._total = 0
        self._selected = ""
        self._icon = IconLabel(ICONS[state], "text2", 18)
        self._count = Chip("", Tone.MUTE)
        self._under = ElidedLabel("", Role.CAPTION, "text2")
        self._nothing = paragraph(_nothing(state), Role.CAPTION, "text3")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = button("", "link", on=self.more.emit)
        head = row(self._icon, label(state_word(state), Role.STRONG), STRETCH, self._count)
        self._stack = column(None, gap=GAP)
        whole = column(self, head, self._under, self._nothing, gap=2, x=EDGE, y=EDGE)
        whole.addSpacing(4)
        whole.addLayout(self._stack)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(1)
        self.setAccessibleName(state_word(state))

    def show_lane(self, lane: Lane) -> None:
        """Show other jobs; the cards stay where they are."""
        self._rows, self._total = lane.rows, lane.total
        loud = TONES[self.state] if self.state in LOUD and lane.total else None
        icon = ICONS[self.state] if lane.total else QUIET.get(self.state, ICONS[self.state])
        self._icon.show_icon(icon, loud.line if loud else "text2")
        self._count.show_state(num(lane.total), loud or Tone.MUTE)
        self._under.setText(_under(lane))
        set_tone(self._under, loud or "text2")
        reveal(self._under, when=lane.total > 0)
        reveal(self._nothing, when=lane.total == 0)
        self._arrange()

    def select(self, job_id: str) -> None:
        """Mark the card of a job, if it is here."""
        self._selected = job_id
        for card in self.cards:
            card.select(on=card.row is not None and card.row.id == job_id)

    def shown(self) -> list[JobCard]:
        """Give the cards that hold a job, from the top."""
        return [card for card in self.cards if not card.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many cards as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = self._room_for(len(self._rows))
        while len(self.cards) < count:
            self._add_card()
        for n, card in enumerate(self.cards):
            if n < count:
                card.show_row(self._rows[n])
            reveal(card, when=n < count)
        rest = self._total - count
        self._more.setText(translate("Printing", "Show %n more documents", "", rest))
        reveal(self._more, when=rest > 0)
        self.select(self._selected)

    def _room_for(self, wanted: int) -> int:
        """Count the cards that fit; where not all do, the verb that leads to the rest fits too."""
        each = (WITH_VERBS if self._may_work and self.state in LOUD else PLAIN) + GAP
        free = self.height() - HEAD - 2 * EDGE
        if wanted == self._total and wanted * each - GAP <= free:
            return wanted
        return max(0, min(wanted, (free - MORE + GAP) // each))

    def _add_card(self) -> None:
        card = JobCard(self.state, may_work=self._may_work)
        card.pressed.connect(lambda: self.pressed.emit(card.row))
        card.asked.connect(lambda event: self.asked.emit(card.row, event))
        self._stack.addWidget(card)
        self.cards.append(card)


def _under(lane: Lane) -> str:
    if lane.state is JobState.UNCOLLECTED:
        limit = minutes(COLLECT_WITHIN.total_seconds())
        return translate("Printing", "waiting longer than {limit}").format(limit=limit)
    if lane.state is JobState.FAILED:
        return translate("Printing", "nothing is printed again by itself")
    oldest = max((one.waited for one in lane.rows), default=0.0)
    return translate("Printing", "oldest for {age}").format(age=age_word(oldest))


def _nothing(state: JobState) -> str:
    return {
        JobState.QUEUED: translate("Printing", "Nothing waits for printing"),
        JobState.PRINTING: translate("Printing", "Nothing is being printed"),
        JobState.READY: translate("Printing", "No document waits for its owner"),
        JobState.UNCOLLECTED: translate("Printing", "Everything ready was collected"),
        JobState.FAILED: translate("Printing", "No printing failed"),
    }.get(state, "")
