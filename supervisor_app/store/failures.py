"""Foreign database errors become the product's own, once, here; nothing is retried."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from sqlcipher3 import dbapi2

from supervisor_app.errors import (
    DiskFull,
    KnownError,
    StoreBusy,
    StoreCorrupt,
    StoreMissing,
    StoreReadOnly,
    WrongKey,
)

# By SQLite's primary result code, the low byte of an extended one.
_KINDS: Mapping[int, type[KnownError]] = MappingProxyType(
    {
        dbapi2.SQLITE_BUSY: StoreBusy,
        dbapi2.SQLITE_LOCKED: StoreBusy,
        dbapi2.SQLITE_READONLY: StoreReadOnly,
        dbapi2.SQLITE_FULL: DiskFull,
        dbapi2.SQLITE_NOTADB: WrongKey,
    }
)
_NO_ROOM = 1 << 20


def own_error(error: BaseException | None, path: Path) -> KnownError | None:
    """Return the product's error for what the database said, None where it is a bug of ours."""
    if not isinstance(error, dbapi2.DatabaseError):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _KINDS:
        return _KINDS[code](path=str(path))
    if code == dbapi2.SQLITE_CANTOPEN:
        kind = StoreReadOnly if path.exists() else StoreMissing
        return kind(path=str(path))
    if code == dbapi2.SQLITE_IOERR and shutil.disk_usage(path.parent).free < _NO_ROOM:
        return DiskFull(path=str(path))
    if code in {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_IOERR}:
        name = getattr(error, "sqlite_errorname", "")
        return StoreCorrupt(path=str(path), reason=name)
    return None


@contextmanager
def own_errors(path: Path) -> Iterator[None]:
    """Convert what the raw driver raises inside the block."""
    try:
        yield
    except dbapi2.Error as error:
        own = own_error(error, path)
        if own is None:
            raise
        raise own from error
