"""The centre's field key: made once, sealed to each workstation, what it encrypts and looks up.

The first station makes it; one that joins gets it from any station that holds it and sees the
newcomer's public key in the register (`share`). A revoked station is sealed nothing more: `renew`
makes a new key, and what was encrypted before is encrypted anew by the caller. The newest key of
the register seals; those before it stay here to open what they sealed.
"""

import base64
import hashlib
import hmac
import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import select

from supervisor_app.errors import FieldKeyMissing
from supervisor_app.models import FieldKeyWrap, Workstation
from supervisor_app.models.base import natural_id
from supervisor_app.services import proofs
from supervisor_app.services.workstations import device_id
from supervisor_app.store.work import Work
from supervisor_app.system.secrets import DEVICE_BOX, FIELD_KEY, PAST_FIELD_KEYS, Secrets

_NONCE, _PUBLIC, _KEY = 12, 32, 32
_WRAP = b"centre supervisor: field key"
_SEARCH = b"centre supervisor: look-up"


@dataclass(frozen=True, slots=True)
class FieldKey:
    """The open key; `id` names it without telling it."""

    raw: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """A name of this key, 16 hex digits."""
        return hashlib.sha256(_WRAP + self.raw).hexdigest()[:16]

    def encrypt(self, text: str, place: str) -> str:
        """Return the text sealed to one place (thing and field), so that it cannot be moved."""
        nonce = os.urandom(_NONCE)
        body = AESGCM(self.raw).encrypt(nonce, text.encode(), place.encode())
        return f"{self.id}:{base64.b64encode(nonce + body).decode()}"

    def decrypt(self, sealed: str, place: str) -> str:
        """Return the text; raises FieldKeyMissing where another key or place sealed it."""
        _, _, body = sealed.partition(":")
        blob = base64.b64decode(body)
        try:
            clear = AESGCM(self.raw).decrypt(blob[:_NONCE], blob[_NONCE:], place.encode())
        except InvalidTag as error:
            raise FieldKeyMissing from error
        return clear.decode()

    def digest(self, text: str) -> str:
        """Return what equal texts have in common, for looking one up without opening any."""
        derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_SEARCH).derive(self.raw)
        return hmac.new(derived, text.encode(), hashlib.sha256).hexdigest()


def open_key(work: Work) -> FieldKey:
    """Return the key that seals now; the centre's first call makes it.

    Raises FieldKeyMissing where only others hold it yet.
    """
    key = _usable(work)
    if key is None:
        if _current(work):
            raise FieldKeyMissing
        key = FieldKey(os.urandom(32))
        share(work, key)
    _keep(_secrets(work), key)
    return key


def opening(work: Work, sealed: str) -> FieldKey:
    """Return the key that a text was sealed with, the present one or one before it.

    Raises FieldKeyMissing where this station was never given it.
    """
    key = _held(work, _secrets(work)).get(sealed.partition(":")[0])
    if key is None:
        raise FieldKeyMissing
    return key


def share(work: Work, key: FieldKey | None = None) -> int:
    """Seal the newest key to every enrolled station that lacks it and return to how many.

    A station without it shares nothing. Runs as upkeep after each exchange and at each start.
    """
    if key is None:
        key = _usable(work)
        if key is None:
            return 0
        _keep(_secrets(work), key)
    wraps = work.session.scalars(select(FieldKeyWrap).where(FieldKeyWrap.key_id == key.id)).all()
    since = min((wrap.since for wrap in wraps if wrap.since is not None), default=work.now())
    count = 0
    for station in work.session.scalars(select(Workstation).where(Workstation.revoked.is_(False))):
        wrap_id = natural_id("field_key_wrap", station.device_id, key.id)
        if work.session.get(FieldKeyWrap, wrap_id) is not None:
            continue
        sealed = _wrapped(key.raw, station.box_public)
        work.add(
            FieldKeyWrap(
                id=wrap_id, device_id=station.device_id, key_id=key.id, sealed=sealed, since=since
            )
        )
        count += 1
    return count


