"""Opens the cases that are due while somebody works who may; which are due is the service's."""

from PySide6.QtCore import QObject, QTimer

from supervisor_app.rules.rights import Right
from supervisor_app.services import shortages
from supervisor_app.services.shortages import CaseDraft
from supervisor_app.text.translate import translate
from supervisor_app.ui.context import Context

EVERY_MS = 60_000


class CaseWatch(QObject):
    """One a workplace; `pause` while the centre is locked, `resume` afterwards."""

    def __init__(self, ctx: Context, owner: QObject) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        if ctx.may(Right.WORK_CASES) and ctx.may(Right.VIEW_BOARD):
            self._timer.start()

    def look(self) -> None:
        """Ask what is due."""
        self._ctx.tasks.read(self, shortages.lacking, then=self._open)

    def pause(self) -> None:
        """Open nothing until `resume`."""
        self._timer.stop()

    def resume(self) -> None:
        """Go on after a pause."""
        if self._ctx.may(Right.WORK_CASES) and self._ctx.may(Right.VIEW_BOARD):
            self._timer.start()

    def _open(self, due: tuple[CaseDraft, ...]) -> None:
        if due:
            said = translate("Cases", "%n shortage cases opened by themselves", "", len(due))
            self._ctx.tasks.write(self, shortages.open_lacking, said=said)
