"""What stands in place of the stations while there is no server: why, and how to join one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.widgets.card import Card
from supervisor_app.ui.widgets.dialogs import Question, confirm
from supervisor_app.ui.widgets.empty_state import EmptyState
from supervisor_app.ui.widgets.scrolled import scrolled


class JoiningCard(Card):
    """Says that the workstation works alone; `guide` has the verb where the person may join."""

    def __init__(self) -> None:
        super().__init__()
        self.guide = EmptyState("sync-off")
        self.add(scrolled(self.guide))

    def show_way(self, *, demonstration: bool, may_join: bool) -> None:
        """Say what can be done from here."""
        if demonstration:
            self.guide.show_words(
                translate("Sync", "The demonstration centre works alone"),
                translate("Sync", "Its data are invented, so it never meets a real server."),
            )
            return
        if may_join:
            hint = translate(
                "Sync",
                "The server's administrator gives you an enrolment file and a one-time code.",
            )
        else:
            hint = translate("Sync", "An administrator joins it with an enrolment file and a code.")
        self.guide.show_words(
            translate("Sync", "This workstation has not joined a server"),
            hint,
            translate("Sync", "Join a server…") if may_join else "",
        )


def ask_how(parent: QWidget, then: Callable[[Path, str], object]) -> QFileDialog:
    """Ask for the enrolment file, then for its code; `then(file, code)`."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    dialog = QFileDialog(parent, translate("Sync", "Choose the enrolment file"), folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(partial(ask_code, parent, then))
    dialog.open()
    return dialog


def ask_code(parent: QWidget, then: Callable[[Path, str], object], file: str) -> None:
    """Ask for the one-time code of an enrolment file."""
    question = Question(
        translate("Sync", "Join a server"),
        translate("Sync", "Type the one-time code that came with the file; it holds for a day."),
        translate("Sync", "Join"),
        reason=translate("Sync", "One-time code"),
    )
    confirm(parent, question, lambda code: then(Path(file), code))
