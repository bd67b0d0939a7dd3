"""A workstation speaks only to a server that proves itself, and never waits for a frozen one."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import (
    KnownError,
    ServerNotProven,
    ServerRefused,
    ServerTrouble,
    ServerUnreachable,
)
from supervisor_app.sync import connection
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.connection import (
    AdministratorAddress,
    connect,
    connect_administrator,
    own_error,
    watched,
)
from supervisor_app.sync.server import installation
from tests import postgres
from tests.architecture import tree
from tests.sync.authority import Authority, new_authority

needs_postgres = pytest.mark.needs("postgres")
PASSWORD = "a word of the test"  # noqa: S105  of a server that lives as long as this file
# The lines of docs/server.md, and a careless one before them.
HOSTS = """
hostssl all ws_plain all password
hostssl all +rs_ws all scram-sha-256
hostssl all postgres all scram-sha-256
hostnossl all all all reject
local all all scram-sha-256
"""


@dataclass
class Secured:
    """A server that speaks TLS alone, and the authority that workstations trust."""

    cluster: postgres.Cluster
    authority: Authority
    trusted: Path
    address: ServerAddress

    @property
    def files(self) -> tuple[Path, Path]:
        """Certificate and key of the server."""
        return self.cluster.folder / "server.crt", self.cluster.folder / "server.key"

    def show(self, authority: Authority, *names: str, days: int = 2) -> None:
        """Let the server show another certificate from now on."""
        authority.issue(*self.files, *names, days=days)
        loaded = "SELECT pg_conf_load_time()"
        with self.cluster.connect(host=str(self.cluster.folder)) as admin:
            (before,) = admin.execute(loaded).fetchone() or (None,)
            admin.execute("SELECT pg_reload_conf()")
        # A new session is a child of the server and knows what the server knew at its birth.
        for _ in range(200):
            with self.cluster.connect(host=str(self.cluster.folder)) as admin:
                if admin.execute(loaded).fetchone() != (before,):
                    return
        raise AssertionError("the server did not read its settings anew")


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    """Start a server of its own that refuses whatever is not TLS."""
    authority = new_authority()
    trusted = tmp_path_factory.mktemp("trusted") / "authority.pem"
    trusted.write_text(authority.pem)
    with postgres.cluster() as cluster:
        with cluster.connect() as admin:
            installation.install(admin)
            admin.execute("ALTER SYSTEM SET ssl_cert_file = '../server.crt'")
            admin.execute("ALTER SYSTEM SET ssl_key_file = '../server.key'")
            admin.execute("ALTER SYSTEM SET ssl = on")
            for role in ("ws_1", "ws_plain"):
                admin.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{PASSWORD}' IN ROLE rs_ws")
        (cluster.folder / "main" / "pg_hba.conf").write_text(HOSTS)
        address = ServerAddress(
            "localhost", cluster.port, "postgres", "ws_1", "محطة 1", 1, "", authority.pem, PASSWORD
        )
        made = Secured(cluster, authority, trusted, address)
        owner = cluster.folder.stat()
        for path in made.files:
            path.touch(mode=0o600)
            os.chown(path, owner.st_uid, owner.st_gid)
        made.show(authority, "localhost", "127.0.0.1")
        yield made


@needs_postgres
def test_a_proven_server_is_spoken_to_over_tls(secured: Secured) -> None:
    """TLS 1.2 or newer, the role's own name, one statement a transaction."""
    with closing(connect(secured.address, secured.trusted)) as line:
        (version,) = line.execute(
            "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl"
        ).fetchone() or ("",)
        assert version in {"TLSv1.2", "TLSv1.3"}
        assert line.autocommit
        assert line.execute("SELECT session_user::text").fetchone() == ("ws_1",)


@needs_postgres
def test_what_is_not_tls_is_refused_by_the_server(secured: Secured) -> None:
    """A driver that is told to speak in clear gets no further than the rules of the server."""
    with pytest.raises(psycopg.OperationalError, match=r"pg_hba\.conf"):
        secured.cluster.connect(user="ws_1", password=PASSWORD, sslmode="disable")


@needs_postgres
@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"password": "another word"}, ServerRefused),
        ({"role": "ws_2"}, ServerRefused),
        ({"database": "nowhere"}, ServerRefused),
        # A server that asks for the password in clear would learn it.
        ({"role": "ws_plain"}, ServerNotProven),
    ],
)
def test_a_wrong_login_is_told_from_a_wrong_server(
    secured: Secured, change: dict[str, str], error: type[KnownError]
) -> None:
    """Name, password and database are the administrator's matter, the certificate is not theirs."""
    with pytest.raises(error):
        connect(replace(secured.address, **change), secured.trusted)


@needs_postgres
def test_without_the_authoritys_certificate_nothing_is_sent(
    secured: Secured, tmp_path: Path
) -> None:
    """A missing file of the authority is a refusal, never a fall back to trust."""
    with pytest.raises(ServerNotProven):
        connect(secured.address, tmp_path / "none.pem")


