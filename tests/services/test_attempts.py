"""One attempt, one count, the same work: what a person at the keyboard tries for more of them."""

import argparse
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import argon2
import pytest

from supervisor_app import bootstrap
from supervisor_app.cli import sitting_down
from supervisor_app.errors import (
    DiskFull,
    FirstPasswordPending,
    InvalidInput,
    SignInLocked,
    SignInRefused,
)
from supervisor_app.models import Account, SignInFailure
from supervisor_app.rules.password import FAILURES_BEFORE_LOCK
from supervisor_app.rules.rights import SYSTEM, Role
from supervisor_app.services import (
    account_keys,
    accounts,
    attempts,
    backups,
    own_account,
    sign_in,
)
from supervisor_app.services.demo_password import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.conftest import PLAN

WRONG = "ليست هي 12345"
NO_HASH = "none"
OWN = PLAN.administrator.password


@pytest.fixture
def second(demo: Desk) -> Iterator[Desk]:
    """Give another process of the same centre, as a command beside the window is."""
    opened = desk_at_demo(demo)
    yield opened
    opened.store.close()


def desk_at_demo(demo: Desk) -> Desk:
    """Open the folder of a desk once more."""
    return bootstrap.open_centre(demo.paths, clock=FixedClock(demo.clock.now()))


def guess(desk: Desk, name: str, times: int = 1, password: str = WRONG) -> None:
    """Try a password so many times, each of which must be refused."""
    for _ in range(times):
        with pytest.raises(SignInRefused):
            accounts.sign_in(desk, name, password)


def counted(desk: Desk, name: str) -> int:
    """Read the failures that are written down."""
    with desk.store.read(SYSTEM) as work:
        row = work.session.get(SignInFailure, name)
        return row.failures if row else 0


@pytest.fixture
def work_done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each piece of slow work with its parameters, as it is done."""
    done: list[str] = []
    verify, make = argon2.PasswordHasher.verify, argon2.PasswordHasher.hash

    def watched_verify(self: argon2.PasswordHasher, stored: str, password: str) -> bool:
        done.append("verify " + "$".join(str(stored).split("$")[:4]))
        return bool(verify(self, stored, password))

    def watched_hash(self: argon2.PasswordHasher, password: str) -> str:
        done.append("hash")
        return make(self, password)

    monkeypatch.setattr(argon2.PasswordHasher, "verify", watched_verify)
    monkeypatch.setattr(argon2.PasswordHasher, "hash", watched_hash)
    return done


def test_a_refusal_takes_the_same_work_whoever_is_named(demo: Desk, work_done: list[str]) -> None:
    """Unknown, wrong, switched off and without a hash: one verification of one cost each."""
    accounts.seat_without_password(demo, "administrator")
    with demo.store.write(SYSTEM) as work:
        for row in work.session.query(Account).where(Account.role == Role.EMIRATE_VIEWER):
            row.disabled = True
        for row in work.session.query(Account).where(Account.role == Role.PRINT_OPERATOR):
            row.password_hash = NO_HASH
    shown = []
    for name in ("nobody at all", "supervisor", "emirate_viewer", "print_operator"):
        work_done.clear()
        guess(demo, name)
        shown.append([one for one in work_done if one != f"verify {NO_HASH}"])
        assert counted(demo, name) == 1
    assert shown == [shown[0]] * 4
    assert len(shown[0]) == 1
    assert not argon2.PasswordHasher().check_needs_rehash(account_keys.NOBODYS_HASH)


def test_a_broken_hash_opens_nothing() -> None:
    """A hash with odd parameters is a refusal, not a fault of the programme."""
    assert not account_keys.verifies("$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA", WRONG)


def test_two_processes_share_one_count(demo: Desk, second: Desk) -> None:
    """Three guesses here and two there lock both, and a wait that is over begins anew there."""
    guess(demo, "administrator", 3)
    guess(second, "administrator", 2)
    for desk in (demo, second):
        with pytest.raises(SignInLocked):
            accounts.sign_in(desk, "administrator", DEMO_PASSWORD)
    for desk in (demo, second):
        assert isinstance(desk.clock, FixedClock)
        desk.clock.advance(timedelta(seconds=61))
    guess(demo, "administrator")
    with pytest.raises(SignInLocked):
        accounts.sign_in(second, "administrator", DEMO_PASSWORD)


def test_guesses_at_once_cost_one_each(
    demo: Desk, second: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one password is looked at, another process guesses: both are counted before."""
    real = account_keys.verifies

    def meanwhile(stored: str, password: str) -> bool:
        monkeypatch.setattr(attempts.account_keys, "verifies", real)
        guess(second, "supervisor")
        return real(stored, password)

    monkeypatch.setattr(attempts.account_keys, "verifies", meanwhile)
    guess(demo, "supervisor")
    assert counted(demo, "supervisor") == 2


