"""The card of a database that a newer version made: what is safe, what can be read, the copies."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame

from supervisor_app.errors import KnownError
from supervisor_app.text.formats import clock_time, date_pair, iso, num
from supervisor_app.text.messages import sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import column
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit, PasswordField
from supervisor_app.ui.widgets.labels import label, paragraph

if TYPE_CHECKING:
    from supervisor_app.services.salvage import Salvage

WIDTH = 520
SHOWN_COPIES = 5


@dataclass(frozen=True, slots=True)
class SalvageAsked:
    """Who asks for the files, and where they go."""

    username: str
    password: str = field(repr=False)
    folder: Path


@dataclass(frozen=True, slots=True)
class OldCopy:
    """One copy in the folder of copies: its name and when it was written."""

    name: str
    at: datetime


def list_copies(folder: Path) -> tuple[OldCopy, ...]:
    """Return the copies of a folder by their files alone, the newest first."""
    found = [
        OldCopy(path.name, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        for path in folder.glob("*.db")
    ]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


class NewerCard(QFrame):
    """Emits `salvage_asked(SalvageAsked)`; the database is not opened for it."""

    salvage_asked = Signal(object)

    def __init__(self, error: KnownError, copies: Sequence[OldCopy]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        message = sentence(error)
        self.name, self.password, self.fault = LineEdit(), PasswordField(), FaultLine()
        words = translate("Entry", "Read out into a folder…")
        self.go = button(words, "primary", icon="export", on=self._choose)
        body = column(self, label(message.what, Role.H2), gap=4, x=28, y=24)
        for text in (
            message.safe,
            message.next,
            translate(
                "Entry",
                "Reading out writes the tables of the day as CSV and the journal as JSON lines "
                "into a folder of your choice. Your account must be allowed to export.",
            ),
        ):
            body.addWidget(paragraph(text, Role.SMALL, "text2"))
        body.addSpacing(8)
        for title, edit in (
            (translate("Entry", "User name"), self.name),
            (translate("Entry", "Password"), self.password),
        ):
            edit.setAccessibleName(title)
            edit.returnPressed.connect(self._choose)
            body.addWidget(label(title, Role.SMALL, "text2"))
            body.addWidget(edit)
        body.addWidget(self.fault)
        body.addSpacing(8)
        body.addWidget(self.go)
        body.addSpacing(8)
        count = translate("Entry", "Copies: {count}").format(count=num(len(copies)))
        body.addWidget(label(count, Role.STRONG))
        for copy in copies[:SHOWN_COPIES]:
            when = f"{date_pair(copy.at.date())} · {clock_time(copy.at)}"
            body.addWidget(paragraph(f"{when}\n{iso(copy.name)}", Role.CAPTION, "text2"))

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, folder: Path) -> None:
        """Ask for the files in this folder with what was typed."""
        self.fault.clear()
        self.go.setEnabled(False)
        self.salvage_asked.emit(SalvageAsked(self.name.text(), self.password.text(), folder))

    def refuse(self, error: KnownError) -> None:
        """Say why nothing was written."""
        self.go.setEnabled(True)
        self.fault.show_error(error)

    def show_done(self, done: "Salvage") -> None:
        """Say what lies where."""
        self.go.setEnabled(True)
        said = translate("Entry", "{rows} rows and {entries} journal entries were read out")
        self.fault.show_words(
            said.format(rows=num(done.rows), entries=num(done.entries)),
            iso(str(done.folder)),
            Tone.OK,
        )

    def _choose(self) -> None:
        if not (self.name.text().strip() and self.password.text()):
            self.begin()
            return
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("Entry", "Read out into a folder…")
        dialog = QFileDialog(self, title, start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(_chosen, self))
        dialog.open()


def _chosen(card: NewerCard, folder: str) -> None:
    card.ask(Path(folder))
