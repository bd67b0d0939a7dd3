"""The signed roster: who may sign in and as what, so that an edited table opens nothing.

* Version 1 is signed by the station that founded the centre (or that first opened it with this
  version of the program): the one moment in which the table is believed.
* From then on an administrator's key signs, opened by her password in the proof that every account
  change asks for (`proofs`). A version is built from the last good one and what this action
  changes, never from the table, so that a forged row is not signed along.
* The station remembers in its sealed secrets which version and which keys it believes, and walks
  forward from there: an older roster put back is refused. A station that joins believes what it
  first gets; so does one whose secrets were destroyed, which also loses its enrolment.
* Two administrators who sign the same version apart: both stand until the next one.
* A password renewed by the recovery code starts the roster anew on that station. Elsewhere another
  administrator saves the account, or that station's own recovery code adopts the new roster.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select

from supervisor_app.errors import ReauthNeeded, RosterBroken
from supervisor_app.models import Account, RoleGrant, SignedRoster
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import DEFAULT_RIGHTS, INTRODUCED, RIGHTS_VERSION, Right, Role
from supervisor_app.services import account_keys as keys
from supervisor_app.services import proofs
from supervisor_app.services.proofs import Sensitive
from supervisor_app.store.work import Work
from supervisor_app.system.secrets import DEVICE_SIGN, Secrets

_TRUST = "roster_trust"


@dataclass(frozen=True, slots=True)
class Entry:
    """One account in a roster; `digest` stands for the hash while the account has no key."""

    username: str
    role: str
    disabled: bool
    key: str
    digest: str
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """One version, as it was signed."""

    version: int
    founder: str
    rights_version: int
    entries: Mapping[str, Entry]
    grants: Mapping[str, list[str]]

    def trusted(self) -> tuple[str, ...]:
        """Return the keys that may sign the next version."""
        admins = [e for e in self.entries.values() if e.role == Role.ADMINISTRATOR]
        able = [entry for entry in admins if not entry.disabled]
        found = tuple(entry.key for entry in able if entry.key)
        return found if found and all(entry.key for entry in able) else (*found, self.founder)


@dataclass(frozen=True, slots=True)
class Trust:
    """What this station believes: a version, its documents, who signed it and who may go on."""

    version: int = 0
    hashes: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Believed:
    """The good documents of the newest version, usually one."""

    trust: Trust
    heads: tuple[Roster, ...] = field(default=())


def found(work: Work, secrets: Secrets) -> None:
    """Sign the first version with the station's own key; nothing happens where one stands."""
    if _trust(secrets).version or _ever(work):
        return
    _restart(work, secrets, 1)


def restart(work: Work, secrets: Secrets) -> None:
    """Sign the table as it stands, after the recovery code has opened the centre's key."""
    newest = work.session.scalar(
        select(SignedRoster.version).order_by(SignedRoster.version.desc()).limit(1)
    )
    _restart(work, secrets, (newest or 0) + 1)


def believed(work: Work, secrets: Secrets) -> Believed:
    """Walk from what the station believes to the newest good version; raises RosterBroken."""
    trust, heads = _trust(secrets), list[Roster]()
    rows = work.session.scalars(
        select(SignedRoster)
        .where(SignedRoster.version >= trust.version)
        .order_by(SignedRoster.version, SignedRoster.signed_at)
    ).all()
    for row in rows:
        roster, digest = _read(row.document), _hash(row.document)
        if roster is None or roster.version != row.version:
            continue
        first = trust.version == 0
        again = row.version == trust.version
        may = roster.trusted() if first else trust.before if again else trust.keys
        if first:
            may = (*may, roster.founder)
        known = again and digest in trust.hashes
        if not known and not _signed(row, may):
            continue
        if again:
            hashes = trust.hashes if known else (*trust.hashes, digest)
            trust = replace(trust, hashes=hashes, keys=_joined(trust.keys, roster.trusted()))
            heads.append(roster)
        else:
            trust = Trust(row.version, (digest,), may, roster.trusted())
            heads = [roster]
    if not heads:
        raise RosterBroken(reason="missing")
    return Believed(trust, tuple(heads))


def remember(secrets: Secrets, trust: Trust) -> None:
    """Keep what was believed, so that nothing older is believed again."""
    if trust != _trust(secrets):
        secrets.put(_TRUST, json.dumps(_fields(trust)).encode())


def adopt(work: Work, secrets: Secrets, account: Account) -> bool:
    """Believe the newest roster in which this account stands as it is; tell whether there is one.

    Only for whoever has opened this station's key by its recovery code: the roster may have been
    started anew on another station, by a key that nobody here has signed for.
    """
    rows = work.session.scalars(select(SignedRoster).order_by(SignedRoster.version.desc()))
    for row in rows:
        roster = _read(row.document)
        if roster is None or _fault(account, roster):
            continue
        may = (*roster.trusted(), roster.founder)
        if _signed(row, may):
            found = Trust(row.version, (_hash(row.document),), may, roster.trusted())
            remember(secrets, found)
            return True
    return False


def forget(secrets: Secrets) -> None:
    """Believe anew what stands in the database: after a copy was put back by who may."""
    secrets.drop(_TRUST)


def fault_of(account: Account, heads: Iterable[Roster]) -> str:
    """Return why an account is not the one that was signed, "" where it is."""
    reasons = [_fault(account, roster) for roster in heads]
    return "" if "" in reasons else reasons[0] if reasons else "missing"


def allowed(role: Role, heads: Iterable[Roster]) -> frozenset[str]:
    """Return the rights a role may hold: the signed ones, and what a newer version brings."""
    fresh = {right.value for right in DEFAULT_RIGHTS[role]}
    return frozenset(
        name
        for roster in heads
        for name in (
            *roster.grants.get(role, ()),
            *(r for r in fresh if INTRODUCED.get(Right(r), 1) > roster.rights_version),
        )
    )


