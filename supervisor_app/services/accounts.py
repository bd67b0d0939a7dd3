"""The accounts of a centre: list, open, change, switch off, passwords; signing in is `sign_in`.

Every change of somebody's account asks for the password again and writes a new signed roster.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from supervisor_app.errors import InvalidInput, RosterBroken, SignInRefused
from supervisor_app.models import Account
from supervisor_app.models.base import new_id
from supervisor_app.rules.rights import Right, Role
from supervisor_app.services import account_keys, account_rows, deputies, proofs, signed_roster
from supervisor_app.services.account_rows import exist as exist
from supervisor_app.services.account_rows import grant_factory_rights as grant_factory_rights
from supervisor_app.services.deputies import Deputising
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.sign_in import actor_of as actor_of
from supervisor_app.services.sign_in import seat_without_password as seat_without_password
from supervisor_app.services.sign_in import sign_in as sign_in
from supervisor_app.store.work import Work
from supervisor_app.system.secrets import DEVICE_SIGN

# A first password travels on paper or by voice; after this it opens nothing.
FIRST_PASSWORD_DAYS = 3


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
    deputising: Deputising | None = None


def accounts(work: Work) -> tuple[AccountRow, ...]:
    """Return every account in the order of their names."""
    work.require(Right.MANAGE_ACCOUNTS)
    rows = work.session.scalars(select(Account).order_by(Account.username)).all()
    names = {account.id: account.full_name for account in rows}
    return tuple(
        replace(_row(account), deputising=deputies.shown(work, account, names)) for account in rows
    )


def add(work: Work, draft: AccountDraft) -> AccountRow:
    """Open an account; raises InvalidInput for a taken name or a refused password."""
    _may(work)
    username = account_rows.clean_name(draft.username)
    if account_rows.by_name(work, username) is not None:
        raise InvalidInput(field="username", reason="taken", value=username)
    account = Account(
        id=new_id(),
        username=username,
        full_name=draft.full_name.strip(),
        post=draft.post.strip(),
        role=Role(draft.role),
        password_hash="",
        must_change=draft.must_change,
        disabled=False,
    )
    account_keys.renew(account, draft.password)
    if draft.must_change:
        account.first_until = work.now() + timedelta(days=FIRST_PASSWORD_DAYS)
    work.add(account)
    signed_roster.sign(work, [account])
    return _row(account)


def edit(work: Work, account_id: str, *, role: Role, full_name: str, post: str) -> AccountRow:
    """Change an account's name, post and role."""
    _may(work)
    account = work.get(Account, account_id)
    account.role, account.full_name, account.post = Role(role), full_name.strip(), post.strip()
    if account.role is not Role.SHIFT_LEAD:
        deputies.clear(account)
    signed_roster.sign(work, [account])
    return _row(account)


def switch(work: Work, account_id: str, *, disabled: bool) -> AccountRow:
    """Disable or enable an account; raises InvalidInput for one's own."""
    _may(work)
    if account_id == work.actor.account_id:
        raise InvalidInput(field="account", reason="own", value="")
    account = work.get(Account, account_id)
    account.disabled = disabled
    signed_roster.sign(work, [account])
    return _row(account)


def reset_password(work: Work, account_id: str, password: str) -> None:
    """Give an account a first password that its owner must change within three days."""
    _may(work)
    account = work.get(Account, account_id)
    account_keys.renew(account, password)
    account.must_change = True
    account.first_until = work.now() + timedelta(days=FIRST_PASSWORD_DAYS)
    signed_roster.sign(work, [account])


def change_own_password(work: Work, old: str, new: str) -> None:
    """Change the actor's password, also offline; raises SignInRefused when the old one is wrong.

    The account's own key seals the new hash. An account of a centre older than these keys gets one
    here, under the seal of the station that founded the roster (RosterBroken at another one).
    """
    account = work.get(Account, work.actor.account_id)
    if not account_keys.verifies(account.password_hash, old):
        raise SignInRefused
    if account.must_change and old == new:
        raise InvalidInput(field="password", reason="same_as_first", value="")
    if account.sign_public:
        account_keys.change(account, old, new)
    else:
        account_keys.renew(account, new)
        account.seal = account_keys.seal(_founding_key(work), account)
    account.must_change, account.first_until = False, None


def _may(work: Work) -> None:
    work.require(Right.MANAGE_ACCOUNTS)
    proofs.ask(work, Sensitive.ACCOUNTS)


def _founding_key(work: Work) -> Ed25519PrivateKey:
    lent = proofs.lent(work)
    kept = lent.secrets.get(DEVICE_SIGN) if lent is not None else None
    if lent is None or kept is None:
        raise RosterBroken(reason="signer")
    key = Ed25519PrivateKey.from_private_bytes(kept)
    heads = signed_roster.believed(work, lent.secrets).heads
    if account_keys.public_text(key.public_key()) not in {roster.founder for roster in heads}:
        raise RosterBroken(reason="signer")
    return key


def _row(account: Account) -> AccountRow:
    return AccountRow(
        account.id,
        account.username,
        account.full_name,
        account.post,
        account.role,
        account.disabled,
    )
