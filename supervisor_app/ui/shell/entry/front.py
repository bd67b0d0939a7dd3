"""The frame of every page before the screens: green panel, banner, and cards in the free middle."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import TOP
from supervisor_app.ui.shell.entry.panel import IdentityPanel
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.banner import BannerBar
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, row

GAP = 20


def demonstration_line() -> str:
    """Say what the permanent banner of a demonstration centre says."""
    return translate(
        "Entry", "Demonstration centre: names and figures are invented, nothing leaves it."
    )


class FrontPage(QWidget):
    """Shows one or two cards at a time beside the panel that says where one is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.panel = IdentityPanel()
        self.banner = BannerBar()
        self._cards: QHBoxLayout = row(gap=GAP)
        self._shown: tuple[QWidget, ...] = ()
        middle = row(STRETCH, self._cards, STRETCH, x=GAP)
        main = column(None, self.banner, STRETCH, middle, STRETCH, gap=0)
        whole = in_row(self, self.panel, gap=0)
        whole.addLayout(main, 1)

    def show_cards(self, *cards: QWidget) -> None:
        """Show these cards in place of those before them, which are kept by whoever made them."""
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
        for card in cards:
            self._cards.addWidget(card, 0, TOP)
            card.show()
        self._shown = cards

    def say_demonstration(self) -> None:
        """Show the permanent banner."""
        self.banner.show_line(demonstration_line(), Tone.INFO)
