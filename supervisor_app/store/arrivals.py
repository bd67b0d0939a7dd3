"""Entries of other workstations on their way in: links proven, journalled, merged, all or nothing.

Where entries come from (a server, a sealed file) is not known here. A first load journals chain by
chain and merges once at its end; until then `meta` says what waits.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.errors import JournalsDisagree
from supervisor_app.store import journal
from supervisor_app.store.engine import canonical
from supervisor_app.store.fold import Thing
from supervisor_app.store.journal import Arrived, Head, Record
from supervisor_app.store.quick_fold import settle
from supervisor_app.store.work import PUT_META, Store, meta
from supervisor_app.system.collector import resting_collector
from supervisor_app.system.progress import Progress

Place = tuple[int, int]

FORK = "fork"
_UNMERGED = "unmerged"
_IN_ORDER = itemgetter(3, 0, 1, 2)
_MERGED_AT_ONCE = 5000
_NEXT_PLACE = (
    # The whole key: bound by its first two columns alone SQLite walks all entries of the device.
    "SELECT centre_id, device_id FROM journal WHERE (centre_id, device_id, seq) > "
    "(?, ?, 9223372036854775807) ORDER BY centre_id, device_id, seq LIMIT 1"
)
_HASH = "SELECT hash FROM journal WHERE centre_id = ? AND device_id = ? AND seq = ?"
_WAITING = (
    "INSERT INTO waiting SELECT DISTINCT entity_id, entity, centre_id FROM journal "
    "WHERE centre_id = ? AND device_id = ? AND seq > ? "
    "ON CONFLICT (entity_id, entity, centre_id) DO NOTHING"
)
_WAIT = "INSERT INTO waiting (entity_id, entity, centre_id) VALUES (?, ?, ?)"
_OF_WAITING = (
    "SELECT j.centre_id, j.device_id, j.seq, j.hlc, j.op, j.entity, j.entity_id, j.hash, j.body "
    "FROM (SELECT * FROM waiting WHERE entity_id > ? AND entity_id <= ?) AS w "
    "CROSS JOIN journal AS j WHERE j.entity_id = w.entity_id "
    "AND j.entity = w.entity AND j.centre_id = w.centre_id"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """How many entries were new, and the tables that they touched."""

    count: int
    tables: frozenset[str]


def nothing() -> None:
    """Stand where a test would break in."""


def apply(store: Store, records: Iterable[Record], pause: Callable[[], None] = nothing) -> Taken:
    """Take entries in, in the order of the hybrid clock; what is known already is passed over.

    `pause` is called between journal and merge. Raises JournalsDisagree where an entry does not fit
    the chain of its device (reason "gap", "clock", "link" or "fork"), DiskFull, StoreBusy.
    """
    with resting_collector(), store.exchange() as raw:
        arrived = take(raw, records)
        pause()
        return Taken(len(arrived), settle(raw, arrived, store.shapes))


def append(store: Store, records: Iterable[Record], pause: Callable[[], None] = nothing) -> int:
    """Journal entries of a first load and note that `merge_waiting` owes their merge.

    Raises what `apply` raises; returns how many were new.
    """
    with resting_collector(), store.exchange() as raw:
        arrived = append_in(raw, records)
        pause()
    return len(arrived)


def append_in(raw: dbapi2.Connection, records: Iterable[Record]) -> list[Arrived]:
    """Do what `append` does inside the caller's transaction and return what was new."""
    waiting = _waiting(raw)
    arrived = take(raw, records)
    for record, _ in arrived:
        waiting.setdefault(f"{record.centre_id}/{record.device_id}", record.seq - 1)
    raw.execute(PUT_META, (_UNMERGED, canonical(waiting)))
    return arrived


def is_waiting(raw: dbapi2.Connection) -> bool:
    """Tell whether a first load was broken off before its merge."""
    return bool(_waiting(raw))


def owed(raw: dbapi2.Connection) -> int:
    """Return how many journalled entries of a broken first load still wait for their merge."""
    found = 0
    for place, after in _waiting(raw).items():
        centre, device = map(int, place.split("/"))
        found += journal.head(raw, centre, device).seq - after
    return found


def merge_left(store: Store, progress: Progress) -> frozenset[str]:
    """Merge what a load that was broken off has journalled, if it left anything; see below."""
    with store.raw() as raw:
        waiting = is_waiting(raw)
    return merge_waiting(store, progress) if waiting else frozenset()


