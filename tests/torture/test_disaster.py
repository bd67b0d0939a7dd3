"""Copies, drill, keys and the incident pack at full size: the figures that the papers ask for.

The proofs share the machine with each other, so a time of seconds is printed and held loosely.
"""

import datetime as dt
import random
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from supervisor_app import bootstrap
from supervisor_app.services import accounts, backups, drill, incident
from supervisor_app.services.desk import Desk
from supervisor_app.store import backup, integrity, record, schema
from supervisor_app.store.connection import connect
from supervisor_app.system import key_change
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.demo_key import demo_key
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from tests.conftest import MIDDAY, STORE_KEY
from tests.services.test_key_rotation import ROTATE
from tests.torture.conftest import PARTS, Torture
from tests.torture.test_disk import killed

ROTATIONS = 50
COPY_SECONDS, COPY_BYTES = 2.0, 25_000_000
DRILL_SECONDS, DRILL_BYTES = 60.0, 66_000_000
# A copy is written anew without the free pages that the database itself carries.
SLACK = 1.2
PACK_SECONDS, PACK_ROWS = 300.0, 1_000_000
CHUNK = 5_000
WORDS = "عبارة مرور الحزمة"


def swell(path: Path, key: bytes, enough: int, *, rows: int = 1 << 60) -> int:
    """Journal events until the file is so large, or holds so many rows; return their number."""
    raw = connect(path, key)
    device = int(dict(raw.execute("SELECT k, v FROM meta"))["device"])
    written = 0
    while path.stat().st_size < enough and written < rows:
        hlc = int(dict(raw.execute("SELECT k, v FROM meta"))["hlc"])
        now = int(MIDDAY.timestamp() * 1000)
        raw.execute("BEGIN IMMEDIATE")
        chain = record.start(raw, record.Action(1, device, "cd" * 8, "someone", "", "", now), hlc)
        for number in range(CHUNK):
            chain.add("event", f"{written + number:032x}", {"kind": "note", "of": "سجل" * 8}, {})
        record.finish(raw, chain)
        raw.execute("COMMIT")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        written += CHUNK
    raw.close()
    return written


@contextmanager
def writer(path: Path) -> Iterator[None]:
    """Commit something every two milliseconds while the block runs."""
    done = threading.Event()

    def write() -> None:
        raw = connect(path, STORE_KEY)
        while not done.wait(0.002):
            raw.execute("UPDATE meta SET v = v + 1 WHERE k = 'offset'")
        raw.close()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def test_a_copy_beside_a_writer(tmp_path: Path) -> None:
    """25 MB are copied and verified while another writes every 2 ms; the copy is whole."""
    path, copy = tmp_path / "centre.db", tmp_path / "copy.db"
    schema.create(path, STORE_KEY)
    swell(path, STORE_KEY, COPY_BYTES)
    began = time.monotonic()
    with writer(path):
        backup.copy(path, STORE_KEY, copy)
    taken = time.monotonic() - began
    print(f"25 MB copied beside a writer in {taken:.2f} s, asked {COPY_SECONDS} s")  # noqa: T201  a figure of the proof
    assert integrity.check(copy, STORE_KEY, thorough=True).ok
    assert taken <= COPY_SECONDS * PARTS


def opened(folder: Path, to: Path) -> Desk:
    """Open a copy of the demonstration, its supervisor seated."""
    paths = CentrePaths(Path(shutil.copytree(folder, to)))
    desk = bootstrap.open_centre(paths, clock=FixedClock(MIDDAY))
    accounts.seat_without_password(desk, "supervisor")
    return desk


def test_a_drill_of_66_megabytes(demo_folder: Path, tmp_path: Path) -> None:
    """The newest copy is put up and proved in a minute: pages, chain, counts of the manifest."""
    paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / "centre")))
    swell(paths.database, demo_key(paths.demo_key), int(SLACK * DRILL_BYTES))
    desk = opened(paths.folder, tmp_path / "large")
    try:
        made = backups.back_up(desk, Unwatched())
        began = time.monotonic()
        found = drill.prove(desk, Unwatched())
        taken = time.monotonic() - began
    finally:
        desk.store.close()
    print(f"{made.stat().st_size / 1e6:.0f} MB proved in {taken:.1f} s")  # noqa: T201  a figure of the proof
    assert found.ok, found.reason
    assert made.stat().st_size >= DRILL_BYTES
    assert taken <= DRILL_SECONDS


def test_fifty_kills_of_a_new_key(demo_folder: Path, tmp_path: Path, torture: Torture) -> None:
    """Killed at any moment, the start finds the old or the new key and a whole database."""
    chance = random.Random(torture.chance())  # noqa: S311  a replayable moment, no secret
    for number in range(torture.amount(ROTATIONS)):
        paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / str(number))))
        killed(ROTATE, str(paths.folder), after=chance.uniform(0, 1.5))
        key_change.settle(paths)
        assert integrity.check(paths.database, demo_key(paths.demo_key), thorough=True).ok
        shutil.rmtree(paths.folder)


def test_a_pack_of_a_million_rows(
    demo_folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The incident pack of a million entries is built in five minutes and opens again."""
    paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / "centre")))
    rows = swell(
        paths.database,
        demo_key(paths.demo_key),
        1 << 60,
        rows=PACK_ROWS // request.config.getoption("--share"),
    )
    desk = opened(paths.folder, tmp_path / "large")
    try:
        day: dt.date = MIDDAY.date()
        began = time.monotonic()
        pack = incident.build(desk, Unwatched(), day, day, WORDS)
        taken = time.monotonic() - began
    finally:
        desk.store.close()
    print(f"{rows} entries packed in {taken:.1f} s")  # noqa: T201  a figure of the proof
    assert taken <= PACK_SECONDS
    assert incident.open_pack(pack, WORDS)["audit.csv"].count(b"\n") > rows
