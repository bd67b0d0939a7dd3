"""A copy of a live database is verified, encrypted under the same key, and whole or absent."""

from pathlib import Path

import pytest

from supervisor_app.errors import FileRefused, StoreCorrupt, WrongKey
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import backup, integrity
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from tests.store.sample import KEY, METADATA, NOON, Thing, add, shown
from tests.store.test_journal import rewrite


def test_a_copy_holds_everything_committed_and_opens_with_the_key(
    small_file: Store, tmp_path: Path
) -> None:
    """Made beside an open action, it holds what was committed and nothing of what was not."""
    add(small_file, name="عبدالرحمن")
    before = shown(small_file)
    target = tmp_path / "copy" / "backup.db"
    target.parent.mkdir()
    with small_file.write(SYSTEM) as work:
        work.add(Thing(name="open"))
        work.session.flush()
        backup.copy(small_file.path, KEY, target)
    copied = Store(target, KEY, FixedClock(NOON), metadata=METADATA)
    assert shown(copied) == before
    copied.close()
    assert "عبدالرحمن".encode() not in target.read_bytes()
    assert [path.name for path in target.parent.iterdir()] == ["backup.db"]
    with pytest.raises(WrongKey):
        integrity.check(target, bytes(32), thorough=False)


def test_an_older_copy_is_replaced(small_file: Store, tmp_path: Path) -> None:
    """The same name always holds the newest verified copy."""
    target = tmp_path / "backup.db"
    backup.copy(small_file.path, KEY, target)
    add(small_file, name="a")
    backup.copy(small_file.path, KEY, target)
    assert integrity.check(target, KEY, thorough=True).entries == 1


def test_a_copy_that_does_not_verify_is_no_backup(small_file: Store, tmp_path: Path) -> None:
    """A broken chain is copied faithfully, so the copy is refused and the older one stays."""
    target = tmp_path / "backup.db"
    add(small_file, name="a")
    backup.copy(small_file.path, KEY, target)
    good = target.read_bytes()
    with small_file.raw() as raw:
        rewrite(raw, "UPDATE journal SET body = '{}'")
    with pytest.raises(StoreCorrupt):
        backup.copy(small_file.path, KEY, target)
    assert target.read_bytes() == good
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_is_not_there_is_said(small_file: Store, tmp_path: Path) -> None:
    """A stick that was pulled out is the person's to put back."""
    with pytest.raises(FileRefused):
        backup.copy(small_file.path, KEY, tmp_path / "stick" / "backup.db")
