"""One typed password: counted first, then verified, always with the same work; seating is sign_in.

An attempt is written down before the password is looked at, so that several at once, from windows
and commands, cost one each.
"""

import logging
from contextlib import suppress

from supervisor_app.errors import FileTrouble, SignInLocked, SignInRefused, StoreTrouble
from supervisor_app.models import Account, SignInFailure
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import account_keys
from supervisor_app.services.desk import Desk

_LOG = logging.getLogger(__name__)


def check(desk: Desk, name: str, account: Account | None, password: str) -> None:
    """Let a right password of a working account pass.

    Raises SignInLocked (seconds), and SignInRefused for an unknown name, a wrong password and a
    disabled account, after the same work for each.
    """
    failures = _charge(desk, name)
    stored = account.password_hash if account else account_keys.NOBODYS_HASH
    good = account_keys.verifies(stored, password)
    if account is None or account.disabled or not good:
        desk.gate.failed(name, failures)
        raise SignInRefused
    with suppress(FileTrouble, StoreTrouble), desk.store.write(SYSTEM) as work:
        row = work.session.get(SignInFailure, name)
        if row is not None:
            work.session.delete(row)
    desk.gate.passed(name)


def _charge(desk: Desk, name: str) -> int:
    """Count one more failure of a name that need not wait, and return how many those are now."""
    try:
        with desk.store.write(SYSTEM) as work:
            row = work.session.get(SignInFailure, name)
            failures = _ready(desk, name, row.failures if row else 0) + 1
            if row is None:
                work.add(SignInFailure(username=name, failures=failures))
            else:
                row.failures = failures
            return failures
    except (FileTrouble, StoreTrouble) as error:
        # A full or read-only disk keeps nobody outside; this process still counts.
        _LOG.warning("an attempt to sign in could not be written down: %s", error.code)
    with desk.store.read(SYSTEM) as work:
        row = work.session.get(SignInFailure, name)
        return _ready(desk, name, row.failures if row else 0) + 1


def _ready(desk: Desk, name: str, written: int) -> int:
    failures = max(written, desk.gate.failures(name))
    if (waiting := desk.gate.seconds_left(name, failures)) > 0:
        raise SignInLocked(seconds=waiting)
    return failures
