"""What every step of the wizard is: words, a body, whether one may go on; no order of steps."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column
from supervisor_app.ui.widgets.labels import label, paragraph


class Step(QWidget):
    """One page of the wizard; parts are added to `body`."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self.title = title
        self.body: QVBoxLayout = column(None, gap=10)
        column(
            self, label(title, Role.H1), paragraph(hint, Role.SMALL, "text2"), 8, self.body, gap=4
        ).addStretch(1)

    def enter(self) -> None:
        """Get ready to be seen and put the cursor where typing begins."""

    def holds(self) -> bool:
        """Tell whether one may go on, and show what is missing."""
        return True
