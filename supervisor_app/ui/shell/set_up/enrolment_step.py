"""The first step of joining: the enrolment file and its one-time code, and what they offer."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

from supervisor_app.services.joining import Joining
from supervisor_app.text.formats import iso, num
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.entry.fault import FaultLine
from supervisor_app.ui.shell.set_up.step import Step
from supervisor_app.ui.theme import Role, Tone
from supervisor_app.ui.widgets.boxes import row
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.inputs import LineEdit
from supervisor_app.ui.widgets.labels import label


class EnrolmentStep(Step):
    """A file to choose or to type, and a code that is forgiving to type."""

    def __init__(self) -> None:
        super().__init__(
            translate("Joining", "Enrolment"),
            translate(
                "Joining",
                "The server's administrator gives you a file and, another way, a one-time code. "
                "The code holds for a day.",
            ),
        )
        self.offered: Joining | None = None
        self.file, self.code = LineEdit(), LineEdit()
        self.choose = button(translate("Joining", "Choose…"), icon="folder", on=self.ask_file)
        self.problem = FaultLine()
        titles = (translate("Joining", "Enrolment file"), translate("Joining", "One-time code"))
        for title, edit in zip(titles, (self.file, self.code), strict=True):
            edit.setAccessibleName(title)
            edit.textEdited.connect(self._on_edited)
        chosen = row(gap=8)
        chosen.addWidget(self.file, 1)
        chosen.addWidget(self.choose)
        self.body.addWidget(label(titles[0], Role.SMALL, "text2"))
        self.body.addLayout(chosen)
        self.body.addWidget(label(titles[1], Role.SMALL, "text2"))
        self.body.addWidget(self.code)
        self.body.addWidget(self.problem)

    def enter(self) -> None:
        """Begin with what is still empty."""
        wanted = self.code if self.file.text() and not self.code.text() else self.file
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds(self) -> bool:
        """Ask for both; whether they belong together is asked behind."""
        self.problem.clear()
        empty = next((one for one in (self.file, self.code) if not one.text().strip()), None)
        if empty is not None:
            self.problem.show_words(
                translate("Joining", "Choose the file.")
                if empty is self.file
                else translate("Joining", "Type the code.")
            )
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
        return empty is None

    def path(self) -> Path:
        """Give the file that was chosen."""
        return Path(self.file.text().strip()).expanduser()

    def show_offer(self, offered: Joining) -> None:
        """Keep and say which server and which workstation the file means."""
        self.offered = offered
        words = translate("Joining", "Workstation {station} of centre {number}, server {host}")
        said = words.format(
            station=iso(offered.station), number=num(offered.centre_id), host=iso(offered.host)
        )
        self.problem.show_words(said, tone=Tone.OK)

    def ask_file(self) -> QFileDialog:
        """Let the file be chosen in a dialogue."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, translate("Joining", "Choose the enrolment file"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        dialog.open()
        return dialog

    def _take(self, file: str) -> None:
        self.file.setText(file)
        self._on_edited()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self.offered = None
        self.problem.clear()
