"""The commands of copies: a copy is written, put back, and the folder is what it was."""

from pathlib import Path

import pytest

from supervisor_app import cli
from supervisor_app.system.lock import InstanceLock
from supervisor_app.system.paths import CentrePaths
from tests.ui.shell_window import copied

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def centre(demo_folder: Path, tmp_path: Path) -> Path:
    """Copy the demonstration centre for a command that changes it."""
    return copied(demo_folder, tmp_path / "centre")


def test_a_copy_is_written_and_put_back(
    centre: Path,
    tmp_path: Path,
    capsys: Captured,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Even over a database of zeros: it goes to quarantine, and the check finds all whole.

    Who may restore is then asked of the copy, and the log says so.
    """
    out = tmp_path / "out"
    assert cli.main(["backup", "--data", str(centre), "--out", str(out)]) == 0
    (made,) = out.glob("*.db")
    assert str(made) in capsys.readouterr().out
    assert made.with_suffix(".manifest.json").exists()
    (centre / "centre.db").write_bytes(bytes(8192))
    assert cli.main(["restore", "--data", str(centre), "--from", str(made)]) == 0
    said = capsys.readouterr().out
    assert made.name in said
    (kept,) = (centre / "quarantine").iterdir()
    assert (kept / "centre.db").read_bytes() == bytes(8192)
    assert cli.main(["check", "--data", str(centre)]) == 0
    assert any("asked of the copy" in line for line in caplog.messages)


def test_a_worse_copy_or_an_open_window_changes_nothing(
    centre: Path, tmp_path: Path, capsys: Captured
) -> None:
    """A cut copy is refused in one sentence, and so is a folder in which a window works."""
    out = tmp_path / "out"
    assert cli.main(["backup", "--data", str(centre), "--out", str(out)]) == 0
    (made,) = out.glob("*.db")
    before = (centre / "centre.db").read_bytes()
    cut = tmp_path / made.name
    cut.write_bytes(made.read_bytes()[:-8192])
    words = ["restore", "--data", str(centre), "--from"]
    assert cli.main([*words, str(cut)]) == 3
    assert "لن تُستعاد" in capsys.readouterr().err
    lock = InstanceLock(CentrePaths(centre).lock)
    lock.acquire()
    try:
        assert cli.main([*words, str(made)]) == 3
    finally:
        lock.release()
    assert "نافذة أخرى" in capsys.readouterr().err
    assert cli.main([*words, str(tmp_path / "none.db")]) == 3
    assert (centre / "centre.db").read_bytes() == before
