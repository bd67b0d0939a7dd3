"""The first load of a workstation: whole chains journalled part by part, merged once at its end.

Merge states grow in memory meanwhile. Where they would grow too many, or the load was broken off,
`arrivals.merge_waiting` merges from the journal instead; both give the same.
"""

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.store import arrivals
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Record
from supervisor_app.store.quick_fold import Folding
from supervisor_app.store.work import PUT_META, Store, meta
from supervisor_app.system.collector import resting_collector
from supervisor_app.system.progress import Progress

# Some 2 kB each.
_THINGS_IN_MEMORY = 100_000
_WRITTEN_AT_ONCE = 20_000
_PUT_AWAY = "indexes"
_INDEXES = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'journal' "
    "AND sql IS NOT NULL ORDER BY name"
)
_WRITTEN_SINCE = (
    "SELECT DISTINCT centre_id, entity, entity_id FROM journal "
    "WHERE centre_id = ? AND device_id = ? AND seq > ?"
)


class FirstLoad:
    """One load: `append` its parts, then `merge`; the journal has its indexes back at the end."""

    def __init__(self, store: Store, entries: int) -> None:
        """Begin; `entries` is how many are to come."""
        self._store = store
        self._entries = entries
        self._new = 0
        self._folding: Folding | None = Folding(store.shapes)
        with store.raw() as raw:
            self._known = dict(arrivals.vector(raw))
            if arrivals.is_waiting(raw):
                self._folding = None

    def __enter__(self) -> Self:
        """Put the journal's indexes away where they are sooner made anew than kept."""
        held = sum(self._known.values())
        if self._entries > held and not self._store.database.on_server:
            with self._store.exchange() as raw:
                _put_away(raw)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Make the indexes again, also of a load that was broken off."""
        self._bring_back()

    def append(self, records: Iterable[Record], pause: Callable[[], None]) -> int:
        """Journal a part and return how many entries were new.

        Raises what `arrivals.apply` raises.
        """
        with resting_collector(), self._store.exchange() as raw:
            arrived = arrivals.append_in(raw, records)
            if self._folding is not None:
                self._folding.take(raw, arrived)
                if len(self._folding.states) > _THINGS_IN_MEMORY:
                    self._folding = None
            pause()
        self._known |= {(one.centre_id, one.device_id): one.seq for one, _ in arrived}
        self._new += len(arrived)
        return len(arrived)

    def merge(self, progress: Progress) -> frozenset[str]:
        """Write what was merged, some things a transaction, and return the tables touched."""
        self._bring_back()
        if self._folding is None:
            return arrivals.merge_waiting(self._store, progress)
        tables: frozenset[str] = frozenset()
        folding, left = self._folding, self._new
        while folding.states:
            with resting_collector(), self._store.exchange() as raw:
                self._leave_others(raw, folding)
                before = len(folding.states)
                tables |= folding.write(raw, _WRITTEN_AT_ONCE)
            # How many entries a thing had is not counted; the bar ends where it should.
            share = left * (before - len(folding.states)) // max(1, before + len(folding.slow))
            left -= share
            progress.step(share)
        return tables | arrivals.merge_waiting(self._store, progress, sorted(folding.slow))

    def _bring_back(self) -> None:
        with self._store.exchange() as raw:
            _bring_back(raw)

    def _leave_others(self, raw: dbapi2.Connection, folding: Folding) -> None:
        """Leave things to the journal that someone here wrote between the parts."""
        for place, seq in arrivals.vector(raw).items():
            known = self._known.get(place, 0)
            if seq > known:
                folding.leave(tuple(row) for row in raw.execute(_WRITTEN_SINCE, (*place, known)))


def mend(store: Store, reading: dbapi2.Connection) -> None:
    """Make the journal's indexes again that a load had put away; a kill may have left it so."""
    if _PUT_AWAY in meta(reading):
        with store.exchange() as raw:
            _bring_back(raw)


def _bring_back(raw: dbapi2.Connection) -> None:
    for statement in orjson.loads(meta(raw).get(_PUT_AWAY, "[]")):
        raw.execute(statement)
    raw.execute("DELETE FROM meta WHERE k = ?", (_PUT_AWAY,))


def _put_away(raw: dbapi2.Connection) -> None:
    found = raw.execute(_INDEXES).fetchall()
    raw.execute(PUT_META, (_PUT_AWAY, canonical([statement for _, statement in found])))
    for name, _ in found:
        raw.execute(f"DROP INDEX {name}")
