"""What stands where there is nothing: why, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.ui.direction import CENTRE
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import STRETCH, column, reveal
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.labels import IconLabel, label, paragraph


class EmptyState(QWidget):
    """Icon, sentence, hint and verb in the middle of the free room."""

    acted = Signal()

    def __init__(
        self, icon: str = "check-circle", title: str = "", hint: str = "", verb: str = ""
    ) -> None:
        super().__init__()
        self._icon = IconLabel(icon, "text3", 32)
        self._title = label("", Role.STRONG, "text2")
        self._hint = paragraph("", Role.SMALL, "text3")
        self._verb = button("", on=self.acted.emit)
        whole = column(self, STRETCH, gap=6, x=24, y=24)
        for part in (self._icon, self._title, self._hint, self._verb):
            whole.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(2)
        self._title.setAlignment(CENTRE)
        self._hint.setAlignment(CENTRE)
        self._hint.setMinimumWidth(280)
        self.show_words(title, hint, verb, icon)

    def show_words(self, title: str, hint: str = "", verb: str = "", icon: str = "") -> None:
        """Say something else; empty parts take no room."""
        if icon:
            self._icon.show_icon(icon, "text3")
        for part, text in ((self._title, title), (self._hint, hint), (self._verb, verb)):
            part.setText(text)
            reveal(part, when=bool(text))
        self.setAccessibleName(f"{title}. {hint}" if hint else title)
