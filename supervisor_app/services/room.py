"""Is there room on the disk for an import or a copy? The limits are in rules.disk_room."""

from pathlib import Path

from supervisor_app.errors import SpaceShort
from supervisor_app.rules.disk_room import Room, room
from supervisor_app.system import space


def need_room(folder: Path) -> None:
    """Raise SpaceShort where imports and copies must not begin."""
    if room(space.free_bytes(folder)) is Room.SHORT:
        raise SpaceShort(path=str(folder))
