"""A new file is complete or absent, and equal to one that every migration built."""

import hashlib
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory

from supervisor_app.errors import StoreCorrupt, StoreExists, StoreNewer, StoreOlder
from supervisor_app.store import freeze, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.upgrade import SCRIPTS, config_for, migrate
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from tests.store.sample import KEY, METADATA, NOON, add, sample_store

FIRST_SHA256 = "63a1a1783ecccf99f24804d1e76d0566a9c90f1f65b71a0732534da8426939b7"
REGENERATE = "after a change of the models run: python -m supervisor_app.store.freeze"


def layout(path: Path) -> dict[str, Any]:
    """Return every table's columns and every index and trigger, free of spaces and quotes."""
    raw = connect(path, KEY)
    found: dict[str, Any] = {}
    for kind, name, sql in raw.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        words = (sql or "").replace('"', "").split()
        columns = raw.execute(f'PRAGMA table_info("{name}")').fetchall()
        found[name] = (kind, columns, [] if kind == "table" else words, words[-2:])
    raw.close()
    return found


def test_migrations_build_what_the_models_say(tmp_path: Path) -> None:
    """From nothing to head by Alembic, and made from the models: the same layout."""
    made, migrated = tmp_path / "made.db", tmp_path / "migrated.db"
    schema.create(made, KEY)
    connect(migrated, KEY, create=True).close()
    config = config_for(SCRIPTS)
    migrate(migrated, KEY, config, frozenset())
    assert layout(migrated) == layout(made), REGENERATE
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_the_frozen_text_is_that_of_the_models() -> None:
    """Until the next release the newest migration follows the models."""
    assert freeze.NEWEST.read_text(encoding="utf-8") == freeze.frozen() + "\n", REGENERATE


def test_freezing_writes_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command replaces the file."""
    monkeypatch.setattr(freeze, "NEWEST", tmp_path / "newest.sql")
    freeze.main()
    assert "CREATE TABLE receipt" in (tmp_path / "newest.sql").read_text(encoding="utf-8")


def test_a_released_schema_is_never_written_again() -> None:
    """Centres were made with it: its text is the one whose fingerprint stands here."""
    digest = hashlib.sha256((freeze.VERSIONS / "0001_first.sql").read_bytes()).hexdigest()
    assert digest == FIRST_SHA256


def test_a_new_column_of_an_old_table_may_be_empty() -> None:
    """A column is added where it may be null; a column that may not be is refused."""
    before, now = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    before.execute("CREATE TABLE a (x TEXT)")
    now.execute("CREATE TABLE a (x TEXT, y INTEGER)")
    assert list(freeze._steps(before, now)) == ['ALTER TABLE "a" ADD COLUMN y INTEGER']
    now.execute("CREATE TABLE b (x TEXT)")
    before.execute("CREATE TABLE b (z TEXT)")
    now.execute("ALTER TABLE b ADD COLUMN w TEXT NOT NULL DEFAULT ''")
    with pytest.raises(ValueError, match=r"b\.w"):
        list(freeze._steps(before, now))
    before.close()
    now.close()


def test_a_new_file_has_its_own_device_and_no_leftovers(tmp_path: Path) -> None:
    """Two new centres never share a device id, and only the finished file is there."""
    devices = set()
    for name in ("a.db", "b.db"):
        schema.create(tmp_path / name, KEY, centre_id=7, metadata=METADATA)
        raw = connect(tmp_path / name, KEY)
        stored = dict(raw.execute("SELECT k, v FROM meta"))
        raw.close()
        assert (stored["centre"], stored["hlc"]) == ("7", "0")
        assert 0 < int(stored["device"]) < 2**53
        devices.add(stored["device"])
    assert len(devices) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.db", "b.db"]


def test_a_broken_off_making_is_made_anew(tmp_path: Path) -> None:
    """Leftovers of a crash do not stand in the way, and a finished file is never replaced."""
    (tmp_path / "c.db.new").write_bytes(b"half")
    (tmp_path / "c.db.new-wal").write_bytes(b"half")
    schema.create(tmp_path / "c.db", KEY, metadata=METADATA)
    with pytest.raises(StoreExists):
        schema.create(tmp_path / "c.db", KEY, metadata=METADATA)
    Store(tmp_path / "c.db", KEY, FixedClock(NOON), metadata=METADATA).close()


@pytest.mark.parametrize(
    ("revision", "kind"),
    [("0000", StoreOlder), ("9999", StoreNewer), ("future-branch", StoreNewer)],
)
def test_another_version_is_not_opened(
    small_file: Store, revision: str, kind: type[Exception]
) -> None:
    """Older and newer databases are told apart and neither is written."""
    with small_file.raw() as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    with pytest.raises(kind):
        Store(small_file.path, KEY, FixedClock(NOON), metadata=METADATA)


def test_a_database_of_another_programme_is_not_ours(small_file: Store) -> None:
    """Even with the right key, a file without our mark or without a version is refused."""
    with small_file.raw() as raw:
        raw.execute("DELETE FROM alembic_version")
    with pytest.raises(StoreNewer):
        Store(small_file.path, KEY, FixedClock(NOON), metadata=METADATA)
    with small_file.raw() as raw:
        raw.execute("PRAGMA application_id = 1")
    with pytest.raises(StoreCorrupt):
        Store(small_file.path, KEY, FixedClock(NOON), metadata=METADATA)


def test_a_centre_keeps_its_number(tmp_path: Path) -> None:
    """Works of a store know its centre, and new things get it."""
    schema.create(tmp_path / "c.db", KEY, centre_id=42, metadata=METADATA)
    store = Store(tmp_path / "c.db", KEY, FixedClock(NOON), metadata=METADATA)
    add(store, id="t")
    with store.raw() as raw:
        assert raw.execute("SELECT centre_id FROM thing").fetchone() == (42,)
        assert raw.execute("SELECT centre_id FROM journal").fetchone() == (42,)
    store.close()


def test_bringing_up_a_current_database_does_nothing(tmp_path: Path) -> None:
    """At head there is neither a copy nor an Alembic."""
    with sample_store(tmp_path) as store:
        schema.bring_up(store.path, KEY, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()
