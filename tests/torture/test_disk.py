"""The disk and the process under the store, at length: power cuts, kills, migrations, copies."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from supervisor_app.store import backup, freeze, integrity, rebuild, record, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.simulation.power_cut import try_images
from tests.store.sample import KEY, METADATA, NOON, add, shown
from tests.torture.conftest import Torture

ROOT = Path(__file__).resolve().parents[2]
IMAGES, KILLS, MIGRATIONS, COPIES = 50_000, 10_000, 500, 500


def test_fifty_thousand_power_cuts(tmp_path: Path, torture: Torture) -> None:
    """No image of FULL flushing loses an acknowledged action or is broken."""
    found = try_images(tmp_path, "FULL", torture.amount(IMAGES), torture.chance())
    assert (found.lost, found.corrupt) == ([], [])


@pytest.mark.needs("sh")
def test_ten_thousand_kills(tmp_path: Path, torture: Torture) -> None:
    """A writer killed again and again: what it said aloud is there, chain and rows hold."""
    path = tmp_path / "centre.db"
    schema.create(path, KEY, metadata=METADATA)
    said = subprocess.run(
        [
            *(sys.executable, "-m", "tests.store.writer", str(path)),
            *(str(torture.amount(KILLS)), str(torture.chance())),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    store = Store(path, KEY, FixedClock(NOON), metadata=METADATA)
    try:
        assert set(said.stdout.split()) <= set(shown(store))
        assert integrity.check(path, KEY, thorough=True).ok
        assert rebuild.compare(store, Unwatched()) == ()
    finally:
        store.close()


def killed(program: str, *arguments: str, after: float) -> None:
    """Start a piece of Python and kill it after so many seconds, if it still runs."""
    child = subprocess.Popen(
        [sys.executable, "-c", program, *arguments], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()


COPY = """
import sys
from pathlib import Path
from supervisor_app.store import backup
from tests.store.sample import KEY
print("ready", flush=True)
number = 0
while True:
    backup.copy(Path(sys.argv[1]), KEY, Path(sys.argv[2]) / f"{number % 3}.db")
    number += 1
"""


@pytest.mark.needs("sh")
def test_five_hundred_kills_of_a_backup(tmp_path: Path, torture: Torture) -> None:
    """Whenever a copy is killed, every copy that has its name is whole and can be opened."""
    path, copies = tmp_path / "centre.db", tmp_path / "copies"
    copies.mkdir()
    schema.create(path, KEY, metadata=METADATA)
    store = Store(path, KEY, FixedClock(NOON), metadata=METADATA)
    try:
        for number in range(300):
            add(store, id=str(number), name="سجل" * 20)
        backup.copy(path, KEY, copies / "0.db")
        chance = random.Random(torture.chance())  # noqa: S311  a replayable moment, no secret
        for number in range(torture.amount(COPIES)):
            add(store, name=f"later {number}")
            killed(COPY, str(path), str(copies), after=chance.uniform(0, 0.2))
            for copy in copies.glob("*.db"):
                assert integrity.check(copy, KEY, thorough=True).ok
    finally:
        store.close()
    assert len(list(copies.glob("*.db"))) <= 3


UPGRADE = """
import sys
from pathlib import Path
from supervisor_app.store import schema
from tests.store.sample import KEY
print("ready", flush=True)
schema.bring_up(Path(sys.argv[1]), KEY, Path(sys.argv[2]))
"""


def old_database(path: Path) -> int:
    """Make a database of the first released schema with entries in it; return their number."""
    raw = connect(path, KEY, create=True)
    first = (freeze.VERSIONS / "0001_first.sql").read_text(encoding="utf-8")
    for statement in first.split("\n\n"):
        raw.execute(statement)
    raw.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    raw.execute("INSERT INTO alembic_version VALUES ('0001')")
    raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    identity = {"device": "9", "centre": "1", "hlc": "0", "offset": "0"}
    raw.executemany("INSERT INTO meta VALUES (?, ?)", identity.items())
    action = record.Action(1, 9, "ab" * 8, "someone", "", "", 1_000)
    chain = record.start(raw, action, 0)
    for number in range(5_000):
        chain.add("thing", str(number), {"name": "سجل"}, {})
    record.finish(raw, chain)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()
    return len(chain.records)


def test_five_hundred_kills_of_a_migration(tmp_path: Path, torture: Torture) -> None:
    """A killed upgrade leaves the old or the new database with every row; the next one ends it."""
    released = tmp_path / "released.db"
    rows = old_database(released)
    chance = random.Random(torture.chance())  # noqa: S311  a replayable moment, no secret
    for number in range(torture.amount(MIGRATIONS)):
        folder = tmp_path / str(number)
        (folder / "kept").mkdir(parents=True)
        path = folder / "centre.db"
        path.write_bytes(released.read_bytes())
        killed(UPGRADE, str(path), str(folder / "kept"), after=chance.uniform(0, 0.5))
        schema.bring_up(path, KEY, folder / "kept")
        store = Store(path, KEY, FixedClock(NOON))
        with store.raw() as raw:
            assert raw.execute("SELECT count(*) FROM journal").fetchone() == (rows,)
            left = "SELECT count(*) FROM sqlite_master WHERE name LIKE '_alembic_tmp_%'"
            assert raw.execute(left).fetchone() == (0,)
        store.close()
        shutil.rmtree(folder)
