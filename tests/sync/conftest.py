"""Two stations of the small sample classes and the other side of their rounds, in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.store.work import Store
from supervisor_app.system.clock import FixedClock
from tests.store.sample import NOON
from tests.sync.shelf import Shelf
from tests.sync.stations import open_station


@pytest.fixture
def shelf() -> Shelf:
    """Give an empty other side whose clock is right."""
    return Shelf(int(NOON.timestamp() * 1000))


@pytest.fixture
def a(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give a station."""
    store = open_station(tmp_path / "a.db", clock)
    yield store
    store.close()


@pytest.fixture
def b(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """Give another station of the same centre."""
    store = open_station(tmp_path / "b.db", clock)
    yield store
    store.close()
