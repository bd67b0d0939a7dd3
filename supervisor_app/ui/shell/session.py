"""One person's session: context, workplace and menu, from signing in until signing out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.services import undo
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import Welcome
from supervisor_app.text.translate import translate
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.shell.own_password_dialog import OwnPasswordDialog
from supervisor_app.ui.shell.person_menu import PersonDeeds, person_menu
from supervisor_app.ui.shell.upkeep import Upkeep
from supervisor_app.ui.shell.workplace import Workplace
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.theme.look import LOOK_CHANGED, WORDS_CHANGED
from supervisor_app.ui.widgets.dialogs import Question, confirm


class Session(QObject):
    """Made with a seated desk; `end` waits for accepted writes and leaves the desk."""

    lock_asked = Signal()
    sign_out_asked = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    look_changed = Signal()
    words_changed = Signal()

    def __init__(self, desk: Desk, welcome: Welcome, opened: str = "") -> None:
        super().__init__()
        self.desk = desk
        self.welcome = welcome
        bus, notify = Bus(), Notify()
        tasks = Tasks(desk, bus, notify, take_back=undo.revert)
        self.ctx = Context(desk, tasks, notify, bus)
        self.workplace = Workplace(self.ctx, welcome)
        self.workplace.lock_asked.connect(self.lock_asked)
        self.workplace.person_pressed.connect(self._show_menu)
        bus.watch(self, {LOOK_CHANGED}, self.look_changed.emit)
        bus.watch(self, {WORDS_CHANGED}, self.words_changed.emit)
        self.upkeep = Upkeep(self.ctx, self.workplace)
        self.workplace.begin(opened)

    def greet(self) -> None:
        """Put the focus on the screen, or ask for a password of one's own before anything else."""
        if self.welcome.account.must_change:
            self._change_password(must=True)
        else:
            self.workplace.focus_screen()

    def end(self) -> None:
        """Finish what was accepted, drop the rest, let nobody act."""
        self.ctx.tasks.shutdown()
        self.workplace.hide()
        self.workplace.deleteLater()
        self.desk.leave()
        self.deleteLater()

    def ask_about_jobs(self, parent: QWidget, leave: Callable[[], object]) -> None:
        """Ask once whether running jobs are cancelled by closing."""
        count = len(self.ctx.tasks.jobs())
        question = Question(
            translate("Shell", "Close the programme?"),
            translate("Shell", "%n jobs are running and will be cancelled.", "", count),
            translate("Shell", "Cancel them and close"),
            danger=True,
        )
        confirm(parent, question, leave)

    def _show_menu(self) -> None:
        deeds = PersonDeeds(
            self._change_password,
            self.theme_chosen.emit,
            self.language_chosen.emit,
            self.lock_asked.emit,
            self.sign_out_asked.emit,
        )
        menu = person_menu(self.workplace, self.desk.settings, deeds)
        person = self.workplace.rail.person
        menu.popup(person.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.aboutToHide.connect(menu.deleteLater)

    def _change_password(self, *, must: bool = False) -> None:
        dialog = OwnPasswordDialog(self.workplace, self.ctx, must=must)
        if must:
            dialog.rejected.connect(self.sign_out_asked)
        dialog.open()