def merge_waiting(
    store: Store, progress: Progress, things: Sequence[Thing] | None = None
) -> frozenset[str]:
    """Merge everything that `append` journalled, some things a transaction; return the tables.

    `things` are given where all others are merged already. Broken off, it begins again: merging
    twice gives the same.
    """
    tables: set[str] = set()
    last: str | None = ""
    with store.exchange() as raw:
        raw.execute("DROP TABLE IF EXISTS waiting")
        raw.execute(
            "CREATE TEMPORARY TABLE waiting (entity_id TEXT, entity TEXT, centre_id INTEGER, "
            "PRIMARY KEY (entity_id, entity, centre_id))"
        )
        if things is not None:
            raw.executemany(_WAIT, [(thing, table, centre) for centre, table, thing in things])
        else:
            for place, after in _waiting(raw).items():
                raw.execute(_WAITING, (*map(int, place.split("/")), after))
        while last is not None:
            with resting_collector():
                last, arrived = _part_after(raw, last)
                tables |= settle(raw, arrived, store.shapes, alone=True)
            raw.execute("COMMIT")
            progress.step(len(arrived))
            raw.execute("BEGIN IMMEDIATE")
        raw.execute("DELETE FROM meta WHERE k = ?", (_UNMERGED,))
    return frozenset(tables)


def take(raw: dbapi2.Connection, records: Iterable[Record]) -> list[Arrived]:
    """Journal entries whose links hold and take their clock over; merging is the caller's."""
    tips: dict[Place, Head | Record] = {}
    arrived: list[Arrived] = []
    for record in records:
        place = record[:2]
        tip = tips.get(place) or journal.head(raw, *place)
        if record.seq <= tip.seq:
            again = (one.record for one in arrived if one.record[:3] == record[:3])
            twin = next(again, None)
            if (twin.hash if twin else hash_at(raw, place, record.seq)) != record.hash:
                raise _disagree(record, FORK)
            continue
        if reason := journal.parted(record, tip):
            raise _disagree(record, reason)
        tips[place] = record
        arrived.append(journal.arrived(record))
    journal.append(raw, [record for record, _ in arrived])
    clock = max((tip.hlc for tip in tips.values()), default=0)
    raw.execute(
        "UPDATE meta SET v = ? WHERE k = 'hlc' AND CAST(v AS INTEGER) < ?", (str(clock), clock)
    )
    return arrived


def vector(raw: dbapi2.Connection) -> Mapping[Place, int]:
    """Return the number of the last entry of every device; the only cursor there is."""
    found: dict[Place, int] = {}
    # From device to device by the index: counting over millions of entries would take seconds.
    place = raw.execute(_NEXT_PLACE, (-1, 0)).fetchone()
    while place is not None:
        found[place] = journal.head(raw, *place).seq
        place = raw.execute(_NEXT_PLACE, place).fetchone()
    return found


def hash_at(raw: dbapi2.Connection, place: Place, seq: int) -> bytes | None:
    """Return the link of one entry, None where the journal does not hold it."""
    row = raw.execute(_HASH, (*place, seq)).fetchone()
    return None if row is None else bytes(row[0])


def _waiting(raw: dbapi2.Connection) -> dict[str, int]:
    """Return, by "centre/device", the entry after which merging is owed."""
    found: dict[str, int] = orjson.loads(meta(raw).get(_UNMERGED, "{}"))
    return found


def _part_after(raw: dbapi2.Connection, last: str) -> tuple[str | None, list[Arrived]]:
    """Return the last id of the next part, None after the last one, and what the part holds.

    Whole histories of some waiting things in the order of the clock; an id that several tables
    share is never split, because a part ends with all of its last id.
    """
    (end,) = raw.execute(
        "SELECT max(entity_id) FROM (SELECT entity_id FROM waiting "
        "WHERE entity_id > ? ORDER BY entity_id LIMIT ?) AS part",
        (last, _MERGED_AT_ONCE),
    ).fetchone()
    if end is None:
        return None, []
    rows = raw.execute(_OF_WAITING, (last, end)).fetchall()
    rows.sort(key=_IN_ORDER)
    return end, [Arrived(record, journal.entry(record)) for record in map(Record._make, rows)]


def _disagree(record: Record, reason: str) -> JournalsDisagree:
    return JournalsDisagree(device=record.device_id, seq=record.seq, reason=reason)
