"""One attendance mark against a raw commit of one row: own processor time and wall time, in turn.

    python benchmarks/mark.py [rounds]

Goal: a mark with its journal entry and merge state costs at most 1 ms of processor time beyond the
raw commit of one row by the same driver with the same flushing. Ratios count, seconds do not.
"""

import datetime as dt
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from supervisor_app.models import Attendance
from supervisor_app.models.base import natural_id
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import schema
from supervisor_app.store.work import Store
from supervisor_app.system.clock import SystemClock

PEOPLE = 60
KEY = bytes(range(32))
STATES = list(AttendanceStatus)
MORNING = next(iter(PeriodCode))


def mark_id(person: int) -> str:
    """Return the natural id of one person's mark today."""
    return natural_id("attendance", person, dt.date(2025, 10, 5), MORNING)


def set_up(store: Store) -> None:
    """Make one mark for each person, and the table of the raw row."""
    with store.write(SYSTEM) as work:
        work.add_all(
            Attendance(
                id=mark_id(person),
                employee_id=str(person),
                agency_id="a",
                work_date=dt.date(2025, 10, 5),
                period=MORNING,
                status=STATES[0],
            )
            for person in range(PEOPLE)
        )
    with store.raw() as raw:
        raw.execute("CREATE TABLE raw_row (id TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID")


def timed(action: Callable[[int], None], count: int) -> tuple[float, float]:
    """Return processor and wall milliseconds of one call, averaged over `count` calls."""
    cpu, wall = time.thread_time(), time.perf_counter()
    for number in range(count):
        action(number)
    return (
        (time.thread_time() - cpu) / count * 1000,
        (time.perf_counter() - wall) / count * 1000,
    )


def main() -> None:
    """Run both in turn and print medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "centre.db"
        schema.create(path, KEY)
        store = Store(path, KEY, SystemClock())
        set_up(store)
        marks, raws = [], []
        with store.raw() as raw:
            for turn in range(rounds):

                def mark(person: int, status: AttendanceStatus = STATES[turn % 2 + 1]) -> None:
                    with store.write(SYSTEM) as work:
                        work.get(Attendance, mark_id(person)).status = status

                def row(number: int, turn: int = turn) -> None:
                    raw.execute("BEGIN IMMEDIATE")
                    raw.execute("INSERT INTO raw_row VALUES (?, ?)", (f"{turn}-{number}", "x"))
                    raw.execute("COMMIT")

                marks.append(timed(mark, PEOPLE))
                raws.append(timed(row, PEOPLE))
        store.close()
    for name, place in (("processor", 0), ("wall", 1)):
        mine = statistics.median(one[place] for one in marks)
        base = statistics.median(one[place] for one in raws)
        print(
            f"{name:9}  mark {mine:.3f} ms  raw {base:.3f} ms  "
            f"beyond {mine - base:.3f} ms  ratio {mine / base:.1f}"
        )


if __name__ == "__main__":
    main()
