"""Who leads the window: front page, sessions, locking, signing out, closing; made after the paint.

Services stay out until somebody signs in: a thread imports them while the page is looked at.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.system.settings import IDLE_LOCK_MINUTES, LANGUAGE, LAST_USER, THEME
from supervisor_app.ui.notify import Bug
from supervisor_app.ui.shell.doors import Doors
from supervisor_app.ui.shell.entrance import Entrance
from supervisor_app.ui.shell.entry.front import FrontPage
from supervisor_app.ui.shell.errands import Errands
from supervisor_app.ui.shell.idle import IdleWatch
from supervisor_app.ui.shell.trouble_dialog import show_bug
from supervisor_app.ui.shell.window import Window
from supervisor_app.ui.theme.look import apply_look

if TYPE_CHECKING:
    from supervisor_app.services.own_account import Welcome
    from supervisor_app.ui.shell.session import Session
    from supervisor_app.ui.shell.set_up.wizard_page import WizardPage

MINUTE = 60_000


class Guide(QObject):
    """Leads one window over the doors of one folder."""

    def __init__(self, app: QApplication, window: Window, doors: Doors) -> None:
        super().__init__(window)
        self._app = app
        self.window = window
        self.front = FrontPage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.front)
        window.setCentralWidget(self.pages)
        self.doors = doors
        self.errands = Errands(self)
        self.errands.bug_found.connect(self.report)
        self.entrance = self._new_entrance()
        self.session: Session | None = None
        self._wizard: WizardPage | None = None
        self._hidden: list[QWidget] = []
        self.idle = IdleWatch(app, self)
        self.idle.expired.connect(self.lock)
        window.follow(self)

    def begin(self, board: BoardFigures | None) -> None:
        """Show the first page; the centre is opened behind it."""
        self.entrance.begin(board)
        if board is not None:
            self.entrance.open()

    @property
    def is_locked(self) -> bool:
        """Tell whether somebody's work waits behind the front page."""
        shown = self.pages.currentWidget()
        return self.session is not None and shown is self.front

    def lock(self) -> None:
        """Cover the screens; forms and everything else stay as they are."""
        if self.session is None or self.is_locked:
            return
        self.idle.stop()
        self.session.workplace.suspend()
        self._hidden = [w for w in self._app.topLevelWidgets() if self._is_dialog(w)]
        for dialog in self._hidden:
            dialog.hide()
        self.pages.setCurrentWidget(self.front)
        self.entrance.lock(self.session.welcome.account.username)

    def sign_out(self) -> None:
        """End the session and ask for the next person."""
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
        self.entrance.stop()
        self._new_front()
        self.entrance = self._new_entrance()
        self._start_session(welcome, opened)

    def report(self, code: str, details: str) -> None:
        """Offer the report of a fault of the program."""
        show_bug(self.window, Bug(code, details))

    def come_forward(self) -> None:
        """Let the window be seen, as a second start asks."""
        state = self.window.windowState() & ~Qt.WindowState.WindowMinimized
        self.window.setWindowState(state | Qt.WindowState.WindowActive)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def may_close(self) -> bool:
        """Ask once while jobs run; otherwise wait for accepted writes and let go of everything."""
        if self.session is not None and self.session.ctx.tasks.jobs() and not self.is_locked:
            self.session.ask_about_jobs(self.window, self._close_anyway)
            return False
        self.idle.stop()
        self.entrance.stop()
        if self._wizard is not None:
            self._wizard.stop()
        self._end_session()
        self.errands.finish()
        return True

    def _close_anyway(self) -> None:
        self._end_session()
        self.window.close()

    def _is_dialog(self, widget: QWidget) -> bool:
        return widget is not self.window and widget.isVisible()

    def _new_front(self) -> None:
        old, self.front = self.front, FrontPage()
        self.pages.addWidget(self.front)
        self.pages.removeWidget(old)
        old.deleteLater()

    def _new_entrance(self) -> Entrance:
        entrance = Entrance(self.doors, self.errands, self.front)
        entrance.entered.connect(self._on_entered)
        entrance.set_up_asked.connect(self._on_set_up)
        entrance.join_asked.connect(self._on_join)
        entrance.other_user_asked.connect(self.sign_out)
        return entrance

    def _on_entered(self, welcome: "Welcome") -> None:
        before = self.session
        if before is not None and before.welcome.account.username == welcome.account.username:
            self.pages.setCurrentWidget(before.workplace)
            for dialog in self._hidden:
                dialog.show()
            self._hidden.clear()
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
        session.sign_out_asked.connect(self.sign_out, Qt.ConnectionType.QueuedConnection)
        session.theme_chosen.connect(partial(self._choose, THEME.key))
        session.language_chosen.connect(partial(self._choose, LANGUAGE.key))
        session.look_changed.connect(self._on_look)
        session.words_changed.connect(lambda: QTimer.singleShot(0, self, self.rebuild))
        self.session = session
        self.pages.addWidget(session.workplace)
        self.pages.setCurrentWidget(session.workplace)
        session.greet()
        self._watch_idle()

    def _end_session(self) -> None:
        self._hidden.clear()
        if self.session is not None:
            self.pages.removeWidget(self.session.workplace)
            self.session.end()
            self.session = None

    def _watch_idle(self) -> None:
        self.idle.start(self.doors.settings.get(IDLE_LOCK_MINUTES) * MINUTE)

    def _on_look(self) -> None:
        apply_look(self._app, self.doors.settings)
        self._watch_idle()

    def _choose(self, key: str, value: str) -> None:
        self.doors.settings.set(THEME if key == THEME.key else LANGUAGE, value)
        if key == THEME.key:
            self._on_look()
        else:
            QTimer.singleShot(0, self, self.rebuild)

    def _on_set_up(self) -> None:
        from supervisor_app.ui.shell.set_up.wizard import (  # noqa: PLC0415  start-up time: services
            SetUpWizard,
        )

        wizard = SetUpWizard(self.doors, self.errands)
        self._show_wizard(wizard)
        wizard.begin()

    def _on_join(self) -> None:
        from supervisor_app.ui.shell.set_up.join_wizard import (  # noqa: PLC0415  start-up time: services
            JoinWizard,
        )

        wizard = JoinWizard(self.doors, self.errands)
        self._show_wizard(wizard)
        wizard.left.connect(self.entrance.ask_how_to_begin)
        wizard.begin(self.doors.joining())

    def _show_wizard(self, wizard: "WizardPage") -> None:
        self._wizard = wizard
        wizard.left.connect(self._drop_wizard)
        wizard.finished.connect(self._on_set_up_done)
        self.pages.addWidget(wizard)
        self.pages.setCurrentWidget(wizard)

    def _on_set_up_done(self, username: str) -> None:
        self._drop_wizard()
        self.doors.settings.set(LAST_USER, username)
        self.entrance.greet()

    def _drop_wizard(self) -> None:
        if self._wizard is not None:
            self.pages.removeWidget(self._wizard)
            self._wizard.deleteLater()
            self._wizard = None
        self.pages.setCurrentWidget(self.front)
