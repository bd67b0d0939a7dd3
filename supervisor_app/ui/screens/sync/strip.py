"""The strip over the screen: state, queue, last exchange, clock; nothing can be settled here."""

import datetime as dt

from PySide6.QtWidgets import QLabel, QWidget

from supervisor_app.services.sync import SyncMode, SyncState
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate
from supervisor_app.ui.sync_words import chip_text, clock_words, icon_of, reason, tone_of, when
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column, hairline, in_row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, set_tone

NOTHING = "—"


class _Fact(QWidget):
    """One figure with its name over it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.value: QLabel = label(NOTHING, Role.STRONG)
        column(self, label(name, Role.CAPTION, "text2"), self.value, gap=2)
        self.setMinimumWidth(104)

    def show_value(self, text: str, tone: str = "text") -> None:
        """Show a figure."""
        self.value.setText(text)
        set_tone(self.value, tone)
        self.setAccessibleName(f"{self._name}: {text}")


class StateStrip(Card):
    """Shows one SyncState."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("sync", "text2", 28)
        self._word = label("", Role.H2)
        self._reason = ElidedLabel("", Role.SMALL, "text2")
        self._waiting = _Fact(translate("Sync", "waiting to send"))
        self._received = _Fact(translate("Sync", "received last"))
        self._last = _Fact(translate("Sync", "last exchange"))
        self._clock = _Fact(translate("Sync", "clock difference"))
        self._station = _Fact(translate("Sync", "this workstation"))
        line = QWidget()
        words = column(None, self._word, self._reason, gap=2)
        whole = in_row(line, self._icon, gap=14)
        whole.addLayout(words, 1)
        for fact in (self._waiting, self._received, self._last, self._clock, self._station):
            whole.addWidget(hairline(upright=True))
            whole.addWidget(fact)
        self.add(line)
        self.setFixedHeight(76)

    def show_state(self, state: SyncState, now: dt.datetime) -> None:
        """Show how the workstation stands."""
        tone = tone_of(state)
        self._icon.show_icon(icon_of(state), tone.line)
        self._word.setText(chip_text(state, now))
        set_tone(self._word, tone if tone is not Tone.MUTE else "text")
        self._reason.setText(_warning(state) or reason(state, now))
        set_tone(self._reason, Tone.WARN if _warning(state) else "text2")
        self._waiting.show_value(num(state.waiting) if state.joined else NOTHING)
        self._received.show_value(num(state.received) if state.last_good else NOTHING)
        self._last.show_value(when(state.last_good, now) if state.last_good else NOTHING)
        ink = Tone.WARN if state.clock_is_off else "text"
        self._clock.show_value(clock_words(state.offset_ms), ink)
        self._station.show_value(state.station or NOTHING)
        self.setAccessibleName(f"{self._word.text()}. {self._reason.text()}")


def _warning(state: SyncState) -> str:
    if state.mode is SyncMode.WITHDRAWN:
        return ""
    if state.stalled:
        return translate("Sync", "Exchanges end well, but what waits is not taken by the server.")
    if state.clock_is_off:
        return translate("Sync", "This machine's clock is more than two minutes off: mend it.")
    return ""
