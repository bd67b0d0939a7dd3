"""Which entries go out together: never more than is good at once, never half an action."""

from collections.abc import Callable, Sequence

from sqlcipher3 import dbapi2

from supervisor_app.store.arrivals import Place
from supervisor_app.store.journal import Record

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
    rows = [Record._make(row) for row in raw.execute(_AFTER, (*place, after, count))]
    weight = 0
    for number, record in enumerate(rows):
        weight += len(record.body)
        if weight > size and number:
            rows = rows[:number]
            break
    if not rows:
        return rows
    last = rows[-1]
    rest = raw.execute(_REST, (*place, last.seq, last.hlc))
    return rows + [Record._make(row) for row in rest]


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
