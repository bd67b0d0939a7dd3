"""Versions: what is pinned and why, and locks that say the same as pyproject.toml."""

import re
import subprocess
import sys
import tomllib

import pytest

from tests.architecture import tree

LOCKS = ("requirements.lock", "requirements-dev.lock")
# PySide6 6.12.0 drops a reference to None in every void call: Python 3.11 dies after some thousand.
MANY_CALLS = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QCheckBox
class Source(QObject):
    said = Signal(bool)
app = QApplication(["-platform", "offscreen"])
box, source = QCheckBox(), Source()
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(20_000):
    box.setChecked(True)
    source.said.emit(True)
print(before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True))
"""


def pins(lock: str) -> dict[str, str]:
    """Read name → version (with its marker) of every line of a lock."""
    text = (tree.ROOT / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9-]+)==([^\\\n]+?) *\\$", text, re.MULTILINE)
    return {f"{name}=={version}": version for name, version in found}


def wanted(group: str) -> list[str]:
    """List the requirements of the product ("product") or of a dependency group."""
    settings = tomllib.loads((tree.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if group == "product":
        return list(settings["project"]["dependencies"])
    return list(settings["dependency-groups"][group])


def test_qt_survives_many_calls_on_this_python() -> None:
    """Twenty thousand calls neither abort Python nor eat up its None and True."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert all(int(lost) < 1_000 for lost in done.stdout.split())


def test_qt_is_pinned_for_each_python() -> None:
    """One exact version below Python 3.12 and another from 3.12 on, and never the whole of Qt."""
    qt = [line.lower() for line in wanted("product") if "pyside" in line.lower()]
    assert len(qt) == 2
    assert all(
        re.fullmatch(r"pyside6-essentials==[\d.]+; python_version (<|>=) '3\.12'", q) for q in qt
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_versions_with_hashes_only(lock: str) -> None:
    """Every line of a lock is a pin with its hashes; no index, no file, no repository."""
    text = (tree.ROOT / lock).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    allowed = re.compile(r"[a-z0-9-]+==\S+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert not [line for line in lines if not allowed.fullmatch(line)]


@pytest.mark.parametrize(("group", "lock"), [("product", LOCKS[0]), ("dev", LOCKS[1])])
def test_locks_hold_every_dependency(group: str, lock: str) -> None:
    """What pyproject.toml asks for is in the lock."""
    locked = {line.split("==")[0] for line in pins(lock)}
    asked = {re.split(r"[<>=; ]", line)[0].lower() for line in wanted(group)}
    assert asked <= locked


def test_both_locks_agree() -> None:
    """What both locks hold has the same version in both."""
    product, dev = (
        {line.split("==")[0]: version.split()[0] for line, version in pins(lock).items()}
        for lock in LOCKS
    )
    assert not {name for name in product.keys() & dev.keys() if product[name] != dev[name]}


def test_each_dependency_has_its_line_of_reasons() -> None:
    """docs/dependencies.md says of every dependency what it is for."""
    page = (tree.ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    asked = {
        re.split(r"[<>=; ]", line)[0].lower() for g in ("product", "dev") for line in wanted(g)
    }
    assert not {name for name in asked if f"`{name}`" not in page}
