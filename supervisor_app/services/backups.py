"""Verified copies in turn and what keeps their key; proven in drill, put back in restore."""

import shutil
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Any

from supervisor_app import __version__
from supervisor_app.errors import KnownError, NotAllowed, StoreOnServer
from supervisor_app.rules.backup_rotation import (
    Reason,
    RotationPlan,
    doomed,
    doomed_before,
    fitting,
    is_due,
)
from supervisor_app.rules.rights import Right
from supervisor_app.services.desk import Desk
from supervisor_app.services.room import need_room
from supervisor_app.store import backup, manifest
from supervisor_app.store.integrity import head
from supervisor_app.store.work import Work
from supervisor_app.system import settings, space
from supervisor_app.system.atomic import atomic_file, atomic_write, file_errors
from supervisor_app.system.keyslots import Keyslots, Slot
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress

_PATTERN = "centre-%Y%m%d-%H%M%S.db"
_BEFORE = "before-{reason}-%Y%m%d-%H%M%S.db"
# Their copies are stamped; those of a migration and of a move to a server stay until a person goes.
_ROTATED = (Reason.IMPORT, Reason.LIST, Reason.EXCHANGE, Reason.RESTORE, Reason.KEY)
_KEYS = ".keyslots.json"
_MANIFEST = ".manifest.json"


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
    """One verified copy: when and why it was made and how large it is."""

    name: str
    at: datetime
    size: int
    verified: bool
    reason: Reason = Reason.TURN


def are_the_servers(paths: CentrePaths) -> bool:
    """Tell whether a database server has the store: copies are then made and put back there."""
    return paths.store.exists()


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
            path.name,
            _stamp(path, zone, _pattern(reason_of(path)))
            or datetime.fromtimestamp(path.stat().st_mtime, zone),
            path.stat().st_size,
            verified=manifest.path_of(path).exists(),
            reason=reason_of(path),
        )
        for path in paths.backup.glob("*.db")
    ]
    return tuple(sorted(found, key=lambda row: row.at, reverse=True))


def back_up(desk: Desk, progress: Progress) -> Path:
    """Copy the database while it is in use, verified, with manifest and wrapped keys beside it.

    Raises NotAllowed, SpaceShort, DiskFull, FileRefused, StoreCorrupt.
    """
    if not desk.actor.may(Right.EDIT_SETTINGS):
        raise NotAllowed(right=Right.EDIT_SETTINGS.value)
    desk.require_writable()
    return _turn(desk, progress)


def back_up_into(desk: Desk, progress: Progress, folder: Path) -> Path:
    """Write a verified copy with manifest and wrapped keys into any folder.

    Raises NotAllowed, DiskFull, FileRefused, StoreCorrupt.
    """
    if not desk.actor.may(Right.EDIT_SETTINGS):
        raise NotAllowed(right=Right.EDIT_SETTINGS.value)
    progress.total(1)
    with file_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    target = _copy_into(desk, folder)
    progress.step()
    return target


def keep_turning(desk: Desk, progress: Progress) -> Path | None:
    """Make a copy if one is due and anything changed since the last; the machine's own doing."""
    minutes = desk.settings.get(settings.BACKUP_MINUTES)
    now = desk.clock.now()
    due = is_due(last_made(desk.paths, now.tzinfo), now, minutes)
    return keep_changes(desk, progress) if due else None


def keep_changes(desk: Desk, progress: Progress) -> Path | None:
    """Make a copy if anything changed since the last one, as at the close."""
    if desk.store.database.on_server or desk.copy_of is not None:
        return None
    with desk.store.raw() as raw:
        changed = has_changed(raw, desk.paths, desk.clock.now().tzinfo)
    return _turn(desk, progress) if changed else None


def before(desk: Desk, reason: Reason) -> Path | None:
    """Make a copy before something large or irreversible; None where the newest one says it all.

    A store on a server is its administrator's to copy. Raises SpaceShort, DiskFull, FileRefused,
    StoreCorrupt; then the other thing must not begin.
    """
    if desk.store.database.on_server:
        return None
    desk.require_writable()
    now = desk.clock.now()
    with desk.store.raw() as raw:
        if not has_changed(raw, desk.paths, now.tzinfo):
            return None
    need_room(desk.paths.folder)
    with file_errors(desk.paths.backup):
        desk.paths.backup.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = _copy_to(desk, desk.paths.backup / now.strftime(_pattern(reason)))
    _rotate_before(desk.paths.backup, now)
    return made


def reason_of(copy: Path) -> Reason:
    """Return why a copy was made, as its name says it."""
    first, _, rest = copy.name.partition("-")
    if first != "before":
        return Reason.TURN
    word = rest.partition("-")[0]
    # Named by the schemas from and to which it was brought.
    if word.isdecimal():
        return Reason.MIGRATION
    return Reason(word) if word in {one.value for one in Reason} else Reason.OTHER


