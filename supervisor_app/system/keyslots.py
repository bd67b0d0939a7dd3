"""The centre's data key: 32 random bytes, wrapped in `keyslots.json` in up to three ways.

* vault       under a key of its own in the operating system's key store
* recovery    under a printed code of 160 random bits
* passphrase  under Argon2id of what a person types at the start

Neither the key nor a secret is ever written in clear. The demonstration centre is the one
exception: its key lies in its own folder, and that file is what marks the folder.
"""

import base64
import json
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from supervisor_app.errors import (
    InvalidInput,
    KeyMissing,
    KeyslotsUnreadable,
    WrongPassphrase,
    WrongRecoveryCode,
)
from supervisor_app.system import recovery_code
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.demo_key import KEY_BYTES, demo_key
from supervisor_app.system.demo_key import make_demo_key as make_demo_key
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.vault import Vault, open_vault

SHORTEST_PASSPHRASE = 8


class Slot(StrEnum):
    """The ways in which the key is wrapped."""

    VAULT = "vault"
    RECOVERY = "recovery"
    PASSPHRASE = "passphrase"  # noqa: S105  the name of a slot


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs (RFC 9106): passes, KiB of memory, lanes."""

    passes: int = 4
    memory: int = 128 * 1024
    lanes: int = 4


# A tampered file must not make the start take hours or all memory.
_HIGHEST = Cost(passes=64, memory=4 * 1024 * 1024, lanes=64)


@dataclass(frozen=True, slots=True)
class Keyslots:
    """The wrapped copies of one key. Changing returns new slots; `save` puts them on the disk."""

    path: Path
    key_id: str
    slots: Mapping[Slot, Mapping[str, Any]]

    @classmethod
    def new(cls, path: Path) -> "Keyslots":
        """Return an empty set for a new key."""
        return cls(path, os.urandom(8).hex(), {})

    @classmethod
    def load(cls, path: Path) -> "Keyslots":
        """Read the file (KeyMissing where there is none, KeyslotsUnreadable)."""
        try:
            found = json.loads(path.read_bytes())
            slots = {Slot(name): dict(slot) for name, slot in found["slots"].items()}
            return cls(path, str(found["key_id"]), slots)
        except FileNotFoundError as error:
            raise KeyMissing(path=str(path), slot="") from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise KeyslotsUnreadable(path=str(path)) from error

    def save(self) -> None:
        """Put the slots on the disk, whole or not at all (DiskFull, FileRefused)."""
        atomic_write(self.path, self.content())

    def content(self) -> bytes:
        """Return what `save` writes."""
        content = {"format": 1, "key_id": self.key_id, "slots": self.slots}
        return json.dumps(content, indent=1, sort_keys=True).encode()

    @property
    def vault_name(self) -> str | None:
        """The key store that holds the wrapping key, to be expected at the next start."""
        slot = self.slots.get(Slot.VAULT)
        return None if slot is None else str(slot.get("backend", ""))

    def with_vault(self, key: bytes, vault: Vault) -> "Keyslots":
        """Wrap the key under a new secret in the system's key store (VaultRefused)."""
        secret = os.urandom(KEY_BYTES)
        vault.write(self._entry, base64.b64encode(secret).decode())
        return self._with(Slot.VAULT, secret, key, {"backend": vault.name})

    def with_passphrase(self, key: bytes, passphrase: str, cost: Cost | None = None) -> "Keyslots":
        """Wrap the key under a passphrase of at least 8 characters (InvalidInput)."""
        if len(passphrase) < SHORTEST_PASSPHRASE:
            raise InvalidInput(field="passphrase", reason="short", value=SHORTEST_PASSPHRASE)
        cost, salt = cost or Cost(), os.urandom(16)
        extra = {
            "salt": salt.hex(),
            "passes": cost.passes,
            "memory": cost.memory,
            "lanes": cost.lanes,
        }
        return self._with(Slot.PASSPHRASE, _stretch(passphrase, salt, cost), key, extra)

    def with_recovery(self, key: bytes) -> tuple["Keyslots", str]:
        """Wrap the key under a new recovery code and return it for printing; it is kept nowhere."""
        code, salt = os.urandom(recovery_code.BYTES), os.urandom(16)
        slots = self._with(Slot.RECOVERY, _derive(code, salt), key, {"salt": salt.hex()})
        return slots, recovery_code.printed(code)

    def by_vault(self, vault: Vault) -> bytes:
        """Return the key from the system's key store (KeyMissing, KeyslotsUnreadable)."""
        slot = self._slot(Slot.VAULT)
        secret = vault.read(self._entry)
        if secret is None:
            raise KeyMissing(path=str(self.path), slot=Slot.VAULT.value)
        try:
            return self._unwrap(Slot.VAULT, base64.b64decode(secret), slot)
        except (InvalidTag, ValueError) as error:
            raise KeyslotsUnreadable(path=str(self.path)) from error

    def by_passphrase(self, passphrase: str) -> bytes:
        """Return the key for what a person typed (WrongPassphrase, KeyMissing)."""
        slot = self._slot(Slot.PASSPHRASE)
        try:
            cost = Cost(int(slot["passes"]), int(slot["memory"]), int(slot["lanes"]))
            salt = bytes.fromhex(slot["salt"])
        except (ValueError, KeyError, TypeError) as error:
            raise KeyslotsUnreadable(path=str(self.path)) from error
        if not _payable(cost):
            raise KeyslotsUnreadable(path=str(self.path))
        try:
            return self._unwrap(Slot.PASSPHRASE, _stretch(passphrase, salt, cost), slot)
        except InvalidTag as error:
            raise WrongPassphrase from error

    def by_recovery(self, code: str) -> bytes:
        """Return the key for a typed recovery code, whatever its spaces and case.

        Raises WrongRecoveryCode, KeyMissing.
        """
        slot = self._slot(Slot.RECOVERY)
        try:
            wrapping = _derive(recovery_code.typed(code), bytes.fromhex(slot["salt"]))
            return self._unwrap(Slot.RECOVERY, wrapping, slot)
        except (InvalidTag, ValueError) as error:
            raise WrongRecoveryCode from error

    @property
    def _entry(self) -> str:
        return f"store-{self.key_id}"

    def _slot(self, slot: Slot) -> Mapping[str, Any]:
        found = self.slots.get(slot)
        if found is None:
            raise KeyMissing(path=str(self.path), slot=slot.value)
        return found

    def _with(
        self, slot: Slot, wrapping: bytes, key: bytes, extra: Mapping[str, Any]
    ) -> "Keyslots":
        if len(key) != KEY_BYTES:
            raise ValueError("the data key is 32 bytes")
        nonce = os.urandom(12)
        wrapped = AESGCM(wrapping).encrypt(nonce, key, self._bound(slot))
        content = {**extra, "nonce": nonce.hex(), "wrapped": wrapped.hex()}
        return replace(self, slots={**self.slots, slot: content})

    def _unwrap(self, slot: Slot, wrapping: bytes, content: Mapping[str, Any]) -> bytes:
        try:
            nonce, wrapped = bytes.fromhex(content["nonce"]), bytes.fromhex(content["wrapped"])
            return AESGCM(wrapping).decrypt(nonce, wrapped, self._bound(slot))
        except (ValueError, KeyError, TypeError) as error:
            raise KeyslotsUnreadable(path=str(self.path)) from error

    def _bound(self, slot: Slot) -> bytes:
        # A wrapped key moved to another slot or another centre does not open.
        return f"{self.key_id}/{slot.value}".encode()


