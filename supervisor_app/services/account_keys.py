"""The key pair of an account, its private half under the password, and what it seals: the hash.

Why a key a person: a person must be able to change her password while no administrator is near and
no server answers. The signed roster names her public key; the old password opens the private half,
which seals the new hash. Whoever edits the table has neither.
"""

import base64
import hashlib
import os
from contextlib import suppress

import argon2
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Account
from supervisor_app.rules import password as password_rules

# A hash that nobody's password has: an unknown name asks for the same work as a known one. It is
# written out, because making it would be work that only the first unknown name asks for.
NOBODYS_HASH = (
    "$argon2id$v=19$m=65536,t=3,p=4$+DkauaE1k9LgRCp41nQiNQ"
    "$K0YuUaSIWTBPZIGcN7JCIbyii+59QrtOiDQxtcSJagM"
)
_SALT, _NONCE = 16, 12
_PURPOSE = b"centre supervisor: account key"


def hashed(password: str, username: str) -> str:
    """Return the Argon2id hash (RFC 9106 low-memory profile); raises InvalidInput when refused."""
    faults = password_rules.faults(password, username)
    if faults:
        raise InvalidInput(field="password", reason=faults[0].value, value="")
    return argon2.PasswordHasher().hash(password_rules.normalised(password))


def verifies(stored: str, password: str) -> bool:
    """Tell whether a password belongs to a hash; one that is none costs the same work."""
    typed = password_rules.normalised(password)
    hasher = argon2.PasswordHasher()
    try:
        return hasher.verify(stored, typed)
    except argon2.exceptions.InvalidHashError:
        with suppress(argon2.exceptions.VerifyMismatchError):
            hasher.verify(NOBODYS_HASH, typed)
        return False
    except argon2.exceptions.VerificationError:
        return False


def renew(account: Account, password: str) -> Ed25519PrivateKey:
    """Give an account a password and a key pair of its own; the roster must name the key next."""
    account.password_hash = hashed(password, account.username)
    return give_key(account, password)


def give_key(account: Account, password: str) -> Ed25519PrivateKey:
    """Give an account a key pair under the password it has, and seal its hash with it."""
    key = Ed25519PrivateKey.generate()
    account.sign_public = public_text(key.public_key())
    account.sign_wrapped = _wrapped(key, password)
    account.seal = seal(key, account)
    return key


def change(account: Account, old: str, new: str) -> None:
    """Change the password of an account that has a key; the key stays (InvalidInput)."""
    key = unlocked(account, old)
    account.password_hash = hashed(new, account.username)
    account.sign_wrapped = _wrapped(key, new)
    account.seal = seal(key, account)


def unlocked(account: Account, password: str) -> Ed25519PrivateKey:
    """Return the private half; raises InvalidInput where this password does not open it."""
    blob = base64.b64decode(account.sign_wrapped or "")
    salt, nonce, body = blob[:_SALT], blob[_SALT : _SALT + _NONCE], blob[_SALT + _NONCE :]
    try:
        raw = AESGCM(_stretched(password, salt)).decrypt(nonce, body, _PURPOSE)
    except (InvalidTag, ValueError) as error:
        raise InvalidInput(field="password", reason="wrong_key", value="") from error
    return Ed25519PrivateKey.from_private_bytes(raw)


def seal(key: Ed25519PrivateKey, account: Account) -> str:
    """Return the signature over the account's name, hash and key."""
    return base64.b64encode(key.sign(_statement(account))).decode()


def sealed_by(public: str, account: Account) -> bool:
    """Tell whether the account's hash stands under the seal of this key."""
    return signed(public, account.seal or "", _statement(account))


def signed(public: str, signature: str, what: bytes) -> bool:
    """Tell whether a signature is this key's; anything that is no key or signature is none."""
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public))
        key.verify(base64.b64decode(signature), what)
    except (InvalidSignature, ValueError):
        return False
    return True


def digest(account: Account) -> str:
    """Return what stands in a roster for the hash of an account that has no key yet."""
    return hashlib.sha256(account.password_hash.encode()).hexdigest()


def public_text(key: Ed25519PublicKey) -> str:
    """Return a public key as base64."""
    return base64.b64encode(key.public_bytes_raw()).decode()


def _statement(account: Account) -> bytes:
    parts = ("account", account.id, account.username, account.password_hash, account.sign_public)
    return "\x1f".join(part or "" for part in parts).encode()


def _wrapped(key: Ed25519PrivateKey, password: str) -> str:
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    body = AESGCM(_stretched(password, salt)).encrypt(nonce, key.private_bytes_raw(), _PURPOSE)
    return base64.b64encode(salt + nonce + body).decode()


def _stretched(password: str, salt: bytes) -> bytes:
    secret = password_rules.normalised(password).encode()
    kept = argon2.profiles.RFC_9106_LOW_MEMORY
    return hash_secret_raw(
        secret, salt, kept.time_cost, kept.memory_cost, kept.parallelism, 32, Type.ID
    )
