"""Qt's start: folder, lock, look, first paint with the day's figures, then the centre behind it.

The first paint reads the figures by plain SQL; SQLAlchemy and the services are imported in a
thread while the window is already seen. Only this module and `ui` know Qt.
"""

import logging
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from supervisor_app.errors import AlreadyRunning, KnownError, StoreNewer
from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.store.board import read_board
from supervisor_app.system import read_only, settings
from supervisor_app.system.clock import Clock, SystemClock
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths, default_folder, home_override
from supervisor_app.system.progress import Progress, Unwatched
from supervisor_app.system.settings import Settings
from supervisor_app.ui.shell.first_sight import FirstSight, first_tokens
from supervisor_app.ui.shell.window import Window
from supervisor_app.ui.words import choose_words

if TYPE_CHECKING:
    from supervisor_app.bootstrap import NewKeys
    from supervisor_app.services.desk import Desk
    from supervisor_app.services.joining import Enrolment, Joining
    from supervisor_app.services.own_account import Welcome
    from supervisor_app.services.salvage import Salvage
    from supervisor_app.services.set_up import SetUpPlan
    from supervisor_app.system.lock import InstanceLock
    from supervisor_app.ui.shell.guide import Guide

LOG = logging.getLogger(__name__)
KNOWN = 3


