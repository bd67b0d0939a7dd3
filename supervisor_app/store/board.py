"""The board's figures by plain SQL, for the first paint: no SQLAlchemy, no names of people.

The same counts as `services.figures`, which the screens use once the store is open.
"""

from datetime import date
from pathlib import Path

from sqlcipher3 import dbapi2

from supervisor_app.rules.board_figures import BoardFigures
from supervisor_app.store.connection import connect, one
from supervisor_app.store.failures import own_errors
from supervisor_app.store.revision import refuse_newer

_CENTRE = "SELECT name, short_name, place, demonstration FROM centre LIMIT 1"
_DAY = "SELECT max(work_date) FROM roster_entry WHERE work_date <= ?"
# A count that a person typed for a cell stands before the imported one; durations are imported.
_FIGURES = """
WITH cell AS (
    SELECT sum(CASE source WHEN 'imported' THEN arrived END) AS imported_arrived,
           sum(CASE source WHEN 'imported' THEN served END) AS imported_served,
           max(CASE source WHEN 'typed' THEN arrived END) AS typed_arrived,
           max(CASE source WHEN 'typed' THEN served END) AS typed_served,
           sum(CASE source WHEN 'imported' THEN service_n END) AS service_n,
           sum(CASE source WHEN 'imported' THEN service_sum END) AS service_sum
      FROM daily_figure WHERE work_date = ?
     GROUP BY agency_id, channel, section, period)
SELECT sum(coalesce(typed_arrived, imported_arrived, 0)),
       sum(coalesce(typed_served, imported_served, 0)),
       sum(coalesce(service_n, 0)), sum(coalesce(service_sum, 0)) FROM cell
"""
_RATINGS = """
SELECT sum(rated), sum(satisfied) FROM satisfaction_figure WHERE work_date = ? AND scale = (
    SELECT scale FROM satisfaction_figure WHERE work_date = ? AND scale <> 'remarks'
     GROUP BY scale HAVING sum(rated) > 0 ORDER BY sum(rated) DESC, scale DESC LIMIT 1)
"""
_PRINTING = """
SELECT coalesce(sum(state IN ('ready', 'uncollected')), 0), coalesce(sum(state = 'uncollected'), 0)
  FROM print_job WHERE work_date = ?
"""


def read_board(path: Path, key: bytes, today: date) -> BoardFigures | None:
    """Return the figures of the latest day with a roster; None before the centre is set up.

    Raises what `connect` raises, and StoreNewer. A database of an older version gives None until
    it is brought up.
    """
    refuse_newer(path, key)
    connection = connect(path, key, query_only=True)
    try:
        with own_errors(path):
            return _figures(connection, today)
    except dbapi2.OperationalError:
        # A table or column is not there yet; every other failure is one of our own by now.
        return None
    finally:
        connection.close()


def _figures(connection: dbapi2.Connection, today: date) -> BoardFigures | None:
    centre = one(connection, _CENTRE)
    if centre is None:
        return None
    found = one(connection, _DAY, today.isoformat())
    day = found[0] if found and found[0] else today.isoformat()
    visitors, served, service_n, seconds = one(connection, _FIGURES, day) or (None,) * 4
    rated, satisfied = one(connection, _RATINGS, day, day) or (None, None)
    waiting, uncollected = one(connection, _PRINTING, day) or (0, 0)
    return BoardFigures(
        name=centre[0],
        short_name=centre[1],
        place=centre[2],
        demonstration=bool(centre[3]),
        day=date.fromisoformat(day),
        visitors=visitors,
        served=served,
        service_n=service_n or 0,
        service_seconds=seconds or 0,
        rated=rated or 0,
        satisfied=satisfied or 0,
        print_waiting=waiting,
        print_uncollected=uncollected,
    )
