"""The tickets of imports as rows of this machine: stored in chunks, counted, taken out again.

A ticket may stand in several imports; the one with the highest number counts.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from supervisor_app.intake.rollups import Figure, Hour, RollUps
from supervisor_app.intake.ticket_row import COLUMNS
from supervisor_app.rules.period import PeriodTimes
from supervisor_app.store.work import Work

_CONTENT = COLUMNS[2:]
_LIST = ", ".join(COLUMNS)
_MARKS = ", ".join("?" for _ in COLUMNS)
# A row that an earlier import holds with the same content is not stored again.
_STORE = f"""
INSERT OR IGNORE INTO ticket ({_LIST}, import_number)
SELECT {", ".join(f"?{place}" for place in range(1, len(COLUMNS) + 1))}, ?{len(COLUMNS) + 1}
 WHERE NOT EXISTS (
    SELECT 1 FROM ticket AS old WHERE old.day = ?1 AND old.row_key = ?2
       AND old.import_number = (SELECT max(import_number) FROM ticket
                                 WHERE day = ?1 AND row_key = ?2)
       AND {" AND ".join(f"old.{name} = ?{place}" for place, name in enumerate(_CONTENT, start=3))})
"""
_STORE_FRESH = f"INSERT OR IGNORE INTO ticket ({_LIST}, import_number) VALUES ({_MARKS}, ?)"
_OVERTAKEN = """
SELECT DISTINCT old.import_number, old.day FROM ticket AS new JOIN ticket AS old
    ON old.day = new.day AND old.row_key = new.row_key AND old.import_number < new.import_number
 WHERE new.import_number = ?
"""
_COUNTED = f"""
SELECT {_LIST} FROM ticket WHERE import_number = ? AND day BETWEEN ? AND ?
   AND NOT EXISTS (SELECT 1 FROM ticket AS later WHERE later.day = ticket.day
       AND later.row_key = ticket.row_key AND later.import_number > ticket.import_number)
 ORDER BY day
"""


def store(work: Work, number: int, rows: Sequence[Sequence[int]], *, fresh: bool) -> int:
    """Store rows under an import and return how many were new or told otherwise than before.

    `fresh`: the machine holds no tickets of these days yet, so nothing needs to be looked up.
    """
    raw = work.raw()
    before = raw.total_changes
    statement = _STORE_FRESH if fresh else _STORE
    raw.executemany(statement, ((*row, number) for row in rows))
    return int(raw.total_changes - before)


def holds_days(work: Work, number: int, first: int, last: int) -> bool:
    """Tell whether another import holds tickets of these days (ordinals)."""
    found = work.raw().execute(
        "SELECT 1 FROM ticket WHERE day BETWEEN ? AND ? AND import_number <> ? LIMIT 1",
        (first, last, number),
    )
    return found.fetchone() is not None


def overtaken(work: Work, number: int) -> dict[int, tuple[int, int]]:
    """Return the earlier imports of which this one tells tickets anew: first and last day."""
    days: dict[int, list[int]] = {}
    for earlier, day in work.raw().execute(_OVERTAKEN, (number,)):
        days.setdefault(earlier, []).append(day)
    return {earlier: (min(found), max(found)) for earlier, found in days.items()}


def roll_ups(
    work: Work, number: int, periods: Sequence[PeriodTimes], first: int, last: int
) -> tuple[list[Figure], list[Hour]]:
    """Count the tickets of an import that no later import tells anew, days `first` to `last`."""
    sums = RollUps(periods)
    for row in _counted(work.raw(), number, first, last):
        sums.add(row)
    return sums.take()


def remove(work: Work, number: int) -> int:
    """Take the rows of an import out and return how many there were."""
    raw = work.raw()
    before = raw.total_changes
    raw.execute("DELETE FROM ticket WHERE import_number = ?", (number,))
    return int(raw.total_changes - before)


def _counted(raw: Any, number: int, first: int, last: int) -> Iterator[Sequence[int]]:
    yield from raw.execute(_COUNTED, (number, first, last))
