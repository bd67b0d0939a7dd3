"""The change of a centre's key as files: what lies ready, and which side a killed change is on.

The database is put in place between writing the new key's files under other names and giving them
their own. Its first page tells later which key it is under; nobody opens it before that is settled.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from supervisor_app.system.atomic import atomic_write, file_errors
from supervisor_app.system.paths import CentrePaths

_PAGE = 4096
_NEXT = ".next"


def face_of(database: Path) -> str:
    """Return the hash of an encrypted file's first page (FileRefused)."""
    with file_errors(database), database.open("rb") as file:
        return hashlib.sha256(file.read(_PAGE)).hexdigest()


def lay_ready(paths: CentrePaths, draft: Path, files: Mapping[Path, bytes]) -> None:
    """Write the files of the new key beside the old ones, then which database belongs to them."""
    for path, content in files.items():
        atomic_write(_next(path), content)
    atomic_write(paths.key_change, json.dumps({"face": face_of(draft)}).encode())


def settle(paths: CentrePaths) -> bool:
    """End a change that was under way: with the new key if its database is in place, else the old.

    Called before any key is read; tells whether the new key holds. Raises FileRefused, DiskFull.
    """
    try:
        face = str(json.loads(paths.key_change.read_bytes())["face"])
    except (OSError, ValueError, KeyError, TypeError):
        face = ""
    changed = bool(face) and paths.database.exists() and face_of(paths.database) == face
    with file_errors(paths.folder):
        for path in (paths.secrets, paths.keyslots, paths.demo_key):
            if not _next(path).exists():
                continue
            if changed:
                _next(path).replace(path)
            else:
                _next(path).unlink()
        paths.key_change.unlink(missing_ok=True)
    return changed


def _next(path: Path) -> Path:
    return path.with_name(path.name + _NEXT)