def sign(work: Work, changed: Iterable[Account]) -> None:
    """Write the next version: the last good one with these accounts as they are now.

    Raises ReauthNeeded where no proof has opened a key that may sign, RosterBroken.
    """
    lent = proofs.lent(work)
    if lent is None:
        # Outside a desk only the set-up writes accounts; the first opening signs them.
        return
    if not _trust(lent.secrets).version and not _ever(work):
        return
    work.session.flush()
    good = believed(work, lent.secrets)
    base = good.heads[-1]
    entries = dict(base.entries)
    for roster in good.heads:
        entries |= {key: entry for key, entry in roster.entries.items() if key not in entries}
    for account in changed:
        entries[account.id] = _entry(account)
    key = _key_for(lent, good.trust.keys)
    roster = replace(
        base,
        version=good.trust.version + 1,
        entries=entries,
        grants=_grants(work) if base.rights_version < RIGHTS_VERSION else base.grants,
        rights_version=RIGHTS_VERSION,
    )
    _put(work, roster, key)


def _key_for(lent: proofs.Proofs, trusted: tuple[str, ...]) -> Ed25519PrivateKey:
    own = _device_key(lent.secrets)
    if keys.public_text(own.public_key()) in trusted:
        return own
    if lent.signer is None:
        raise ReauthNeeded(action=Sensitive.ACCOUNTS.value)
    key = lent.signer()
    if keys.public_text(key.public_key()) not in trusted:
        raise RosterBroken(reason="signer")
    return key


def _restart(work: Work, secrets: Secrets, version: int) -> None:
    key = _device_key(secrets)
    accounts = work.session.scalars(select(Account)).all()
    roster = Roster(
        version,
        keys.public_text(key.public_key()),
        RIGHTS_VERSION,
        {account.id: _entry(account) for account in accounts},
        _grants(work),
    )
    document = _put(work, roster, key)
    remember(secrets, Trust(version, (_hash(document),), (roster.founder,), roster.trusted()))


def _put(work: Work, roster: Roster, key: Ed25519PrivateKey) -> str:
    document = json.dumps(_fields(roster), sort_keys=True, ensure_ascii=False)
    signer = keys.public_text(key.public_key())
    work.add(
        SignedRoster(
            id=natural_id("signed_roster", work.centre_id, roster.version, signer),
            version=roster.version,
            signed_at=work.now(),
            signer=signer,
            document=document,
            signature=_text(key.sign(document.encode())),
        )
    )
    return document


def _entry(account: Account) -> Entry:
    key = account.sign_public or ""
    return Entry(
        account.username,
        account.role.value,
        bool(account.disabled),
        key,
        "" if key else keys.digest(account),
        _deputy(account),
    )


def _fault(account: Account, roster: Roster) -> str:
    entry = roster.entries.get(account.id)
    if entry is None:
        return "unknown"
    signed = (entry.username, entry.role, entry.disabled, entry.deputy)
    now = (account.username, account.role.value, bool(account.disabled), _deputy(account))
    if signed != now:
        return "changed"
    if entry.key:
        good = account.sign_public == entry.key and keys.sealed_by(entry.key, account)
    else:
        good = keys.digest(account) == entry.digest or keys.sealed_by(roster.founder, account)
    return "" if good else "password"


def _deputy(account: Account) -> str:
    """Return a term as one text; one without a first day is written as before there were any."""
    if account.deputy_until is None:
        return ""
    first = account.deputy_from.isoformat() if account.deputy_from else ""
    more = (first, account.deputy_for or "", account.deputy_by or "")
    return "/".join((account.deputy_until.isoformat(), *(more if any(more) else ())))


def _grants(work: Work) -> dict[str, list[str]]:
    return {row.role.value: sorted(row.rights) for row in work.session.scalars(select(RoleGrant))}


def _ever(work: Work) -> bool:
    """Tell whether a roster was ever written here, also one that was since taken out by hand."""
    found = work.raw().execute(
        "SELECT 1 FROM row WHERE centre_id = ? AND entity = 'signed_roster' LIMIT 1",
        (work.centre_id,),
    )
    return found.fetchone() is not None


def _read(document: str) -> Roster | None:
    try:
        found: dict[str, Any] = json.loads(document)
        entries = {key: Entry(**entry) for key, entry in found.pop("entries").items()}
        return Roster(entries=entries, **found)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _trust(secrets: Secrets) -> Trust:
    kept = secrets.get(_TRUST)
    if kept is None:
        return Trust()
    found: dict[str, Any] = json.loads(kept)
    version = int(found.pop("version"))
    return Trust(version, **{name: tuple(values) for name, values in found.items()})


def _fields(thing: Roster | Trust) -> dict[str, Any]:
    return asdict(thing)


def _signed(row: SignedRoster, may: Iterable[str]) -> bool:
    return any(keys.signed(key, row.signature, row.document.encode()) for key in may)


def _device_key(secrets: Secrets) -> Ed25519PrivateKey:
    kept = secrets.get(DEVICE_SIGN)
    if kept is None:
        key = Ed25519PrivateKey.generate()
        secrets.put(DEVICE_SIGN, key.private_bytes_raw())
        return key
    return Ed25519PrivateKey.from_private_bytes(kept)


def _hash(document: str) -> str:
    return hashlib.sha256(document.encode()).hexdigest()


def _joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return (*first, *(key for key in second if key not in first))


def _text(signature: bytes) -> str:
    return base64.b64encode(signature).decode()