class FolderDoors:
    """The `Doors` of one folder: key, figures, desk; what is slow to import comes when asked."""

    def __init__(self, paths: CentrePaths, clock: Clock | None = None) -> None:
        self.paths = paths
        self.settings = Settings(paths.settings)
        self.clock = clock or SystemClock(self.settings.get(settings.ZONE))
        self._key: bytes | None = None
        self._keys: NewKeys | None = None
        self._desk: Desk | None = None

    @property
    def desk(self) -> "Desk":
        """Give the open centre; RuntimeError before there is one."""
        if self._desk is None:
            raise RuntimeError("no centre is open yet")
        return self._desk

    def has_centre(self) -> bool:
        """Tell whether the folder holds a centre."""
        return self.paths.has_centre

    def has_passphrase(self) -> bool:
        """Tell whether a passphrase opens the centre's key."""
        from supervisor_app.system import keyslots  # noqa: PLC0415  start-up time: cryptography

        try:
            return keyslots.Slot.PASSPHRASE in keyslots.Keyslots.load(self.paths.keyslots).slots
        except KnownError:
            return False

    def unlock(self, passphrase: str | None = None) -> None:
        """Fetch the key: the demonstration's own, the key store's, or by the passphrase."""
        if self.paths.is_demo:
            self._key = demo_key(self.paths.demo_key)
            return
        from supervisor_app.system import keyslots  # noqa: PLC0415  start-up time: cryptography

        self._key = keyslots.unlock(self.paths, passphrase)

    def board(self) -> BoardFigures | None:
        """Read the day's figures; None before a key is there, and where a server has them."""
        if self._key is None or self.paths.store.exists():
            return None
        try:
            return read_board(self.paths.database, self._key, self.clock.now().date())
        except StoreNewer:
            # Opening the centre says so, on a page that offers what can be done.
            return None

    def salvage(self, username: str, password: str, folder: Path) -> "Salvage":
        """Write what can be read of a newer version's database into a folder."""
        from supervisor_app.services import salvage  # noqa: PLC0415  start-up time: SQLAlchemy

        who = salvage.Asker(username, password)
        return salvage.salvage(self.paths, self._key or b"", who, folder, self.clock)

    def open(self) -> None:
        """Open the centre with the key that was fetched; a second call does nothing."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        key = self._key
        if self._desk is None and key is not None:
            self._desk = bootstrap.open_centre(
                self.paths, unlock=lambda _: key, clock=self.clock, chosen=self.settings
            )

    def sign_in(self, username: str, password: str) -> "Welcome":
        """Seat a person and greet her (SignInRefused, SignInLocked)."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        self.open()
        return bootstrap.let_in(self.desk, username, password)

    def create_demo(self, progress: Progress) -> None:
        """Make the demonstration centre and open it."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        self._desk = bootstrap.create_demo_centre(
            self.paths, progress, clock=self.clock, chosen=self.settings
        )
        self.unlock()

    def key_store_fault(self) -> KnownError | None:
        """Tell why the system's key store cannot keep the key, None where it can."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        return bootstrap.key_store_fault()

    def draw_recovery_code(self) -> str:
        """Draw the key of a new centre and give its recovery code."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        self._keys = bootstrap.new_keys(self.paths)
        return self._keys.recovery_code

    def create(self, plan: "SetUpPlan", passphrase: str | None) -> None:
        """Make a new centre under the keys drawn last and open it."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        if self._keys is None:
            raise RuntimeError("the recovery code comes first")
        self._desk = bootstrap.create_centre(
            self.paths,
            self._keys,
            plan,
            passphrase=passphrase,
            clock=self.clock,
            chosen=self.settings,
        )
        self._key, self._keys = self._keys.key, None

    def joining(self) -> "Joining | None":
        """Give the joining that an earlier start did not end."""
        if not self.paths.joining.exists():
            return None
        from supervisor_app.services import joining  # noqa: PLC0415  start-up time: SQLAlchemy

        return joining.under_way(self.paths)

    def offer(self, enrolment: "Enrolment") -> "Joining":
        """Give what an enrolment file offers (FileMissing, EnrolmentUnreadable)."""
        from supervisor_app.services import joining  # noqa: PLC0415  start-up time: SQLAlchemy

        return joining.offer(enrolment)

    def join(self, enrolment: "Enrolment", passphrase: str | None, progress: Progress) -> None:
        """Join a centre under the keys drawn last, load it and open it."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        if self._keys is None:
            raise RuntimeError("the recovery code comes first")
        self._desk = bootstrap.join_centre(
            self.paths,
            self._keys,
            enrolment,
            progress,
            passphrase=passphrase,
            clock=self.clock,
            chosen=self.settings,
        )
        self._key, self._keys = self._keys.key, None

    def go_on_joining(self, passphrase: str | None, progress: Progress) -> None:
        """Go on with a load that was broken off, and open the centre."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        self.unlock(passphrase)
        key = self._key or b""
        self._desk = bootstrap.go_on_joining(
            self.paths, progress, unlock=lambda _: key, clock=self.clock, chosen=self.settings
        )

    def give_up_joining(self) -> None:
        """Empty the folder of a joining that has not ended."""
        from supervisor_app.services import joining  # noqa: PLC0415  start-up time: SQLAlchemy

        joining.give_up(self.paths)

    def recover(self, code: str, username: str, password: str, passphrase: str | None) -> None:
        """With the recovery code, renew an administrator's password and the passphrase."""
        from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: SQLAlchemy

        self._key = bootstrap.unlock_by_recovery(self.paths, code)
        self.open()
        bootstrap.renew(self.desk, self._key, username, password, passphrase=passphrase)

    def close(self) -> None:
        """Close the database."""
        if self._desk is not None:
            self._copy_at_close(self._desk)
            self._desk.store.close()
            self._desk = None

    def _copy_at_close(self, desk: "Desk") -> None:
        """Make the copy of the day's end; the window is already gone."""
        from supervisor_app.services import upkeep  # noqa: PLC0415  start-up time: SQLAlchemy

        if (error := upkeep.at_close(desk, Unwatched())) is not None:
            LOG.warning("no copy was made at the close: %s", error.code)


