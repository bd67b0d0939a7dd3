"""Copies of the database and what keeps its key; a copy is put back by hand (docs/guide.md)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from supervisor_app.errors import KnownError, NotAllowed
from supervisor_app.rules.rights import Right
from supervisor_app.services.desk import Desk
from supervisor_app.store import backup
from supervisor_app.store.work import Work
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.keyslots import Keyslots, Slot
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress

_PATTERN = "centre-%Y%m%d-%H%M%S.db"


class Keeper(StrEnum):
    """What opens the key at a start."""

    DEMONSTRATION = "demonstration"
    STORE = "store"
    PASSPHRASE = "passphrase"  # noqa: S105  the name of a way, not a secret
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class KeyKeeping:
    """How the key is kept on this machine; `store` names the key store where one is used."""

    keeper: Keeper
    store: str
    recovery: bool


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One verified copy: when it was made and how large it is."""

    name: str
    at: datetime
    size: int


def key_keeping(work: Work, paths: CentrePaths) -> KeyKeeping:
    """Return what opens the centre's key here; no secret is read."""
    work.require(Right.EDIT_SETTINGS)
    if paths.is_demo:
        return KeyKeeping(Keeper.DEMONSTRATION, "", recovery=False)
    try:
        slots = Keyslots.load(paths.keyslots)
    except KnownError:
        return KeyKeeping(Keeper.UNKNOWN, "", recovery=False)
    keeper = Keeper.PASSPHRASE if slots.vault_name is None else Keeper.STORE
    return KeyKeeping(keeper, slots.vault_name or "", Slot.RECOVERY in slots.slots)


def backups(work: Work, paths: CentrePaths) -> tuple[BackupRow, ...]:
    """Return the copies in the folder of backups, the newest first."""
    work.require(Right.EDIT_SETTINGS)
    zone = work.now().tzinfo
    found = [
        BackupRow(
            path.name, datetime.fromtimestamp(path.stat().st_mtime, zone), path.stat().st_size
        )
        for path in paths.backup.glob("*.db")
    ]
    return tuple(sorted(found, key=lambda row: row.at, reverse=True))


def back_up(desk: Desk, progress: Progress) -> Path:
    """Copy the database while it is in use, verified, with the wrapped keys beside it.

    Raises NotAllowed, DiskFull, FileRefused, StoreCorrupt.
    """
    if not desk.actor.may(Right.EDIT_SETTINGS):
        raise NotAllowed(right=Right.EDIT_SETTINGS.value)
    progress.total(1)
    target = desk.paths.backup / desk.clock.now().strftime(_PATTERN)
    backup.copy(desk.store.path, desk.store.key, target)
    if desk.paths.keyslots.exists():
        atomic_write(target.with_suffix(".keyslots.json"), desk.paths.keyslots.read_bytes())
    progress.step()
    return target
