"""The filters in force as chips that can be taken away; applying them is the caller's."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import opposite
from supervisor_app.ui.theme import Role, font, set_icon
from supervisor_app.ui.widgets.boxes import STRETCH, empty, in_row, reveal, row
from supervisor_app.ui.widgets.buttons import button


class FilterBar(QWidget):
    """Chips by key, a verb to add one and a verb to clear them all."""

    removed = Signal(str)
    cleared = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chips = row(gap=6)
        self.add_button = button(translate("Widgets", "Filter"), "filter", icon="plus")
        self.add_button.clicked.connect(self.asked)
        self._clear = button(translate("Widgets", "Clear filter"), "link", on=self.cleared.emit)
        in_row(self, self._chips, self.add_button, STRETCH, self._clear, gap=6)
        self.show_filters(())

    def show_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Show the filters in force as (key, words)."""
        empty(self._chips)
        for key, words in filters:
            self._chips.addWidget(self._chip(key, words))
        reveal(self._clear, when=bool(filters))

    def _chip(self, key: str, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setProperty("kind", "chip")
        chip.setFont(font(Role.CAPTION))
        chip.setLayoutDirection(opposite())
        set_icon(chip, "close", "primary_ink", 12)
        spoken = translate("Widgets", "Remove filter: {filter}").format(filter=words)
        chip.setAccessibleName(spoken)
        chip.setToolTip(spoken)
        chip.clicked.connect(lambda _on=False: self.removed.emit(key))
        return chip
