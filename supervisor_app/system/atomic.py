"""Files that are whole or absent: written beside, flushed to the disk, then put in place."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from os import name as os_name
from pathlib import Path

from supervisor_app.errors import DiskFull, FileRefused


def atomic_write(path: Path, content: bytes) -> None:
    """Replace the file's content or leave it as it was (DiskFull, FileRefused)."""
    with atomic_file(path) as draft:
        draft.write_bytes(content)


@contextmanager
def atomic_file(path: Path) -> Iterator[Path]:
    """Give a draft path to write to; it takes the name `path` if the block ends well.

    Raises DiskFull, FileRefused. The draft is removed if the block raises.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with file_errors(path):
            yield draft
            put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def put_in_place(draft: Path, path: Path) -> None:
    """Flush a finished draft and give it its name, so that a power cut leaves one or the other."""
    _flush(draft, os.O_RDWR)
    draft.replace(path)
    if os_name == "posix":
        # Windows flushes the directory entry itself and opens no directory.
        _flush(path.parent, os.O_RDONLY)


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Convert what the system says about a file: no room, or refused."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFull(path=str(path)) from error
        raise FileRefused(path=str(path), reason=os.strerror(error.errno or 0)) from error


def _flush(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
