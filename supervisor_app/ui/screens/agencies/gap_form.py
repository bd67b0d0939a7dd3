"""The form of an interruption in the sheet: counters, cause by digit, times, note; no writing."""

from collections.abc import Sequence
from datetime import time
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from supervisor_app.errors import KnownError
from supervisor_app.rules.presence import Cause
from supervisor_app.services.presence import GapDraft
from supervisor_app.services.presence_board import CounterRow
from supervisor_app.text.formats import fold_digits, num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.agencies.gaps import GapGroup
from supervisor_app.ui.screens.agencies.hatch import paint_block
from supervisor_app.ui.screens.agencies.words import CAUSES, cause_word, counters_word
from supervisor_app.ui.theme import Role, theme
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, in_row, reveal, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit, TimeEdit
from supervisor_app.ui.widgets.labels import ElidedLabel, label, paragraph
from supervisor_app.ui.widgets.pressable import Pressable
from supervisor_app.ui.widgets.spoken import spoken

PER_LINE = 2
SWATCH = QSize(18, 14)
TAB = Qt.FocusReason.TabFocusReason


class Swatch(QWidget):
    """A sample of a cause's pattern."""

    def __init__(self, cause: Cause) -> None:
        super().__init__()
        self._cause = cause
        self.setFixedSize(SWATCH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sample."""
        with QPainter(self) as painter:
            paint_block(painter, QRectF(self.rect()), self._cause)


class CauseTile(Pressable):
    """One cause with the digit that chooses it."""

    def __init__(self, digit: int, cause: Cause) -> None:
        super().__init__()
        self.setFixedHeight(34)
        word = cause_word(cause)
        in_row(
            self,
            label(num(digit), Role.CAPTION, "text3"),
            Swatch(cause),
            ElidedLabel(word, Role.SMALL),
            gap=6,
            x=9,
        )
        self.setAccessibleName(spoken(num(digit), word))

    def choose(self, *, chosen: bool) -> None:
        """Show whether it is the chosen one."""
        self.setProperty("chosen", "true" if chosen else "")
        self.style().unpolish(self)
        self.style().polish(self)


class GapForm(QFrame):
    """`given` carries a GapDraft and the ids of counters; for a correction there are none."""

    given = Signal(object, object)
    removed = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.cause: Cause | None = None
        self.group: GapGroup | None = None
        self._title = label("", Role.STRONG)
        self._counters = row(gap=6)
        self.chips: dict[str, QPushButton] = {}
        self.tiles = {cause: CauseTile(n, cause) for n, cause in enumerate(CAUSES, 1)}
        causes = QGridLayout()
        causes.setSpacing(6)
        for n, (cause, tile) in enumerate(self.tiles.items()):
            causes.addWidget(tile, n // PER_LINE, n % PER_LINE)
            tile.pressed.connect(partial(self._on_cause, cause))
        self.started, self.ended, self.note = TimeEdit(), TimeEdit(), LineEdit()
        self.ended.setPlaceholderText(translate("Agencies", "still lasts"))
        self.note.setPlaceholderText(translate("Agencies", "Note, if any"))
        times = row(gap=8)
        for text, at in (
            (translate("Agencies", "From"), self.started),
            (translate("Agencies", "To"), self.ended),
        ):
            at.setAccessibleName(text)
            times.addLayout(column(None, label(text, Role.SMALL, "text2"), at, gap=4), 1)
        self.note.setAccessibleName(translate("Agencies", "Note"))
        self._refusal = paragraph("", Role.CAPTION, "bad")
        self.go = button("", "primary", on=self._give)
        self.remove = button(translate("Agencies", "Delete"), "danger", on=self.removed.emit)
        back = button(translate("Widgets", "Cancel"), on=self._back)
        feet = row(self.go, back, STRETCH, self.remove)
        column(
            self, self._title, self._counters, causes, times, self.note, self._refusal, feet,
            gap=8, x=12, y=10,
        )  # fmt: skip
        for edit in (self.started, self.ended, self.note):
            edit.returnPressed.connect(self._give)

    def ask(self, counters: Sequence[CounterRow], chosen: Sequence[str], started: time) -> None:
        """Ask for a new interruption of some counters."""
        self.group = None
        self._begin(translate("Agencies", "New interruption"), translate("Agencies", "Record"))
        for counter in counters if len(counters) > 1 else ():
            chip = button(num(counter.number), "tab", on=self._judge)
            chip.setCheckable(True)
            chip.setChecked(counter.id in chosen)
            self._counters.addWidget(chip)
            self.chips[counter.id] = chip
        if len(counters) > 1:
            self._counters.insertWidget(0, label(translate("Agencies", "Counters"), Role.SMALL))
            self._counters.addStretch(1)
        self._only = counters[0].id if len(counters) == 1 else ""
        self._fill(GapDraft(Cause.STAFF, started))
        self._on_chosen(None)
        next(iter(self.tiles.values())).setFocus(TAB)

    def correct(self, group: GapGroup) -> None:
        """Correct a recorded interruption; what is most often missing is its end."""
        self.group = group
        self._only = ""
        self._begin(counters_word(group.numbers), translate("Agencies", "Save"))
        gap = group.gap
        self._fill(GapDraft(gap.cause, gap.started, gap.ended, gap.note))
        self._on_chosen(gap.cause)
        self.ended.setFocus(TAB)

    def opened_late(self, counters: Sequence[CounterRow], starts: time) -> None:
        """Ask when counters opened that nobody opened in time."""
        self.ask(counters, [one.id for one in counters], starts)
        self._on_chosen(Cause.LATE_OPENING)
        self.ended.setFocus(TAB)

    def refuse(self, error: KnownError) -> bool:
        """Show why it was not taken."""
        self._show_refusal(sentence(error).line)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a cause by its digit; go back with Esc before the sheet closes."""
        digit = fold_digits(event.text())
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        elif digit.isdigit() and 0 < int(digit) <= len(CAUSES):
            self._on_cause(CAUSES[int(digit) - 1])
        else:
            super().keyPressEvent(event)

    def _begin(self, title: str, verb: str) -> None:
        self._title.setText(title)
        self.go.setText(verb)
        reveal(self.remove, when=self.group is not None)
        self._show_refusal("")
        empty(self._counters)
        self.chips = {}
        self.show()

    def _fill(self, draft: GapDraft) -> None:
        self.started.set_value(draft.started)
        self.ended.set_value(draft.ended)
        self.note.setText(draft.note)

    def _on_cause(self, cause: Cause) -> None:
        self._on_chosen(cause)
        edit = self.ended if self.group is not None else self.started
        edit.setFocus(TAB)
        edit.selectAll()

    def _on_chosen(self, cause: Cause | None) -> None:
        self.cause = cause
        for own, tile in self.tiles.items():
            tile.choose(chosen=own is cause)
        self._judge()

    def _judge(self) -> None:
        chosen = bool(self._only or self.group or self._counter_ids())
        self.go.setEnabled(self.cause is not None and chosen)

    def _counter_ids(self) -> list[str]:
        if self._only:
            return [self._only]
        return [key for key, chip in self.chips.items() if chip.isChecked()]

    def _give(self) -> None:
        if not self.go.isEnabled() or self.cause is None:
            return
        started, ended = self.started.value(), self.ended.value()
        if started is None or (ended is None and self.ended.text()):
            self._show_refusal(translate("Agencies", "Type the time as four digits, as 0840"))
            return
        draft = GapDraft(self.cause, started, ended, self.note.text())
        self.given.emit(draft, self._counter_ids())

    def _show_refusal(self, text: str) -> None:
        self._refusal.setText(text)
        reveal(self._refusal, when=bool(text))

    def _back(self) -> None:
        self.hide()
        self.cancelled.emit()
