"""The power goes while attendance is being marked."""

import subprocess
import sys
from pathlib import Path

from supervisor_app import bootstrap
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import accounts, attendance, days, integrity
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from tests.architecture import tree
from tests.conftest import MIDDAY
from tests.ui.shell_window import copied

# Marks one person after the other, for ever, and says each mark once it is kept.
MARKING = """
import sys
from itertools import count
from pathlib import Path
from supervisor_app import bootstrap
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import accounts, attendance, days
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from tests.conftest import MIDDAY
desk = bootstrap.open_centre(CentrePaths(Path(sys.argv[1])), clock=FixedClock(MIDDAY))
accounts.seat_without_password(desk, "supervisor")
day = desk.read(days.board_day)
people = [row.employee_id for row in desk.read(attendance.sheet, day, PeriodCode.MORNING).rows]
for turn in count():
    person = people[turn % len(people)]
    one = attendance.Mark(person, AttendanceStatus.ABSENT, note=str(turn))
    desk.write(attendance.mark, day, PeriodCode.MORNING, [one])
    print(person, turn, flush=True)
"""
ENOUGH = 25


def test_every_mark_that_was_acknowledged_outlives_a_kill(
    demo_folder: Path, tmp_path: Path
) -> None:
    """Killed in the middle of marking, the centre opens whole and holds each acknowledged mark."""
    paths = CentrePaths(copied(demo_folder, tmp_path / "centre"))
    command = [sys.executable, "-c", MARKING, str(paths.folder)]
    with subprocess.Popen(command, cwd=tree.ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            said = [child.stdout.readline() for _ in range(ENOUGH)]
        finally:
            child.kill()
        said += child.stdout.readlines()
    acknowledged = dict(line.split() for line in said if line.endswith("\n"))
    assert len(acknowledged) >= ENOUGH
    desk = bootstrap.open_centre(paths, clock=FixedClock(MIDDAY))
    try:
        accounts.seat_without_password(desk, "supervisor")
        day = desk.read(days.board_day)
        rows = {
            row.employee_id: row
            for row in desk.read(attendance.sheet, day, PeriodCode.MORNING).rows
        }
        for person, turn in acknowledged.items():
            assert rows[person].status is AttendanceStatus.ABSENT
            # One more mark may have been kept than could be said.
            assert int(rows[person].note) >= int(turn)
        assert integrity.check(desk, Unwatched()).ok
    finally:
        desk.store.close()
