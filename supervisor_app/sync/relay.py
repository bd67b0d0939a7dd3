"""From a centre's own server up to the emirate's: entries of all its devices, verbatim.

Nothing else is needed for two tiers: what is above says by its heads what it lacks, and the links
prove every entry again. What the emirate writes (the shared catalogue) comes down the same way.
"""

from collections.abc import Iterator

import orjson
import psycopg

from supervisor_app.sync.carrier import Place
from supervisor_app.sync.connection import own_error
from supervisor_app.system.progress import Progress

_HEADS = "SELECT centre_id, device_id, seq FROM rs.head WHERE centre_id = rs.my_centre()"
_AFTER = (
    "SELECT device_id AS d, seq AS q, hlc AS h, entity AS e, entity_id AS i, "
    "encode(hash, 'hex') AS x, body AS b FROM rs.journal "
    "WHERE centre_id = %s AND device_id = %s AND seq > %s ORDER BY seq LIMIT %s"
)
_NAMES = ("d", "q", "h", "e", "i", "x", "b")
PAGE = 2000


def carry(
    below: psycopg.Connection, above: psycopg.Connection, progress: Progress, *, page: int = PAGE
) -> int:
    """Bring up what the upper server lacks of this centre and return how many entries it was.

    Both connections are of roles enrolled as relays of the same centre. A broken journey goes on
    where it stopped. Raises SyncTrouble, CancelledByPerson.
    """
    try:
        there = _heads(above)
        lacking = {
            place: (there.get(place, 0), seq)
            for place, seq in _heads(below).items()
            if seq > there.get(place, 0)
        }
        progress.total(sum(last - known for known, last in lacking.values()))
        return sum(
            _one(below, above, place, span[0], (progress, page)) for place, span in lacking.items()
        )
    except psycopg.Error as error:
        raise own_error(error, "") from error


def _one(
    below: psycopg.Connection,
    above: psycopg.Connection,
    place: Place,
    known: int,
    pace: tuple[Progress, int],
) -> int:
    progress, page = pace
    carried = 0
    for rows in _pages(below, place, known, page):
        text = orjson.dumps([dict(zip(_NAMES, row, strict=True)) for row in rows]).decode()
        above.execute("SELECT rs.relay(%s::json)", (text,))
        carried += len(rows)
        progress.step(len(rows))
    return carried


def _pages(
    below: psycopg.Connection, place: Place, known: int, page: int
) -> Iterator[list[tuple[object, ...]]]:
    while rows := below.execute(_AFTER, (*place, known, page)).fetchall():
        yield rows
        known = int(rows[-1][1])


def _heads(server: psycopg.Connection) -> dict[Place, int]:
    return {(row[0], row[1]): row[2] for row in server.execute(_HEADS)}
