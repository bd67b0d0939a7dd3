"""Each thing that a database can say has one error of ours; a bug of ours stays one."""

import shutil
from pathlib import Path

import pytest
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
from supervisor_app.store import failures
from supervisor_app.store.failures import own_error, own_errors


class _Said(dbapi2.DatabaseError):
    def __init__(self, code: int) -> None:
        super().__init__("said")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (dbapi2.SQLITE_BUSY, StoreBusy),
        (dbapi2.SQLITE_BUSY | 2 << 8, StoreBusy),
        (dbapi2.SQLITE_LOCKED, StoreBusy),
        (dbapi2.SQLITE_READONLY, StoreReadOnly),
        (dbapi2.SQLITE_FULL, DiskFull),
        (dbapi2.SQLITE_NOTADB, WrongKey),
        (dbapi2.SQLITE_CORRUPT, StoreCorrupt),
        (dbapi2.SQLITE_IOERR, StoreCorrupt),
        (dbapi2.SQLITE_CANTOPEN, StoreMissing),
    ],
)
def test_what_the_engine_says_becomes_ours(
    tmp_path: Path, code: int, kind: type[KnownError]
) -> None:
    """Extended codes count as their primary one, and the path is named."""
    error = own_error(_Said(code), tmp_path / "centre.db")
    assert type(error) is kind
    assert error.params["path"] == str(tmp_path / "centre.db")


def test_a_file_that_is_there_but_cannot_be_opened_is_read_only(tmp_path: Path) -> None:
    """Missing and refused are told apart."""
    (tmp_path / "centre.db").touch()
    error = own_error(_Said(dbapi2.SQLITE_CANTOPEN), tmp_path / "centre.db")
    assert type(error) is StoreReadOnly


def test_a_failed_write_on_a_disk_without_room_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite calls some full disks an input or output error."""
    usage = shutil.disk_usage(tmp_path)._replace(free=4096)
    monkeypatch.setattr(failures.shutil, "disk_usage", lambda _: usage)
    assert type(own_error(_Said(dbapi2.SQLITE_IOERR), tmp_path / "x.db")) is DiskFull


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    """A broken constraint, a wrong statement or another library's error is not dressed up."""
    assert own_error(_Said(dbapi2.SQLITE_CONSTRAINT), tmp_path) is None
    assert own_error(ValueError("x"), tmp_path) is None
    assert own_error(None, tmp_path) is None
    with pytest.raises(dbapi2.DatabaseError, match="said"), own_errors(tmp_path):
        raise _Said(dbapi2.SQLITE_CONSTRAINT)
