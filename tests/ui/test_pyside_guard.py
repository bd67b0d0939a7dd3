"""The pinned Qt binding survives long use of this Python."""

import subprocess
import sys

LOOP = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QCheckBox
class Source(QObject):
    said = Signal(bool)
app = QApplication(sys.argv[:1])
box, source = QCheckBox(), Source()
for n in range(20_000):
    box.setChecked(bool(n % 2))
    source.said.emit(True)
print("alive", box.isChecked())
"""


def test_void_calls_do_not_eat_references() -> None:
    """20,000 calls that return nothing leave the process alive (some builds lose None at 5,700)."""
    ran = subprocess.run([sys.executable, "-c", LOOP], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, "alive True")
