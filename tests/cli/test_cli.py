"""The command line as other programs meet it: exit codes, streams, encodings, pipes."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from supervisor_app import __version__, cli
from supervisor_app.errors import NoDisplay
from supervisor_app.ui.shell import window
from tests.architecture import tree
from tests.ui.shell_window import copied

PLAIN_C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def started(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run main.py as a process of its own and return what it said, as bytes."""
    command = [sys.executable, tree.ROOT / "main.py", *words]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, check=False)


@pytest.fixture(scope="module")
def centre(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the demonstration centre once for commands that only look."""
    return copied(demo_folder, tmp_path_factory.mktemp("looked at") / "centre")


def test_the_version_is_one_line() -> None:
    """--version prints the version alone and ends with 0."""
    done = started("--version")
    assert (done.returncode, done.stdout.decode().strip()) == (0, __version__)


@pytest.mark.parametrize(
    "words",
    [
        ["frob"],
        ["report", "weekly", "--out", "x.pdf"],
        ["report", "daily"],
        ["report", "daily", "--out", "x.pdf", "--date", "2025-13-40"],
        ["import", "tickets"],
        ["import", "people", "x.csv"],
        ["demo", "--days", "0"],
        ["screenshots", "--out", "x", "--size", "wide"],
        ["screenshots", "--out", "x", "--size", "1366x7"],
        ["--lang", "fr", "check"],
    ],
)
def test_wrong_usage_is_2(words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What the command line does not know ends with 2 and shows how it is used."""
    with pytest.raises(SystemExit) as ended:
        cli.main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: main.py")


@pytest.mark.parametrize(("language", "word"), [("ar", "لا يوجد مركز"), ("en", "no centre")])
def test_a_known_error_is_3_and_one_line(language: str, word: str, tmp_path: Path) -> None:
    """A folder without a centre: nothing on standard output, one sentence beside it, no trace."""
    folder = tmp_path / "nothing"
    done = started("check", "--data", folder, "--lang", language)
    said = done.stderr.decode()
    assert (done.returncode, done.stdout, folder.exists()) == (3, b"", False)
    assert word in said
    assert len(said.splitlines()) == 1


def test_a_bug_is_1(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is not dressed up as a known error."""

    def break_down() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "need_display", break_down)
    with pytest.raises(ZeroDivisionError):
        cli.main([])


def test_arabic_is_utf_8_where_the_locale_is_none(centre: Path) -> None:
    """In a pipe on a machine whose locale knows ASCII alone, results and faults are UTF-8."""
    done = started("check", "--data", centre, **PLAIN_C)
    assert done.returncode == 0
    assert "متطابقة" in done.stdout.decode("utf-8")
    refused = started("check", "--data", centre / "none", **PLAIN_C)
    assert "لا يوجد مركز" in refused.stderr.decode("utf-8")


def test_a_pipe_sees_no_progress(centre: Path) -> None:
    """A long command draws no bar where nobody looks."""
    assert started("check", "--data", centre).stderr == b""


def test_a_reader_who_leaves_is_no_fault(centre: Path) -> None:
    """When the reader of a pipe ends first, the command ends well and says nothing."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, tree.ROOT / "main.py", "check", "--data", centre, "--json"],
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_options_count_before_and_after_the_command(
    centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--data and --lang may stand on either side of the command."""
    assert cli.main(["--lang", "en", "--data", str(centre), "check"]) == 0
    assert cli.main(["check", "--data", str(centre), "--lang", "en"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert first.startswith("Database, journal and rows agree")


def test_json_is_json_alone(centre: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json standard output is one document."""
    assert cli.main(["check", "--data", str(centre), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


def test_without_a_display_the_window_is_a_known_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Where no window could be seen, a sentence says so and nothing is made."""

    def blind() -> None:
        raise NoDisplay

    monkeypatch.setattr(cli, "need_display", blind)
    assert cli.main(["--data", str(tmp_path / "centre")]) == 3
    assert "لا توجد هنا شاشة" in capsys.readouterr().err
    assert not (tmp_path / "centre").exists()


def test_the_smallest_picture_is_the_smallest_window() -> None:
    """The size that the command line allows is the window's own; both are written down apart."""
    assert (cli.LEAST_WIDTH, cli.LEAST_HEIGHT) == (window.LEAST_WIDTH, window.LEAST_HEIGHT)


def test_a_start_of_the_command_line_brings_no_window() -> None:
    """--version and --help import neither Qt nor the database."""
    code = (
        "import sys, supervisor_app.cli\n"
        "sys.exit(any(m.partition('.')[0] in {'PySide6', 'sqlalchemy'} for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=tree.ROOT, check=False).returncode == 0
