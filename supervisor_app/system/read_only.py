"""A centre on a disk that cannot be written: its files put aside in a temporary folder of ours.

What works on the copy is the whole product; that nothing is kept there is the desk's to say.
"""

import errno
import json
import os
import shutil
import tempfile
from pathlib import Path

from supervisor_app.errors import StoreBusy
from supervisor_app.system.atomic import file_errors
from supervisor_app.system.paths import CentrePaths

_NOTE = "read-only.json"
_PREFIX = "centre-supervisor-read-only-"
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
# Held by a window, room kept free, or made anew by the database: of no use in a copy.
_LEFT_OUT = (".door", "-shm", ".part", ".lock")
_LEFT_OUT_NAMES = frozenset({"lock", "ballast"})
_TRIES = 3


def opened(paths: CentrePaths) -> CentrePaths:
    """Return the folder to work in: this one, or where it cannot be written a copy of it.

    Raises FileRefused, DiskFull (no room for the copy), StoreBusy (it changes meanwhile).
    """
    return _put_aside(paths) if cannot_write(paths) else paths


def cannot_write(paths: CentrePaths) -> bool:
    """Tell whether the folder holds a centre in a file that this account cannot write."""
    if paths.store.exists() or not paths.database.exists():
        return False
    probe = paths.folder / f".can-write.{os.getpid()}.part"
    try:
        with paths.database.open("r+b"):
            probe.touch()
            probe.unlink()
    except OSError as error:
        return error.errno in _REFUSED
    return False


def origin(paths: CentrePaths) -> Path | None:
    """Return the folder that this one is a copy of, None where it is the centre's own."""
    try:
        return Path(json.loads((paths.folder / _NOTE).read_bytes())["folder"])
    except (OSError, ValueError, KeyError):
        return None


def drop(paths: CentrePaths) -> None:
    """Remove a copy that was put aside; the centre's own folder is never touched."""
    if origin(paths) is not None and paths.folder.name.startswith(_PREFIX):
        shutil.rmtree(paths.folder, ignore_errors=True)


def _put_aside(paths: CentrePaths) -> CentrePaths:
    aside = CentrePaths(Path(tempfile.mkdtemp(prefix=_PREFIX)))
    note = json.dumps({"folder": str(paths.folder.absolute())})
    (aside.folder / _NOTE).write_text(note, encoding="utf-8")
    try:
        with file_errors(paths.folder):
            _copy_unchanged(paths, aside)
    except BaseException:
        drop(aside)
        raise
    return aside


def _copy_unchanged(paths: CentrePaths, aside: CentrePaths) -> None:
    """Copy a state that is one: another account may be at work in the folder (StoreBusy)."""
    for _ in range(_TRIES):
        before = _stamp(paths)
        _copy(paths, aside)
        if _stamp(paths) == before:
            return
    raise StoreBusy(path=str(paths.database))


def _copy(paths: CentrePaths, aside: CentrePaths) -> None:
    for source in paths.folder.iterdir():
        left_out = source.name in _LEFT_OUT_NAMES or source.name.endswith(_LEFT_OUT)
        if source.is_file() and not left_out:
            shutil.copyfile(source, aside.folder / source.name)
    if paths.reports.is_dir():
        shutil.copytree(
            paths.reports, aside.reports, dirs_exist_ok=True, copy_function=shutil.copyfile
        )


def _stamp(paths: CentrePaths) -> list[tuple[str, int, int]]:
    found = (paths.database.with_name(paths.database.name + tail) for tail in ("", "-wal"))
    states = [(path.name, path.stat()) for path in found if path.exists()]
    return [(name, state.st_size, state.st_mtime_ns) for name, state in states]
