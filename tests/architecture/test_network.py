"""The run reaches nothing beyond this machine."""

import socket

import pytest

from tests.guards import NetworkError

BEYOND = ("192.0.2.1", 9)  # an address of documentation (RFC 5737)


@pytest.mark.parametrize("host", ["example.org", BEYOND[0]])
def test_no_connection_leaves_this_machine(host: str) -> None:
    """A name is refused before it is asked for, an address before it is called."""
    with pytest.raises(NetworkError):
        socket.create_connection((host, 9), timeout=1)


def test_no_packet_leaves_this_machine() -> None:
    """What needs no connection is refused too."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as packets:
        for send in (packets.connect, lambda there: packets.sendto(b"?", there)):
            with pytest.raises(NetworkError):
                send(BEYOND)


def test_this_machine_is_reached_by_name_and_address() -> None:
    """Servers of tests stand on loopback."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for host in ("localhost", "127.0.0.1"):
            socket.create_connection((host, port), timeout=5).close()
