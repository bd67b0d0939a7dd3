"""Start to the first painted board with real numbers, as a ratio to a bare PySide6 window.

    python benchmarks/startup.py [--rounds 15] [--data DIR]

Whole processes from exec until the first paint is done, offscreen, warm, in turn (bare, ours,
bare, …); the ratio is taken pair by pair. Without --data a demonstration centre of ten days is made
first, in a temporary folder. Goal: at most 1.4.
"""

import argparse
import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from supervisor_app import bootstrap
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched

ROOT = Path(__file__).resolve().parents[1]
GOAL = 1.4

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.after)

    def after(self):
        print(time.time())
        app.quit()

app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("1"))
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import sys, time
from pathlib import Path
from supervisor_app import app as start

app = start.make_application()
paths = start.CentrePaths(Path(sys.argv[1]))
paths.prepare()
window, board = start.first_window(app, start.FolderDoors(paths))
assert board.visitors

def after():
    print(time.time())
    app.quit()

window.painted.connect(after)
window.resize(1366, 768)
window.show()
app.exec()
"""


def once(code: str, *arguments: str) -> float:
    """Return the seconds from exec until the first paint was done."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout.split()[0]) - begun


def measure(folder: Path, rounds: int) -> None:
    """Run both in turn and print medians and the median of the pairs' ratios."""
    compileall.compile_dir(ROOT / "supervisor_app", quiet=2)
    once(BARE)
    once(OURS, str(folder))
    pairs = [(once(BARE), once(OURS, str(folder))) for _ in range(rounds)]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"bare window {bare:.3f} s, first painted board {ours:.3f} s, {rounds} rounds in turn")
    print(f"ratio {ratio:.2f} (goal {GOAL})")


def main() -> None:
    """Read the command line, make a demonstration where none is named, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--data", type=Path)
    given = parser.parse_args()
    if given.data:
        measure(given.data, given.rounds)
        return
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "centre"
        desk = bootstrap.create_demo_centre(CentrePaths(folder), Unwatched(), days=10)
        desk.store.close()
        measure(folder, given.rounds)


if __name__ == "__main__":
    main()
