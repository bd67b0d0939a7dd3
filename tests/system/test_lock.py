"""One window per folder: the second one knocks at the first and ends."""

import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from supervisor_app.errors import AlreadyRunning
from supervisor_app.system import lock as lock_module
from supervisor_app.system.lock import InstanceLock

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from supervisor_app.system.lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.readline()
"""


def test_a_second_window_brings_the_first_forward(tmp_path: Path) -> None:
    """The knock reaches the first, each time, and the second one is told."""
    knocks = threading.Semaphore(0)
    with InstanceLock(tmp_path / "lock") as first:
        first.on_knock(knocks.release)
        for _ in range(2):
            with pytest.raises(AlreadyRunning) as refused:
                InstanceLock(tmp_path / "lock").acquire()
            assert refused.value.params == {"path": str(tmp_path)}
            assert knocks.acquire(timeout=5)
    assert not (tmp_path / "lock.door").exists()
    with InstanceLock(tmp_path / "lock"):
        pass


def test_a_stranger_at_the_door_is_not_let_in(tmp_path: Path) -> None:
    """Only who can read the folder knows the password; silence and noise do nothing."""
    knocks: list[int] = []
    lock = InstanceLock(tmp_path / "lock")
    lock.acquire()
    lock.on_knock(lambda: knocks.append(1))
    port = int((tmp_path / "lock.door").read_text().partition('"port": ')[2].split(",")[0])
    for said in (b"", b"let me in", b"x" * 100):
        with socket.create_connection(("127.0.0.1", port)) as visit:
            visit.sendall(said)
    lock.release()
    lock.release()
    assert knocks == []


def test_a_visitor_who_says_nothing_does_not_block_the_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a moment the next visitor is heard."""
    monkeypatch.setattr(lock_module, "_WAIT_SECONDS", 0.05)
    knocks = threading.Semaphore(0)
    with InstanceLock(tmp_path / "lock") as first:
        first.on_knock(knocks.release)
        port = int((tmp_path / "lock.door").read_text().partition('"port": ')[2].split(",")[0])
        with socket.create_connection(("127.0.0.1", port)):
            with pytest.raises(AlreadyRunning):
                InstanceLock(tmp_path / "lock").acquire()
            assert knocks.acquire(timeout=5)


def test_a_first_window_that_does_not_listen_yet_still_holds_the_folder(tmp_path: Path) -> None:
    """Before the door is open, or with a door of yesterday, the second one ends all the same."""
    with InstanceLock(tmp_path / "lock"):
        for door in ("", "{}", '{"port": 1, "password": "x"}'):
            (tmp_path / "lock.door").write_text(door)
            with pytest.raises(AlreadyRunning):
                InstanceLock(tmp_path / "lock").acquire()


def test_a_killed_window_frees_the_folder(tmp_path: Path) -> None:
    """No lock is left behind by a process that was ended by force."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "lock")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    with pytest.raises(AlreadyRunning):
        InstanceLock(tmp_path / "lock").acquire()
    process.kill()
    process.communicate()
    InstanceLock(tmp_path / "lock").acquire()