def renew(work: Work) -> FieldKey:
    """Make a new key for everybody but the revoked; those before it still open (FieldKeyMissing).

    What they sealed is sealed anew by the caller.
    """
    open_key(work)
    new = FieldKey(os.urandom(32))
    for wrap in work.session.scalars(select(FieldKeyWrap)):
        work.delete(wrap)
    work.session.flush()
    share(work, new)
    _keep(_secrets(work), new)
    return new


def every_key(secrets: Secrets) -> tuple[bytes, ...]:
    """Return the keys that this station holds, the present one first; none where it has none."""
    kept = secrets.get(FIELD_KEY)
    return () if kept is None else (kept, *_before(secrets))


def _usable(work: Work) -> FieldKey | None:
    """Return the newest key if this station holds it; where none is registered, the one it has."""
    secrets, current = _secrets(work), _current(work)
    if current:
        return _held(work, secrets).get(current)
    kept = secrets.get(FIELD_KEY)
    return None if kept is None else FieldKey(kept)


def _current(work: Work) -> str:
    """Return which key is the newest of the register, "" where there is none."""
    wraps = work.session.execute(select(FieldKeyWrap.since, FieldKeyWrap.key_id)).all()
    found = [(since.timestamp() if since else 0.0, key_id) for since, key_id in wraps]
    return max(found, default=(0.0, ""))[1]


def _held(work: Work, secrets: Secrets) -> dict[str, FieldKey]:
    """Return every key that this station can use, by its name."""
    held = {key.id: key for key in map(FieldKey, every_key(secrets))}
    own = select(FieldKeyWrap).where(FieldKeyWrap.device_id == device_id(work))
    for wrap in work.session.scalars(own):
        if wrap.key_id not in held and (raw := _unwrapped(wrap.sealed, secrets)) is not None:
            held[wrap.key_id] = FieldKey(raw)
    return held


def _keep(secrets: Secrets, key: FieldKey) -> None:
    """Put a key in the first place; the one that stood there stays behind it."""
    kept = secrets.get(FIELD_KEY)
    if kept == key.raw:
        return
    if kept is not None:
        before = [kept, *(one for one in _before(secrets) if one != kept)]
        secrets.put(PAST_FIELD_KEYS, b"".join(before))
    secrets.put(FIELD_KEY, key.raw)


def _before(secrets: Secrets) -> list[bytes]:
    kept = secrets.get(PAST_FIELD_KEYS) or b""
    return [kept[at : at + _KEY] for at in range(0, len(kept), _KEY)]


def _secrets(work: Work) -> Secrets:
    lent = proofs.lent(work)
    if lent is None:
        raise FieldKeyMissing
    return lent.secrets


def _wrapped(raw: bytes, box_public: str) -> str:
    once = X25519PrivateKey.generate()
    theirs = X25519PublicKey.from_public_bytes(base64.b64decode(box_public))
    public, nonce = once.public_key().public_bytes_raw(), os.urandom(_NONCE)
    body = AESGCM(_agreed(once.exchange(theirs), public)).encrypt(nonce, raw, _WRAP)
    return base64.b64encode(public + nonce + body).decode()


def _unwrapped(sealed: str, secrets: Secrets) -> bytes | None:
    box = secrets.get(DEVICE_BOX)
    if box is None:
        return None
    blob = base64.b64decode(sealed)
    public, nonce = blob[:_PUBLIC], blob[_PUBLIC : _PUBLIC + _NONCE]
    own = X25519PrivateKey.from_private_bytes(box)
    shared = own.exchange(X25519PublicKey.from_public_bytes(public))
    try:
        return AESGCM(_agreed(shared, public)).decrypt(nonce, blob[_PUBLIC + _NONCE :], _WRAP)
    except InvalidTag:
        return None


def _agreed(shared: bytes, public: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=public, info=_WRAP).derive(shared)
