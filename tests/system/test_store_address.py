"""The address of a store on a server: read from a URL, kept in a file, TLS where it is far away."""

import json
from pathlib import Path

import pytest

from supervisor_app.errors import InvalidInput, StoreCorrupt
from supervisor_app.system.store_address import StoreAddress


def test_a_url_names_role_host_port_and_database() -> None:
    """Port and host have Postgres's own defaults; percent signs spell what a URL cannot hold."""
    full = StoreAddress.of_url("postgresql://role@db.local:5433/centre%201")
    assert full == StoreAddress("db.local", 5433, "centre 1", "role")
    assert StoreAddress.of_url("postgres://r@/c") == StoreAddress("127.0.0.1", 5432, "c", "r")
    assert StoreAddress.of_url("postgresql://r@%2Frun%2Fpg/c").host == "/run/pg"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("postgresql://role:" + "secret@host/centre", "password"),
        ("mysql://role@host/centre", "format"),
        ("postgresql://host/centre", "format"),
        ("postgresql://role@host", "format"),
        ("postgresql://role@host:port/centre", "format"),
    ],
)
def test_what_is_no_address_or_holds_a_secret_is_refused(url: str, reason: str) -> None:
    """A password would stay in the shell's history; it is neither taken nor repeated."""
    with pytest.raises(InvalidInput) as refused:
        StoreAddress.of_url(url)
    assert refused.value.params["reason"] == reason
    assert "secret" not in str(refused.value.params)


def test_the_file_says_what_it_is_and_comes_back(tmp_path: Path) -> None:
    """What is saved is loaded; a damaged file is named."""
    path = tmp_path / "store.json"
    address = StoreAddress("h", 1, "d", "r")
    address.save(path)
    assert StoreAddress.load(path) == address
    assert json.loads(path.read_text())["store"] == "postgresql"
    path.write_text('{"host": "h"}')
    with pytest.raises(StoreCorrupt):
        StoreAddress.load(path)


def test_a_host_elsewhere_must_prove_itself(tmp_path: Path) -> None:
    """Here TLS is as the server has it; elsewhere the folder's authority or the system's proves."""
    for host in ("127.0.0.1", "/run/postgresql"):
        assert StoreAddress(host, 1, "d", "r").parameters(tmp_path)["sslmode"] == "prefer"
    far = StoreAddress("db.local", 1, "d", "r")
    assert far.parameters(tmp_path)["sslmode"] == "verify-full"
    assert far.parameters(tmp_path)["sslrootcert"] == "system"
    (tmp_path / "store-ca.pem").write_text("")
    assert far.parameters(tmp_path)["sslrootcert"] == str(tmp_path / "store-ca.pem")