@needs_postgres
@pytest.mark.parametrize("fault", ["wrong name", "expired", "other authority"])
def test_a_certificate_that_does_not_hold_is_refused(secured: Secured, fault: str) -> None:
    """Another name, a past date or another authority: refused before the password is asked for."""
    try:
        if fault == "wrong name":
            secured.show(secured.authority, "elsewhere.example")
        elif fault == "expired":
            secured.show(secured.authority, "localhost", days=-1)
        else:
            secured.show(new_authority("another"), "localhost")
        with pytest.raises(ServerNotProven):
            connect(secured.address, secured.trusted)
    finally:
        secured.show(secured.authority, "localhost", "127.0.0.1")


@needs_postgres
def test_an_administrator_is_proven_too_or_sits_at_the_server(secured: Secured) -> None:
    """Over the network with the authority, over the socket without, and nothing else."""
    cluster = secured.cluster
    far = AdministratorAddress(
        "localhost", cluster.port, "postgres", "postgres", cluster.password, secured.trusted
    )
    near = replace(far, host=str(cluster.folder), authority=None)
    for address in (far, near):
        with closing(connect_administrator(address)) as admin:
            assert admin.execute("SELECT current_user::text").fetchone() == ("postgres",)
    with pytest.raises(ServerNotProven):
        connect_administrator(replace(far, authority=None))


@needs_postgres
def test_a_server_without_tls_is_not_spoken_to(cluster: postgres.Cluster, tmp_path: Path) -> None:
    """Where TLS is off, the workstation leaves at once."""
    trusted = tmp_path / "authority.pem"
    trusted.write_text(new_authority().pem)
    address = ServerAddress("localhost", cluster.port, "postgres", "ws", "", 1, "", "", "x")
    with pytest.raises(ServerNotProven):
        connect(address, trusted)


def test_nobody_at_the_port_is_unreachable(tmp_path: Path) -> None:
    """A port that nothing listens on is a matter of the network."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    trusted = tmp_path / "authority.pem"
    trusted.write_text(new_authority().pem)
    with pytest.raises(ServerUnreachable):
        connect(ServerAddress("localhost", port, "x", "x", "", 1, "", "", "x"), trusted)


@needs_postgres
def test_a_frozen_server_is_left(cluster: postgres.Cluster) -> None:
    """A backend that is stopped answers no more; the watch cuts the line and an error says so."""
    with closing(cluster.connect()) as line:
        pid = line.info.backend_pid
        os.kill(pid, signal.SIGSTOP)
        try:
            with pytest.raises(psycopg.OperationalError), watched(line, 0.2):
                line.execute("SELECT 1")
        finally:
            os.kill(pid, signal.SIGCONT)
        assert line.closed


@needs_postgres
def test_an_answer_in_time_leaves_no_watch_behind(cluster: postgres.Cluster) -> None:
    """After the block the timer is gone and the line goes on."""
    with closing(cluster.connect()) as line:
        before = threading.active_count()
        with watched(line):
            assert line.execute("SELECT 1").fetchone() == (1,)
        assert threading.active_count() == before
        assert line.execute("SELECT 2").fetchone() == (2,)


def test_cutting_a_line_that_is_gone_is_no_fault() -> None:
    """The other side may have left just before."""
    left, right = socket.socketpair()
    left.close()
    right.close()
    connection._cut(right)


@needs_postgres
@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("SELECT 1 / 0", ServerTrouble),
        ("SELECT pg_terminate_backend(pg_backend_pid())", ServerUnreachable),
    ],
)
def test_what_the_server_says_later_becomes_our_own_error(
    cluster: postgres.Cluster, statement: str, error: type[KnownError]
) -> None:
    """A fault in the work is the server's trouble, an ended session a line that broke."""
    with closing(cluster.connect()) as line, pytest.raises(psycopg.Error) as caught:
        line.execute(statement)
    assert isinstance(own_error(caught.value, "localhost"), error)


@pytest.mark.parametrize(
    "words",
    [
        "consuming input failed: SSL SYSCALL error: EOF detected",
        "SSL connection has been closed unexpectedly",
        "connection failed: FATAL:  the database system is starting up",
        'connection failed: FATAL:  too many connections for role "ws_1"',
    ],
)
def test_a_broken_line_is_no_accusation(words: str) -> None:
    """TLS that breaks off, or a server that starts, says nothing about its certificate."""
    assert isinstance(own_error(psycopg.OperationalError(words), "h"), ServerUnreachable)


def test_a_full_disk_of_the_server_is_its_own_trouble() -> None:
    """Waiting for the network would not help there."""
    assert isinstance(own_error(psycopg.errors.DiskFull("full"), "h"), ServerTrouble)


def test_only_one_place_opens_a_connection() -> None:
    """No other module of sync calls the driver's connect, or says how TLS is to be proven."""
    home = "supervisor_app/sync/connection.py"
    strays = [
        source.path
        for source in tree.sources("supervisor_app/sync")
        if source.path != home and ("psycopg.connect" in source.text or "sslmode" in source.text)
    ]
    assert not strays
