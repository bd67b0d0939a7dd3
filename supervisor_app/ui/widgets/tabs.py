"""Segmented tabs in a grey trough: which view of one screen; the views are the caller's."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from supervisor_app.ui.direction import is_rtl
from supervisor_app.ui.widgets.boxes import in_row
from supervisor_app.ui.widgets.buttons import button


class SegmentedTabs(QFrame):
    """Exclusive choices by key; arrows move along the line, Home and End to its ends."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, wide: bool = False) -> None:
        """`choices` are (key, word); `wide` shares the whole width among them."""
        super().__init__()
        self.setProperty("kind", "trough")
        self.setFixedHeight(36)
        line = in_row(self, gap=2, x=3, y=3)
        self._tabs: dict[str, QPushButton] = {}
        for key, word in choices:
            tab = button(word, "tab")
            tab.setCheckable(True)
            tab.setFixedHeight(30)
            tab.clicked.connect(lambda _on=False, key=key: self.choose(key))
            line.addWidget(tab, int(wide))
            self._tabs[key] = tab
        if not wide:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._key = choices[0][0]
        self._show()

    @property
    def key(self) -> str:
        """Tell the chosen key."""
        return self._key

    def choose(self, key: str) -> None:
        """Choose a tab; `chosen` is emitted when that changes something."""
        changed = key != self._key
        self._key = key
        self._show()
        if changed:
            self.chosen.emit(key)

    def set_word(self, key: str, word: str) -> None:
        """Give a tab another word, as when a count changes."""
        self._tabs[key].setText(word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the line of reading."""
        keys = list(self._tabs)
        at = keys.index(self._key)
        onward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_rtl():
            onward, back = back, onward
        moves = {onward: at + 1, back: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(keys) - 1}
        target = moves.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        elif 0 <= target < len(keys):
            self.choose(keys[target])
            self._tabs[keys[target]].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        for key, tab in self._tabs.items():
            tab.setChecked(key == self._key)
