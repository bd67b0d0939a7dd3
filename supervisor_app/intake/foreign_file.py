"""Opens files that other people made: plain files only, as a pipe or a device could hold a reader.

What is in them is read elsewhere.
"""

import os
import stat
from io import FileIO
from pathlib import Path

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.refusals import Unfit

# Size, moment of the last write, and which file it is.
State = tuple[int, int, int]


def open_file(path: Path) -> FileIO:
    """Open a plain file unbuffered; raises UnreadableFile (missing, unreadable)."""
    try:
        stream = FileIO(path, opener=_without_waiting)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UnreadableFile(reason=Unfit.MISSING) from error
    except OSError as error:
        raise UnreadableFile(reason=Unfit.UNREADABLE, detail=str(error.strerror)) from error
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise UnreadableFile(reason=Unfit.UNREADABLE)
    return stream


def _without_waiting(name: str, flags: int) -> int:
    """Open a pipe without waiting for who fills it, so that it can be refused."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def state(path: Path) -> State:
    """Return what changes when the file is written, replaced or cut; raises UnreadableFile."""
    with open_file(path) as stream:
        found = os.fstat(stream.fileno())
    return found.st_size, found.st_mtime_ns, found.st_ino


def shown_name(path: Path) -> str:
    """Return the file's name as text that can be kept and printed, whatever bytes it is made of."""
    return path.name.encode("utf-8", "replace").decode()
