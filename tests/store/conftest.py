"""What the store's tests stand on: a store of small classes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.store.work import Store
from tests.store.sample import sample_store


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    """Give a new store of the sample classes."""
    with sample_store(tmp_path) as store:
        yield store
