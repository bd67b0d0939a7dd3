"""Killed at any moment, the store loses nothing that was acknowledged and needs no repair."""

import sys
from pathlib import Path
from subprocess import run

import pytest

from supervisor_app.store import integrity, rebuild, schema
from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.progress import Unwatched
from tests.store.sample import KEY, METADATA, NOON, add, shown

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20


@pytest.mark.needs("sh")
def test_twenty_kills_lose_no_acknowledged_action(tmp_path: Path) -> None:
    """Every acknowledged action is there as a whole, file and chain hold, rows follow."""
    path = tmp_path / "centre.db"
    schema.create(path, KEY, metadata=METADATA)
    said = run(
        [sys.executable, "-m", "tests.store.writer", str(path), str(KILLS), "7"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    acknowledged = said.stdout.split()
    assert len({name.split("-")[0] for name in acknowledged}) == KILLS
    store = Store(path, KEY, FixedClock(NOON), metadata=METADATA)
    things = shown(store)
    assert set(acknowledged) <= set(things)
    actions = len(things) - 1
    assert things["counter"]["n"] == actions
    with store.raw() as raw:
        assert raw.execute("SELECT count(*) FROM plain").fetchone() == (actions,)
        assert raw.execute("SELECT count(DISTINCT hlc) FROM journal").fetchone() == (actions,)
    assert integrity.check(path, KEY, thorough=True).ok
    assert rebuild.compare(store, Unwatched()) == ()
    add(store, name="after")
    store.close()
