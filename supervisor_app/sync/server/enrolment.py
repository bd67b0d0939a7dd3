"""Workstations of a server: enrolled by a file and a one-time code, and revoked again.

The file is sealed under the code, so that either alone opens nothing. Whoever claims it first
changes the password; the code is then worth nothing.
"""

import base64
import json
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path

import psycopg
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from psycopg import sql

from supervisor_app.errors import EnrolmentSpent, EnrolmentUnreadable, NotFound
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.connection import own_error
from supervisor_app.system import recovery_code
from supervisor_app.system.atomic import atomic_write

LIFE = timedelta(hours=24)
_PURPOSE = b"centre supervisor: enrolment of a workstation"
_NONCE_BYTES = 12
_SPENT = "RS009"
_LIMITS = (
    "ALTER ROLE {role} SET search_path = ''",
    "ALTER ROLE {role} SET statement_timeout = '60s'",
    "ALTER ROLE {role} SET lock_timeout = '10s'",
    "ALTER ROLE {role} SET idle_in_transaction_session_timeout = '60s'",
)


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A new workstation's role and the one-time code that opens its file."""

    role: str
    code: str


def enrol(
    admin: psycopg.Connection, where: ServerAddress, target: Path, *, relay: bool = False
) -> Enrolled:
    """Make a workstation's role and write its sealed file; `where` names server and station.

    Role, password and server id of `where` are drawn here. Raises FileRefused, DiskFull.
    """
    role = f"ws_{where.centre_id}_{os.urandom(4).hex()}"
    password = secrets.token_urlsafe(32)
    name = sql.Identifier(role)
    with admin.transaction():
        admin.execute(
            sql.SQL(
                "CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION "
                "NOBYPASSRLS CONNECTION LIMIT 3 PASSWORD {password} IN ROLE rs_ws"
            ).format(role=name, password=sql.Literal(password))
        )
        for limit in _LIMITS:
            admin.execute(sql.SQL(limit).format(role=name))
        admin.execute(
            "INSERT INTO rs.enrol (role_name, centre_id, station, relay, expires_at) "
            "VALUES (%s, %s, %s, %s, clock_timestamp() + %s)",
            (role, where.centre_id, where.station, relay, LIFE),
        )
        (server_id,) = admin.execute("SELECT server_id::text FROM rs.server").fetchone() or ("",)
        code = os.urandom(recovery_code.BYTES)
        address = replace(where, role=role, password=password, server_id=server_id)
        atomic_write(target, _sealed(code, asdict(address)))
    return Enrolled(role, recovery_code.printed(code))


def opened(path: Path, code: str) -> ServerAddress:
    """Return what an enrolment file says (EnrolmentUnreadable)."""
    try:
        sealed = base64.b64decode(path.read_bytes(), validate=True)
        cipher = AESGCM(_key(recovery_code.typed(code)))
        clear = cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)
        return ServerAddress(**json.loads(clear))
    except (OSError, ValueError, TypeError, InvalidTag) as error:
        raise EnrolmentUnreadable(path=str(path)) from error


def claim(
    connection: psycopg.Connection,
    address: ServerAddress,
    keep: Callable[[ServerAddress], None],
) -> ServerAddress:
    """Use the enrolment up and change the password; return the address from now on.

    `keep` puts it away before the server is told to go through with it: where that fails nothing
    is used up, and a line that breaks afterwards loses no password.
    Raises EnrolmentSpent, ServerTrouble, ServerUnreachable.
    """
    password = secrets.token_urlsafe(32)
    # The server never sees it in clear: what travels is its SCRAM verifier.
    verifier = connection.pgconn.encrypt_password(
        password.encode(), address.role.encode(), b"scram-sha-256"
    )
    try:
        with connection.transaction():
            ((centre_id, server_id),) = connection.execute(
                "SELECT centre_id, server_id::text FROM rs.claim()"
            ).fetchall()
            connection.execute(
                sql.SQL("ALTER ROLE {role} PASSWORD {verifier}").format(
                    role=sql.Identifier(address.role), verifier=sql.Literal(verifier.decode())
                )
            )
            own = replace(address, password=password, centre_id=centre_id, server_id=server_id)
            keep(own)
    except psycopg.Error as error:
        if error.sqlstate == _SPENT:
            raise EnrolmentSpent from error
        raise own_error(error, address.host) from error
    return own


def revoke(admin: psycopg.Connection, role: str) -> None:
    """Shut a workstation out at once: its reads are empty, its pushes refused (NotFound)."""
    with admin.transaction():
        done = admin.execute(
            "UPDATE rs.enrol SET revoked_at = clock_timestamp() "
            "WHERE role_name = %s AND revoked_at IS NULL",
            (role,),
        )
        if done.rowcount != 1:
            raise NotFound(kind="station", id=role)
        admin.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(role)))
    admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (role,)
    ).fetchall()


def _sealed(code: bytes, content: Mapping[str, object]) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    clear = json.dumps(content).encode()
    return base64.b64encode(nonce + AESGCM(_key(code)).encrypt(nonce, clear, _PURPOSE))


def _key(code: bytes) -> bytes:
    """Return the key under a code of 160 random bits, which needs no stretching."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(code)
