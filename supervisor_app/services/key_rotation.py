"""A new key for a centre: every page written anew under it, proved, then put in place at once.

Copies made before stay under the old key, with its wrapped keys beside them.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from supervisor_app.errors import StoreCorrupt, StoreOnServer
from supervisor_app.rules.rights import Right
from supervisor_app.services import backups, proofs
from supervisor_app.services.room import need_room
from supervisor_app.store import backup, integrity
from supervisor_app.store.connection import connect
from supervisor_app.store.failures import own_errors
from supervisor_app.store.work import Work
from supervisor_app.system import key_change, keyslots
from supervisor_app.system.atomic import atomic_write, put_in_place
from supervisor_app.system.keyslots import Keyslots
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.secrets import Secrets

Wrap = Callable[[Keyslots, bytes], Keyslots]


@dataclass(frozen=True, slots=True)
class Rotated:
    """The new recovery code, shown once ("" for a demonstration), and the copy made before."""

    copy: str
    recovery_code: str = field(repr=False)


def allow(work: Work) -> None:
    """Journal that the key is about to change (NotAllowed, ReauthNeeded)."""
    work.require(Right.RESTORE_BACKUP)
    proofs.ask(work, proofs.Sensitive.RESTORE)
    work.event("key_rotation")


def rotate(paths: CentrePaths, old: bytes, wrap: Wrap, now: datetime) -> Rotated:
    """Change the key of a folder's database; killed at any moment, the old or the new one opens it.

    The caller holds the folder and no store is open. `wrap` puts the new key into a key store or
    under a passphrase. Raises StoreOnServer, SpaceShort, DiskFull, StoreCorrupt, VaultTrouble; then
    the old key holds.
    """
    if paths.store.exists():
        raise StoreOnServer(path=str(paths.store))
    need_room(paths.folder)
    copy = paths.backup / now.strftime("before-key-%Y%m%d-%H%M%S.db")
    backups.copy_with_manifest(paths.database, old, copy, now)
    if paths.keyslots.exists():
        atomic_write(copy.with_suffix(".keyslots.json"), paths.keyslots.read_bytes())
    new = keyslots.new_key()
    code, files = "", {}
    if paths.is_demo:
        files[paths.demo_key] = new.hex().encode()
    else:
        slots, code = Keyslots.new(paths.keyslots).with_recovery(new)
        files[paths.keyslots] = wrap(slots, new).content()
    if paths.secrets.exists():
        files[paths.secrets] = Secrets(paths, old).resealed(new)
    draft = paths.database.with_name(paths.database.name + ".rekey")
    try:
        _write_anew(paths, old, new)
        key_change.lay_ready(paths, draft, files)
        for name in ("-wal", "-shm"):
            paths.database.with_name(paths.database.name + name).unlink(missing_ok=True)
        put_in_place(draft, paths.database)
    finally:
        for name in ("", "-wal", "-shm"):
            draft.with_name(draft.name + name).unlink(missing_ok=True)
        key_change.settle(paths)
    return Rotated(copy.name, code)


def _write_anew(paths: CentrePaths, old: bytes, new: bytes) -> None:
    """Write the database under the new key into a draft and prove it whole."""
    draft = paths.database.with_name(paths.database.name + ".rekey")
    draft.unlink(missing_ok=True)
    backup.copy(paths.database, old, draft)
    raw = connect(draft, old)
    try:
        with own_errors(draft):
            raw.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        raw.close()
    found = integrity.check(draft, new, thorough=True)
    if not found.ok:
        raise StoreCorrupt(path=str(draft), reason=found.problems[0].detail)
