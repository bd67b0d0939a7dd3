"""Accounts: who gets in, who waits, who may do what, and that no password is kept."""

import datetime as dt

import pytest
from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotAllowed, SignInLocked, SignInRefused
from supervisor_app.models import Account
from supervisor_app.rules.rights import DEFAULT_RIGHTS, SYSTEM, Right, Role
from supervisor_app.services import accounts
from supervisor_app.services.demo.create import DEMO_PASSWORD, demo_accounts
from supervisor_app.services.desk import NOBODY, Desk


def administrator(desk: Desk) -> None:
    """Seat the administrator of the demonstration."""
    accounts.seat_without_password(desk, "administrator")


def test_each_role_of_the_demonstration_gets_in_with_its_rights(demo: Desk) -> None:
    """Six accounts sign in by the password on the login page and hold the factory rights."""
    for account in demo_accounts():
        actor = accounts.sign_in(demo, account.username, DEMO_PASSWORD)
        assert (actor.name, actor.role) == (account.full_name, account.role)
        assert actor.rights == DEFAULT_RIGHTS[account.role]
        assert demo.actor is actor


def test_wrong_and_unknown_are_told_alike(demo: Desk) -> None:
    """A wrong password and an unknown name raise the same error without a hint."""
    errors = []
    for username in ("supervisor", "nobody"):
        with pytest.raises(SignInRefused) as caught:
            accounts.sign_in(demo, username, "not the password")
        errors.append((caught.value.code, caught.value.params))
    assert errors[0] == errors[1]


def test_five_failures_lock_even_the_right_password(demo: Desk) -> None:
    """After five failures the right password waits a minute, also after a restart of the gate."""
    for _ in range(5):
        with pytest.raises(SignInRefused):
            accounts.sign_in(demo, "supervisor", "not the password")
    with pytest.raises(SignInLocked) as caught:
        accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    assert caught.value.params["seconds"] == 60
    again = Desk(demo.store, demo.clock, demo.settings, demo.paths)
    with pytest.raises(SignInLocked):
        accounts.sign_in(again, "supervisor", DEMO_PASSWORD)


def test_the_wait_ends_on_the_monotonic_clock_only(demo: Desk) -> None:
    """Turning the wall clock forward a day does not shorten the wait; waiting does."""
    clock = demo.clock
    for _ in range(5):
        with pytest.raises(SignInRefused):
            accounts.sign_in(demo, "supervisor", "not the password")
    clock.set(clock.now() + dt.timedelta(days=1))
    with pytest.raises(SignInLocked):
        accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    clock.advance(dt.timedelta(seconds=61))
    assert accounts.sign_in(demo, "supervisor", DEMO_PASSWORD).role is Role.SUPERVISOR
    assert accounts.sign_in(demo, "supervisor", DEMO_PASSWORD).role is Role.SUPERVISOR


def test_a_disabled_account_stays_outside(demo: Desk) -> None:
    """Switched off, an account is refused with the sentence of a wrong password."""
    administrator(demo)
    row = next(row for row in demo.read(accounts.accounts) if row.username == "shift_lead")
    demo.write(lambda work: accounts.switch(work, row.id, disabled=True))
    with pytest.raises(SignInRefused):
        accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)


def test_nobody_switches_off_their_own_account(demo: Desk) -> None:
    """An administrator cannot lock themselves out."""
    administrator(demo)
    with pytest.raises(InvalidInput):
        demo.write(lambda work: accounts.switch(work, demo.actor.account_id, disabled=True))


def test_a_new_account_changes_its_password(demo: Desk) -> None:
    """An account opened by the administrator signs in and gives itself another password."""
    administrator(demo)
    draft = accounts.AccountDraft(
        "Hind", "هند السلمي", "مشرفة", Role.SHIFT_LEAD, "صباح الخير 12", must_change=True
    )
    demo.write(accounts.add, draft)
    with pytest.raises(InvalidInput):
        demo.write(accounts.add, draft)
    accounts.sign_in(demo, "hind", "صباح الخير 12")
    demo.write(accounts.change_own_password, "صباح الخير 12", "مساء النور 34")
    with pytest.raises(SignInRefused):
        accounts.sign_in(demo, "hind", "صباح الخير 12")
    assert accounts.sign_in(demo, "hind", "مساء النور 34").name == "هند السلمي"


def test_accounts_are_the_administrators_alone(demo: Desk) -> None:
    """The supervisor neither sees nor opens accounts."""
    with pytest.raises(NotAllowed):
        demo.read(accounts.accounts)


def test_no_password_is_kept(demo: Desk) -> None:
    """The account table holds Argon2id hashes and nothing like the password."""
    with demo.store.read(SYSTEM) as work:
        hashes = work.session.scalars(select(Account.password_hash)).all()
    assert all(one.startswith("$argon2id$") for one in hashes)
    assert not any(DEMO_PASSWORD in one for one in hashes)


def test_nobody_may_do_nothing() -> None:
    """Before anybody signs in no right is held."""
    assert not any(NOBODY.may(right) for right in Right)
