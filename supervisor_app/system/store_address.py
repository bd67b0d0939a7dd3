"""Where the working store lies when it is no file: a Postgres on this host, never its password.

The password lies in the sealed secrets. A host elsewhere must prove itself by its certificate.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from supervisor_app.errors import InvalidInput, StoreCorrupt
from supervisor_app.system.atomic import atomic_write

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_PORT = 5432
_AUTHORITY = "store-ca.pem"


@dataclass(frozen=True, slots=True)
class StoreAddress:
    """Host (a name, an address or the folder of a socket), port, database and role."""

    host: str
    port: int
    database: str
    role: str

    @classmethod
    def of_url(cls, url: str) -> "StoreAddress":
        """Read postgresql://role@host:port/database; a password in it is refused (InvalidInput)."""
        try:
            parts = urlsplit(url)
            port = parts.port or _PORT
        except ValueError as error:
            raise InvalidInput(field="url", reason="format", value="") from error
        if parts.password is not None:
            raise InvalidInput(field="url", reason="password", value="")
        database = unquote(parts.path.lstrip("/"))
        if parts.scheme not in {"postgresql", "postgres"} or not parts.username or not database:
            raise InvalidInput(field="url", reason="format", value=url)
        host = unquote(parts.hostname or "127.0.0.1")
        return cls(host, port, database, unquote(parts.username))

    @classmethod
    def load(cls, path: Path) -> "StoreAddress":
        """Read the file of the centre's folder (StoreCorrupt)."""
        try:
            found = json.loads(path.read_bytes())
            return cls(
                str(found["host"]), int(found["port"]), str(found["database"]), str(found["role"])
            )
        except (ValueError, KeyError, TypeError) as error:
            raise StoreCorrupt(path=str(path), reason=type(error).__name__) from error

    def save(self, path: Path) -> None:
        """Write the file (DiskFull, FileRefused)."""
        said = {"store": "postgresql"} | asdict(self)
        atomic_write(path, json.dumps(said, indent=1, sort_keys=True).encode())

    def parameters(self, folder: Path) -> dict[str, Any]:
        """Return libpq's parameters; off this host TLS is proven in full.

        The authority is `store-ca.pem` of the centre's folder, else the system's.
        """
        where = {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.role,
        }
        if self.host in _LOOPBACK or self.host.startswith("/"):
            return where | {"sslmode": "prefer"}
        authority = folder / _AUTHORITY
        root = str(authority) if authority.exists() else "system"
        return where | {"sslmode": "verify-full", "sslrootcert": root}