class _Start(QObject):
    """What follows the first paint: lock, log, guide; a second window's knock on this thread."""

    knocked = Signal()

    def __init__(self, app: QApplication, window: Window, doors: FolderDoors) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._doors = doors
        self.lock: InstanceLock | None = None
        self._close_log: Callable[[], None] | None = None
        self.guide: Guide | None = None
        self.result = 0
        self.knocked.connect(self._on_knocked)

    def take(self) -> bool:
        """Take the folder and open the log; tell whether this window may go on."""
        from supervisor_app.system.lock import (  # noqa: PLC0415  start-up time: sockets, hashes
            InstanceLock,
        )
        from supervisor_app.system.log import (  # noqa: PLC0415  start-up time: rotation of files
            close_log,
            open_log,
        )

        lock = InstanceLock(self._doors.paths.lock)
        try:
            lock.acquire()
        except AlreadyRunning:
            return False
        self.lock = lock
        self._close_log = partial(close_log, open_log(self._doors.paths.log))
        return True

    def lead(self, board: BoardFigures | None) -> None:
        """Hand the painted window over to its guide."""
        from supervisor_app.ui.shell.guide import Guide  # noqa: PLC0415  start-up time: all pages
        from supervisor_app.ui.theme.look import (  # noqa: PLC0415  start-up time: Qt's enums
            apply_look,
        )
        from supervisor_app.ui.widgets.shortcuts import (  # noqa: PLC0415  start-up time: tables
            ArabicKeys,
        )

        if self.lock is None and not self.take():
            self._app.exit(0)
            return
        if self.lock is not None:
            self.lock.on_knock(self.knocked.emit)
        apply_look(self._app, self._doors.settings)
        self.guide = Guide(self._app, self._window, self._doors)
        sys.excepthook = self._report
        ArabicKeys(self._app)
        self.guide.begin(board)

    def end(self) -> None:
        """Close the database, the folder and the log."""
        sys.excepthook = sys.__excepthook__
        self._doors.close()
        if self.lock is not None:
            self.lock.release()
        if self._close_log is not None:
            self._close_log()

    def _on_knocked(self) -> None:
        if self.guide is not None:
            self.guide.come_forward()

    def _report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt) or self.guide is None:
            sys.__excepthook__(kind, error, trace)
            return
        code = os.urandom(4).hex()
        LOG.error("fault %s", code, exc_info=(kind, error, trace))
        self.guide.report(code, "".join(traceback.format_exception(kind, error, trace)))


def main(folder: Path | None = None, language: str | None = None) -> int:
    """Open the window on a folder; 0 when it was closed or another window has come forward.

    A language that is named ("ar", "en") is this machine's choice from then on.
    """
    app = make_application()
    paths = CentrePaths(folder or home_override() or default_folder())
    try:
        paths = read_only.opened(paths)
        paths.prepare()
        if paths.key_change.exists():
            _settle_key(paths)
        doors = FolderDoors(paths)
        if language is not None:
            doors.settings.set(settings.LANGUAGE, language)
        window, board = first_window(app, doors)
    except KnownError as error:
        return _refuse(error)
    start = _Start(app, window, doors)
    try:
        # A door beside the lock: most likely a window is open, and this one need not be seen.
        if paths.lock.with_name(f"{paths.lock.name}.door").exists() and not start.take():
            return 0
        window.painted.connect(lambda: start.lead(board))
        window.showMaximized()
        return int(app.exec())
    finally:
        start.end()
        read_only.drop(paths)


def _settle_key(paths: CentrePaths) -> None:
    """End a change of the key that was killed, before the key is read."""
    from supervisor_app.system import key_change  # noqa: PLC0415  start-up time: after a kill

    key_change.settle(paths)


def make_application() -> QApplication:
    """Give the one application, with its name."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("centre-supervisor")
    return app


def first_window(app: QApplication, doors: FolderDoors) -> tuple[Window, BoardFigures | None]:
    """Make the window with the figures that need no waiting, before anything else is imported."""
    choose_words(doors.settings)
    board = None
    if doors.has_centre() and doors.paths.is_demo:
        doors.unlock()
        board = doors.board()
    window = Window()
    window.show_first(FirstSight(board, first_tokens(app, doors.settings)))
    return window, board


def _refuse(error: KnownError) -> int:
    """Say why there is no window: to whoever reads the terminal, and in a box of its own."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  start-up time: after a fault

    from supervisor_app.text.messages import (  # noqa: PLC0415  start-up time: after a fault
        joined,
        sentence,
    )

    message = sentence(error)
    sys.stderr.write(f"{message.line}\n")
    if QApplication.platformName() == "offscreen":
        return KNOWN
    box = QMessageBox()
    box.setText(message.what)
    box.setInformativeText(joined(message.safe, message.next))
    box.exec()
    return KNOWN
