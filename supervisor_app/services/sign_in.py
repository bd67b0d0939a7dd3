"""Signing in and out, the proof in between, and the first opening; accounts stand in accounts.py.

A session leaves one journalled row: who, when, on which station, until when, which rights it used.
"""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select

from supervisor_app.errors import (
    FileTrouble,
    FirstPasswordExpired,
    NotFound,
    ReauthNeeded,
    RosterBroken,
    SecretsUnreadable,
    SignInRefused,
    StoreTrouble,
)
from supervisor_app.models import Account, Centre, RoleGrant, SignedRoster, SignIn
from supervisor_app.models.base import natural_id
from supervisor_app.models.sync_round import SyncRound
from supervisor_app.rules.rights import SYSTEM, Actor, Right, Role
from supervisor_app.rules.roster_age import READING, RosterAge, age_of, left_rights
from supervisor_app.services import (
    account_keys,
    account_rows,
    attempts,
    deputies,
    field_key,
    proofs,
    signed_roster,
    workstations,
)
from supervisor_app.services.demo_password import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.services.machine_check import note_machine
from supervisor_app.services.withdrawal import is_withdrawn
from supervisor_app.system.secrets import SERVER

_LOG = logging.getLogger(__name__)


def bring_up(desk: Desk) -> None:
    """Do what each opening of a centre owes: new rights, this station's keys, a first roster."""
    try:
        keys = workstations.own_keys(desk)
        with desk.store.write(SYSTEM) as work:
            account_rows.bring_grants_up(work)
            note_machine(work, desk)
            workstations.register(work, keys)
            proofs.lend(work, desk.proofs)
            field_key.share(work)
            if account_rows.exist(work):
                signed_roster.found(work, desk.secrets)
    except (FileTrouble, StoreTrouble, SecretsUnreadable) as error:
        # What cannot be written now is owed to the next opening; reading must go on.
        _LOG.warning("the opening left work to the next one: %s", error.code)


def sign_in(desk: Desk, username: str, password: str) -> Actor:
    """Check name, password and roster and seat the actor at the desk.

    Raises SignInRefused (one sentence for unknown, wrong and disabled), SignInLocked (seconds),
    RosterBroken (journalled), FirstPasswordExpired.
    """
    name = account_rows.clean_name(username)
    with desk.store.read(SYSTEM) as work:
        account = account_rows.by_name(work, name)
    attempts.check(desk, name, account, password)
    if account is None:  # never here: an unknown name has been refused
        raise SignInRefused
    heads = _heads(desk, account)
    if account.first_until is not None and desk.clock.now() > account.first_until:
        raise FirstPasswordExpired
    if account.role is Role.ADMINISTRATOR and not account.sign_public:
        _give_key(desk, account.id, password)
    actor = actor_of(desk, account)
    signed = signed_roster.allowed(account.role, heads)
    if _stands_in(desk, account):
        # The term stands in the roster as well, or the account had not got this far.
        signed |= {Right.APPROVE_REPORTS.value}
    rights = frozenset(right for right in actor.rights if right.value in signed)
    desk.roster_age = _age(desk)
    rights = left_rights(desk.roster_age, rights)
    if desk.read(is_withdrawn):
        # What is written here reaches nobody any more; looking and handing over what waits is left.
        rights &= READING
    actor = Actor(actor.account_id, actor.name, actor.role, rights)
    desk.seat(actor)
    _note_entry(desk)
    return actor


def sign_out(desk: Desk) -> None:
    """Write down which rights the session used and let nobody act."""
    if desk.sign_in_id:
        with suppress(FileTrouble, StoreTrouble), desk.store.write(SYSTEM) as work:
            row = work.session.get(SignIn, desk.sign_in_id)
            if row is not None:
                row.until, row.rights_used = work.now(), sorted(desk.used)
    desk.sign_in_id = ""
    desk.used.clear()
    desk.leave()


def prove(desk: Desk, password: str, reason: str = "") -> None:
    """Take the actor's password as a proof for two minutes (SignInRefused, SignInLocked).

    Failures count like those of signing in. Who signs rosters has her key unlocked for as long.
    """
    with desk.store.read(SYSTEM) as work:
        account = work.get(Account, desk.actor.account_id)
    attempts.check(desk, account.username, account, password)
    desk.proofs.give(_signer(desk, account, password), reason)


def prove_by_command(desk: Desk, password: str, reason: str = "") -> None:
    """Let the password that a command was given be the proof of all it does."""
    with desk.store.read(SYSTEM) as work:
        account = work.get(Account, desk.actor.account_id)
    desk.proofs.stand(_signer(desk, account, password), reason)


