"""Where the server is and how this workstation proves itself there; kept among its secrets."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from supervisor_app.errors import DemonstrationAlone
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.secrets import SERVER, Secrets


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A workstation's own way to the server; `authority` is the PEM of the server's authority."""

    host: str
    port: int
    database: str
    role: str
    station: str
    centre_id: int
    server_id: str
    authority: str = field(repr=False)
    password: str = field(repr=False)


def keep(paths: CentrePaths, key: bytes, address: ServerAddress) -> None:
    """Keep the address, password and all, in the workstation's sealed secrets.

    Raises DemonstrationAlone: the demonstration's key lies open in its folder.
    """
    if paths.is_demo:
        raise DemonstrationAlone
    Secrets(paths, key).put(SERVER, json.dumps(asdict(address)).encode())


def kept(paths: CentrePaths, key: bytes) -> ServerAddress | None:
    """Return the address, None where this workstation is not enrolled (SecretsUnreadable)."""
    found = Secrets(paths, key).get(SERVER)
    return None if found is None else ServerAddress(**json.loads(found))


def forget(paths: CentrePaths, key: bytes) -> None:
    """Forget the server; the centre works on alone."""
    Secrets(paths, key).drop(SERVER)


def authority_file(paths: CentrePaths, address: ServerAddress) -> Path:
    """Write the authority's certificate where the driver reads it and return its path."""
    target = paths.folder / "server-authority.pem"
    if not target.exists() or target.read_text(encoding="ascii") != address.authority:
        atomic_write(target, address.authority.encode("ascii"))
    return target
