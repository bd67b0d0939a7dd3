"""One conflict at a time: each side with its value and a button to keep it; settling is services'.

Keys while the card has the focus: 1 and 2 keep a side, 3 both, PgUp and PgDn go through them.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from supervisor_app.rules.rights import Right
from supervisor_app.services.conflicts import DOUBLE, EDIT_DELETE, Keep, OpenConflict, Place, Side
from supervisor_app.text.field_words import choices_of, field_word, thing_word, value_word
from supervisor_app.text.formats import gregorian, of_total
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.screens.sync.behind import behind_conflict
from supervisor_app.ui.sync_words import when
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.traces import trace
from supervisor_app.ui.widgets.boxes import STRETCH, column, empty, reveal, row
from supervisor_app.ui.widgets.buttons import button, icon_button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, paragraph
from supervisor_app.ui.widgets.spoken import spoken

MOST_SIDES = 4
TILE = 164
_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person chose for which conflict."""

    place: Place
    kind: str
    keep: Keep
    choice: Any = None


class ConflictCard(Card):
    """`decided` carries a Decision, `other_asked` the conflict that gets another value."""

    decided = Signal(object)
    other_asked = Signal(object)

    def __init__(self) -> None:
        self._where = label("", Role.SMALL, "text2")
        self.before = icon_button(
            "chevron-start", translate("Sync", "Conflict before"), on=lambda: self.step(-1)
        )
        self.after = icon_button(
            "chevron-end", translate("Sync", "Next conflict"), on=lambda: self.step(1)
        )
        self._kind = Chip()
        super().__init__(
            translate("Sync", "Conflicts"), self._kind, end=[self._where, self.before, self.after]
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._subject = ElidedLabel("", Role.STRONG)
        self._asked = ElidedLabel("", Role.SMALL, "text2")
        self._sides = row(gap=10)
        self.both = button(translate("Sync", "Keep both"), on=lambda: self._decide(Keep.BOTH))
        self.other = button(translate("Sync", "Another value…"), on=self._ask_other)
        self._hint = label(translate("Sync", "Keys 1 and 2 keep a side"), Role.CAPTION, "text3")
        self._open = QWidget()
        self._open.setProperty("kind", "plain")
        feet = row(self.both, self.other, STRETCH, self._hint)
        whole = column(self._open, self._subject, self._asked, gap=6)
        whole.addLayout(self._sides)
        whole.addLayout(feet)
        whole.addStretch(1)
        self.empty = EmptyState("check-circle", translate("Sync", "No conflict is open"), _fine())
        self.add(self._open, self.empty)
        self._conflicts: tuple[OpenConflict, ...] = ()
        self._at = 0
        self._holds: Callable[[Right], bool] = lambda _right: False
        self._now = dt.datetime.now(dt.UTC)
        self.keeps: list[QPushButton] = []
        trace(self, lambda: behind_conflict(self.current))

    @property
    def _may(self) -> bool:
        return self.current is not None and self._holds(self.current.right)

    @property
    def current(self) -> OpenConflict | None:
        """Give the conflict on show."""
        return self._conflicts[self._at] if self._conflicts else None

    def show_conflicts(
        self, found: Sequence[OpenConflict], now: dt.datetime, holds: Callable[[Right], bool]
    ) -> None:
        """Show the open conflicts, at the one that was on show if it is still there.

        `holds` tells whether the person may do what ending one asks for.
        """
        place = self.current.place if self.current else None
        self._conflicts, self._now, self._holds = tuple(found), now, holds
        places = [one.place for one in self._conflicts]
        if place in places:
            self._at = places.index(place)
        self._at = min(self._at, max(0, len(places) - 1))
        self._show()

    def open(self, place: Place) -> None:
        """Go to one conflict, if it is still there."""
        places = [one.place for one in self._conflicts]
        if place in places:
            self._at = places.index(place)
            self._show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to another conflict."""
        if self._conflicts:
            self._at = (self._at + by) % len(self._conflicts)
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a side by its number, both by the number after, another one by PgUp and PgDn."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step(_STEPS[key])
        elif event.text() in ("1", "2", "٢", "١") and self.current is not None:
            at = 0 if event.text() in ("1", "١") else 1
            if at < len(self.keeps) and self._may:
                self.keeps[at].click()
        elif event.text() in ("3", "٣") and self.both.isVisible():
            self.both.click()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        one = self.current
        reveal(self._open, when=one is not None)
        reveal(self.empty, when=one is None)
        for part in (self._where, self.before, self.after):
            reveal(part, when=len(self._conflicts) > 1)
        self._kind.show_state(_kind_word(one.kind) if one else "", Tone.BAD if one else Tone.OK)
        empty(self._sides)
        self.keeps = []
        if one is None:
            return
        self._where.setText(of_total(self._at + 1, len(self._conflicts)))
        self._subject.setText(subject_of(one))
        self._asked.setText(_question(one))
        for number, side in enumerate(one.sides[:MOST_SIDES], 1):
            self._sides.addWidget(self._tile(one, side, number), 1)
        both = one.joinable and one.kind != EDIT_DELETE and not one.sides_only
        reveal(self.both, when=self._may and both)
        another = self._may and _takes_another(one) and not one.sides_only
        reveal(self.other, when=another)
        reveal(self._hint, when=self._may)

    def _tile(self, one: OpenConflict, side: Side, number: int) -> QFrame:
        tile = QFrame()
        tile.setProperty("kind", "inset")
        tile.setMinimumHeight(TILE)
        station = side.station or translate("Sync", "another workstation")
        place = translate("Sync", "this workstation") if side.mine else station
        who = side.who or translate("Sync", "unknown")
        at = when(side.at, self._now)
        value = _value(one, side)
        keep = button(_verb(one, side), on=lambda: self._decide(Keep.SIDE, side.op))
        reveal(keep, when=self._may)
        keep.setAccessibleName(spoken(keep.text(), value, who, at))
        self.keeps.append(keep)
        stands = Chip(translate("Sync", "stands now"), Tone.MUTE)
        reveal(stands, when=side.value == one.standing and one.kind != EDIT_DELETE)
        shown = paragraph(value, Role.H2)
        column(
            tile,
            row(
                IconLabel("user", "text2", 16),
                ElidedLabel(who, Role.STRONG),
                label(at, Role.SMALL, "text2"),
                gap=6,
            ),
            row(
                IconLabel("device", "text3", 14), ElidedLabel(place, Role.CAPTION, "text2"), stands
            ),
            4,
            shown,
            STRETCH,
            keep,
            gap=4,
            x=12,
            y=10,
        )
        tile.setAccessibleName(spoken(str(number), who, place, at, value))
        return tile

    def _decide(self, keep: Keep, choice: Any = None) -> None:
        one = self.current
        if one is not None and self._may:
            self.decided.emit(Decision(one.place, one.kind, keep, choice))

    def _ask_other(self) -> None:
        if self.current is not None:
            self.other_asked.emit(self.current)


def subject_of(one: OpenConflict) -> str:
    """Name what a conflict is about: kind, whose, day and period."""
    facts = [thing_word(one.place.entity), one.name]
    if one.day is not None:
        facts.append(gregorian(one.day))
    if one.period:
        facts.append(word("period", one.period))
    return " · ".join(fact for fact in facts if fact)


def _question(one: OpenConflict) -> str:
    if one.kind == DOUBLE:
        return translate("Sync", "Handed over twice: say which one counts, and why.")
    if one.kind == EDIT_DELETE:
        return translate("Sync", "Deleted on one workstation, edited on another.")
    base = value_word(one.place.entity, one.place.field, one.base)
    return translate("Sync", "Field: {field} · before both: {value}").format(
        field=field_word(one.place.field), value=base
    )


def _value(one: OpenConflict, side: Side) -> str:
    if one.kind == EDIT_DELETE:
        return translate("Sync", "deleted") if side.removes else translate("Sync", "edited")
    if one.kind == DOUBLE:
        return translate("Sync", "handed over")
    return value_word(one.place.entity, one.place.field, side.value)


def _verb(one: OpenConflict, side: Side) -> str:
    if one.kind == EDIT_DELETE:
        removal, keeping = translate("Sync", "Delete it"), translate("Sync", "Keep it")
        return removal if side.removes else keeping
    if len(one.sides) == 2:  # noqa: PLR2004  mine and theirs make sense between two only
        return translate("Sync", "Keep mine") if side.mine else translate("Sync", "Keep theirs")
    return translate("Sync", "Keep this one")


def _takes_another(one: OpenConflict) -> bool:
    """Tell whether a value can be typed or chosen that no side wrote."""
    if one.kind in (DOUBLE, EDIT_DELETE) or one.place.field.endswith("_id"):
        return False
    if choices_of(one.place.entity, one.place.field):
        return True
    # A date or a time reads otherwise than it is stored: only plain text is typed as it is kept.
    written = [side for side in one.sides if side.value]
    return all(side.value == _value(one, side) for side in written)


def _kind_word(kind: str) -> str:
    if kind == DOUBLE:
        return translate("Sync", "double hand-over")
    if kind == EDIT_DELETE:
        return translate("Sync", "edit against deletion")
    return translate("Sync", "two values")


def _fine() -> str:
    return translate("Sync", "What two workstations write at once to one field is shown here.")