def seat_without_password(desk: Desk, username: str) -> Actor:
    """Seat an account of the demonstration centre; raises NotFound for a name it does not have.

    Only a demonstration can be acted in without a password; for any other centre it is a bug.
    """
    if not is_demonstration(desk):
        raise RuntimeError("a real centre asks for the password")
    with desk.store.read(SYSTEM) as work:
        account = account_rows.by_name(work, username)
    if account is None:
        raise NotFound(kind="account", id=username)
    actor = actor_of(desk, account)
    desk.seat(actor)
    desk.proofs.stand(_signer(desk, account, DEMO_PASSWORD), "demonstration")
    return actor


def is_demonstration(desk: Desk) -> bool:
    """Tell whether folder and centre both say so.

    The folder's mark alone would open a real centre to whoever puts a file beside it.
    """
    with desk.store.read(SYSTEM) as work:
        invented = work.session.scalar(select(Centre.demonstration).limit(1))
    return desk.paths.is_demo and bool(invented)


def actor_of(desk: Desk, account: Account) -> Actor:
    """Return the actor of an account with the rights that its role holds now."""
    with desk.store.read(SYSTEM) as work:
        grant = work.session.get(RoleGrant, natural_id("role_grant", account.role))
    names: Sequence[str] = grant.rights if grant else ()
    known = {right.value for right in Right}
    rights = frozenset(Right(name) for name in names if name in known)
    if _stands_in(desk, account):
        rights |= {Right.APPROVE_REPORTS}
    return Actor(account.id, account.full_name, account.role, rights)


def _stands_in(desk: Desk, account: Account) -> bool:
    with desk.store.read(SYSTEM) as work:
        return deputies.holds(work, account)


def _heads(desk: Desk, account: Account) -> tuple[signed_roster.Roster, ...]:
    """Return the good rosters; what is not in them is refused and written down."""
    with desk.store.write(SYSTEM) as work:
        signed_roster.found(work, desk.secrets)
    fault, heads = "", tuple[signed_roster.Roster, ...]()
    try:
        with desk.store.read(SYSTEM) as work:
            found = signed_roster.believed(work, desk.secrets)
        signed_roster.remember(desk.secrets, found.trust)
        heads = found.heads
        fault = signed_roster.fault_of(account, heads)
    except RosterBroken as error:
        fault = str(error.params["reason"])
    if fault:
        with desk.store.write(SYSTEM) as work:
            work.event("sign_in_refused", account=account.id, why=fault)
        raise RosterBroken(reason=fault)
    return heads


def _age(desk: Desk) -> RosterAge:
    """Judge the roster by the last word from the server; a station without one is its own."""
    if desk.secrets.get(SERVER) is None:
        return RosterAge.FRESH
    with desk.store.read(SYSTEM) as work:
        heard = work.session.scalar(select(func.max(SyncRound.at)).where(SyncRound.code == ""))
        signed = work.session.scalar(select(func.max(SignedRoster.signed_at)))
    newest = max((at for at in (heard, signed) if at is not None), default=None)
    if newest is None:
        return RosterAge.EXPIRED
    return age_of((desk.clock.now() - newest) / timedelta(days=1))


def _give_key(desk: Desk, account_id: str, password: str) -> None:
    """Give an administrator of an older centre her key; the founding station signs it."""
    with suppress(RosterBroken, ReauthNeeded), desk.store.write(SYSTEM) as work:
        proofs.lend(work, desk.proofs)
        account = work.get(Account, account_id)
        account_keys.give_key(account, password)
        signed_roster.sign(work, [account])


def _signer(desk: Desk, account: Account, password: str) -> partial[Ed25519PrivateKey] | None:
    if not actor_of(desk, account).may(Right.MANAGE_ACCOUNTS) or not account.sign_wrapped:
        return None
    return partial(account_keys.unlocked, account, password)


def _note_entry(desk: Desk) -> None:
    """Write the session down; a full or read-only disk keeps nobody outside."""
    desk.used.clear()
    desk.sign_in_id = ""
    try:
        with desk.store.write(desk.actor) as work:
            row = SignIn(
                account_id=desk.actor.account_id,
                device_id=workstations.device_id(work),
                at=work.now(),
            )
            desk.sign_in_id = work.add(row).id
    except (FileTrouble, StoreTrouble) as error:
        desk.sign_in_id = ""
        _LOG.warning("a sign-in could not be written down: %s", error.code)
