"""A disk of eight megabytes that is really full at each step of a day."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import tree

MEGABYTES = 8
STEPS = ["import", "mark", "report", "copy", "exchange", "done"]
# A disk in memory that only this program sees; without root in a name space of its own.
SPACES = (("--mount",), ("--user", "--map-root-user", "--mount"))
MOUNT = f'mount -t tmpfs -o size={MEGABYTES}m tmpfs "$1" && shift && exec "$@"'


@pytest.mark.needs("unshare")
def test_each_step_of_a_day_says_so_loses_nothing_and_goes_on(
    new_file: Path, tmp_path: Path
) -> None:
    """List, marks, report, copy, exchange meet the end of the disk and work once there is room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    allowed = [one for one in SPACES if _may(one, disk)]
    assert allowed, "this machine lets nobody mount a disk in memory: run it as root"
    program = [sys.executable, "-m", "tests.journeys.full_disk", str(new_file), str(disk)]
    done = subprocess.run(
        ["unshare", *allowed[0], "sh", "-c", MOUNT, "sh", str(disk), *program, str(tmp_path)],
        cwd=tree.ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == STEPS, done.stderr
    assert list(disk.iterdir()) == []


def _may(words: tuple[str, ...], disk: Path) -> bool:
    tried = ["unshare", *words, "sh", "-c", MOUNT, "sh", str(disk), "true"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0
