"""What this workstation alone must keep secret, in one file sealed under the centre's data key.

The data key lies in the system's key store or under a passphrase, so these secrets need no slot of
their own there and work wherever the centre opens. Never here: anything another station reads.
"""

import base64
import json
import os
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from supervisor_app.errors import SecretsUnreadable
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.paths import CentrePaths

SERVER = "server"
DEVICE_SIGN = "device_sign"
DEVICE_BOX = "device_box"
FIELD_KEY = "field_key"
# Earlier ones, 32 bytes each, the newest first: they still open what they sealed.
PAST_FIELD_KEYS = "past_field_keys"
STORE = "store"
# What an enrolment file said, until the server is known to have gone through with it.
ENROLMENT = "enrolment"

_PURPOSE = b"centre supervisor: secrets of a workstation"
_NONCE_BYTES = 12


class Secrets:
    """Reads and writes the sealed file; each change is on the disk before it returns."""

    def __init__(self, paths: CentrePaths, key: bytes) -> None:
        """Take the centre's folder and its 32-byte data key; nothing is read yet."""
        self._paths = paths
        self._path = paths.secrets
        derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(key)
        self._cipher = AESGCM(derived)

    def get(self, name: str) -> bytes | None:
        """Return a secret, None where there is none (SecretsUnreadable)."""
        found = self._load().get(name)
        return None if found is None else base64.b64decode(found)

    def put(self, name: str, value: bytes) -> None:
        """Keep a secret under a name (SecretsUnreadable, DiskFull, FileRefused)."""
        self._save(self._load() | {name: base64.b64encode(value).decode()})

    def drop(self, name: str) -> None:
        """Forget a secret; an unknown name is none (SecretsUnreadable, DiskFull, FileRefused)."""
        self._save({other: kept for other, kept in self._load().items() if other != name})

    def _load(self) -> dict[str, str]:
        try:
            sealed = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        try:
            clear = self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)
        except (InvalidTag, ValueError) as error:
            raise SecretsUnreadable(path=str(self._path)) from error
        found: dict[str, str] = json.loads(clear)
        return found

    def _save(self, secrets: Mapping[str, str]) -> None:
        atomic_write(self._path, self.sealed(secrets))

    def resealed(self, key: bytes) -> bytes:
        """Return the content of the file under another data key; nothing is written."""
        return Secrets(self._paths, key).sealed(self._load())

    def sealed(self, secrets: Mapping[str, str]) -> bytes:
        """Return what the file holds for these secrets."""
        nonce = os.urandom(_NONCE_BYTES)
        clear = json.dumps(secrets, sort_keys=True).encode()
        return nonce + self._cipher.encrypt(nonce, clear, _PURPOSE)
