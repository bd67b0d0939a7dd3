"""The start: what it may import before the first paint, a second window, the figures it shows."""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from supervisor_app import app as start
from supervisor_app.app import FolderDoors
from supervisor_app.rules.sums import total
from supervisor_app.services import figures
from supervisor_app.services.desk import Desk
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.lock import InstanceLock
from supervisor_app.system.paths import CentrePaths
from tests.architecture import tree
from tests.conftest import MIDDAY

# What costs more than the whole first paint, or belongs to a later moment.
LATER = {
    *("sqlalchemy", "argon2", "cryptography", "keyring", "filelock", "alembic", "logging.handlers"),
    *("numpy", "pyqtgraph", "reportlab", "pypdfium2", "PySide6.QtSvg", "xml.etree.ElementTree"),
    *("supervisor_app.bootstrap", "supervisor_app.services", "supervisor_app.ui.theme"),
    *("supervisor_app.ui.tasks", "supervisor_app.ui.widgets", "supervisor_app.ui.screens"),
}
FIRST_PAINT = """
import datetime as dt, sys
from pathlib import Path
from supervisor_app import app as start
from supervisor_app.system.clock import FixedClock
clock = FixedClock(dt.datetime(2025, 10, 5, 10, tzinfo=dt.UTC))
app = start.make_application()
paths = start.CentrePaths(Path(sys.argv[1]))
paths.prepare()
window, board = start.first_window(app, start.FolderDoors(paths, clock))
window.painted.connect(app.quit)
window.show()
app.exec()
print(board.visitors, *sys.modules)
"""


def test_the_first_paint_has_figures_and_little_else(demo_folder: Path, tmp_path: Path) -> None:
    """The real numbers are painted before anything heavy is imported."""
    folder = Path(shutil.copytree(demo_folder, tmp_path / "centre"))
    code = [sys.executable, "-c", FIRST_PAINT, str(folder)]
    # The first run keeps the catalogue in its quick form, as the first start on a machine does.
    runs = [
        subprocess.run(code, cwd=tree.ROOT, capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    visitors, *modules = runs[-1].stdout.split()
    assert int(visitors) > 0
    assert not LATER & set(modules)


def test_the_figures_are_those_of_the_screens(demo: Desk) -> None:
    """The quick reading by plain SQL agrees with the sums that the screens show."""
    doors = FolderDoors(demo.paths, FixedClock(MIDDAY))
    doors.unlock()
    board = doors.board()
    assert board is not None
    cells = demo.read(figures.cells, board.day, board.day)
    sums = total(cell.sums for cell in cells)
    assert (board.visitors, board.served) == (sums.visitors, sums.transactions)
    assert (board.service_n, board.service_seconds) == (sums.service.n, sums.service.seconds)


def test_a_second_window_brings_the_first_forward(
    demo_folder: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """A second start on the same folder knocks at the first window's door and ends with 0."""
    paths = CentrePaths(Path(shutil.copytree(demo_folder, tmp_path / "centre")))
    lock = InstanceLock(paths.lock)
    lock.acquire()
    knocks: list[dt.datetime] = []
    lock.on_knock(lambda: knocks.append(dt.datetime.now(dt.UTC)))
    try:
        assert start.main(paths.folder) == 0
        qtbot.waitUntil(lambda: len(knocks) == 1)
    finally:
        lock.release()


def test_a_folder_that_others_copy_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of a cloud service is not opened; the reason is said and the exit code is 3."""
    said: list[str] = []
    monkeypatch.setattr(start, "_refuse", lambda error: said.append(error.code) or start.KNOWN)
    assert start.main(tmp_path / "Dropbox" / "centre") == 3
    assert said == ["unsafe_folder"]
