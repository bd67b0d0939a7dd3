"""The list of sections at the start edge; which section is open is the screen's."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton

from supervisor_app.ui.direction import align_start, visual
from supervisor_app.ui.theme import Role, colour, font, paint_icon, theme
from supervisor_app.ui.widgets.boxes import column

WIDTH = 220
HEIGHT = 40
ICON = 18
PAD = 12


class MenuButton(QPushButton):
    """One section: icon and word on a soft ground while it is open."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon = icon
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Fill the list."""
        return QSize(WIDTH - 2 * PAD, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and word from the start edge."""
        within = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            open_now = self.isChecked()
            if open_now or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("primary_soft" if open_now else "mute_bg"))
                painter.drawRoundedRect(within, 8, 8)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour("focus"), 2))
                painter.drawRoundedRect(within.adjusted(1, 1, -1, -1), 7, 7)
            ink = "primary_ink" if open_now else "text2"
            mark = QRectF(PAD, (HEIGHT - ICON) / 2, ICON, ICON)
            paint_icon(painter, visual(mark, within), self._icon, ink)
            painter.setFont(font(Role.STRONG if open_now else Role.BODY))
            painter.setPen(colour("primary_ink" if open_now else "text"))
            room = within.adjusted(PAD + ICON + 10, 0, -PAD, 0)
            painter.drawText(visual(room, within), align_start(), self.text())


class SectionMenu(QFrame):
    """Emits `chosen(key)`; up and down go through the list."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str, str]]) -> None:
        """`sections` are (key, word, icon)."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self.buttons: dict[str, MenuButton] = {}
        lines = column(self, gap=2, x=PAD, y=PAD)
        for key, word, icon in sections:
            button = MenuButton(word, icon)
            button.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            lines.addWidget(button)
            self.buttons[key] = button
        lines.addStretch(1)

    def show_open(self, key: str) -> None:
        """Mark the section that is open."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list with the arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        keys = [key for key, button in self.buttons.items() if button.hasFocus()]
        if event.key() not in steps or not keys:
            super().keyPressEvent(event)
            return
        names = list(self.buttons)
        at = names.index(keys[0]) + steps[Qt.Key(event.key())]
        if 0 <= at < len(names):
            self.buttons[names[at]].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(names[at])
