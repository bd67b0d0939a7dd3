"""What a copy of the database holds, written beside it; making and putting back are not here."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from supervisor_app.errors import CopyUnfit
from supervisor_app.store import integrity
from supervisor_app.store.connection import connect, one
from supervisor_app.store.failures import own_errors
from supervisor_app.system.atomic import atomic_write

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """One copy: when (ISO) and by which version, its rows, its newest own entry, its bytes."""

    made: str
    version: str
    revision: str
    rows: Mapping[str, int]
    entries: int
    head_seq: int
    head_hash: str
    size: int
    sha256: str


def path_of(copy: Path) -> Path:
    """Return where the manifest of a copy lies."""
    return copy.with_suffix(".manifest.json")


def describe(copy: Path, key: bytes, *, made: str, version: str) -> Manifest:
    """Read a copy's figures; its pages and chain were checked when it was made."""
    raw = connect(copy, key)
    try:
        with own_errors(copy):
            revision = one(raw, "SELECT version_num FROM alembic_version")
            rows = counts(raw)
            entries, seq, digest = integrity.head(raw)
    finally:
        raw.close()
    size, sha256 = _bytes(copy)
    found = str(revision[0]) if revision else ""
    return Manifest(made, version, found, rows, entries, seq, digest, size, sha256)


def save(copy: Path, manifest: Manifest) -> None:
    """Write the manifest beside its copy (DiskFull, FileRefused)."""
    text = json.dumps(asdict(manifest), indent=1, sort_keys=True)
    atomic_write(path_of(copy), text.encode())


def load(copy: Path) -> Manifest | None:
    """Return a copy's manifest, None where it has none that can be read."""
    try:
        return Manifest(**json.loads(path_of(copy).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def differences(copy: Path, key: bytes, expected: Manifest) -> tuple[str, ...]:
    """Name what a copy has otherwise than its manifest says: fields, and tables by their rows."""
    found = describe(copy, key, made=expected.made, version=expected.version)
    names = ("size", "sha256", "revision", "entries", "head_seq", "head_hash")
    wrong = [name for name in names if getattr(found, name) != getattr(expected, name)]
    tables = found.rows.keys() | expected.rows.keys()
    return (*wrong, *sorted(t for t in tables if found.rows.get(t) != expected.rows.get(t)))


def require_whole(copy: Path, key: bytes, expected: Manifest | None) -> integrity.Integrity:
    """Check pages, references, chain and the manifest given (CopyUnfit, WrongKey)."""
    found = integrity.check(copy, key, thorough=True)
    if not found.ok:
        raise CopyUnfit(path=str(copy), reason=found.problems[0].check)
    if expected is not None and (wrong := differences(copy, key, expected)):
        raise CopyUnfit(path=str(copy), reason=wrong[0])
    return found


def counts(raw: dbapi2.Connection) -> dict[str, int]:
    """Return every table's number of rows."""
    names = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def _bytes(path: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return size, digest.hexdigest()
