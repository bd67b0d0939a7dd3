"""Accounts, passwords and signing in; what a role may do is data, asked through the actor."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import argon2
from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotFound, SignInLocked, SignInRefused
from supervisor_app.models import Account, RoleGrant, SignInFailure
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules import password as password_rules
from supervisor_app.rules.rights import DEFAULT_RIGHTS, SYSTEM, Actor, Right, Role
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work


@cache
def _nobodys_hash() -> str:
    """Return a hash nobody's password has: an unknown name must cost the time of a known one."""
    return argon2.PasswordHasher().hash("no such account")


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """What an account is made of; the password is hashed at once and never kept."""

    username: str
    full_name: str
    post: str
    role: Role
    password: str
    must_change: bool = False


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account as a list shows it."""

    id: str
    username: str
    full_name: str
    post: str
    role: Role
    disabled: bool


def accounts(work: Work) -> tuple[AccountRow, ...]:
    """Return every account in the order of their names."""
    work.require(Right.MANAGE_ACCOUNTS)
    rows = work.session.scalars(select(Account).order_by(Account.username))
    return tuple(_row(account) for account in rows)


def add(work: Work, draft: AccountDraft) -> AccountRow:
    """Open an account; raises InvalidInput for a taken name or a refused password."""
    work.require(Right.MANAGE_ACCOUNTS)
    username = _username(draft.username)
    if _by_name(work, username) is not None:
        raise InvalidInput(field="username", reason="taken", value=username)
    account = Account(
        id=new_id(),
        username=username,
        full_name=draft.full_name.strip(),
        post=draft.post.strip(),
        role=draft.role,
        password_hash=hashed(draft.password, username),
        must_change=draft.must_change,
    )
    work.add(account)
    return _row(account)


def edit(work: Work, account_id: str, *, role: Role, full_name: str, post: str) -> AccountRow:
    """Change an account's name, post and role."""
    work.require(Right.MANAGE_ACCOUNTS)
    account = work.get(Account, account_id)
    account.role, account.full_name, account.post = role, full_name.strip(), post.strip()
    return _row(account)


def switch(work: Work, account_id: str, *, disabled: bool) -> AccountRow:
    """Disable or enable an account; raises InvalidInput for one's own."""
    work.require(Right.MANAGE_ACCOUNTS)
    if account_id == work.actor.account_id:
        raise InvalidInput(field="account", reason="own", value="")
    account = work.get(Account, account_id)
    account.disabled = disabled
    return _row(account)


def reset_password(work: Work, account_id: str, password: str) -> None:
    """Give an account a first password that its owner must change."""
    work.require(Right.MANAGE_ACCOUNTS)
    account = work.get(Account, account_id)
    account.password_hash = hashed(password, account.username)
    account.must_change = True


def change_own_password(work: Work, old: str, new: str) -> None:
    """Change the actor's password; raises SignInRefused when the old one is wrong."""
    account = work.get(Account, work.actor.account_id)
    if not _verifies(account.password_hash, old):
        raise SignInRefused
    account.password_hash = hashed(new, account.username)
    account.must_change = False


def grant_factory_rights(work: Work) -> None:
    """Store the roles' factory rights as data, one row a role."""
    for role, rights in DEFAULT_RIGHTS.items():
        work.add(
            RoleGrant(
                id=natural_id("role_grant", role),
                role=role,
                rights=sorted(right.value for right in rights),
            )
        )


def exist(work: Work) -> bool:
    """Tell whether anybody can sign in at all."""
    return work.session.scalars(select(Account.id).limit(1)).first() is not None


def sign_in(desk: Desk, username: str, password: str) -> Actor:
    """Check name and password and seat the actor at the desk.

    Raises SignInRefused (one sentence for unknown, wrong and disabled) and SignInLocked (seconds).
    """
    name = _username(username)
    with desk.store.read(SYSTEM) as work:
        account = _by_name(work, name)
        failure = work.session.get(SignInFailure, name)
        failures = failure.failures if failure else 0
    waiting = desk.gate.seconds_left(name, failures)
    if waiting > 0:
        raise SignInLocked(seconds=waiting)
    good = _verifies(account.password_hash if account else _nobodys_hash(), password)
    if account is None or account.disabled or not good:
        failures += 1
        _note_failures(desk, name, failures)
        desk.gate.failed(name, failures)
        raise SignInRefused
    if failures:
        _note_failures(desk, name, 0)
    desk.gate.passed(name)
    actor = actor_of(desk, account)
    desk.seat(actor)
    return actor


def seat_without_password(desk: Desk, username: str) -> Actor:
    """Seat an account of the demonstration centre; raises NotFound for a name it does not have.

    Only a demonstration can be acted in without a password; for any other centre it is a bug.
    """
    if not desk.paths.is_demo:
        raise RuntimeError("a real centre asks for the password")
    with desk.store.read(SYSTEM) as work:
        account = _by_name(work, username)
    if account is None:
        raise NotFound(kind="account", id=username)
    actor = actor_of(desk, account)
    desk.seat(actor)
    return actor


def actor_of(desk: Desk, account: Account) -> Actor:
    """Return the actor of an account with the rights that its role holds now."""
    with desk.store.read(SYSTEM) as work:
        grant = work.session.get(RoleGrant, natural_id("role_grant", account.role))
    names: Sequence[str] = grant.rights if grant else ()
    known = {right.value for right in Right}
    rights = frozenset(Right(name) for name in names if name in known)
    return Actor(account.id, account.full_name, account.role, rights)


def hashed(password: str, username: str) -> str:
    """Return the Argon2id hash (RFC 9106 low-memory profile); raises InvalidInput when refused."""
    faults = password_rules.faults(password, username)
    if faults:
        raise InvalidInput(field="password", reason=faults[0].value, value="")
    return argon2.PasswordHasher().hash(password_rules.normalised(password))


def _verifies(stored: str, password: str) -> bool:
    try:
        return argon2.PasswordHasher().verify(stored, password_rules.normalised(password))
    except (argon2.exceptions.VerifyMismatchError, argon2.exceptions.InvalidHashError):
        return False


def _note_failures(desk: Desk, name: str, failures: int) -> None:
    with desk.store.write(SYSTEM) as work:
        row = work.session.get(SignInFailure, name)
        if failures == 0 and row is not None:
            work.session.delete(row)
        elif row is not None:
            row.failures = failures
        elif failures:
            work.add(SignInFailure(username=name, failures=failures))


def _by_name(work: Work, username: str) -> Account | None:
    return work.session.scalars(select(Account).where(Account.username == username)).first()


def _username(text: str) -> str:
    name = text.strip().casefold()
    if not name:
        raise InvalidInput(field="username", reason="empty", value="")
    return name


def _row(account: Account) -> AccountRow:
    return AccountRow(
        account.id,
        account.username,
        account.full_name,
        account.post,
        account.role,
        account.disabled,
    )
