"""The one place that connects a workstation to its server: TLS proven in full, or not at all."""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from supervisor_app.errors import (
    KnownError,
    ServerNotProven,
    ServerRefused,
    ServerTrouble,
    ServerUnreachable,
)
from supervisor_app.sync.address import ServerAddress

SECONDS_TO_CONNECT = 5
# A frozen server still acknowledges at the network's level; only our own clock ends the wait.
SECONDS_FOR_AN_ANSWER = 20
_AUTHENTICATION = "28"


def connect(address: ServerAddress, authority: Path) -> psycopg.Connection:
    """Connect in autocommit (ServerUnreachable, ServerNotProven, ServerRefused)."""
    return dial(
        address.host,
        port=address.port,
        dbname=address.database,
        user=address.role,
        password=address.password,
        sslmode="verify-full",
        sslrootcert=str(authority),
        channel_binding="require",
        require_auth="scram-sha-256",
        application_name=address.station,
    )


def dial(host: str, **parameters: object) -> psycopg.Connection:
    """Open a connection with our limits and raise our own errors."""
    try:
        return psycopg.connect(
            host=host,
            autocommit=True,
            connect_timeout=SECONDS_TO_CONNECT,
            keepalives_idle=10,
            tcp_user_timeout=15000,
            **parameters,  # type: ignore[arg-type]  # libpq's parameters are texts and numbers
        )
    except psycopg.Error as error:
        raise own_error(error, host) from error


def own_error(error: psycopg.Error, host: str) -> KnownError:
    """Return the product's error for what the driver or the server said."""
    state = error.sqlstate or ""
    words = str(error).casefold()
    if "certificate" in words or "ssl" in words or "channel binding" in words:
        return ServerNotProven(host=host)
    if state.startswith(_AUTHENTICATION) or "authentication" in words or "not permitted" in words:
        return ServerRefused(host=host)
    if isinstance(error, psycopg.OperationalError) and not state.startswith("RS"):
        return ServerUnreachable(host=host)
    return ServerTrouble(reason=state or type(error).__name__)


@contextmanager
def watched(
    connection: psycopg.Connection, seconds: float = SECONDS_FOR_AN_ANSWER
) -> Iterator[None]:
    """Cut the connection if what runs inside takes longer; the driver then raises by itself."""
    descriptor = os.dup(connection.fileno())
    timer = threading.Timer(seconds, _cut, (descriptor,))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        os.close(descriptor)


def _cut(descriptor: int) -> None:
    with suppress(OSError):
        pipe = socket.socket(fileno=os.dup(descriptor))
        pipe.shutdown(socket.SHUT_RDWR)
        pipe.close()
