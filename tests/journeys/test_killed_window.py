"""The power goes while a person marks in the window."""

import subprocess
import sys
from pathlib import Path

from supervisor_app import bootstrap
from supervisor_app.rules.attendance import MARK_KEYS
from supervisor_app.services import accounts, attendance, integrity
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from tests.architecture import tree
from tests.conftest import MIDDAY
from tests.journeys.test_disk_full import MORNING
from tests.ui.shell_window import copied

ENOUGH = 20
# The real start and window; each person is marked by a key, and said once the screen says "saved".
MARKING = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from supervisor_app import app as start
from supervisor_app.services.demo.people import DEMO_PASSWORD
from supervisor_app.system.clock import FixedClock
from tests.conftest import MIDDAY
class Typist:
    def __init__(self, guide):
        self.guide = guide
        guide.entrance.sign_in.fill("supervisor", DEMO_PASSWORD)
        guide.entrance.sign_in.go.click()
        self.wait(lambda: guide.session is not None, self.begin)
    def wait(self, there, then):
        QTimer.singleShot(5, lambda: then() if there() else self.wait(there, then))
    def begin(self):
        place = self.guide.session.workplace
        place.open("staffing")
        self.part = place.current.part
        place.current.saved.connect(self.say)
        self.wait(lambda: self.part._sheet is not None, self.mark_all)
    def mark_all(self):
        self.people = iter([row.employee_id for row in self.part._sheet.rows])
        self.mark()
    def mark(self):
        self.one = next(self.people)
        self.part.grid.go_to(self.one, "status")
        absent = self.part.grid.model.cell_of(self.one, "status").value == "absent"
        self.key = "4" if absent else "3"
        QTest.keyClicks(self.part.grid.view, self.key)
    def say(self):
        print(self.one, self.key, flush=True)
        QTimer.singleShot(0, self.mark)
lead = start._Start.lead
def led(self, board):
    lead(self, board)
    self.typist = Typist(self.guide)
start._Start.lead = led
start.FolderDoors = partial(start.FolderDoors, clock=FixedClock(MIDDAY))
sys.exit(start.main(Path(sys.argv[1])))
"""


def test_what_the_window_called_saved_outlives_a_kill(demo_folder: Path, tmp_path: Path) -> None:
    """Killed between two keys the centre opens whole, and holds each mark that was saved."""
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
        sheet = desk.read(attendance.sheet, MIDDAY.date(), MORNING)
        status = {row.employee_id: row.status for row in sheet.rows}
        assert {who: status[who] for who in acknowledged} == {
            who: MARK_KEYS[key] for who, key in acknowledged.items()
        }
        assert integrity.check(desk, Unwatched()).ok
    finally:
        desk.store.close()
