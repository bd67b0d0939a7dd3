"""What the store's tests stand on: a store of small classes, in a file and on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.store.work import Store
from tests.postgres import Cluster
from tests.store.sample import METADATA, sample_store
from tests.store.server import server_store, template

SERVER = pytest.param("server", marks=pytest.mark.needs("postgres"))


@pytest.fixture(scope="session", params=["file", SERVER])
def home(request: pytest.FixtureRequest) -> Cluster | None:
    """Give the server where a store's rows lie, None for a file; both are tried."""
    # Asked for by name, so that tests of files start no server.
    return request.getfixturevalue("cluster") if request.param == "server" else None


@pytest.fixture(scope="session")
def sample_template(home: Cluster | None, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make a database of the sample classes on the server once."""
    if home is None:
        return ""
    return template(home, "sample_store", tmp_path_factory.mktemp("sample"), METADATA)


@pytest.fixture
def small(home: Cluster | None, sample_template: str, tmp_path: Path) -> Iterator[Store]:
    """Give a new store of the sample classes, in a file and on a server: the same must hold."""
    opened = (
        sample_store(tmp_path) if home is None else server_store(home, tmp_path, sample_template)
    )
    with opened as store:
        yield store


@pytest.fixture
def small_file(tmp_path: Path) -> Iterator[Store]:
    """Give a new store of the sample classes in a file, for what is about the file itself."""
    with sample_store(tmp_path) as store:
        yield store
