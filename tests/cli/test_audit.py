"""The command audit: what it says, what it writes, and that a failed proof ends with 3."""

import json
from pathlib import Path

import pytest

from supervisor_app import cli
from supervisor_app.store.connection import connect
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths
from tests.ui.shell_window import copied


@pytest.fixture
def centre(demo_folder: Path, tmp_path: Path) -> Path:
    """Copy the demonstration centre."""
    return copied(demo_folder, tmp_path / "centre")


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """Run a command and return its exit code and what it printed."""
    code = cli.main(["audit", *map(str, words)])
    return code, capsys.readouterr().out


def test_an_honest_journal_ends_with_0(centre: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a sentence for people, with figures for programs."""
    code, said = run(capsys, "verify", "--data", centre)
    assert code == 0
    assert "السجل سليم" in said
    code, said = run(capsys, "verify", "--data", centre, "--json")
    assert (code, json.loads(said)["ok"]) == (0, True)


def test_a_changed_entry_ends_with_3_and_its_number(
    centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason and the place stand in the JSON."""
    paths = CentrePaths(centre)
    raw = connect(paths.database, demo_key(paths.demo_key))
    raw.execute("DROP TRIGGER journal_no_update")
    raw.execute("UPDATE journal SET body = replace(body, '{', '{ ') WHERE seq = 7")
    raw.close()
    code, said = run(capsys, "verify", "--data", centre, "--json")
    found = json.loads(said)
    assert (code, found["reason"], found["seq"]) == (3, "link", 7)
    assert run(capsys, "verify", "--data", centre)[0] == 3


def test_what_was_kept_elsewhere_is_held_against_it(
    centre: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A receipt of an entry that is gone fails; a file that holds none is refused."""
    kept = tmp_path / "receipts.json"
    kept.write_text('[{"device": 1, "seq": 999999, "link": "ab"}]', encoding="utf-8")
    code, said = run(capsys, "verify", "--data", centre, "--receipts", kept, "--json")
    assert (code, json.loads(said)["reason"]) == (3, "behind")
    kept.write_text("no receipts", encoding="utf-8")
    assert run(capsys, "verify", "--data", centre, "--receipts", kept)[0] == 3
    assert run(capsys, "verify", "--data", centre, "--receipts", tmp_path / "none")[0] == 3


def test_trail_and_receipts_are_written_where_asked(
    centre: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both need a place; the trail is CSV, the receipts are JSON."""
    for what, name in (("export", "trail.csv"), ("receipts", "receipts.json")):
        assert run(capsys, what, "--data", centre)[0] == 3
        target = tmp_path / name
        assert run(capsys, what, "--data", centre, "--out", target)[0] == 0
        assert target.stat().st_size
        assert run(capsys, what, "--data", centre, "--out", target, "--json")[0] == 0
