"""Which entries go out together: never more than is good at once, never half an action."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from sqlcipher3 import dbapi2

from supervisor_app.store.arrivals import Place
from supervisor_app.store.journal import Record
from supervisor_app.system.collector import resting_collector

_COLUMNS = "centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body"
_AFTER = (
    f"SELECT {_COLUMNS} FROM journal WHERE centre_id = ? AND device_id = ? AND seq > ? "
    "ORDER BY seq LIMIT ?"
)
_REST = (
    f"SELECT {_COLUMNS} FROM journal WHERE centre_id = ? AND device_id = ? AND seq > ? "
    "AND hlc = ? ORDER BY seq"
)


def part(
    raw: dbapi2.Connection, place: Place, after: int, count: int, size: int = 4_000_000
) -> list[Record]:
    """Return entries of a chain after a number: about `count` of them or `size` characters.

    The last action is always whole: others see all of it or nothing.
    """
    with resting_collector():
        rows = list(map(Record._make, raw.execute(_AFTER, (*place, after, count))))
        if sum([len(record.body) for record in rows]) > size:
            rows = rows[: _fitting(rows, size)]
        if rows:
            last = rows[-1]
            rows += map(Record._make, raw.execute(_REST, (*place, last.seq, last.hlc)))
    return rows


def _fitting(rows: Sequence[Record], size: int) -> int:
    """Return how many of the first entries are within a size; one always is."""
    weight = 0
    for number, record in enumerate(rows):
        weight += len(record.body)
        if weight > size:
            return max(1, number)
    return len(rows)


class Ahead:
    """Parts of a chain up to an entry; the next is read while the present one is on its way.

    Inside its block the connection is nobody else's.
    """

    def __init__(self, raw: dbapi2.Connection, place: Place, last: int) -> None:
        self._raw, self._place, self._last = raw, place, last
        self._reader: ThreadPoolExecutor | None = None
        self._expected = (0, 0, 0)
        self._next: Future[list[Record]] | None = None

    def __enter__(self) -> Self:
        """Begin; nothing is read yet."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wait for what is being read."""
        if self._reader is not None:
            self._reader.shutdown()

    def part(self, after: int, count: int, size: int) -> list[Record]:
        """Return what `part` does; what was read ahead of another question is dropped."""
        ready = [] if self._next is None else self._next.result()
        if self._next is None or self._expected != (after, count, size):
            ready = part(self._raw, self._place, after, count, size)
        self._next = None
        if ready and ready[-1].seq < self._last:
            self._reader = self._reader or ThreadPoolExecutor(1, "outgoing")
            self._expected = (ready[-1].seq, count, size)
            self._next = self._reader.submit(part, self._raw, self._place, *self._expected)
        return ready


def is_one_action(records: Sequence[Record]) -> bool:
    """Tell whether entries of a chain are all of one action."""
    return records[0].hlc == records[-1].hlc


def unwanted(action: Sequence[Record], would_take: Callable[[Sequence[Record]], bool]) -> int:
    """Return the number of the entry for which a whole action is refused.

    Found by pushes that are taken back, so that nobody ever sees a part of the action.
    """
    low, high = 0, len(action) - 1
    while low < high:
        middle = (low + high) // 2
        if would_take(action[: middle + 1]):
            low = middle + 1
        else:
            high = middle
    return action[low].seq
