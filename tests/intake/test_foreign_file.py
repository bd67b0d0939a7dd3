"""Only plain files are opened; everything else is refused for a reason, and nothing waits."""

import os
from pathlib import Path

import pytest

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.foreign_file import open_file, shown_name, state
from supervisor_app.intake.refusals import Unfit


def reason(path: Path) -> object:
    """Return why a path is not opened."""
    with pytest.raises(UnreadableFile) as caught:
        open_file(path)
    return caught.value.params["reason"]


def test_what_is_not_there_is_missing(tmp_path):
    """A missing file, a file below a file and an impossible name are all missing."""
    plain = tmp_path / "plain"
    plain.touch()
    assert reason(tmp_path / "none.csv") == Unfit.MISSING
    assert reason(plain / "below.csv") == Unfit.MISSING
    assert reason(tmp_path / "nul\0.csv") == Unfit.MISSING


def test_folders_and_overlong_names_are_unreadable(tmp_path):
    """What the system refuses to open is no crash."""
    assert reason(tmp_path) == Unfit.UNREADABLE
    assert reason(tmp_path / ("ط" * 300)) == Unfit.UNREADABLE


def test_a_file_that_may_not_be_read_is_unreadable(tmp_path, monkeypatch):
    """A refused permission is said as such; an administrator's tests could not provoke it."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableFile) as caught:
        open_file(tmp_path / "locked.csv")
    assert caught.value.params == {"reason": Unfit.UNREADABLE, "detail": "Permission denied"}


@pytest.mark.needs("mkfifo")
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path):
    """A named pipe that nobody fills would hold a reader for ever."""
    os.mkfifo(tmp_path / "pipe.csv")
    assert reason(tmp_path / "pipe.csv") == Unfit.UNREADABLE


@pytest.mark.needs("mkfifo")
def test_an_endless_device_is_refused():
    """Reading zeros for ever is not reading a file."""
    assert reason(Path("/dev/zero")) == Unfit.UNREADABLE


def test_the_state_tells_a_longer_a_newer_and_another_file(tmp_path):
    """Growing, touching and replacing a file each change its state; reading does not."""
    path = tmp_path / "a.csv"
    path.write_text("a")
    first = state(path)
    with open_file(path) as stream:
        assert stream.read() == b"a"
    assert state(path) == first
    path.write_text("ab")
    longer = state(path)
    os.utime(path, ns=(1, 1))
    older = state(path)
    other = tmp_path / "b.csv"
    other.write_text("ab")
    os.utime(other, ns=(1, 1))
    other.replace(path)
    assert len({first, longer, older, state(path)}) == 4


def test_a_name_of_odd_bytes_can_be_shown():
    """A file name that is no UTF-8 is shown with marks instead of an error later on."""
    name = shown_name(Path(os.fsdecode(b"\xe3\xe1\xdd.csv")))
    assert name.encode().endswith(b".csv")
    assert shown_name(Path("/x/تذاكر.csv")) == "تذاكر.csv"
