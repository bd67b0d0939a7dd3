"""Opening the file: the key first, every pragma, and never a file where there was none."""

from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from supervisor_app.errors import (
    StoreCorrupt,
    StoreEngineOld,
    StoreExists,
    StoreMissing,
    StoreReadOnly,
    WrongKey,
)
from supervisor_app.store import connection as opening
from supervisor_app.store.connection import connect, one, peek
from supervisor_app.store.failures import own_errors
from supervisor_app.store.work import Store
from tests.store.sample import KEY, add

WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 10000,
    "temp_store": 2,
    "trusted_schema": 0,
    "secure_delete": 1,
    "wal_autocheckpoint": 1000,
    "journal_size_limit": 8388608,
}


def pragmas(raw: Any) -> dict[str, object]:
    """Return what a connection has set."""
    return {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in WANTED}


def test_a_wrong_key_opens_nothing_and_leaves_the_file_as_it_was(small_file: Store) -> None:
    """The file is byte for byte what it was, and no other file appears."""
    add(small_file, name="a")
    small_file.close()
    before = small_file.path.read_bytes()
    with pytest.raises(WrongKey):
        connect(small_file.path, bytes(32))
    assert small_file.path.read_bytes() == before
    assert [path.name for path in small_file.path.parent.iterdir()] == [small_file.path.name]


@pytest.mark.parametrize("query_only", [False, True])
def test_a_missing_or_empty_database_is_said_and_never_made(
    tmp_path: Path, *, query_only: bool
) -> None:
    """Neither a wrong folder nor a file of no bytes becomes an empty centre."""
    with pytest.raises(StoreMissing):
        connect(tmp_path / "centre.db", KEY, query_only=query_only)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "centre.db").touch()
    with pytest.raises(StoreMissing):
        connect(tmp_path / "centre.db", KEY)


def test_making_never_overwrites(small_file: Store) -> None:
    """A file that is there is not made anew."""
    with pytest.raises(StoreExists):
        connect(small_file.path, KEY, create=True)


def test_a_key_of_another_length_is_our_own_mistake(tmp_path: Path) -> None:
    """A passphrase where the raw key belongs would be stretched in silence."""
    with pytest.raises(ValueError, match="32 raw bytes"):
        connect(tmp_path / "x.db", b"passphrase", create=True)


def test_an_engine_with_the_known_fault_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite before 3.51.3 can corrupt a database that two connections write."""
    monkeypatch.setattr(opening.dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(StoreEngineOld) as refused:
        opening.check_engine()
    assert refused.value.params["needed"] == "3.51.3"


def test_every_connection_of_every_pool_has_every_pragma(small_file: Store) -> None:
    """Writer and readers alike, the first and those opened later; readers cannot write."""
    with small_file.raw() as raw:
        assert pragmas(raw) == WANTED
    readers = [small_file._engines.reader.connect() for _ in range(5)]
    writer = small_file._engines.writer.connect()
    for number, pooled in enumerate([writer, *readers]):
        raw = pooled.connection.driver_connection
        assert pragmas(raw) == WANTED
        assert one(raw, "PRAGMA query_only") == (1 if number else 0,)
        pooled.close()


def test_a_mac_flushes_to_the_platter(small_file: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """On macOS a plain fsync is not enough."""
    monkeypatch.setattr(opening.sys, "platform", "darwin")
    raw = connect(small_file.path, KEY)
    assert one(raw, "PRAGMA fullfsync") == (1,)
    assert one(raw, "PRAGMA checkpoint_fullfsync") == (1,)
    raw.close()


def test_a_flipped_byte_is_damage_not_a_stack_trace(small_file: Store) -> None:
    """A page whose seal is broken is StoreCorrupt."""
    for number in range(40):
        add(small_file, name=f"{number}" * 50)
    small_file.close()
    content = bytearray(small_file.path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 100] ^= 0xFF
    small_file.path.write_bytes(content)

    def read() -> None:
        raw = connect(small_file.path, KEY)
        try:
            with own_errors(small_file.path):
                raw.execute("SELECT * FROM journal").fetchall()
        finally:
            raw.close()

    with pytest.raises(StoreCorrupt):
        read()


def test_a_folder_in_place_of_the_file_cannot_be_opened(tmp_path: Path) -> None:
    """What is there but is no file reads as missing."""
    (tmp_path / "centre.db").mkdir()
    with pytest.raises(StoreMissing):
        connect(tmp_path / "centre.db", KEY)


def test_the_first_row_or_none(small_file: Store) -> None:
    """`one` gives the first row of a query."""
    with small_file.raw() as raw:
        assert one(raw, "SELECT ?, ?", 1, "a") == (1, "a")
        assert one(raw, "SELECT 1 WHERE 0") is None
        assert isinstance(raw, dbapi2.Connection)
        raw.execute("PRAGMA query_only=ON")
        with pytest.raises(StoreReadOnly), own_errors(small_file.path):
            raw.execute("DELETE FROM thing")


def test_a_glance_at_what_is_no_database_of_ours_tells_nothing(tmp_path: Path) -> None:
    """Another key and a broken file give no row and no error; opening them says what is wrong."""
    path = tmp_path / "centre.db"
    connect(path, KEY, create=True).execute("CREATE TABLE t (a)").connection.close()
    assert peek(path, bytes(32), "SELECT a FROM t") is None
    path.write_bytes(b"no database at all" * 100)
    assert peek(path, KEY, "SELECT a FROM t") is None
