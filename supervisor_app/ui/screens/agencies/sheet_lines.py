"""The lines of an agency's sheet: a counter with its verbs, an interruption; no writing."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.rules.presence import AgencyState, PresenceState
from supervisor_app.services.presence_board import AgencyBoardRow, CounterRow
from supervisor_app.text.formats import MISSING, num, of_total, pct
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.screens.agencies.figure import Figure
from supervisor_app.ui.screens.agencies.gap_form import Swatch
from supervisor_app.ui.screens.agencies.gaps import GapGroup
from supervisor_app.ui.screens.agencies.rows import Deed
from supervisor_app.ui.screens.agencies.words import (
    TONES,
    cause_word,
    counter_state,
    counter_word,
    counters_word,
    minutes_word,
    running_gap,
    times_word,
)
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import STRETCH, column, hairline, in_row, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label


class AgencyFigures(QFrame):
    """What an agency lost in the period, its presence, and how many counters stand open."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self._lost = Figure(translate("Agencies", "Minutes lost"))
        self._presence = Figure(translate("Agencies", "Presence"))
        self._open = Figure(translate("Agencies", "Open counters"))
        line = in_row(self, self._lost, gap=12, x=14, y=8)
        for figure in (self._presence, self._open):
            line.addWidget(hairline(upright=True))
            line.addWidget(figure, 1)
        line.setStretch(0, 1)

    def show_row(self, row: AgencyBoardRow) -> None:
        """Show the figures of an agency; colour only where it needs a person."""
        rate = row.minutes.rate
        loud = row.state in (AgencyState.ABSENT, AgencyState.SHORT)
        tone = str(TONES[row.state]) if loud else "text"
        if rate is None:
            self._lost.show_value(MISSING)
            self._presence.show_value(MISSING)
        else:
            unit = translate("Agencies", "min")
            self._lost.show_value(num(row.minutes.lost_minutes), unit, tone)
            self._presence.show_value(pct(100 * rate, 0), "", tone)
        self._open.show_value(of_total(row.now.open, row.now.agreed))


class CounterLine(QWidget):
    """A counter: how it stands, and what may be done; `asked` carries the Deed."""

    asked = Signal(object)

    def __init__(self, counter: CounterRow, *, may: bool) -> None:
        super().__init__()
        text, tone = counter_state(counter)
        where = f"{text} · {word('section', counter.section.value)}"
        words = column(
            None,
            label(counter_word(counter.number), Role.STRONG),
            ElidedLabel(where, Role.CAPTION, str(tone) if tone is not Tone.OK else "text2"),
            gap=0,
        )
        line = in_row(self, IconLabel(tone.icon, tone.line, 16), gap=8)
        line.addLayout(words, 1)
        self.verbs = {
            deed: button(verb, "small", on=partial(self.asked.emit, deed))
            for deed, verb in (_verbs(counter) if may else ())
        }
        for deed, made in self.verbs.items():
            made.setAccessibleName(f"{made.text()} {counter_word(counter.number)}")
            made.setProperty("what", f"{counter.id} {deed}")
            line.addWidget(made)
        if may and counter.state is not PresenceState.NOT_RECORDED:
            wipe = icon_button("trash", translate("Agencies", "Wipe the record"))
            wipe.clicked.connect(lambda _on=False: self.asked.emit(Deed.WIPE))
            line.addWidget(wipe)


class GapLine(QWidget):
    """An interruption: cause, how long, where and when; `asked` for its correction."""

    asked = Signal()

    def __init__(self, group: GapGroup, *, may: bool) -> None:
        super().__init__()
        gap = group.gap
        first = row(
            label(cause_word(gap.cause), Role.STRONG),
            label(minutes_word(group.minutes), Role.SMALL, "text2"),
            STRETCH,
            gap=8,
        )
        facts = [counters_word(group.numbers), times_word(gap), gap.note]
        under = ElidedLabel(" · ".join(fact for fact in facts if fact), Role.CAPTION, "text2")
        line = in_row(self, Swatch(gap.cause), gap=8)
        line.addLayout(column(None, first, under, gap=0), 1)
        if may:
            verb = translate("Agencies", "Set the end") if gap.ended is None else ""
            edit = button(verb or translate("Agencies", "Correct"), "link", on=self.asked.emit)
            edit.setProperty("what", gap.id)
            line.addWidget(edit)


def _verbs(counter: CounterRow) -> tuple[tuple[Deed, str], ...]:
    """Give what may be done with a counter, the usual first."""
    if counter.state is PresenceState.NOT_RECORDED:
        return (
            (Deed.OPEN, translate("Agencies", "Open")),
            (Deed.CLOSE, translate("Agencies", "Close")),
        )
    if counter.state is PresenceState.CLOSED:
        return (
            (Deed.RESUME, translate("Agencies", "Opened late")),
            (Deed.OPEN, translate("Agencies", "Open")),
        )
    if running_gap(counter) is not None:
        return ((Deed.RESUME, translate("Agencies", "Resume")),)
    return (
        (Deed.INTERRUPT, translate("Agencies", "Interruption")),
        (Deed.CLOSE, translate("Agencies", "Close")),
    )
