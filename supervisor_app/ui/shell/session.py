"""One person's session: context, workplace and menu, from signing in until signing out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.errors import CentreReadOnly, SessionEnded
from supervisor_app.rules.roster_age import RosterAge
from supervisor_app.services import sign_in, undo
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import OwnAccount, Welcome, own_account
from supervisor_app.system.settings import SHIFT_HOURS
from supervisor_app.text.messages import Message, sentence
from supervisor_app.text.translate import translate
from supervisor_app.ui.bus import Bus
from supervisor_app.ui.context import Context
from supervisor_app.ui.deputy_words import said
from supervisor_app.ui.notify import Notify
from supervisor_app.ui.shell.own_password_dialog import OwnPasswordDialog
from supervisor_app.ui.shell.person_menu import PersonDeeds, person_menu
from supervisor_app.ui.shell.reauth_dialog import ReauthDialog
from supervisor_app.ui.shell.trouble_dialog import show_failure
from supervisor_app.ui.shell.upkeep import Upkeep
from supervisor_app.ui.shell.workplace import Workplace
from supervisor_app.ui.tasks import Tasks
from supervisor_app.ui.theme import Tone
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
        tasks.prover = self._prove
        self._proving: ReauthDialog | None = None
        bus.watch(self, {"account"}, self._check_seat)
        notify.failed.connect(self._on_failed)
        # Once a shift the password is asked for, however busy the hands were.
        self._shift = QTimer(self)
        self._shift.timeout.connect(self.lock_asked)
        self._shift.start(desk.settings.get(SHIFT_HOURS) * 3_600_000)
        self.upkeep = Upkeep(self.ctx, self.workplace)
        self.workplace.begin(opened)

    def greet(self) -> None:
        """Put the focus on the screen, or ask for a password of one's own before anything else."""
        self._tell_of_roster()
        self._tell_of_term()
        self._tell_of_copy()
        if self.welcome.account.must_change:
            self._change_password(must=True)
        else:
            self.workplace.focus_screen()

    def _tell_of_term(self) -> None:
        """Say for whom this person approves, until when and who granted it."""
        term = self.welcome.account.deputising
        if term is not None and term.now:
            self.ctx.notify.banner("deputy", said(term), tone=Tone.INFO)

    def _tell_of_copy(self) -> None:
        """Say for as long as it is so that nothing can be kept, and why."""
        folder = self.desk.copy_of
        if folder is None:
            return
        message = sentence(CentreReadOnly(path=str(folder)))
        self.ctx.notify.banner(
            "read-only",
            translate(
                "Shell",
                "To look at only: the centre's folder cannot be written. Everything saved is safe; "
                "reports and exports work.",
            ),
            tone=Tone.WARN,
            verb=translate("Shell", "What to do"),
            act=lambda: show_failure(self.workplace, message),
        )

    def _tell_of_roster(self) -> None:
        """Say that the list of accounts grows old without the server, or that it is too old."""
        words = {
            RosterAge.ENDING: translate(
                "Shell",
                "The accounts were last renewed more than ten days ago. Exchange with the server: "
                "after fourteen days this workstation only shows.",
            ),
            RosterAge.EXPIRED: translate(
                "Shell",
                "The accounts were not renewed for fourteen days: this workstation only shows "
                "until it has exchanged with the server.",
            ),
        }
        if (age := self.desk.roster_age) in words:
            tone = Tone.BAD if age is RosterAge.EXPIRED else Tone.WARN
            self.ctx.notify.banner("roster", words[age], tone=tone)

    def end(self) -> None:
        """Finish what was accepted, drop the rest, let nobody act."""
        self.ctx.tasks.shutdown()
        self.workplace.hide()
        self.workplace.deleteLater()
        sign_in.sign_out(self.desk)
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

    def _prove(self, action: str, again: Callable[[], object], left: Callable[[], object]) -> None:
        """Ask for the password once for all calls that wait for it."""
        if self._proving is None:
            self._proving = ReauthDialog(self.workplace, self.ctx, action)
            self._proving.finished.connect(self._on_proven)
            self._proving.open()
        self._proving.wait(again, left)

    def _on_proven(self, result: int) -> None:
        dialog, self._proving = self._proving, None
        for again, left in dialog.waiting if dialog is not None else ():
            again() if result else left()

    def _check_seat(self) -> None:
        """End the session of an account that was switched off, here or on another workstation."""

        def judge(own: OwnAccount) -> None:
            if own.disabled:
                self.sign_out_asked.emit()

        self.ctx.tasks.read(self, own_account, then=judge)

    def _on_failed(self, message: Message) -> None:
        if message.code == SessionEnded.code:
            self.sign_out_asked.emit()

    def _show_menu(self) -> None:
        deeds = PersonDeeds(
            self._change_password,
            self.theme_chosen.emit,
            self.language_chosen.emit,
            self.lock_asked.emit,
            self.sign_out_asked.emit,
        )
        term = self.welcome.account.deputising
        standing = said(term) if term is not None and term.now else ""
        menu = person_menu(self.workplace, self.desk.settings, deeds, standing)
        person = self.workplace.rail.person
        menu.popup(person.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.aboutToHide.connect(menu.deleteLater)

    def _change_password(self, *, must: bool = False) -> None:
        dialog = OwnPasswordDialog(self.workplace, self.ctx, must=must)
        if must:
            dialog.rejected.connect(self.sign_out_asked)
        dialog.open()
