"""The frame of every page before the screens: green panel, banner, and cards in the free middle.

It is painted at a start before anything else is imported, so it asks for little.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supervisor_app.ui.direction import TOP
from supervisor_app.ui.shell.entry.panel import IdentityPanel

GAP = 20


class FrontPage(QWidget):
    """Shows one or two cards at a time beside the panel that says where one is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.panel = IdentityPanel()
        self._cards = QHBoxLayout()
        self._cards.setSpacing(GAP)
        self._shown: tuple[QWidget, ...] = ()
        self._banner: QWidget | None = None
        middle = QHBoxLayout()
        middle.setContentsMargins(GAP, 0, GAP, 0)
        middle.addStretch(1)
        middle.addLayout(self._cards)
        middle.addStretch(1)
        self._main = QVBoxLayout()
        self._main.setSpacing(0)
        self._main.addStretch(1)
        self._main.addLayout(middle)
        self._main.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel)
        whole.addLayout(self._main, 1)

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """Give the cards that are shown."""
        return self._shown

    def show_cards(self, *cards: QWidget) -> None:
        """Show these cards in place of those before them, which are kept by whoever made them."""
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
        for card in cards:
            self._cards.addWidget(card, 0, TOP)
            card.show()
        self._shown = cards

    def show_banner(self, banner: QWidget) -> None:
        """Put a line over the cards for good."""
        if self._banner is None:
            self._banner = banner
            self._main.insertWidget(0, banner)
            banner.show()