def unlock(paths: CentrePaths, passphrase: str | None = None) -> bytes:
    """Return the key of the centre in this folder.

    Without a vault slot a passphrase is needed: KeyMissing(slot="passphrase") asks for it. Raises
    the errors of `open_vault` and WrongPassphrase; nothing else is tried after one of them.
    """
    if paths.is_demo:
        return demo_key(paths.demo_key)
    slots = Keyslots.load(paths.keyslots)
    if passphrase is not None:
        return slots.by_passphrase(passphrase)
    if slots.vault_name is None:
        raise KeyMissing(path=str(paths.keyslots), slot=Slot.PASSPHRASE.value)
    return slots.by_vault(open_vault(slots.vault_name))


def new_key() -> bytes:
    """Return a new random data key."""
    return os.urandom(KEY_BYTES)


def _stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # Keyboards compose Arabic letters differently; NFC makes them one.
    secret = unicodedata.normalize("NFC", passphrase).encode()
    return hash_secret_raw(secret, salt, cost.passes, cost.memory, cost.lanes, KEY_BYTES, Type.ID)


def _payable(cost: Cost) -> bool:
    return (
        0 < cost.passes <= _HIGHEST.passes
        and 0 < cost.memory <= _HIGHEST.memory
        and 0 < cost.lanes <= _HIGHEST.lanes
    )


def _derive(code: bytes, salt: bytes) -> bytes:
    # 160 random bits need no stretching.
    return HKDF(SHA256(), KEY_BYTES, salt, b"recovery").derive(code)
