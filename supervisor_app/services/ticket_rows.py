"""The tickets of imports as rows of this machine: stored in chunks, counted, taken out again.

A ticket may stand in several imports; the one with the highest number counts.
"""

from collections.abc import Sequence
from datetime import date

from supervisor_app.intake.rollups import RollUps
from supervisor_app.intake.ticket_row import COLUMNS
from supervisor_app.rules.period import PeriodTimes
from supervisor_app.services.ticket_parts import Parts
from supervisor_app.store.work import Work

_CONTENT = COLUMNS[2:]
_ALL = (1 << 63) - 1
_LIST = ", ".join(COLUMNS)
_MARKS = ", ".join("?" for _ in COLUMNS)
# A row that an earlier import holds with the same content is not stored again.
_STORE = f"""
INSERT INTO ticket ({_LIST}, import_number)
SELECT {", ".join(f"?{place}" for place in range(1, len(COLUMNS) + 1))}, ?{len(COLUMNS) + 1}
 WHERE NOT EXISTS (
    SELECT 1 FROM ticket AS old WHERE old.day = ?1 AND old.row_key = ?2
       AND old.import_number = (SELECT max(import_number) FROM ticket
                                 WHERE day = ?1 AND row_key = ?2)
       AND {" AND ".join(f"old.{name} = ?{place}" for place, name in enumerate(_CONTENT, start=3))})
ON CONFLICT DO NOTHING
"""
_STORE_FRESH = (
    f"INSERT INTO ticket ({_LIST}, import_number) VALUES ({_MARKS}, ?) ON CONFLICT DO NOTHING"
)
_OVERTAKEN = """
SELECT DISTINCT old.import_number, old.day FROM ticket AS new JOIN ticket AS old
    ON old.day = new.day AND old.row_key = new.row_key AND old.import_number < new.import_number
 WHERE new.import_number = ?
"""
_REMOVE = """
DELETE FROM ticket WHERE (day, row_key, import_number) IN (
    SELECT day, row_key, import_number FROM ticket WHERE import_number = ? LIMIT ?)
"""
# One step down the index a number, not one a row.
_LEFT_BEHIND = """
WITH RECURSIVE numbers(number) AS (
    SELECT min(import_number) FROM ticket
    UNION ALL
    SELECT (SELECT min(import_number) FROM ticket WHERE import_number > number)
      FROM numbers WHERE number IS NOT NULL)
SELECT number FROM numbers WHERE number IS NOT NULL
   AND number NOT IN (SELECT number FROM ticket_import WHERE undone_at IS NULL)
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
    return work.change(_STORE_FRESH if fresh else _STORE, [(*row, number) for row in rows])


def holds_days(work: Work, number: int, first: int, last: int) -> bool:
    """Tell whether another import holds tickets of these days (ordinals)."""
    found = work.raw().execute(
        "SELECT 1 FROM ticket WHERE day BETWEEN ? AND ? AND import_number <> ? LIMIT 1",
        (first, last, number),
    )
    return found.fetchone() is not None


def overtaken(work: Work, number: int) -> dict[int, tuple[date, date]]:
    """Return the earlier imports of which this one tells tickets anew: first and last day."""
    days: dict[int, list[int]] = {}
    for earlier, day in work.raw().execute(_OVERTAKEN, (number,)):
        days.setdefault(earlier, []).append(day)
    return {
        earlier: (date.fromordinal(min(found)), date.fromordinal(max(found)))
        for earlier, found in days.items()
    }


def roll_ups(
    work: Work, number: int, periods: Sequence[PeriodTimes], days: tuple[date, date]
) -> Parts:
    """Count the tickets of an import that no later import tells anew, from a day to another."""
    first, last = (day.toordinal() for day in days)
    sums = RollUps(periods)
    for row in work.raw().execute(_COUNTED, (number, first, last)):
        sums.add(row)
    return Parts(*sums.take())


def remove(work: Work, number: int, *, most: int = _ALL) -> int:
    """Take rows of an import out, `most` at a time where given, and return how many."""
    return work.change(_REMOVE, [(number, most)])


def left_behind(work: Work) -> tuple[int, ...]:
    """Return the numbers of rows that no import counts: its reading was cut off."""
    return tuple(number for (number,) in work.raw().execute(_LEFT_BEHIND))
