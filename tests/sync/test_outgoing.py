"""What goes out together: whole actions, within count and size."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.store import tail
from supervisor_app.store.work import Store
from supervisor_app.sync.outgoing import Ahead, part, unwanted
from supervisor_app.system.clock import FixedClock
from tests.store.sample import NOON, add
from tests.sync.stations import device, open_station


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Store]:
    """Give a station with five entries."""
    store = open_station(tmp_path / "a.db", FixedClock(NOON))
    for number in range(5):
        add(store, name=str(number))
    yield store
    store.close()


def test_a_part_ends_at_its_count_or_its_size(station: Store) -> None:
    """One entry always goes, however large."""
    place = (1, device(station))
    with station.raw() as raw:
        assert [one.seq for one in part(raw, place, 0, 3)] == [1, 2, 3]
        assert [one.seq for one in part(raw, place, 3, 3)] == [4, 5]
        assert part(raw, place, 5, 3) == []
        size = len(part(raw, place, 0, 1)[0].body)
        assert len(part(raw, place, 0, 5, size * 2 + 1)) == 2
        assert len(part(raw, place, 0, 5, 1)) == 1


@pytest.mark.parametrize("bad", [1, 2, 5])
def test_the_refused_entry_of_an_action_is_found_by_its_beginnings(
    station: Store, bad: int
) -> None:
    """Whatever begins before it would be taken, whatever holds it would not."""
    with station.raw() as raw:
        records = part(raw, (1, device(station)), 0, 5)
    assert unwanted(records, lambda some: some[-1].seq < bad) == bad


def test_reading_ahead_gives_what_reading_would(station: Store) -> None:
    """Part after part, also where a refusal asks again for less, or the journal grew meanwhile."""
    place = (1, device(station))
    with station.raw() as raw, Ahead(raw, place, 5) as ahead:
        assert [one.seq for one in ahead.part(0, 2, 9999)] == [1, 2]
        assert [one.seq for one in ahead.part(0, 1, 9999)] == [1]
        assert [one.seq for one in ahead.part(1, 3, 9999)] == [2, 3, 4]
        add(station, name="meanwhile")
        assert [one.seq for one in ahead.part(4, 2, 9999)] == [5, 6]
        assert ahead.part(6, 3, 9999) == []


def test_what_was_read_ahead_may_be_rewritten(station: Store) -> None:
    """A part that was asked for otherwise than expected is read anew."""
    place = (1, device(station))
    with station.raw() as raw, Ahead(raw, place, 5) as ahead:
        ahead.part(0, 2, 9999)
        tail.restamp(station, 0, 1_600_000_000_000)
        clocks = [row[0] for row in raw.execute("SELECT hlc FROM journal ORDER BY seq")]
        assert [one.hlc for one in ahead.part(0, 2, 9999)] == clocks[:2]
        assert [one.hlc for one in ahead.part(2, 3, 9999)] == clocks[2:]
