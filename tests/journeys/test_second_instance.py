"""A second start on a folder that another process holds."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from supervisor_app.errors import AlreadyRunning
from supervisor_app.system.lock import InstanceLock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text.messages import sentence
from tests.architecture import tree
from tests.ui.shell_window import copied

FIRST = """
import sys
from pathlib import Path
from supervisor_app.system.lock import InstanceLock
with InstanceLock(Path(sys.argv[1])) as lock:
    lock.on_knock(lambda: print("knocked", flush=True))
    print("held", flush=True)
    sys.stdin.read()
"""


def contents(folder: Path) -> dict[str, str]:
    """Fingerprint every file that holds something of the centre."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("lock")
    }


def test_a_second_start_says_so_and_changes_nothing(demo_folder: Path, tmp_path: Path) -> None:
    """The second is refused in a sentence, the first called forward; once it ends all is free."""
    paths = CentrePaths(copied(demo_folder, tmp_path / "centre"))
    before = contents(paths.folder)
    command = [sys.executable, "-c", FIRST, str(paths.lock)]
    with subprocess.Popen(
        command, cwd=tree.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        try:
            assert first.stdout.readline() == "held\n"
            with pytest.raises(AlreadyRunning) as caught:
                InstanceLock(paths.lock).acquire()
            assert first.stdout.readline() == "knocked\n"
        finally:
            first.stdin.close()
    said = sentence(caught.value)
    assert "مفتوح" in said.what
    assert said.next
    assert contents(paths.folder) == before
    with InstanceLock(paths.lock):
        assert contents(paths.folder) == before
