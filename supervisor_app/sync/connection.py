"""The one place that connects to a server: TLS proven in full, or not at all.

Nothing of what proves it can be set from outside. The machine that the server runs on may be
reached past TLS, over its Unix socket, and only by an administrator.
"""

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from supervisor_app.errors import (
    KnownError,
    ServerNotProven,
    ServerOlder,
    ServerRefused,
    ServerTrouble,
    ServerUnreachable,
    StationRevoked,
)
from supervisor_app.sync.address import ServerAddress

SECONDS_TO_CONNECT = 5
# A frozen server still acknowledges at the network's level; only our own clock ends the wait.
SECONDS_FOR_AN_ANSWER = 20
# What libpq says where TLS was not reached, or not proven; a broken line says none of these.
_NOT_PROVEN = (
    "certificate",
    "does not support ssl",
    "wrong version number",
    "channel binding",
    "authentication method requirement",
)
_NOT_TAKEN = ("authentication", "not permitted to log in", "no pg_hba.conf entry", "does not exist")
# Classes of SQLSTATE: the line broke, the server is being shut down or ended our session.
_GONE = ("", "08", "57")
_SHUT = re.compile(r'role "ws_\w+" is not permitted to log in')
# Schema, function, table or column are not there.
_NOT_INSTALLED = ("3F000", "42883", "42P01", "42703")


@dataclass(frozen=True, slots=True)
class AdministratorAddress:
    """How an administrator reaches the server; a folder as `host` is its Unix socket."""

    host: str
    port: int
    database: str
    user: str
    password: str = field(repr=False)
    authority: Path | None = None


def connect(address: ServerAddress, authority: Path) -> psycopg.Connection:
    """Connect a workstation, in autocommit (ServerUnreachable, ServerNotProven, ServerRefused)."""
    return _dial(
        address.host,
        **_proven(authority),
        port=address.port,
        dbname=address.database,
        user=address.role,
        password=address.password,
        application_name=address.station,
    )


def connect_administrator(address: AdministratorAddress) -> psycopg.Connection:
    """Connect an administrator, in autocommit (ServerUnreachable, ServerNotProven, ServerRefused).

    Without an authority's certificate only the machine's own Unix socket is left.
    """
    proof: dict[str, object] = {}
    if address.authority is not None:
        proof = _proven(address.authority)
    elif not Path(address.host).is_absolute():
        raise ServerNotProven(host=address.host)
    return _dial(
        address.host,
        **proof,
        port=address.port,
        dbname=address.database,
        user=address.user,
        password=address.password,
    )


def own_error(error: psycopg.Error, host: str) -> KnownError:
    """Return the product's error for what the driver or the server said."""
    state = error.sqlstate or ""
    words = str(error).casefold()
    if state in _NOT_INSTALLED:
        return ServerOlder(host=host)
    if not isinstance(error, psycopg.OperationalError) or state[:2] not in _GONE:
        return ServerTrouble(reason=state or type(error).__name__)
    # What the server itself answers is "FATAL": TLS stood by then.
    if "fatal:" in words:
        # A workstation's login is shut by one thing only: `server revoke`.
        if _SHUT.search(words):
            return StationRevoked()
        taken = not any(part in words for part in _NOT_TAKEN)
        return ServerUnreachable(host=host) if taken else ServerRefused(host=host)
    if any(part in words for part in _NOT_PROVEN):
        return ServerNotProven(host=host)
    return ServerUnreachable(host=host)


@contextmanager
def watched(
    connection: psycopg.Connection, seconds: float = SECONDS_FOR_AN_ANSWER
) -> Iterator[None]:
    """Cut the connection if what runs inside takes longer; the driver then raises by itself."""
    # A duplicate: the number of a closed connection may belong to another file by then.
    with socket.fromfd(connection.fileno(), socket.AF_INET, socket.SOCK_STREAM) as line:
        timer = threading.Timer(seconds, _cut, (line,))
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()


def _proven(authority: Path) -> dict[str, object]:
    return {
        "sslmode": "verify-full",
        "sslrootcert": str(authority),
        "ssl_min_protocol_version": "TLSv1.2",
        "channel_binding": "require",
        "require_auth": "scram-sha-256",
        # A Kerberos ticket on the machine would otherwise be tried in place of TLS.
        "gssencmode": "disable",
    }


def _dial(host: str, **parameters: object) -> psycopg.Connection:
    try:
        return psycopg.connect(
            host=host,
            autocommit=True,
            connect_timeout=SECONDS_TO_CONNECT,
            keepalives_idle=10,
            keepalives_interval=5,
            keepalives_count=3,
            tcp_user_timeout=15000,
            **parameters,  # type: ignore[arg-type]  # libpq's parameters are texts and numbers
        )
    except psycopg.Error as error:
        raise own_error(error, host) from error


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
