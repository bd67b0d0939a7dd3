"""What every section of the settings is: a title, a body that saves by itself; no order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.text.messages import sentence
from supervisor_app.ui.context import Context
from supervisor_app.ui.forms.form import Form
from supervisor_app.ui.screens.screen import Screen
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, in_row
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.labels import label, paragraph


class Section(QWidget):
    """One section; `saved` after each commit. There is no save button: a field saves on leave."""

    saved = Signal()

    def __init__(self, screen: Screen, ctx: Context) -> None:
        super().__init__()
        self._screen = screen
        self._ctx = ctx
        self.main: QWidget = self
        self.body: QVBoxLayout = column(self, gap=12)

    def load(self) -> None:
        """Ask for what is shown."""

    def commands(self) -> list[QAction]:
        """Give what the command palette offers."""
        return []

    def begin(self) -> None:
        """Put the focus where the section begins."""
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)


class SettingLine(QWidget):
    """One choice as a line: what it is and what it does at the start, its editor at the end."""

    def __init__(self, title: str, hint: str, editor: QWidget) -> None:
        super().__init__()
        words = column(None, label(title, Role.STRONG), gap=0)
        if hint:
            words.addWidget(paragraph(hint, Role.SMALL, "text2"))
        line = in_row(self, gap=24, y=6)
        line.addLayout(words, 1)
        line.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        editor.setAccessibleName(title)


def card_of(title: str, parts: Sequence[QWidget], *, hint: str = "") -> Card:
    """Make a card that holds lines one under the other."""
    card = Card(title, gap=6)
    if hint:
        card.add(paragraph(hint, Role.SMALL, "text2"))
    card.add(*parts)
    return card


def narrow(form: Form, width: int) -> QWidget:
    """Keep a form from running over the whole width of a wide window."""
    holder = QWidget()
    form.setMaximumWidth(width)
    line = in_row(holder, gap=0)
    line.addWidget(form, 3)
    line.addStretch(1)
    return holder


def blame(form: Form, error: KnownError) -> bool:
    """Show a refusal at the field that it names; tell whether it could be shown there."""
    if not isinstance(error, InvalidInput):
        return False
    return form.blame(str(error.params.get("field", "")), sentence(error).what)
