"""One long job as the job tray shows it: title, how far, and a verb to cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from supervisor_app.text.formats import of_total
from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Role
from supervisor_app.ui.widgets.boxes import column, reveal, row
from supervisor_app.ui.widgets.buttons import icon_button
from supervisor_app.ui.widgets.labels import ElidedLabel, label
from supervisor_app.ui.widgets.spoken import spoken


class ProgressRow(QWidget):
    """Shows a count of a total; without a total the bar runs to and fro."""

    cancelled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._count = label("", Role.CAPTION, "text2")
        self._note = ElidedLabel("", Role.CAPTION, "text3")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setRange(0, 0)
        self._stop = icon_button("close", translate("Widgets", "Cancel"), on=self._on_stop)
        head = row(ElidedLabel(title, Role.SMALL), self._count, self._stop)
        column(self, head, self._bar, self._note, gap=4, y=4)
        self.setFocusProxy(self._stop)
        self.show_progress(0, 0)

    def begin(self) -> None:
        """Show a job that has just begun, once more if it is tried again."""
        self._stop.setEnabled(True)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int, note: str = "") -> None:
        """Show how far the job is; `total` 0 means that nobody knows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(of_total(done, total) if total else "")
        self._note.setText(note)
        reveal(self._note, when=bool(note))
        self.setAccessibleName(spoken(self._title, self._count.text(), note))

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self.cancelled.emit()
