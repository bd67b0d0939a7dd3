"""A second start while the window is open: two whole programmes on one folder."""

import subprocess
import sys
from pathlib import Path

from tests.architecture import tree
from tests.ui.shell_window import copied

# The real start; it tells when the window is led and when it is called forward, and closes then.
WINDOW = """
import sys
from pathlib import Path
from supervisor_app import app as start
from supervisor_app.ui.shell.guide import Guide
lead, come_forward = start._Start.lead, Guide.come_forward
def led(self, board):
    lead(self, board)
    print("open", flush=True)
def forward(self):
    self.window.showMinimized()
    come_forward(self)
    print("seen" if not self.window.isMinimized() else "minimised", flush=True)
    self.window.close()
start._Start.lead, Guide.come_forward = led, forward
sys.exit(start.main(Path(sys.argv[1])))
"""


def test_a_second_start_brings_the_window_forward_and_ends(
    demo_folder: Path, tmp_path: Path
) -> None:
    """The first window comes up, though it was minimised; the second start says nothing: 0."""
    command = [sys.executable, "-c", WINDOW, str(copied(demo_folder, tmp_path / "centre"))]
    with subprocess.Popen(command, cwd=tree.ROOT, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        try:
            assert first.stdout.readline() == "open\n"
            second = subprocess.run(
                command, cwd=tree.ROOT, capture_output=True, text=True, timeout=20, check=False
            )
            assert (second.returncode, second.stdout) == (0, "")
            assert first.stdout.readline() == "seen\n"
            assert first.wait(20) == 0
        finally:
            first.kill()