def test_an_old_password_is_not_guessed_at_an_unlocked_window(demo: Desk) -> None:
    """Changing one's own password counts failures like signing in, and leaves no proof behind."""
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    for _ in range(FAILURES_BEFORE_LOCK):
        with pytest.raises(SignInRefused):
            own_account.change_password(demo, WRONG, "مساء النور 34")
    with pytest.raises(SignInLocked):
        own_account.change_password(demo, DEMO_PASSWORD, "مساء النور 34")
    assert isinstance(demo.clock, FixedClock)
    demo.clock.advance(timedelta(seconds=61))
    own_account.change_password(demo, DEMO_PASSWORD, "مساء النور 34")
    assert not demo.proofs.holds
    assert accounts.sign_in(demo, "supervisor", "مساء النور 34").role is Role.SUPERVISOR


def test_a_full_disk_keeps_nobody_outside_and_still_counts(
    demo: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What cannot be written is counted by the process."""

    def full(*_: object, **__: object) -> object:
        raise DiskFull(path="centre.db")

    with monkeypatch.context() as patch:
        patch.setattr(demo.store, "write", full)
        account = account_named(demo, "supervisor")
        attempts.check(demo, "supervisor", account, DEMO_PASSWORD)
        for _ in range(FAILURES_BEFORE_LOCK):
            with pytest.raises(SignInRefused):
                attempts.check(demo, "supervisor", account, WRONG)
        with pytest.raises(SignInLocked):
            attempts.check(demo, "supervisor", account, DEMO_PASSWORD)
    assert "disk_full" in caplog.text


def account_named(desk: Desk, name: str) -> Account:
    """Read an account."""
    with desk.store.read(SYSTEM) as work:
        return work.session.query(Account).where(Account.username == name).one()


def test_a_copy_does_not_answer_guesses(new_centre: Desk) -> None:
    """Who puts a copy back is asked by the centre itself, which counts and knows who left."""
    new_centre.paths.prepare()
    accounts.sign_in(new_centre, "tariq", OWN)
    made = backups.back_up(new_centre, Unwatched())
    key = new_centre.store.key
    paths = new_centre.paths
    new_centre.store.close()

    def asked(password: str) -> bootstrap.RestoreRequest:
        return bootstrap.RestoreRequest(made, "tariq", lambda _: key, lambda: password)

    for _ in range(FAILURES_BEFORE_LOCK):
        with pytest.raises(SignInRefused):
            bootstrap.restore_centre(paths, asked(WRONG))
    with pytest.raises(SignInLocked):
        bootstrap.restore_centre(paths, asked(OWN))


def test_a_file_beside_it_makes_no_demonstration(new_centre: Desk) -> None:
    """Neither the window's demonstration nor a command acts unasked in a real centre."""
    new_centre.paths.demo_key.write_bytes(b"x")
    assert new_centre.paths.is_demo
    assert not sign_in.is_demonstration(new_centre)
    with pytest.raises(RuntimeError):
        accounts.seat_without_password(new_centre, "tariq")


def test_a_first_password_does_nothing_by_command(
    new_centre: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It only opens the window's dialog; a command with it is refused, also with no name given."""
    accounts.sign_in(new_centre, "tariq", OWN)
    sign_in.prove(new_centre, OWN)
    draft = accounts.AccountDraft("hind", "هند", "مشرفة", Role.SUPERVISOR, WRONG, must_change=True)
    new_centre.write(accounts.add, draft)
    arguments = argparse.Namespace(user="hind", password_stdin=False)
    monkeypatch.setattr(sitting_down, "secret", lambda *_: WRONG)
    with pytest.raises(FirstPasswordPending):
        sitting_down._sign_in(new_centre, arguments)
    arguments.user = ""
    with pytest.raises(InvalidInput):
        sitting_down._sign_in(new_centre, arguments)


def test_a_copied_folder_counts_on(demo: Desk, tmp_path: Path) -> None:
    """A locked name is locked in a copy of the folder as well, from its opening on."""
    guess(demo, "supervisor", FAILURES_BEFORE_LOCK)
    with demo.store.raw() as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    folder = Path(shutil.copytree(demo.paths.folder, tmp_path / "elsewhere"))
    other = bootstrap.open_centre(bootstrap.CentrePaths(folder), clock=FixedClock(demo.clock.now()))
    with pytest.raises(SignInLocked):
        accounts.sign_in(other, "supervisor", DEMO_PASSWORD)
    other.store.close()
