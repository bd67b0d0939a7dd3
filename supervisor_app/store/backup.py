"""A verified copy of the live database under the same key; when and how many is a service."""

from pathlib import Path

from supervisor_app.errors import StoreCorrupt
from supervisor_app.store import integrity
from supervisor_app.store.connection import connect
from supervisor_app.store.failures import own_errors
from supervisor_app.system.atomic import atomic_file


def copy(path: Path, key: bytes, target: Path) -> None:
    """Copy the database while it is in use; the target appears verified or not at all.

    Raises DiskFull, FileRefused, StoreCorrupt (the copy did not verify), WrongKey.
    """
    with atomic_file(target) as draft:
        # An empty file says early that the folder can be written; VACUUM takes it.
        draft.write_bytes(b"")
        raw = connect(path, key)
        try:
            with own_errors(target):
                raw.execute("VACUUM INTO ?", (str(draft),))
        finally:
            raw.close()
        found = integrity.check(draft, key, thorough=True)
        if not found.ok:
            raise StoreCorrupt(path=str(path), reason=found.problems[0].detail)