def has_changed(raw: Any, paths: CentrePaths, zone: tzinfo | None) -> bool:
    """Tell whether the journal holds anything else than the newest copy's manifest says."""
    last = newest(paths, zone)
    known = manifest.load(last) if last is not None else None
    return known is None or (known.entries, known.head_seq, known.head_hash) != head(raw)


def last_made(paths: CentrePaths, zone: tzinfo | None) -> datetime | None:
    """Return when the newest copy made in turn was made."""
    return max((stamp for stamp, _ in _in_turn(paths.backup, zone)), default=None)


def newest(paths: CentrePaths, zone: tzinfo | None) -> Path | None:
    """Return the newest copy that was made in turn, None where there is none."""
    found = _in_turn(paths.backup, zone)
    return max(found)[1] if found else None


def first_made(paths: CentrePaths, zone: tzinfo | None) -> datetime | None:
    """Return when the oldest copy made in turn was made."""
    return min((stamp for stamp, _ in _in_turn(paths.backup, zone)), default=None)


def copy_with_manifest(source: Path, key: bytes, target: Path, made: datetime) -> None:
    """Write a verified copy with its manifest beside it (DiskFull, FileRefused, StoreCorrupt)."""
    backup.copy(source, key, target)
    found = manifest.describe(target, key, made=made.isoformat(), version=__version__)
    manifest.save(target, found)


def _turn(desk: Desk, progress: Progress) -> Path:
    need_room(desk.paths.folder)
    progress.total(3)
    now = desk.clock.now()
    target = _copy_into(desk, desk.paths.backup)
    progress.step()
    second = desk.settings.get(settings.SECOND_BACKUP_FOLDER)
    if second and Path(second).is_dir():
        _send(target, Path(second))
    progress.step()
    for folder in (desk.paths.backup, *([Path(second)] if second else [])):
        _rotate(folder, now, _plan(desk))
    progress.step()
    return target


def _copy_into(desk: Desk, folder: Path) -> Path:
    if desk.store.database.on_server:
        raise StoreOnServer(path=str(desk.store.path))
    return _copy_to(desk, folder / desk.clock.now().strftime(_PATTERN))


def _copy_to(desk: Desk, target: Path) -> Path:
    copy_with_manifest(desk.store.path, desk.store.key, target, desk.clock.now())
    if desk.paths.keyslots.exists():
        atomic_write(target.with_suffix(_KEYS), desk.paths.keyslots.read_bytes())
    return target


def _send(copy: Path, folder: Path) -> None:
    """Put a copy and what lies beside it into the second folder; the database comes last."""
    for suffix in (_KEYS, _MANIFEST, ".db"):
        source = copy.with_suffix(suffix)
        if source.exists():
            with atomic_file(folder / source.name) as draft:
                shutil.copyfile(source, draft)


def _rotate(folder: Path, now: datetime, plan: RotationPlan) -> None:
    by_stamp = dict(_in_turn(folder, now.tzinfo))
    sizes = [path.stat().st_size for path in by_stamp.values()]
    fits = fitting(max(sizes, default=0), space.free_bytes(folder) + sum(sizes), plan)
    for stamp in doomed(by_stamp, now, fits):
        _remove(by_stamp[stamp])
    _rotate_before(folder, now)


def _rotate_before(folder: Path, now: datetime) -> None:
    for reason in _ROTATED:
        found = {
            stamp: path
            for path in folder.glob(f"before-{reason}-*.db")
            if (stamp := _stamp(path, now.tzinfo, _pattern(reason))) is not None
        }
        for stamp in doomed_before(found, now):
            _remove(found[stamp])


def _remove(copy: Path) -> None:
    # The database goes first: what is left of an interrupted removal is no copy.
    for suffix in (".db", _MANIFEST, _KEYS):
        copy.with_suffix(suffix).unlink(missing_ok=True)


def _in_turn(folder: Path, zone: tzinfo | None) -> list[tuple[datetime, Path]]:
    found = ((_stamp(path, zone), path) for path in folder.glob("centre-*.db"))
    return [(stamp, path) for stamp, path in found if stamp is not None]


def _plan(desk: Desk) -> RotationPlan:
    chosen = desk.settings.get
    return RotationPlan(
        chosen(settings.HALF_HOURS_KEPT), chosen(settings.DAYS_KEPT), chosen(settings.MONTHS_KEPT)
    )


def _pattern(reason: Reason) -> str:
    return _PATTERN if reason is Reason.TURN else _BEFORE.format(reason=reason.value)


def _stamp(path: Path, zone: tzinfo | None, pattern: str = _PATTERN) -> datetime | None:
    try:
        return datetime.strptime(path.name, pattern).replace(tzinfo=zone)
    except ValueError:
        return None
