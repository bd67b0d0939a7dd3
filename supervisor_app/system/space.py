"""Free room on a disk, and the ballast file that is let go when there is none left.

What the room allows is decided in rules.disk_room.
"""

import os
import shutil
from pathlib import Path

from supervisor_app.errors import SpaceShort
from supervisor_app.rules.disk_room import BALLAST_BYTES, LOW_BYTES, Room, room

_PIECE = 1 << 20


def free_bytes(folder: Path) -> int:
    """Return the bytes that this account may still write beside the folder."""
    return shutil.disk_usage(folder).free


def need_room(folder: Path) -> None:
    """Raise SpaceShort where imports and copies must not begin."""
    if room(free_bytes(folder)) is Room.SHORT:
        raise SpaceShort(path=str(folder))


def lay_ballast(path: Path) -> bool:
    """Write the ballast unless it lies there or the disk is low; tell whether it lies there."""
    if path.exists() and path.stat().st_size >= BALLAST_BYTES:
        return True
    if free_bytes(path.parent) < LOW_BYTES:
        return False
    # Written out, because a file with holes would hold no room.
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("wb") as file:
            for _ in range(BALLAST_BYTES // _PIECE):
                file.write(os.urandom(_PIECE))
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        return False
    return True


def drop_ballast(path: Path) -> bool:
    """Let the ballast go so that small work can end; tell whether there was one."""
    try:
        path.unlink()
    except OSError:
        return False
    return True
