"""Free room on a disk, and the ballast file that is let go when there is none left.

What the room allows is decided in rules.disk_room and asked in services.room.
"""

import os
import shutil
from pathlib import Path

BALLAST_BYTES = 64 * 1024 * 1024
_PIECE = 1 << 20


def free_bytes(folder: Path) -> int:
    """Return the bytes that this account may still write beside the folder."""
    return shutil.disk_usage(folder).free


def same_disk(one: Path, other: Path) -> bool:
    """Tell whether two folders lie on one disk, so that they would be lost together."""
    return one.stat().st_dev == other.stat().st_dev


def lay_ballast(path: Path, room_needed: int) -> bool:
    """Write the ballast unless it lies there or too little room is free; tell if it lies there."""
    if path.exists() and path.stat().st_size >= BALLAST_BYTES:
        return True
    if free_bytes(path.parent) < room_needed:
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
