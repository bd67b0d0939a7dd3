"""What needs a person, worst first, with one verb each; four at first, all on demand; or none."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from supervisor_app.rules.attention import SHOWN, Alert
from supervisor_app.services.today import Today
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context
from supervisor_app.ui.screens.today.alert_words import alert_words, door
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.alert_row import AlertRow
from supervisor_app.ui.widgets.boxes import STRETCH, column, reveal, row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.scrolled import scrolled

Key = tuple[str, str]


class AlertsCard(Card):
    """`opened` carries the screen that a verb leads to and what to show in it, "" for nothing."""

    opened = Signal(str, str)

    def __init__(self, ctx: Context) -> None:
        self._count = Chip()
        super().__init__(translate("Today", "Needs action"), self._count, gap=4)
        self._ctx = ctx
        self._found: Today | None = None
        self._expanded = False
        self._rows: dict[Key, AlertRow] = {}
        inner = QWidget()
        inner.setProperty("kind", "plain")
        self._lines = column(inner, gap=0)
        self._lines.addStretch(1)
        self._scroll = scrolled(inner)
        self.more = button("", "link", on=self._turn)
        self._fine = EmptyState("check-circle", translate("Today", "Nothing needs you now"))
        self._fine.hide()
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._fine, 1)
        self.more.hide()
        self.body.addLayout(row(self.more, STRETCH))

    def show_today(self, found: Today) -> None:
        """Show the alerts; rows of what still needs a person stay where the focus is."""
        known = {_key(one) for one in (found if self._found is None else self._found).alerts}
        self._found = found
        total = len(found.alerts)
        rest = total - SHOWN
        self._expanded = self._expanded and rest > 0
        shown = found.alerts if self._expanded else found.alerts[:SHOWN]
        wanted = {_key(one): one for one in shown}
        self._place(wanted, found)
        self._say([self._rows[key] for key in wanted if key not in known])
        self._count.show_state(num(total) if total else "", Tone.BAD)
        fewer = translate("Today", "the most urgent only")
        more = translate("Today", "and %n more", "", rest) if rest > 0 else ""
        self.more.setText(fewer if self._expanded else more)
        reveal(self.more, when=rest > 0)
        reveal(self._scroll, when=total > 0)
        reveal(self._fine, when=total == 0)

    def _place(self, wanted: Mapping[Key, Alert], found: Today) -> None:
        for key in [key for key in self._rows if key not in wanted]:
            gone = self._rows.pop(key)
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        before: QWidget | None = None
        for place, (key, one) in enumerate(wanted.items()):
            line = self._row(key, one, found)
            if self._lines.indexOf(line) != place:
                self._lines.insertWidget(place, line)
            line.set_last(last=place == len(wanted) - 1)
            if before is not None:
                QWidget.setTabOrder(before, line.verb)
            before = line.verb
        if before is not None:
            QWidget.setTabOrder(before, self.more)
        if not self._expanded:
            heights = (line.sizeHint().height() for line in self._rows.values())
            self._scroll.setMinimumHeight(sum(heights))

    def _say(self, fresh: Sequence[AlertRow]) -> None:
        """Let a screen reader speak what has just come up."""
        if QAccessible.isActive():
            for line in fresh:
                QAccessible.updateAccessibility(QAccessibleEvent(line, QAccessible.Event.Alert))

    def _row(self, key: Key, one: Alert, found: Today) -> AlertRow:
        words = alert_words(one, found)
        verb = words.verb if self._ctx.may(door(one.verb).right) else ""
        line = self._rows.get(key)
        if line is not None:
            line.show_alert(words.tone, words.title, words.fact, verb)
            return line
        line = AlertRow(words.tone, words.title, words.fact, verb)
        target = door(one.verb)
        line.acted.connect(partial(self.opened.emit, target.screen, one.object_id or target.part))
        self._rows[key] = line
        return line

    def under_focus(self) -> tuple[str, str, str] | None:
        """Give screen, agency ("" for none) and words of the alert whose verb has the focus."""
        for key, line in self._rows.items():
            if line.verb.hasFocus() and self._found is not None:
                one = next(one for one in self._found.alerts if _key(one) == key)
                title = alert_words(one, self._found).title
                return door(one.verb).screen, one.object_id, title
        return None

    def _turn(self) -> None:
        """Show all of them, or the most urgent only."""
        self._expanded = not self._expanded
        if self._found is not None:
            self.show_today(self._found)


def _key(one: Alert) -> Key:
    return one.kind.value, one.object_id
