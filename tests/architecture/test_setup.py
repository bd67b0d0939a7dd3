"""setup.sh on machines that lack something, played with programs that only note their calls."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.architecture import tree

pytestmark = pytest.mark.needs("bash")

CALLS = "calls.txt"
WRITES_DOWN = '#!/bin/sh\necho "${0##*/} $*" >> "$CALLS"\n'
# Makes a "virtual environment" whose Python writes down its calls and fails where PIP_FAILS is set.
PYTHON = (
    WRITES_DOWN
    + 'case "$*" in "-m venv "*) mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;; '
    + '*"pip install"*) exit "${PIP_FAILS:-0}" ;; esac\n'
)


class Machine:
    """A folder with a copy of setup.sh, two locks and the programs that this machine has."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "programs"
        self.programs.mkdir()
        shutil.copy(tree.ROOT / "setup.sh", folder)
        for lock in ("requirements.lock", "requirements-dev.lock"):
            (folder / lock).write_text("first\n")
        self.has("python3.13", PYTHON)
        self.has("ldconfig", "#!/bin/sh\necho '\tlibGL.so.1 (libc6) => /usr/lib/libGL.so.1'\n")

    def has(self, name: str, text: str = WRITES_DOWN) -> None:
        """Put a program in front of the real ones."""
        path = self.programs / name
        path.write_text(text)
        path.chmod(0o755)

    def bash(self, script: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a line of bash after setup.sh was read; no display unless one is given."""
        kept = {k: v for k, v in os.environ.items() if "DISPLAY" not in k and k[:3] != "QT_"}
        env = kept | {"PATH": f"{self.programs}:{os.environ['PATH']}"}
        env |= {"CALLS": str(self.folder / CALLS)} | more
        command = ["bash", "-euo", "pipefail", "-c", f". ./setup.sh; {script}"]
        return subprocess.run(
            command, cwd=self.folder, env=env, capture_output=True, text=True, check=False
        )

    def calls(self) -> str:
        """Read what the programs wrote down so far, and forget it."""
        path = self.folder / CALLS
        text = path.read_text() if path.exists() else ""
        path.unlink(missing_ok=True)
        return text


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Give a Linux machine with a Python, OpenGL and nothing else of Qt's."""
    made = Machine(tmp_path)
    made.has("uname", "#!/bin/sh\necho Linux\n")
    made.has("apt-get")
    return made


@pytest.mark.parametrize(
    ("environment", "answer"),
    [
        ({}, "no"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "yes"),
        ({"DISPLAY": "far.example:0"}, "yes"),
        ({"DISPLAY": ":98765"}, "no"),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "offscreen"}, "no"),
    ],
)
def test_a_display_is_one_that_answers(
    machine: Machine, environment: dict[str, str], answer: str
) -> None:
    """A display named in the environment but gone counts as none."""
    done = machine.bash("has_display && echo yes || echo no", **environment)
    assert done.stdout.strip() == answer


def test_a_plain_person_is_told_the_command(machine: Machine) -> None:
    """Without root one sentence names the whole command, the exit is 3, nothing is installed."""
    machine.has("id", "#!/bin/sh\necho 1000\n")
    machine.has("sudo")
    done = machine.bash("set_up_system no-such-program=its-package")
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    command = done.stderr.partition("sudo sh -c ")[2]
    assert "apt-get install -y --no-install-recommends" in command
    assert {"libegl1", "its-package"} <= set(command.strip().strip("'").split())
    assert "libgl1" not in command
    assert "apt-get" not in machine.calls()


def test_root_gets_what_is_missing_and_no_more(machine: Machine) -> None:
    """As root the missing packages are installed; what a display needs stays out without one."""
    machine.has("id", "#!/bin/sh\necho 0\n")
    done = machine.bash("set_up_system sh=dash no-such-program=its-package")
    assert done.returncode == 0, done.stderr
    installed = machine.calls().partition("apt-get install")[2].split()
    assert {"libegl1", "its-package"} <= set(installed)
    assert not {"libgl1", "dash", "python3", "libxcb-cursor0"} & set(installed)


def test_a_postgres_off_the_path_counts(machine: Machine, tmp_path: Path) -> None:
    """A server that APP_PG_BIN names is not installed a second time."""
    program = tmp_path / "postgres"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    done = machine.bash("missing_packages postgres=postgresql", APP_PG_BIN=str(tmp_path))
    assert "libegl1" in done.stdout
    assert "postgresql" not in done.stdout


def test_a_failed_installation_is_one_sentence(machine: Machine) -> None:
    """When the system refuses the packages the exit is 3, with the reason and the log's place."""
    machine.has("id", "#!/bin/sh\necho 0\n")
    machine.has("apt-get", "#!/bin/sh\necho no such host\nexit 100\n")
    done = machine.bash("set_up_system")
    assert done.returncode == 3
    assert "no such host" in done.stderr
    assert "could not be installed" in done.stderr


def test_packages_are_installed_once(machine: Machine) -> None:
    """The second start installs nothing; the tests' packages are added to the same environment."""
    machine.bash("set_up_python requirements.lock")
    first = machine.calls()
    assert "--require-hashes" in first
    assert "requirements-dev.lock" not in first
    machine.bash("set_up_python requirements.lock")
    assert "install" not in machine.calls()
    machine.bash("set_up_python requirements.lock requirements-dev.lock")
    added = machine.calls()
    assert "requirements-dev.lock" in added
    assert "requirements.lock" not in added


def test_another_lock_makes_another_environment(machine: Machine) -> None:
    """When the lock has changed the environment is made anew."""
    machine.bash("set_up_python requirements.lock")
    machine.calls()
    (machine.folder / "requirements.lock").write_text("second\n")
    machine.bash("set_up_python requirements.lock")
    again = machine.calls()
    assert "-m venv" in again
    assert "install" in again


def test_a_broken_environment_is_made_anew(machine: Machine) -> None:
    """An environment whose Python is gone is replaced."""
    machine.bash("set_up_python requirements.lock")
    machine.calls()
    (machine.folder / ".venv" / "bin" / "python").unlink()
    machine.bash("set_up_python requirements.lock")
    assert "-m venv" in machine.calls()


def test_a_failed_download_is_tried_again(machine: Machine) -> None:
    """A download that breaks ends in exit 3, and the next start goes on from there."""
    done = machine.bash("set_up_python requirements.lock", PIP_FAILS="1")
    assert done.returncode == 3
    assert "is there a network" in done.stderr
    machine.calls()
    assert machine.bash("set_up_python requirements.lock").returncode == 0
    assert "install" in machine.calls()


def test_every_library_stands_in_the_page_of_dependencies(machine: Machine) -> None:
    """docs/dependencies.md names each system package that setup.sh may install."""
    done = machine.bash('printf "%s\\n" "$QT_LIBRARIES" "$DISPLAY_LIBRARIES"')
    packages = {line.split()[1] for line in done.stdout.splitlines()}
    page = (tree.ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert packages
    assert not {package for package in packages if package not in page}
