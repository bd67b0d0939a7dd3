"""From a centre's server to the emirate's: everything once, proven again, goes on after a break."""

from collections.abc import Iterator

import psycopg
import pytest

from supervisor_app.errors import ServerTrouble
from supervisor_app.sync import relay
from supervisor_app.sync.server import installation
from supervisor_app.system.progress import Unwatched
from tests.postgres import Server
from tests.sync.entries import chain, hello, marked_by, push, reclaimed

pytestmark = pytest.mark.needs("postgres")
A, B = 4_000_000_000_001, 4_000_000_000_002


@pytest.fixture
def emirate(server: Server) -> Iterator[Server]:
    """Give a second server, above the centre's."""
    name = f"{server.database}_above"
    with server.cluster.connect() as admin:
        admin.execute(f"CREATE DATABASE {name}")
    with server.cluster.connect(name) as admin:
        installation.install(admin)
        yield Server(server.cluster, name, admin)
    with server.cluster.connect() as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def held(connection: psycopg.Connection) -> list[tuple[object, ...]]:
    """Return what a server holds, all but the time of arrival."""
    return connection.execute(
        "SELECT centre_id, device_id, seq, hlc, entity, entity_id, hash, body FROM rs.journal "
        "ORDER BY 1, 2, 3"
    ).fetchall()


def test_everything_goes_up_once(server: Server, emirate: Server) -> None:
    """All devices' entries arrive as they are; a second journey and a broken one add nothing."""
    with (
        server.connect(*server.role(5)) as a,
        server.connect(*server.role(5)) as b,
        server.connect(*server.role(6)) as other,
        server.connect(*server.role(5, relay=True)) as below,
        emirate.connect(*emirate.role(5, relay=True)) as above,
    ):
        for connection, device, count in ((a, A, 7), (b, B, 3), (other, 77, 2)):
            hello(connection, device)
            push(connection, device, chain(device, count)[0])
        assert relay.carry(below, above, Unwatched(), page=2) == 10
        assert held(above) == held(below)
        assert relay.carry(below, above, Unwatched()) == 0
        push(a, A, chain(A, 9)[0][7:])
        assert relay.carry(below, above, Unwatched()) == 2
        assert held(above) == held(below)


def test_a_relayed_chain_goes_only_to_the_station_that_wrote_it(
    server: Server, emirate: Server
) -> None:
    """Its own on the upper server by the secret whose hash it registered first; nobody else's.

    Others are told CLOSED, and so is it until it has proven itself; a later mark counts nothing.
    """
    secret, thief = b"drawn on the machine", b"another station's"
    with (
        server.connect(*server.role(5)) as a,
        server.connect(*server.role(5, relay=True)) as below,
        emirate.connect(*emirate.role(5, relay=True)) as above,
        emirate.connect(*emirate.role(5)) as other,
        emirate.connect(*emirate.role(5)) as moved,
    ):
        hello(a, A)
        rows, tip = chain(A, 4)
        first = marked_by(A, secret, tip, 5)
        more = marked_by(A, thief, bytes.fromhex(first["x"]), 6)
        push(a, A, [*rows, first, more])
        relay.carry(below, above, Unwatched())
        for connection in (other, moved):
            assert hello(connection, A) == "CLOSED"
        assert not reclaimed(other, A, thief)
        assert not reclaimed(moved, B, secret), "of that chain it wrote nothing"
        assert reclaimed(moved, A, secret)
        assert hello(moved, A) == "OK"
        assert not reclaimed(other, A, secret), "it has its owner"
        later = marked_by(A, secret, bytes.fromhex(more["x"]), 7)
        assert push(moved, A, [later]) == 7


def test_who_is_no_relay_carries_nothing(server: Server, emirate: Server) -> None:
    """The upper server refuses a plain workstation's role."""
    with (
        server.connect(*server.role(5)) as a,
        emirate.connect(*emirate.role(5)) as plain,
    ):
        hello(a, A)
        push(a, A, chain(A, 1)[0])
        with pytest.raises(ServerTrouble):
            relay.carry(a, plain, Unwatched())
        assert held(emirate.admin) == []
