"""A banner: one line over the screens for a state that lasts, with at most one verb."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from supervisor_app.ui.theme import Role, Tone, colour, theme
from supervisor_app.ui.widgets.boxes import in_row, reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import ElidedLabel, IconLabel, set_tone

RADIUS = 8


class BannerBar(QWidget):
    """Offline, stale, read-only and the like; `acted` when its verb is used."""

    acted = Signal()

    def __init__(self, *, rounded: bool = False) -> None:
        """Make it `rounded` where it stands among cards instead of across the window."""
        super().__init__()
        self._radius = RADIUS if rounded else 0
        self.setFixedHeight(38)
        self._tone = Tone.MUTE
        self._icon = IconLabel(Tone.MUTE.icon, Tone.MUTE.line, 16)
        self._text = ElidedLabel("", Role.SMALL, Tone.MUTE)
        self.verb: QPushButton = button("", "link", on=self.acted.emit)
        in_row(self, self._icon, self._text, self.verb, gap=10, x=20)
        theme().changed.connect(self.update)
        self.hide()

    def show_line(self, text: str, tone: Tone = Tone.MUTE, verb: str = "", icon: str = "") -> None:
        """Show a line; an empty one hides the banner."""
        self._tone = tone
        self._icon.show_icon(icon or tone.icon, tone)
        self._text.setText(text)
        set_tone(self._text, tone)
        self.verb.setText(verb)
        reveal(self.verb, when=bool(verb))
        self.setAccessibleName(text)
        reveal(self, when=bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the tone."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._tone.ground))
            painter.drawRoundedRect(self.rect(), self._radius, self._radius)
