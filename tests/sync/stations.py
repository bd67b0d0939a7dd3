"""Workstations of the small sample classes, and what two of them must agree on."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from supervisor_app.store import rebuild, schema
from supervisor_app.store.dots import unpack
from supervisor_app.store.tail import own_device
from supervisor_app.store.work import Store
from supervisor_app.sync import rounds
from supervisor_app.sync.rounds import Limits, Round
from supervisor_app.system.clock import Clock
from supervisor_app.system.progress import Unwatched
from tests.store.sample import KEY, METADATA, NOON
from tests.sync.shelf import Shelf

NOON_MS = int(NOON.timestamp() * 1000)
# Where a round may break off, in the order in which it comes there.
POINTS = ("connect", "after_hello", "before_push", "after_push", "before_pull", "mid_apply")
SMALL = Limits(page=3, bulk_from=1000)


class Cut(Exception):
    """The line was cut."""


def open_station(path: Path, clock: Clock, *, centre_id: int = 1) -> Store:
    """Make a station's database where there is none, and open it."""
    if not path.exists():
        schema.create(path, KEY, centre_id=centre_id, metadata=METADATA)
    return Store(path, KEY, clock, metadata=METADATA)


def copy_of(store: Store, path: Path, clock: Clock) -> Store:
    """Clone a station's disk while it is at rest."""
    with store.raw() as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copy(store.path, path)
    return open_station(path, clock)


def sync(store: Store, carrier: Any, limits: Limits = SMALL, **more: Any) -> Round:
    """Go through one round."""
    return rounds.run(store, carrier, Unwatched(), limits=limits, **more)


def cut_at(point: str) -> Callable[[str], None]:
    """Return a hook that cuts the line at a point."""

    def at(name: str) -> None:
        if name == point:
            raise Cut(name)

    return at


def device(store: Store) -> int:
    """Return the id under which a station writes."""
    with store.raw() as raw:
        return own_device(raw)


def rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    """Return what a query gives."""
    with store.raw() as raw:
        return [tuple(row) for row in raw.execute(query)]


def states(store: Store) -> dict[tuple[Any, ...], tuple[Any, Any]]:
    """Return every merge state with its dots by field."""
    found = {}
    for *key, data, dots in rows(store, "SELECT * FROM row"):
        fields = orjson.loads(data)
        found[tuple(key)] = (fields, unpack(dots, fields))
    return found


def agree(*stores: Store) -> None:
    """Fail unless all hold the same entries, states and clashes, and show what these say."""
    for query in (
        "SELECT device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal ORDER BY 1, 2",
        "SELECT * FROM conflict ORDER BY 1, 2, 3, 4",
        "SELECT * FROM thing ORDER BY 1",
    ):
        first, *others = (rows(store, query) for store in stores)
        assert all(other == first for other in others), query
    first_states, *other_states = map(states, stores)
    assert all(other == first_states for other in other_states)
    for store in stores:
        assert rebuild.compare(store, Unwatched()) == ()


def settle(shelf: Shelf, *stores: Store) -> None:
    """Let every station exchange until nothing is left to exchange."""
    for _ in range(3):
        for store in stores:
            sync(store, shelf.at(store.path.stem))
