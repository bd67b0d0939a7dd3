"""The way in: which page stands before the screens and what follows from it; no work is done here.

A new folder is asked how to begin, a locked key is unlocked, a person signs in. `entered` carries
the Welcome of a seated actor, `set_up_asked` where the person wants a centre of her own,
`join_asked` where she joins one that exists or goes on joining it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supervisor_app.errors import KeyMissing, KnownError, SignInLocked, StoreNewer
from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.system.progress import Watched
from supervisor_app.system.settings import LAST_USER
from supervisor_app.text.messages import sentence
from supervisor_app.ui.shell.doors import Doors
from supervisor_app.ui.shell.entry.demo_accounts import DemoAccounts
from supervisor_app.ui.shell.entry.demonstration import demonstration_line
from supervisor_app.ui.shell.entry.first_start import FirstStartCard
from supervisor_app.ui.shell.entry.front import FrontPage
from supervisor_app.ui.shell.entry.newer import NewerCard, SalvageAsked, list_copies
from supervisor_app.ui.shell.entry.recovery import Recovery, RecoveryCard
from supervisor_app.ui.shell.entry.sign_in import SignInCard
from supervisor_app.ui.shell.entry.unlock import UnlockCard
from supervisor_app.ui.shell.errands import Errands
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.banner import BannerBar

if TYPE_CHECKING:
    from supervisor_app.services.own_account import Welcome


class Entrance(QObject):
    """Leads one front page; `begin` decides, `ask` and `lock` ask for a person."""

    entered = Signal(object)
    set_up_asked = Signal()
    join_asked = Signal()
    other_user_asked = Signal()
    progressed = Signal(int, int)

    def __init__(self, doors: Doors, errands: Errands, front: FrontPage) -> None:
        super().__init__(front)
        self._doors = doors
        self._errands = errands
        self._front = front
        self.sign_in = SignInCard()
        self.sign_in.submitted.connect(self._on_submitted)
        self.sign_in.forgotten.connect(self._on_forgotten)
        self.sign_in.other_asked.connect(self.other_user_asked)
        self._demo_accounts: DemoAccounts | None = None
        self._making: Watched | None = None

    def begin(self, board: BoardFigures | None = None) -> None:
        """Show the first page; `board` is what the start has already read."""
        if not self._doors.has_centre():
            self.ask_how_to_begin()
            if self._doors.joining() is not None:
                self.join_asked.emit()
            return
        if board is None:
            self._unlock(None, self._on_key_refused)
            return
        self.ask()
        self._front.panel.show_board(board)

    def open(self) -> None:
        """Open the centre behind the page, once it has been painted."""
        self._start(self._doors.open, lambda _: None, self._on_not_opened)

    def _on_not_opened(self, error: KnownError) -> None:
        if not isinstance(error, StoreNewer):
            self._failed(error)
            return
        card = NewerCard(error, list_copies(self._doors.paths.backup))
        card.salvage_asked.connect(partial(self._salvage, card))
        self._front.show_cards(card)
        card.begin()

    def _salvage(self, card: NewerCard, asked: SalvageAsked) -> None:
        work = partial(self._doors.salvage, asked.username, asked.password, asked.folder)
        self._start(work, card.show_done, card.refuse)

    def greet(self) -> None:
        """Ask for a person after a centre has been made, with its name beside."""
        self.ask()
        self._start(self._doors.board, self._on_board)

    def ask(self) -> None:
        """Ask for a name and a password."""
        if self._doors.paths.is_demo:
            self._show_demonstration()
        else:
            self._front.show_cards(self.sign_in)
        # A field takes the focus only once it stands in the window.
        # The demonstration has no recovery code; its password stands on the page.
        forgettable = not self._doors.paths.is_demo
        self.sign_in.ask(self._doors.settings.get(LAST_USER), forgettable=forgettable)

    def _show_demonstration(self) -> None:
        if self._demo_accounts is None:
            self._demo_accounts = DemoAccounts()
            self._demo_accounts.chosen.connect(self.sign_in.fill)
            banner = BannerBar()
            self._front.show_banner(banner)
            banner.show_line(demonstration_line(), Tone.INFO)
        self._front.show_cards(self.sign_in, self._demo_accounts)

    def lock(self, username: str) -> None:
        """Ask the person who was here for the password; the figures stay, names do not."""
        self._front.show_cards(self.sign_in)
        self.sign_in.lock(username)
        self._start(self._doors.board, self._on_board)

    def stop(self) -> None:
        """Stop what counts or is being made; the window closes."""
        self.sign_in.stop()
        if self._making is not None:
            self._making.cancel()

    def ask_how_to_begin(self) -> None:
        """Offer the ways to begin in a folder without a centre."""
        card = FirstStartCard(str(self._doors.paths.folder))
        card.demonstration_chosen.connect(partial(self._make_demonstration, card))
        card.own_chosen.connect(self.set_up_asked)
        card.join_chosen.connect(self.join_asked)
        self.progressed.connect(card.show_progress)
        self._front.show_cards(card)
        under_way = self._doors.joining()
        if under_way is None:
            card.try_it.setFocus()
        else:
            card.show_joining(under_way.percent)

    def _make_demonstration(self, card: FirstStartCard) -> None:
        self._making = Watched(self.progressed.emit)
        card.cancelled.connect(self._making.cancel)
        card.show_progress(0, 0)
        self._start(
            partial(self._doors.create_demo, self._making), lambda _: self._on_made(), card.refuse
        )

    def _on_made(self) -> None:
        self._making = None
        self.greet()

    def _unlock(self, passphrase: str | None, failed: Callable[[KnownError], object]) -> None:
        self._start(partial(self._doors.unlock, passphrase), lambda _: self._on_unlocked(), failed)

    def _on_unlocked(self) -> None:
        self.greet()
        self.open()

    def _on_key_refused(self, error: KnownError) -> None:
        card = UnlockCard(by_passphrase=self._doors.has_passphrase())
        card.submitted.connect(lambda text: self._unlock(text, card.refuse))
        card.retried.connect(lambda: self._unlock(None, card.refuse))
        card.code_asked.connect(partial(self._show_recovery, card))
        self._front.show_cards(card)
        # Asking for the passphrase is the ordinary start without a key store, no fault.
        if not isinstance(error, KeyMissing) or not self._doors.has_passphrase():
            card.fault.show_error(error)
        card.begin()

    def _on_forgotten(self) -> None:
        self._show_recovery(None)

    def _show_recovery(self, before: UnlockCard | None) -> None:
        card = RecoveryCard(with_passphrase=before is not None)
        card.submitted.connect(lambda typed: self._recover(card, typed))
        card.left.connect(self.ask if before is None else lambda: self._front.show_cards(before))
        self._front.show_cards(card)
        card.begin()

    def _recover(self, card: RecoveryCard, typed: Recovery) -> None:
        work = partial(
            self._doors.recover, typed.code, typed.username, typed.password, typed.passphrase
        )

        def renewed(_: None) -> None:
            self.greet()
            self.sign_in.fill(typed.username, typed.password)
            self.sign_in.go.click()

        self._start(work, renewed, card.refuse)

    def _on_board(self, board: BoardFigures | None) -> None:
        if board is not None:
            self._front.panel.show_board(board)

    def _on_submitted(self, name: str, password: str) -> None:
        self.open()
        self._start(partial(self._doors.sign_in, name, password), self._on_let_in, self._refused)

    def _on_let_in(self, welcome: "Welcome") -> None:
        self.sign_in.set_ready(ready=True)
        self.sign_in.begin()
        self.entered.emit(welcome)

    def _refused(self, error: KnownError) -> None:
        self.sign_in.refuse(sentence(error).what)
        if isinstance(error, SignInLocked):
            self.sign_in.wait(int(str(error.params["seconds"])))

    def _start(
        self,
        work: Callable[[], object],
        then: Callable[..., object],
        failed: Callable[[KnownError], object] | None = None,
    ) -> None:
        self._errands.start(self, work, then, failed or self._failed)

    def _failed(self, error: KnownError) -> None:
        self.sign_in.refuse(sentence(error).line)
