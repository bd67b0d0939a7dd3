"""What was read last and what became of it, large; deciding that is the services'."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from supervisor_app.text.translate import translate
from supervisor_app.ui.screens.printing.scan_words import Told
from supervisor_app.ui.screens.printing.undo_button import UndoButton
from supervisor_app.ui.theme import Role, Tone, colour, theme
from supervisor_app.ui.widgets.boxes import STRETCH, column, in_row, reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, label, set_tone
from supervisor_app.ui.widgets.spoken import spoken

HEIGHT = 56


class Echo(QFrame):
    """What was read, large, and what became of it; quiet until something was scanned."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.told: Told | None = None
        self._icon = IconLabel("handover", "text3", 24)
        self._number = label("", Role.DISPLAY)
        self._line = ElidedLabel("", Role.H2)
        hint = translate("Printing", "The last document handed over stands here")
        self._hint = ElidedLabel(hint, Role.BODY, "text3")
        self._facts = ElidedLabel("", Role.SMALL, "text2")
        self.show_button = button(translate("Printing", "Show"))
        self.undo = UndoButton()
        words = column(None, STRETCH, self._hint, self._line, self._facts, STRETCH, gap=0)
        line = in_row(self, self._icon, self._number, gap=14, x=14)
        line.addLayout(words, 1)
        line.addWidget(self.show_button)
        line.addWidget(self.undo)
        theme().changed.connect(self.update)
        self.rest()

    def rest(self) -> None:
        """Say what will stand here."""
        self.told = None
        self._icon.show_icon("handover", "text3")
        reveal(self._hint, when=True)
        self.undo.withdraw()
        for part in (self._number, self._line, self._facts, self.show_button):
            reveal(part, when=False)
        self.setAccessibleName(self._hint.text())
        self.update()

    def tell(self, told: Told) -> None:
        """Show what became of a scan."""
        self.told = told
        self._icon.show_icon(told.tone.icon, told.tone.line)
        self._number.setText(told.number)
        self._line.setText(told.line)
        set_tone(self._line, told.tone)
        reveal(self._hint, when=False)
        reveal(self._line, when=True)
        self._facts.setText(told.facts)
        reveal(self._number, when=bool(told.number))
        reveal(self._facts, when=bool(told.facts))
        reveal(self.show_button, when=bool(told.job_id) and told.tone is not Tone.OK)
        if told.tone is Tone.OK:
            self.undo.offer()
        else:
            self.undo.withdraw()
        self.setAccessibleName(spoken(told.number, told.line, told.facts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the tone."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self.told.tone.ground if self.told else "sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
