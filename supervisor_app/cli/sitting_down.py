"""Opening a centre for a command: its key, and who acts; the window has its own login page."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from supervisor_app import bootstrap
from supervisor_app.errors import FirstPasswordPending, InvalidInput, KeyMissing, StoreMissing
from supervisor_app.services import accounts
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import own_account
from supervisor_app.services.sign_in import is_demonstration, prove_by_command, sign_out
from supervisor_app.system import keyslots, read_only
from supervisor_app.system.keyslots import Slot
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text.translate import translate

DEMO_USER = "supervisor"


@contextmanager
def seated(arguments: argparse.Namespace) -> Iterator[Desk]:
    """Open the centre of `--data` and let the right person act.

    The demonstration's supervisor acts without being asked; on a real centre `--user` is needed
    and the password asked for, and the passphrase of the store where no key store has its key.
    """
    own = CentrePaths(arguments.data)
    if not own.has_centre:
        raise StoreMissing(path=str(own.folder))
    paths = read_only.opened(own)
    try:
        yield from _sat(paths, arguments)
    finally:
        read_only.drop(paths)


def _sat(paths: CentrePaths, arguments: argparse.Namespace) -> Iterator[Desk]:
    desk = bootstrap.open_centre(paths, unlock=UnlockByAsking(arguments))
    try:
        if is_demonstration(desk):
            accounts.seat_without_password(desk, arguments.user or DEMO_USER)
        else:
            _sign_in(desk, arguments)
        yield desk
    finally:
        sign_out(desk)
        desk.store.close()


class UnlockByAsking:
    """Gives the key of the folder, asking for the passphrase only where one is needed."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._arguments = arguments

    def __call__(self, paths: CentrePaths) -> bytes:
        """Return the key (KeyTrouble, VaultTrouble)."""
        try:
            return keyslots.unlock(paths)
        except KeyMissing as missing:
            if missing.params.get("slot") != Slot.PASSPHRASE.value:
                raise
            words = translate("Cli", "Passphrase of the centre: ")
            return keyslots.unlock(paths, secret(self._arguments, words))


def _sign_in(desk: Desk, arguments: argparse.Namespace) -> None:
    if not arguments.user:
        raise InvalidInput(field="user", reason="required", value="")
    password = secret(arguments, translate("Cli", "Password of the account: "))
    accounts.sign_in(desk, arguments.user, password)
    if desk.read(own_account).must_change:
        raise FirstPasswordPending
    prove_by_command(desk, password)


def secret(arguments: argparse.Namespace, words: str) -> str:
    """Ask on the terminal, or take the next line of standard input with --password-stdin."""
    if arguments.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass(words)
