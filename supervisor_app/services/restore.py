"""Putting a copy in the place of the database: verified first, the old one kept in quarantine.

* `stage(desk, progress, copy)`   verify and lay ready beside the open database, for the next start
* `finish(paths, key)`            before a store opens: put what lies ready in place
* `put_back(paths, key, copy)`    both at once, where no store is open (the caller holds the lock)

After it the workstation is behind itself; the next exchange with the server notices (sync F-rules).
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from supervisor_app.errors import (
    CopyUnfit,
    FileMissing,
    KnownError,
    NotAllowed,
    StoreNewer,
    StoreOnServer,
)
from supervisor_app.rules.backup_rotation import Reason
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services import backups, proofs, sign_in, signed_roster
from supervisor_app.services.desk import Desk
from supervisor_app.services.room import need_room
from supervisor_app.store import manifest, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.work import Store, Work
from supervisor_app.system.atomic import atomic_file, atomic_write, file_errors, put_in_place
from supervisor_app.system.clock import Clock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.secrets import Secrets

_SET = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place: the copy, its newest own entry, who asked, where the old one lies."""

    copy: str
    head_seq: int
    entries: int
    account_id: str
    kept: str


def stage(desk: Desk, progress: Progress, copy: Path) -> int:
    """Verify a copy and lay it ready for the next start; return its number of entries.

    Raises NotAllowed, ReauthNeeded, FileMissing, CopyUnfit, WrongKey, StoreNewer, SpaceShort.
    """
    if desk.store.database.on_server:
        raise StoreOnServer(path=str(desk.store.path))
    desk.require_writable()
    desk.read(_allow)
    progress.total(1)
    need_room(desk.paths.folder)
    backups.before(desk, Reason.RESTORE)
    entries = _lay_ready(desk.paths, desk.store.key, copy, desk.actor.account_id)
    with desk.store.write(desk.actor) as work:
        work.event("restore_asked", copy=copy.name)
    progress.step()
    return entries


def stage_named(desk: Desk, progress: Progress, name: str) -> int:
    """Stage a copy of this folder's own by the name that `backups` lists (as `stage`)."""
    return stage(desk, progress, desk.paths.backup / Path(name).name)


def withdraw(paths: CentrePaths) -> None:
    """Take back what lies ready; the database stays."""
    _order(paths).unlink(missing_ok=True)
    _draft(paths).unlink(missing_ok=True)


def is_staged(paths: CentrePaths) -> bool:
    """Tell whether a copy lies ready for the next start."""
    return _order(paths).exists() and _draft(paths).exists()


def finish(paths: CentrePaths, key: bytes, clock: Clock) -> Restored | None:
    """Put a copy that lies ready in place and journal it there; None where none does.

    Raises CopyUnfit, WrongKey, StoreNewer, DiskFull; then the database is as it was.
    """
    if not is_staged(paths):
        return None
    order = json.loads(_order(paths).read_bytes())
    draft = _draft(paths)
    found = manifest.require_whole(draft, key, None)
    kept = _keep(paths, key, clock.now())
    for name in ("-wal", "-shm"):
        _beside(draft, name).unlink(missing_ok=True)
    put_in_place(draft, paths.database)
    _order(paths).unlink(missing_ok=True)
    restored = Restored(
        order["copy"], found.head_seq, found.entries, order["account"], str(kept or "")
    )
    schema.bring_up(paths.database, key, paths.backup)
    _journal(paths, key, clock, restored)
    return restored


def put_back(
    paths: CentrePaths, key: bytes, copy: Path, clock: Clock, *, account_id: str
) -> Restored:
    """Verify a copy and put it in place of the database, which goes to quarantine.

    The caller holds the folder's lock, no store is open. Raises as `stage` and `finish` do.
    """
    need_room(paths.folder)
    _lay_ready(paths, key, copy, account_id)
    restored = finish(paths, key, clock)
    if restored is None:
        raise FileMissing(path=str(copy))
    return restored


def who_may(desk: Desk, username: str, password: Callable[[], str]) -> str:
    """Sign a person in, close the desk and return her account (SignInTrouble, NotAllowed)."""
    try:
        if sign_in.is_demonstration(desk):
            sign_in.seat_without_password(desk, username or "supervisor")
        else:
            sign_in.sign_in(desk, username, password())
        if not desk.actor.may(Right.RESTORE_BACKUP):
            raise NotAllowed(right=Right.RESTORE_BACKUP.value)
        return desk.actor.account_id
    finally:
        desk.store.close()


def _allow(work: Work) -> None:
    work.require(Right.RESTORE_BACKUP)
    proofs.ask(work, proofs.Sensitive.RESTORE)


def _lay_ready(paths: CentrePaths, key: bytes, copy: Path, account_id: str) -> int:
    if not copy.is_file():
        raise FileMissing(path=str(copy))
    withdraw(paths)
    draft = _draft(paths)
    try:
        with atomic_file(draft) as part:
            shutil.copyfile(copy, part)
        found = manifest.require_whole(draft, key, manifest.load(copy))
        _require_known(draft, key)
    except KnownError:
        _remove_set(draft)
        raise
    order = {"copy": copy.name, "account": account_id}
    atomic_write(_order(paths), json.dumps(order).encode())
    return found.entries


def _require_known(path: Path, key: bytes) -> None:
    """Refuse what is no centre's database and what a newer version made (CopyUnfit, StoreNewer)."""
    raw = connect(path, key)
    try:
        schema.check(raw, path)
    except StoreNewer:
        raise
    except KnownError as error:
        if error.code != "store_older":
            raise CopyUnfit(path=str(path), reason=error.code) from error
    finally:
        raw.close()


def _keep(paths: CentrePaths, key: bytes, now: datetime) -> Path | None:
    """Copy the database and its log to quarantine, as they lie there; then its log may go."""
    if not paths.database.exists():
        return None
    kept = paths.quarantine / now.strftime("before-restore-%Y%m%d-%H%M%S")
    with file_errors(kept):
        kept.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in _SET:
            source = _beside(paths.database, name)
            if source.exists():
                with atomic_file(kept / source.name) as draft:
                    shutil.copyfile(source, draft)
    _fold_log(paths.database, key)
    for name in ("-wal", "-shm"):
        _beside(paths.database, name).unlink(missing_ok=True)
    return kept


def _fold_log(path: Path, key: bytes) -> None:
    """Bring the log into the file where that can be done; a damaged one is already kept."""
    try:
        raw = connect(path, key)
    except KnownError:
        return
    try:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        raw.close()


def _journal(paths: CentrePaths, key: bytes, clock: Clock, restored: Restored) -> None:
    store = Store(paths.database, key, clock)
    try:
        with store.write(SYSTEM) as work:
            work.event(
                "restored",
                copy=restored.copy,
                head_seq=restored.head_seq,
                account=restored.account_id,
            )
    finally:
        store.close()
    # The roster of the copy is older than the one this station believes.
    signed_roster.forget(Secrets(paths, key))


def _order(paths: CentrePaths) -> Path:
    return paths.folder / "restore.json"


def _draft(paths: CentrePaths) -> Path:
    return _beside(paths.database, ".restore")


def _beside(path: Path, name: str) -> Path:
    return path.with_name(path.name + name)


def _remove_set(path: Path) -> None:
    for name in _SET:
        _beside(path, name).unlink(missing_ok=True)
