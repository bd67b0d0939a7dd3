"""A new key: everything opens under it, nothing under the old, and a kill leaves one of the two."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from supervisor_app import bootstrap
from supervisor_app.errors import KnownError, WrongKey
from supervisor_app.services import key_rotation
from supervisor_app.services.desk import Desk
from supervisor_app.store import integrity
from supervisor_app.store.connection import connect
from supervisor_app.system import key_change, keyslots
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.keyslots import Cost, Keyslots
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.secrets import Secrets
from tests.conftest import NOW

ROOT = Path(__file__).resolve().parents[2]
WORDS = "عبارة مرور المركز"
CHEAP = Cost(passes=1, memory=1024, lanes=1)
KILLS = 2
ROTATE = """
import sys
from pathlib import Path
from supervisor_app.services import key_rotation
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths
from tests.conftest import NOW
paths = CentrePaths(Path(sys.argv[1]))
print("ready", flush=True)
key_rotation.rotate(paths, demo_key(paths.demo_key), lambda slots, key: slots, NOW)
"""


def wrap(slots: Keyslots, key: bytes) -> Keyslots:
    """Put the key under the passphrase."""
    return slots.with_passphrase(key, WORDS, CHEAP)


@pytest.fixture
def closed(new_centre: Desk) -> tuple[CentrePaths, bytes, str]:
    """Give a closed centre under a passphrase, its key and its recovery code."""
    paths, key = new_centre.paths, new_centre.store.key
    paths.prepare()
    slots, code = Keyslots.new(paths.keyslots).with_recovery(key)
    wrap(slots, key).save()
    Secrets(paths, key).put("probe", b"signs")
    new_centre.store.close()
    return paths, key, code


def test_everything_is_under_the_new_key(closed: tuple[CentrePaths, bytes, str]) -> None:
    """Passphrase and new code open it, the old key and code do not; secrets and the copy hold."""
    paths, old, old_code = closed
    done = key_rotation.rotate(paths, old, wrap, NOW)
    new = keyslots.unlock(paths, WORDS)
    assert new != old
    assert bootstrap.unlock_by_recovery(paths, done.recovery_code) == new
    assert integrity.check(paths.database, new, thorough=True).ok
    with pytest.raises(WrongKey):
        connect(paths.database, old)
    with pytest.raises(KnownError):
        bootstrap.unlock_by_recovery(paths, old_code)
    assert Secrets(paths, new).get("probe") == b"signs"
    copy = paths.backup / done.copy
    assert integrity.check(copy, old, thorough=True).ok
    kept = Keyslots.load(copy.with_suffix(".keyslots.json"))
    assert kept.by_recovery(old_code) == old
    assert not list(paths.folder.glob("*.next"))
    assert not paths.key_change.exists()


@pytest.mark.parametrize("where", ["lay_ready", "put_in_place"])
def test_a_fault_before_the_database_is_in_place_keeps_the_old_key(
    closed: tuple[CentrePaths, bytes, str], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Nothing of the new key is left, and the old one opens everything."""
    paths, old, _ = closed

    def broken(*_: object) -> None:
        raise OSError(where)

    owner = key_change if where == "lay_ready" else key_rotation
    monkeypatch.setattr(owner, where, broken)
    with pytest.raises(OSError, match=where):
        key_rotation.rotate(paths, old, wrap, NOW)
    assert keyslots.unlock(paths, WORDS) == old
    assert Secrets(paths, old).get("probe") == b"signs"
    assert not list(paths.folder.glob("*.next"))


def test_a_kill_after_the_database_is_in_place_ends_with_the_new_key(
    closed: tuple[CentrePaths, bytes, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next start gives the new key's files their names before it reads a key."""
    paths, old, _ = closed
    with monkeypatch.context() as patch:
        patch.setattr(key_change, "settle", lambda _: None)
        key_rotation.rotate(paths, old, wrap, NOW)
    assert keyslots.unlock(paths, WORDS) == old
    desk = bootstrap.open_centre(paths, unlock=lambda where: keyslots.unlock(where, WORDS))
    assert desk.store.key == keyslots.unlock(paths, WORDS) != old
    desk.store.close()


@pytest.mark.needs("sh")
def test_killed_at_any_moment_one_of_both_keys_opens(demo: Desk, tmp_path: Path) -> None:
    """After each kill the start finds a key that opens a whole database."""
    demo.store.close()
    chance = random.Random(5)  # noqa: S311  a replayable moment, no secret
    for number in range(KILLS):
        paths = CentrePaths(Path(shutil.copytree(demo.paths.folder, tmp_path / str(number))))
        child = subprocess.Popen(
            [sys.executable, "-c", ROTATE, str(paths.folder)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.8))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        key_change.settle(paths)
        key = demo_key(paths.demo_key)
        assert integrity.check(paths.database, key, thorough=False).ok
