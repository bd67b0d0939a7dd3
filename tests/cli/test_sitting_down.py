"""Who acts in a command: the demonstration's supervisor unasked, elsewhere whoever can sign in."""

import io
from pathlib import Path

import pytest

from supervisor_app import bootstrap, cli
from supervisor_app.cli import sitting_down
from supervisor_app.system.paths import CentrePaths
from tests.conftest import PLAN
from tests.ui.shell_window import copied

PASSPHRASE = "جبل أحد عند الفجر 11"  # noqa: S105  opens a centre of the tests alone
PASSWORD = PLAN.administrator.password
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Set a real centre up once whose key lies under a passphrase."""
    paths = CentrePaths(tmp_path_factory.mktemp("real") / "centre")
    keys = bootstrap.new_keys(paths)
    bootstrap.create_centre(paths, keys, PLAN, passphrase=PASSPHRASE).store.close()
    return paths.folder


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Put lines into standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def check(folder: Path, *more: str) -> int:
    """Run the check on a centre."""
    return cli.main(["check", "--data", str(folder), *more])


def test_passphrase_and_password_come_by_standard_input(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """With --password-stdin the first line opens the key and the second lets the person in."""
    typed(monkeypatch, PASSPHRASE, PASSWORD)
    assert check(folder, "--user", "tariq", "--password-stdin") == 0
    said = capsys.readouterr()
    assert PASSWORD not in said.out + said.err


def test_they_are_asked_for_on_the_terminal(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Without it both are asked for, in Arabic, and never echoed."""
    asked: list[str] = []
    answers = iter([PASSPHRASE, PASSWORD])

    def ask(words: str) -> str:
        asked.append(words)
        return next(answers)

    monkeypatch.setattr(sitting_down.getpass, "getpass", ask)
    assert check(folder, "--user", "tariq") == 0
    assert ["عبارة" in asked[0], "كلمة" in asked[1]] == [True, True]
    capsys.readouterr()


REFUSED = {
    "a wrong passphrase": (["not it", PASSWORD], "tariq", "عبارة المرور"),
    "a wrong password": ([PASSPHRASE, "not it either"], "tariq", "كلمة المرور"),
    "a wrong name": ([PASSPHRASE, PASSWORD], "nobody", "كلمة المرور"),
    "no name": ([PASSPHRASE, PASSWORD], "", "اسم المستخدم"),
    "nothing typed": ([], "tariq", "عبارة المرور"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_whoever_is_not_let_in_reads_why(
    case: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """A wrong passphrase, password or name, or none, is 3 with one sentence of its own."""
    lines, user, word = REFUSED[case]
    typed(monkeypatch, *lines)
    assert check(folder, "--user", user, "--password-stdin") == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert word in said.err
    assert len(said.err.splitlines()) == 1


def test_a_centre_without_its_wrapped_keys_stays_closed(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    """Where the file of wrapped keys is gone nothing is asked; the database is left alone."""
    paths = CentrePaths(copied(folder, tmp_path / "moved"))
    paths.keyslots.unlink()
    before = paths.database.read_bytes()
    assert check(paths.folder, "--user", "tariq", "--password-stdin") == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert paths.database.read_bytes() == before


def test_the_demonstration_acts_as_whom_one_names(
    demo_folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    """--user picks another of its accounts, without a password and with that role's rights."""
    centre = copied(demo_folder, tmp_path / "centre")
    words = ["report", "daily", "--data", str(centre), "--out", str(centre / "daily.pdf")]
    assert cli.main([*words, "--user", "print_operator"]) == 3
    assert not (centre / "daily.pdf").exists()
    assert cli.main([*words, "--user", "nobody"]) == 3
    assert cli.main([*words, "--user", "shift_lead"]) == 0
    capsys.readouterr()
