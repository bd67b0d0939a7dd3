"""Files are whole or absent, whatever happens while they are written."""

import errno
import os
from pathlib import Path

import pytest

from supervisor_app.errors import DiskFull, FileRefused
from supervisor_app.system import atomic
from supervisor_app.system.atomic import atomic_file, atomic_write


def test_a_written_file_is_there_and_alone(tmp_path: Path) -> None:
    """The new content replaces the old and no draft is left."""
    path = tmp_path / "تقرير.pdf"
    atomic_write(path, b"old")
    atomic_write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_broken_off_write_leaves_the_old_file(tmp_path: Path) -> None:
    """An error in the middle keeps the content from before and removes the draft."""
    path = tmp_path / "a.json"
    atomic_write(path, b"old")

    def break_off() -> None:
        with atomic_file(path) as draft:
            draft.write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EACCES, FileRefused)],
)
def test_what_the_system_says_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]
) -> None:
    """No room, no quota and no right are known errors, and nothing is left behind."""

    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(atomic.os, "fsync", refuse)
    with pytest.raises(kind):
        atomic_write(tmp_path / "a", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    """A folder that is gone is said with its path."""
    with pytest.raises(FileRefused) as refused:
        atomic_write(tmp_path / "gone" / "a", b"x")
    assert refused.value.params["path"] == str(tmp_path / "gone" / "a")


def test_directories_are_flushed_where_the_system_lets_them_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On POSIX file and folder are flushed, on Windows the file alone."""
    flushed: list[int] = []
    monkeypatch.setattr(atomic.os, "fsync", flushed.append)
    atomic_write(tmp_path / "a", b"x")
    assert len(flushed) == 2
    monkeypatch.setattr(atomic, "os_name", "nt")
    atomic_write(tmp_path / "b", b"x")
    assert len(flushed) == 3
