"""Gives the parsed files back when the last test that reads them is through."""

import pytest

from tests.architecture import tree


def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Forget the trees: a million small things would slow every later test down."""
    if nextitem is None or "architecture" not in nextitem.path.parts:
        tree.everything.cache_clear()
