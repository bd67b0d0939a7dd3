"""A folder that cannot be written is put aside whole, and the copy goes when it is done with."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.errors import FileRefused, StoreBusy
from supervisor_app.system import read_only
from supervisor_app.system.lock import InstanceLock
from supervisor_app.system.paths import CentrePaths
from tests.refusing_folder import refused


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CentrePaths]:
    """Give a folder with the files of a centre in it; temporary folders lie beside."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir(mode=0o777)
    (tmp_path / "temporary").chmod(0o777)
    found = CentrePaths(tmp_path / "centre")
    found.prepare()
    for name in ("centre.db", "centre.db-wal", "centre.db-shm", "settings.json", "ballast", "lock"):
        (found.folder / name).write_bytes(name.encode())
    (found.reports / "daily.pdf").write_bytes(b"pdf")
    (found.backup / "copy.db").write_bytes(b"copy")
    yield found
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_folder_that_can_be_written_is_worked_in(paths: CentrePaths, tmp_path: Path) -> None:
    """Nothing is copied, nothing is left of the try, and dropping it removes nothing."""
    before = sorted(paths.folder.rglob("*"))
    assert read_only.opened(paths) is paths
    assert read_only.origin(paths) is None
    read_only.drop(paths)
    assert sorted(paths.folder.rglob("*")) == before
    assert not read_only.cannot_write(CentrePaths(tmp_path / "none"))
    paths.store.write_bytes(b"{}")
    with refused(paths.folder):
        # The rows lie on a server, which can be written.
        assert not read_only.cannot_write(paths)


def test_what_refuses_is_put_aside_and_later_worked_in_again(paths: CentrePaths) -> None:
    """Database, log, settings and reports come along; ballast, lock and copies stay."""
    with refused(paths.folder):
        aside = read_only.opened(paths)
        assert read_only.origin(aside) == paths.folder
        names = {path.name for path in aside.folder.rglob("*") if path.is_file()}
        assert names == {
            *("centre.db", "centre.db-wal", "settings.json"),
            *("daily.pdf", "read-only.json"),
        }
        assert aside.folder.stat().st_mode & 0o077 == 0
        (aside.folder / "centre.db").write_bytes(b"written")
        with pytest.raises(FileRefused):
            InstanceLock(paths.lock).acquire()
    read_only.drop(aside)
    assert (paths.folder / "centre.db").read_bytes() == b"centre.db"
    assert read_only.opened(paths) is paths


def test_a_database_that_changes_meanwhile_is_not_half_copied(
    paths: CentrePaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another account writes in it: after some tries it is told, and no copy is left."""
    states = iter(range(100))
    monkeypatch.setattr(read_only, "_stamp", lambda _: next(states))
    with refused(paths.folder), pytest.raises(StoreBusy):
        read_only.opened(paths)
