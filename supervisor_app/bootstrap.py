"""The composition root without Qt: folder, log, settings, key, database, desk, put together.

* `open_centre(paths, unlock=…)`       an existing centre's desk; nobody is seated yet
* `new_keys(paths)`                    a key and its recovery code, kept in memory only
* `create_centre(paths, keys, plan)`   a new centre, whole or not at all
* `create_demo_centre(paths, …)`       the demonstration, its key in its own marked folder
* `unlock_by_recovery`, `renew`        what the recovery code is for

Every failure that a machine or a person causes is a KnownError.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from supervisor_app.errors import KnownError, StoreExists, VaultTrouble
from supervisor_app.services import accounts, set_up
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import Welcome, welcome
from supervisor_app.store import schema
from supervisor_app.store.work import Store
from supervisor_app.system import keyslots, settings
from supervisor_app.system.atomic import put_in_place
from supervisor_app.system.clock import Clock, SystemClock
from supervisor_app.system.demo_key import make_demo_key
from supervisor_app.system.keyslots import Keyslots
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.settings import Settings
from supervisor_app.system.vault import open_vault

Unlock = Callable[[CentrePaths], bytes]


@dataclass(frozen=True, slots=True)
class NewKeys:
    """A centre's key before it is written anywhere; the code is shown once, on paper it stays."""

    key: bytes = field(repr=False)
    slots: Keyslots = field(repr=False)
    recovery_code: str = field(repr=False)


def open_centre(
    paths: CentrePaths,
    *,
    unlock: Unlock = keyslots.unlock,
    clock: Clock | None = None,
    chosen: Settings | None = None,
) -> Desk:
    """Open the centre of a folder (KeyTrouble, VaultTrouble, StoreTrouble, FileTrouble).

    `chosen` are its settings where somebody holds them already: two holders would part.
    """
    paths.prepare()
    key = unlock(paths)
    schema.bring_up(paths.database, key, paths.backup)
    return _desk(paths, paths.database, key, clock, chosen)


def new_keys(paths: CentrePaths) -> NewKeys:
    """Draw a key and a recovery code for a centre that is being set up."""
    key = keyslots.new_key()
    slots, code = Keyslots.new(paths.keyslots).with_recovery(key)
    return NewKeys(key, slots, code)


def create_centre(
    paths: CentrePaths,
    keys: NewKeys,
    plan: set_up.SetUpPlan,
    *,
    passphrase: str | None = None,
    clock: Clock | None = None,
    chosen: Settings | None = None,
) -> Desk:
    """Make a centre and open it; the key goes to the passphrase given, else to the key store.

    Raises StoreExists, InvalidInput, VaultTrouble, FileTrouble; then the folder holds no centre.
    """
    paths.prepare()
    if paths.database.exists():
        raise StoreExists(path=str(paths.folder))
    if passphrase is None:
        slots = keys.slots.with_vault(keys.key, open_vault())
    else:
        slots = keys.slots.with_passphrase(keys.key, passphrase)
    slots.save()
    _create(paths, keys.key, clock, lambda desk: set_up.set_up(desk, plan))
    return _desk(paths, paths.database, keys.key, clock, chosen)


def create_demo_centre(
    paths: CentrePaths,
    progress: Progress,
    *,
    days: int = 30,
    seed: int = 1,
    clock: Clock | None = None,
    chosen: Settings | None = None,
) -> Desk:
    """Make the demonstration centre and open it (StoreExists, FileTrouble, CancelledByPerson)."""
    from supervisor_app.services.demo import create as demo  # noqa: PLC0415  start-up time: demo

    paths.prepare()
    if paths.database.exists():
        raise StoreExists(path=str(paths.folder))
    key = make_demo_key(paths.demo_key)
    try:
        _create(paths, key, clock, lambda desk: demo.fill(desk, progress, count=days, seed=seed))
    except BaseException:
        paths.demo_key.unlink(missing_ok=True)
        raise
    return _desk(paths, paths.database, key, clock, chosen)


def key_store_fault() -> KnownError | None:
    """Return why the system's key store cannot keep a key, None where it can."""
    try:
        open_vault()
    except VaultTrouble as error:
        return error
    return None


def let_in(desk: Desk, username: str, password: str) -> Welcome:
    """Seat a person and return what greets her (SignInRefused, SignInLocked)."""
    accounts.sign_in(desk, username, password)
    return desk.read(welcome)


def unlock_by_recovery(paths: CentrePaths, code: str) -> bytes:
    """Return the key for a recovery code (WrongRecoveryCode, KeyMissing)."""
    return Keyslots.load(paths.keyslots).by_recovery(code)


def renew(
    desk: Desk, key: bytes, username: str, password: str, *, passphrase: str | None = None
) -> None:
    """Give an administrator a new password and, where one is given, the key a new passphrase.

    Only for whoever has opened the key by the recovery code. Raises InvalidInput.
    """
    set_up.recover(desk, username, password)
    if passphrase is not None:
        Keyslots.load(desk.paths.keyslots).with_passphrase(key, passphrase).save()


def _create(
    paths: CentrePaths, key: bytes, clock: Clock | None, fill: Callable[[Desk], None]
) -> None:
    """Make and fill the database under another name, so that a half-made one is none."""
    draft = paths.database.with_name("centre.db.new-centre")
    _remove(draft)
    schema.create(draft, key)
    try:
        desk = _desk(paths, draft, key, clock)
        try:
            fill(desk)
        finally:
            desk.store.close()
        put_in_place(draft, paths.database)
    finally:
        _remove(draft)


def _remove(database: Path) -> None:
    for name in ("", "-wal", "-shm"):
        database.with_name(database.name + name).unlink(missing_ok=True)


def _desk(
    paths: CentrePaths,
    database: Path,
    key: bytes,
    clock: Clock | None,
    chosen: Settings | None = None,
) -> Desk:
    chosen = chosen or Settings(paths.settings)
    clock = clock or SystemClock(chosen.get(settings.ZONE))
    return Desk(Store(database, key, clock), clock, chosen, paths)
