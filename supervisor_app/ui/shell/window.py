"""The one window: front page or workplace, locking, signing out, closing; no work is done here."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.system.settings import IDLE_LOCK_MINUTES, LANGUAGE, LAST_USER, THEME
from supervisor_app.text.translate import translate
from supervisor_app.ui.shell.doors import Doors
from supervisor_app.ui.shell.entrance import Entrance
from supervisor_app.ui.shell.entry.front import FrontPage
from supervisor_app.ui.shell.errands import Errands
from supervisor_app.ui.shell.idle import IdleWatch
from supervisor_app.ui.theme.look import apply_look

if TYPE_CHECKING:
    from supervisor_app.services.own_account import Welcome
    from supervisor_app.ui.shell.session import Session
    from supervisor_app.ui.shell.set_up.wizard import SetUpWizard

LEAST_WIDTH, LEAST_HEIGHT = 1294, 601
MINUTE = 60_000


class Window(QMainWindow):
    """Emits `painted` once, after its first paint; `left` when it has closed for good."""

    painted = Signal()
    left = Signal()

    def __init__(self, app: QApplication, doors: Doors) -> None:
        super().__init__()
        self._app = app
        self.doors = doors
        self.errands = Errands(self)
        self.errands.bug_found.connect(self.report)
        self.front = FrontPage()
        self.entrance = self._new_entrance()
        self.session: Session | None = None
        self._wizard: SetUpWizard | None = None
        self._hidden: list[QWidget] = []
        self._was_painted = False
        self.pages = QStackedWidget()
        self.pages.addWidget(self.front)
        self.setCentralWidget(self.pages)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setWindowTitle(translate("Entry", "Centre Supervisor"))
        self.idle = IdleWatch(app, self)
        self.idle.expired.connect(self.lock)
        self.front.installEventFilter(self)

    def begin(self, board: BoardFigures | None) -> None:
        """Show the first page with what the start has read."""
        self.entrance.begin(board)

    @property
    def is_locked(self) -> bool:
        """Tell whether somebody's work waits behind the front page."""
        return self.session is not None and self.pages.currentWidget() is self.front

    def lock(self) -> None:
        """Cover the screens; forms and everything else stay as they are."""
        if self.session is None or self.is_locked:
            return
        self.idle.stop()
        self.session.workplace.suspend()
        self._hide_dialogs()
        self.pages.setCurrentWidget(self.front)
        self.entrance.lock(self.session.welcome.account.username)

    def sign_out(self) -> None:
        """End the session; what was typed and not saved is gone, so it is asked first."""
        self.idle.stop()
        self._end_session()
        self.pages.setCurrentWidget(self.front)
        self.entrance.ask()

    def rebuild(self) -> None:
        """Make the words anew after language, digits or dates were changed."""
        apply_look(self._app, self.doors.settings)
        if self.session is None:
            return
        opened, welcome = self.session.workplace.open_name, self.session.welcome
        actor = self.session.desk.actor
        self._end_session()
        self.doors.desk.seat(actor)
        self._new_front()
        self._start_session(welcome, opened)

    def come_forward(self) -> None:
        """Be seen, as a second start asks."""
        self.setWindowState(
            (self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        self.show()
        self.raise_()
        self.activateWindow()

    def report(self, code: str, details: str) -> None:
        """Offer the report of a fault of the program."""
        from supervisor_app.ui.notify import Bug  # noqa: PLC0415  start-up time: after a fault
        from supervisor_app.ui.shell import trouble_dialog  # noqa: PLC0415  start-up time: a fault

        trouble_dialog.show_bug(self, Bug(code, details))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first paint of the front page."""
        if watched is self.front and event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.front.removeEventFilter(self)
            QTimer.singleShot(0, self, self._after_paint)
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once while jobs run; then wait for accepted writes and close."""
        if self.session is not None and self.session.ctx.tasks.jobs() and not self.is_locked:
            event.ignore()
            self.session.ask_about_jobs(self, self._close_anyway)
            return
        self._leave()
        event.accept()

    def _close_anyway(self) -> None:
        if self.session is not None:
            for job in self.session.ctx.tasks.jobs():
                job.cancel()
        self._leave()
        self.close()

    def _leave(self) -> None:
        self.idle.stop()
        self.entrance.stop()
        self._end_session()
        self.errands.finish()
        self.left.emit()

    def _after_paint(self) -> None:
        self.painted.emit()
        if self.doors.has_centre():
            self.entrance.open()

    def _new_entrance(self) -> Entrance:
        entrance = Entrance(self.doors, self.errands, self.front)
        entrance.entered.connect(self._on_entered)
        entrance.set_up_asked.connect(self._on_set_up)
        entrance.other_user_asked.connect(self.sign_out)
        return entrance

    def _new_front(self) -> None:
        self.entrance.stop()
        old = self.front
        self.front = FrontPage()
        self.entrance = self._new_entrance()
        self.pages.addWidget(self.front)
        self.pages.removeWidget(old)
        old.deleteLater()

    def _on_entered(self, welcome: "Welcome") -> None:
        before = self.session
        if before is not None and before.welcome.account.username == welcome.account.username:
            self.pages.setCurrentWidget(before.workplace)
            self._show_dialogs()
            before.workplace.refresh()
            self._watch_idle()
            return
        self._end_session()
        self.doors.settings.set(LAST_USER, welcome.account.username)
        self._start_session(welcome, "")

    def _start_session(self, welcome: "Welcome", opened: str) -> None:
        from supervisor_app.ui.shell.session import Session  # noqa: PLC0415  start-up time: services

        session = Session(self.doors.desk, welcome, opened)
        session.lock_asked.connect(self.lock)
        session.sign_out_asked.connect(self.sign_out)
        session.theme_chosen.connect(partial(self._choose, THEME.key))
        session.language_chosen.connect(partial(self._choose, LANGUAGE.key))
        session.look_changed.connect(lambda: QTimer.singleShot(0, self, self.rebuild))
        self.session = session
        self.pages.addWidget(session.workplace)
        self.pages.setCurrentWidget(session.workplace)
        self._watch_idle()

    def _end_session(self) -> None:
        self._hidden.clear()
        if self.session is not None:
            self.pages.removeWidget(self.session.workplace)
            self.session.end()
            self.session = None

    def _watch_idle(self) -> None:
        self.idle.start(self.doors.settings.get(IDLE_LOCK_MINUTES) * MINUTE)

    def _choose(self, key: str, value: str) -> None:
        self.doors.settings.set(THEME if key == THEME.key else LANGUAGE, value)
        if key == THEME.key:
            apply_look(self._app, self.doors.settings)
        else:
            QTimer.singleShot(0, self, self.rebuild)

    def _on_set_up(self) -> None:
        from supervisor_app.ui.shell.set_up.wizard import (  # noqa: PLC0415  start-up time: services
            SetUpWizard,
        )

        self._wizard = SetUpWizard(self.doors, self.errands)
        self._wizard.left.connect(self._on_wizard_left)
        self._wizard.finished.connect(self._on_set_up_done)
        self.pages.addWidget(self._wizard)
        self.pages.setCurrentWidget(self._wizard)
        self._wizard.begin()

    def _on_wizard_left(self) -> None:
        self._drop_wizard()
        self.pages.setCurrentWidget(self.front)

    def _on_set_up_done(self, username: str) -> None:
        self._drop_wizard()
        self.doors.settings.set(LAST_USER, username)
        self.pages.setCurrentWidget(self.front)
        self.entrance.ask()

    def _drop_wizard(self) -> None:
        if self._wizard is not None:
            self.pages.removeWidget(self._wizard)
            self._wizard.deleteLater()
            self._wizard = None

    def _hide_dialogs(self) -> None:
        self._hidden = [
            widget
            for widget in self._app.topLevelWidgets()
            if widget is not self and widget.isVisible()
        ]
        for dialog in self._hidden:
            dialog.hide()

    def _show_dialogs(self) -> None:
        for dialog in self._hidden:
            dialog.show()
        self._hidden.clear()
