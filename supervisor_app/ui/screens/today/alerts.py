"""What needs a person, worst first, at most four with one verb each; or that all is well."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal

from supervisor_app.rules.attention import Attention
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.today.words import alert, screen_of
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.alert_row import AlertRow
from supervisor_app.ui.widgets.boxes import column, empty, reveal
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.chip import Chip
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.labels import label


class AlertsCard(Card):
    """`opened` carries the screen that a verb leads to and the object it is about."""

    opened = Signal(str, object)

    def __init__(self) -> None:
        self._count = Chip()
        super().__init__(translate("Today", "Needs action"), self._count)
        self._lines = column(None, gap=0)
        self._rest = label("", Role.CAPTION, "text3")
        self._fine = EmptyState(
            "check-circle",
            translate("Today", "Nothing needs you now"),
            translate("Today", "Alerts appear here by themselves."),
        )
        self.body.addLayout(self._lines)
        self.body.addWidget(self._rest)
        self.body.addWidget(self._fine)
        self.body.addStretch(1)

    def show_attention(self, found: Attention, names: Mapping[str, str], as_of: datetime) -> None:
        """Show the worst alerts and how many more there are."""
        empty(self._lines)
        for place, one in enumerate(found.shown, start=1):
            tone, title, fact, verb = alert(one, names, as_of)
            line = AlertRow(tone, title, fact, verb)
            line.set_last(last=place == len(found.shown))
            what = one.object_id or None
            line.acted.connect(partial(self.opened.emit, screen_of(one.verb), what))
            self._lines.addWidget(line)
        total = len(found.shown) + found.rest
        self._count.show_state(num(total) if total else "", Tone.BAD)
        rest = translate("Today", "and %n more", "", found.rest) if found.rest else ""
        self._rest.setText(rest)
        reveal(self._rest, when=bool(rest))
        reveal(self._fine, when=not found.shown)
