"""A card: the white frame that groups one matter under one title; what it holds is the caller's.

card = Card(title, Chip("4", Tone.BAD), end=[button(...)]);  card.body.addWidget(table)
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, row
from supervisor_app.ui.widgets.labels import label


class Card(QFrame):
    """Head (title, parts after it, parts at the end) over a body that stacks."""

    def __init__(
        self, title: str = "", *beside: QWidget, end: Sequence[QWidget] = (), gap: int = 8
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = label(title, Role.H2)
        if not title:
            self.title.hide()  # showing it here would open a window: it has no parent yet
        self.head = row(self.title, *beside, STRETCH, *end)
        self.body = column(None, gap=gap)
        frame = column(self, gap=gap, x=14, y=10)
        if title or beside or end:
            frame.addLayout(self.head)
        frame.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def add(self, *widgets: QWidget) -> None:
        """Stack widgets in the body."""
        for widget in widgets:
            self.body.addWidget(widget)
