"""Every released schema comes up to this version whole, however often it is killed on the way."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from supervisor_app.store import integrity, rebuild, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.store.released import RELEASED, make_released
from tests.store.sample import KEY, NOON

ROOT = Path(__file__).resolve().parents[2]
KILLS = 5
UPGRADE = """
import sys
from pathlib import Path
from supervisor_app.store import schema, upgrade
from tests.store.sample import KEY
print("ready", flush=True)
schema.bring_up(Path(sys.argv[1]), KEY, Path(sys.argv[2]))
"""


def state(path: Path, tables: dict[str, int]) -> tuple[str, dict[str, int]]:
    """Return the schema's version and the rows of the tables."""
    raw = connect(path, KEY)
    (version,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    rows = {name: raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    raw.close()
    return version, rows


@pytest.mark.parametrize("revision", RELEASED)
def test_a_released_database_comes_up_whole(revision: str, tmp_path: Path) -> None:
    """No row is lost, the chain holds, every row says what its journal says, the old file stays."""
    path = tmp_path / "centre.db"
    rows = make_released(revision, path, KEY)
    (tmp_path / "kept").mkdir()
    schema.bring_up(path, KEY, tmp_path / "kept")
    assert state(path, rows) == (schema.HEAD, rows)
    assert integrity.check(path, KEY, thorough=True).ok
    store = Store(path, KEY, FixedClock(NOON))
    assert rebuild.compare(store, Unwatched()) == ()
    store.close()
    (kept,) = (tmp_path / "kept").iterdir()
    assert state(kept, rows) == (revision, rows)


@pytest.mark.needs("sh")
def test_a_killed_upgrade_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    """Never between: what is there opens at once as one of both, and the next start ends it."""
    released = tmp_path / "released.db"
    rows = make_released(RELEASED[0], released, KEY)
    chance = random.Random(3)  # noqa: S311  a replayable moment, no secret
    for number in range(KILLS):
        folder = tmp_path / str(number)
        (folder / "kept").mkdir(parents=True)
        path = Path(shutil.copy(released, folder / "centre.db"))
        child = subprocess.Popen(
            [sys.executable, "-c", UPGRADE, str(path), str(folder / "kept")],
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.25))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        version, found = state(path, rows)
        assert version in {RELEASED[0], schema.HEAD}
        assert found == rows
        schema.bring_up(path, KEY, folder / "kept")
        assert state(path, rows) == (schema.HEAD, rows)
        assert not list(folder.glob("*.upgrade"))
