"""The command sync: by a carried file both ways, and in one sentence where there is no server."""

import json
from pathlib import Path

import pytest

from supervisor_app import bootstrap, cli
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.system.paths import CentrePaths
from tests.ui.shell_window import copied

Captured = pytest.CaptureFixture[str]
WORDS = "قهوة الصباح عند الباب"


@pytest.fixture
def centre(demo_folder: Path, tmp_path: Path) -> Path:
    """Copy the demonstration centre for a command that changes it."""
    return copied(demo_folder, tmp_path / "centre")


def speak(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Answer the terminal's questions."""
    answers = iter(lines)
    monkeypatch.setattr("getpass.getpass", lambda _: next(answers))


def test_a_centre_is_carried_to_a_copy_of_it(
    centre: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is made, and read elsewhere without a new entry in it."""
    path = tmp_path / "carried"
    speak(monkeypatch, WORDS, WORDS)
    assert cli.main(["sync", "--data", str(centre), "--file", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    words = ["sync", "--data", str(centre), "--file", str(path), "--json"]
    assert cli.main(words) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["received"], said["written"], said["parted"]) == (0, 0, [])


def test_a_weak_or_wrong_passphrase_is_refused(
    centre: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person reads why in a sentence."""
    path = tmp_path / "carried"
    speak(monkeypatch, "short", "", WORDS, WORDS + "!")
    words = ["sync", "--data", str(centre), "--file", str(path)]
    assert [cli.main(words) for _ in range(4)] == [3, 3, 0, 3]
    assert "لا يفتحه هذا المفتاح" in capsys.readouterr().err


def test_without_a_server_the_command_says_so(centre: Path, capsys: Captured) -> None:
    """The demonstration centre works alone."""
    assert cli.main(["sync", "--data", str(centre)]) == 3
    assert capsys.readouterr().err
    assert CentrePaths(centre).is_demo


def test_parted_chains_are_named(
    centre: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that went on by itself leaves the file alone and says how many chains parted."""
    path, other = tmp_path / "carried", copied(centre, tmp_path / "other")
    for number, folder in enumerate((centre, other)):
        desk = bootstrap.open_centre(CentrePaths(folder))
        with desk.store.write(SYSTEM) as work:
            work.event("login", number=number)
        desk.store.close()
    speak(monkeypatch, WORDS, WORDS)
    assert cli.main(["sync", "--data", str(centre), "--file", str(path)]) == 0
    assert cli.main(["sync", "--data", str(other), "--file", str(path)]) == 0
    assert "سلسلة متفرعة واحدة" in capsys.readouterr().err
