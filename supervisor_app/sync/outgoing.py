"""Which entries go out together: never more than is good at once, never half an action."""

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
