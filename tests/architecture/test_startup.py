"""What the start may import: nothing heavy before somebody asks for it."""

import subprocess
import sys

import pytest

from tests.architecture import tree

HEAVY = {
    *("alembic", "keyring", "numpy", "openpyxl", "pikepdf", "PIL"),
    *("pypdfium2", "pyqtgraph", "reportlab", "segno", "uharfbuzz"),
}
QT = {"PySide6", "shiboken6"}
# Module that a start imports → what it does without.
STARTS = {
    "supervisor_app.cli": HEAVY | QT | {"sqlalchemy"},
    "supervisor_app.bootstrap": HEAVY | QT,
    "supervisor_app.text.messages": HEAVY | QT | {"sqlalchemy"},
    "supervisor_app.app": HEAVY,
    "supervisor_app.ui.shell.navigation": HEAVY,
}


def exists(module: str) -> bool:
    """Tell whether a module has landed, as a file or as a package."""
    path = tree.ROOT.joinpath(*module.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


@pytest.mark.parametrize("module", [module for module in STARTS if exists(module)])
def test_the_start_imports_nothing_heavy(module: str) -> None:
    """Importing a part of the start leaves what is slow or large for the moment of its use."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tree.ROOT, capture_output=True, text=True, check=True
    )
    assert not STARTS[module] & set(done.stdout.split())
