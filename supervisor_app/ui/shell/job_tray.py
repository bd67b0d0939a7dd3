"""The job tray: long work under way with how far it is, each line can be cancelled."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QFrame, QWidget

from supervisor_app.text.translate import translate
from supervisor_app.ui.direction import visual
from supervisor_app.ui.tasks import Job
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column
from supervisor_app.ui.widgets.labels import label
from supervisor_app.ui.widgets.progress_row import ProgressRow

WIDTH = 340
EDGE = 20
BELOW = 66


class JobTray(QFrame):
    """Opens under the top bar at the end side; empty it closes itself."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("kind", "popup")
        self.setFixedWidth(WIDTH)
        self._rows: dict[Job, ProgressRow] = {}
        self._lines = column(None, gap=8)
        title = label(translate("Shell", "Jobs"), Role.H2)
        column(self, title, self._lines, gap=8, x=16, y=14)
        self.setAccessibleName(title.text())
        self.hide()

    @property
    def count(self) -> int:
        """Tell how many jobs run."""
        return len(self._rows)

    def add(self, job: Job) -> None:
        """Follow a job until it ends."""
        row = ProgressRow(job.title or translate("Shell", "Long work"))
        row.cancelled.connect(job.cancel)
        job.progressed.connect(lambda: row.show_progress(job.steps, job.of_steps))
        self._rows[job] = row
        self._lines.addWidget(row)
        self.place()

    def remove(self, job: Job) -> None:
        """Drop a job that has ended."""
        row = self._rows.pop(job, None)
        if row is not None:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        if not self._rows:
            self.hide()
        self.place()

    def toggle(self) -> None:
        """Open or close the tray."""
        self.setVisible(self.isHidden() and bool(self._rows))
        self.place()
        self.raise_()

    def place(self) -> None:
        """Stand under the top bar at the end side."""
        self.adjustSize()
        over = self.parentWidget()
        within = QRectF(self.rect() if over is None else over.rect())
        left = within.right() - EDGE - self.width()
        wanted = QRectF(left, BELOW, self.width(), self.height())
        self.move(round(visual(wanted, within).x()), BELOW)
