"""The envelope of a carried file: parts under one key, none can be left out, changed or moved.

A part is its length and its ciphertext (AES-256-GCM). The nonce counts the parts and marks the
last, so that a cut file is noticed (the STREAM construction). What is in the parts is not known
here.
"""

import os
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from supervisor_app.errors import CarriedFileUnreadable, FileMissing
from supervisor_app.system.atomic import atomic_file, file_errors

_MAGIC = b"MSMKSYN1"
_SALT = 16
_HEADER = len(_MAGIC) + 1 + _SALT
_BY_KEY, _BY_PASSPHRASE = b"k", b"p"
_LENGTH = struct.Struct(">I")
_TAG = 16
LARGEST_PART = 64 << 20
_PURPOSE = b"centre supervisor: carried file"
# RFC 9106, second recommended setting: 3 passes over 64 MiB.
_PASSES, _KIB, _LANES = 3, 65536, 4


@dataclass(frozen=True, slots=True)
class FileKey:
    """What opens a carried file: the centre's field key, or a passphrase told from hand to hand."""

    field_key: bytes = field(default=b"", repr=False)
    passphrase: str = field(default="", repr=False)

    @property
    def mark(self) -> bytes:
        """The byte of the header that says which of the two is needed."""
        return _BY_PASSPHRASE if self.passphrase else _BY_KEY

    def cipher(self, salt: bytes) -> AESGCM:
        """Return the cipher of one file."""
        if self.passphrase:
            key = hash_secret_raw(
                self.passphrase.encode(),
                salt,
                time_cost=_PASSES,
                memory_cost=_KIB,
                parallelism=_LANES,
                hash_len=32,
                type=Type.ID,
            )
        else:
            key = HKDF(algorithm=SHA256(), length=32, salt=salt, info=_PURPOSE).derive(
                self.field_key
            )
        return AESGCM(key)


def needs_passphrase(path: Path) -> bool:
    """Tell whether a file was sealed under a passphrase (FileMissing, CarriedFileUnreadable)."""
    with _opened(path) as file:
        return _header(file, path)[len(_MAGIC) : len(_MAGIC) + 1] == _BY_PASSPHRASE


def fits(path: Path, key: FileKey) -> bool:
    """Tell whether a key opens the beginning of a file (FileMissing, CarriedFileUnreadable)."""
    try:
        next(read(path, key))
    except CarriedFileUnreadable as error:
        if error.params["reason"] == "wrong_key":
            return False
        raise
    return True


def write(path: Path, key: FileKey, parts: Iterable[bytes]) -> None:
    """Put a sealed file in place, whole or not at all (DiskFull, FileRefused)."""
    header = _MAGIC + key.mark + os.urandom(_SALT)
    cipher = key.cipher(header[-_SALT:])
    with atomic_file(path) as draft, draft.open("wb") as file:
        file.write(header)
        number, waiting = 0, b""
        for number, part in enumerate(parts):
            if number:
                _put(file, cipher.encrypt(_nonce(number - 1), waiting, header))
            waiting = part
        _put(file, cipher.encrypt(_nonce(number, last=True), waiting, header))


def read(path: Path, key: FileKey) -> Iterator[bytes]:
    """Yield the parts of a file; the last one came only if none is missing.

    Raises FileMissing, FileRefused, CarriedFileUnreadable (reason "no_carried_file", "wrong_key",
    "damaged").
    """
    with _opened(path) as file:
        header = _header(file, path)
        cipher = key.cipher(header[-_SALT:])
        number = 0
        sealed = _part(file, path)
        while sealed:
            following = _part(file, path)
            nonce = _nonce(number, last=not following)
            try:
                clear = cipher.decrypt(nonce, sealed, header)
            except InvalidTag as error:
                # The first part opens under the right key unless it was harmed itself.
                reason = "damaged" if number else "wrong_key"
                raise CarriedFileUnreadable(path=str(path), reason=reason) from error
            yield clear
            number, sealed = number + 1, following


def _nonce(number: int, *, last: bool = False) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _put(file: BinaryIO, sealed: bytes) -> None:
    file.write(_LENGTH.pack(len(sealed)))
    file.write(sealed)


def _opened(path: Path) -> BinaryIO:
    if not path.is_file():
        raise FileMissing(path=str(path))
    with file_errors(path):
        return path.open("rb")


def _header(file: BinaryIO, path: Path) -> bytes:
    header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise CarriedFileUnreadable(path=str(path), reason="no_carried_file")
    return header


def _part(file: BinaryIO, path: Path) -> bytes:
    """Return the next part, nothing at the end of the file."""
    length = file.read(_LENGTH.size)
    if not length:
        return b""
    size = _LENGTH.unpack(length)[0] if len(length) == _LENGTH.size else 0
    sealed = file.read(size) if _TAG <= size <= LARGEST_PART + _TAG else b""
    if not size or len(sealed) < size:
        raise CarriedFileUnreadable(path=str(path), reason="damaged")
    return sealed
