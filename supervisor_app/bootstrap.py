"""The composition root without Qt: folder, log, settings, key, database, desk, put together.

* `open_centre(paths, unlock=…)`       an existing centre's desk; nobody is seated yet
* `new_keys(paths)`                    a key and its recovery code, kept in memory only
* `create_centre(paths, keys, plan)`   a new centre, whole or not at all
* `create_demo_centre(paths, …)`       the demonstration, its key in its own marked folder
* `join_centre(paths, keys, …)`        a centre that exists, loaded from its server
* `go_on_joining(paths, …)`            the same after a break, without another code
* `restore_centre(paths, asked)`       a copy in the place of a folder's database
* `unlock_by_recovery`, `renew`        what the recovery code is for

Every failure that a machine or a person causes is a KnownError.
"""

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from supervisor_app.errors import (
    FileMissing,
    KnownError,
    RosterBroken,
    StoreExists,
    StoreMissing,
    StoreOnServer,
    StoreTrouble,
    VaultTrouble,
)
from supervisor_app.services import accounts, joining, placing, restore, set_up, sign_in
from supervisor_app.services.desk import Desk
from supervisor_app.services.own_account import Welcome, welcome
from supervisor_app.store import manifest, schema
from supervisor_app.store.database import Database
from supervisor_app.store.work import Store
from supervisor_app.system import key_change, keyslots, settings
from supervisor_app.system.atomic import put_in_place
from supervisor_app.system.clock import Clock, SystemClock
from supervisor_app.system.demo_key import make_demo_key
from supervisor_app.system.keyslots import Keyslots
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.settings import Settings
from supervisor_app.system.vault import open_vault

if TYPE_CHECKING:
    from supervisor_app.services.anonymise import Anonymised
    from supervisor_app.sync.address import ServerAddress

LOG = logging.getLogger(__name__)
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
    key_change.settle(paths)
    key = unlock(paths)
    _finish_restore(paths, key, clock, chosen)
    found = placing.where(paths, key)
    found.bring_up(paths.backup)
    return _opened(_desk(paths, found.path, key, clock, chosen, at=found))


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
    if paths.has_centre:
        raise StoreExists(path=str(paths.folder))
    _kept_slots(keys, passphrase).save()
    _create(paths, keys.key, clock, lambda desk: set_up.set_up(desk, plan))
    return _opened(_desk(paths, paths.database, keys.key, clock, chosen))


def join_centre(
    paths: CentrePaths,
    keys: NewKeys,
    enrolment: joining.Enrolment,
    progress: Progress,
    *,
    passphrase: str | None = None,
    clock: Clock | None = None,
    chosen: Settings | None = None,
) -> Desk:
    """Join a centre that exists from an empty folder and open it; the key is kept as in a new one.

    Until the server may have let the workstation in, a failure leaves the folder empty and the code
    unused; from then on `go_on_joining` goes on. Raises StoreExists, FileMissing, SyncTrouble,
    VaultTrouble, FileTrouble, CancelledByPerson.
    """
    paths.prepare()
    if paths.has_centre or paths.joining.exists():
        raise StoreExists(path=str(paths.folder))
    offered = joining.opened(enrolment)
    _kept_slots(keys, passphrase).save()
    _remove(paths.joining_database)
    schema.create(paths.joining_database, keys.key, centre_id=offered.centre_id)
    desk = _desk(paths, paths.joining_database, keys.key, clock, chosen)
    try:
        return _join(desk, progress, offered)
    except KnownError:
        if not joining.was_let_in(desk):
            joining.give_up(paths)
        raise


def go_on_joining(
    paths: CentrePaths,
    progress: Progress,
    *,
    unlock: Unlock = keyslots.unlock,
    clock: Clock | None = None,
    chosen: Settings | None = None,
) -> Desk:
    """Go on where joining was broken off, and open the centre.

    Raises StoreMissing where none was begun, else what `join_centre` raises.
    """
    if joining.under_way(paths) is None:
        raise StoreMissing(path=str(paths.joining))
    key = unlock(paths)
    schema.bring_up(paths.joining_database, key, paths.backup)
    return _join(_desk(paths, paths.joining_database, key, clock, chosen), progress)


def _join(desk: Desk, progress: Progress, offered: "ServerAddress | None" = None) -> Desk:
    """Load the centre, put its database in place and open it under its name."""
    try:
        if offered is not None:
            joining.begin(desk, offered)
        joining.load(desk, progress)
    finally:
        desk.store.close()
    paths, key = desk.paths, desk.store.key
    put_in_place(paths.joining_database, paths.database)
    paths.joining.unlink(missing_ok=True)
    return _opened(_desk(paths, paths.database, key, desk.clock, desk.settings))


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
    if paths.has_centre:
        raise StoreExists(path=str(paths.folder))
    key = make_demo_key(paths.demo_key)
    try:
        _create(paths, key, clock, lambda desk: demo.fill(desk, progress, count=days, seed=seed))
    except BaseException:
        paths.demo_key.unlink(missing_ok=True)
        raise
    return _opened(_desk(paths, paths.database, key, clock, chosen))


def anonymise_centre(source: Desk, paths: CentrePaths, progress: Progress) -> "Anonymised":
    """Make a demonstration from an open centre in a new folder (StoreExists, NotAllowed)."""
    from supervisor_app.services import anonymise  # noqa: PLC0415  start-up time: demo

    paths.prepare()
    if paths.has_centre:
        raise StoreExists(path=str(paths.folder))
    key = make_demo_key(paths.demo_key)
    found: list[Anonymised] = []
    try:
        _create(
            paths,
            key,
            source.clock,
            lambda desk: found.append(anonymise.anonymise(source, desk, progress)),
        )
    except BaseException:
        paths.demo_key.unlink(missing_ok=True)
        raise
    return found[0]


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


@dataclass(frozen=True, slots=True)
class RestoreRequest:
    """What putting a copy back may have to ask for; each question is asked only where needed."""

    copy: Path
    username: str
    unlock: Unlock
    password: Callable[[], str]
    code: Callable[[], str] | None = None
    passphrase: Callable[[], str] | None = None


def restore_centre(paths: CentrePaths, asked: RestoreRequest) -> restore.Restored:
    """Put a copy in the place of a folder's database; the caller holds the folder's lock.

    With a recovery code the key comes from the file beside the copy, for a machine that has none,
    and is kept there under its key store or a new passphrase. Who asks must hold RESTORE_BACKUP
    now, or in the copy where the centre's own database cannot be asked. Raises KeyTrouble,
    SignInTrouble, NotAllowed, CopyUnfit, StoreTrouble, FileTrouble.
    """
    paths.prepare()
    if paths.store.exists():
        raise StoreOnServer(path=str(paths.store))
    if not asked.copy.is_file():
        raise FileMissing(path=str(asked.copy))
    slots = None
    if asked.code is None:
        key = asked.unlock(paths)
    else:
        slots = Keyslots.load(asked.copy.with_suffix(".keyslots.json"))
        key = slots.by_recovery(asked.code())
    clock = SystemClock(Settings(paths.settings).get(settings.ZONE))
    account = _may_restore(paths, key, asked)
    restored = restore.put_back(paths, key, asked.copy, clock, account_id=account)
    if slots is not None:
        _keep_key(replace(slots, path=paths.keyslots), key, asked.passphrase)
    return restored


def _kept_slots(keys: NewKeys, passphrase: str | None) -> Keyslots:
    """Keep a new key under the passphrase given, else in the key store (VaultTrouble)."""
    if passphrase is None:
        return keys.slots.with_vault(keys.key, open_vault())
    return keys.slots.with_passphrase(keys.key, passphrase)


def _may_restore(paths: CentrePaths, key: bytes, asked: RestoreRequest) -> str:
    """Sign the person in at the centre itself, on a copy put up aside where that is damaged.

    A copy counts no failures and knows nobody who was switched off since.
    """
    asked = replace(asked, password=cache(asked.password))
    if paths.database.exists():
        try:
            desk = _desk(paths, paths.database, key, None)
            return restore.who_may(desk, asked.username, asked.password)
        except (StoreTrouble, RosterBroken) as error:
            LOG.warning("who restores is asked of the copy: %s", error.code)
    with TemporaryDirectory(dir=paths.quarantine, prefix="restore-") as folder:
        put_up = CentrePaths(Path(folder))
        shutil.copyfile(asked.copy, put_up.database)
        manifest.require_whole(put_up.database, key, manifest.load(asked.copy))
        schema.bring_up(put_up.database, key, Path(folder))
        if paths.is_demo:
            shutil.copyfile(paths.demo_key, put_up.demo_key)
        desk = _desk(put_up, put_up.database, key, None)
        return restore.who_may(desk, asked.username, asked.password)


def _keep_key(slots: Keyslots, key: bytes, passphrase: Callable[[], str] | None) -> None:
    """Keep the key of a restored centre on this machine, its recovery code as before."""
    # The other slots belong to the machine that made the copy.
    recovery = keyslots.Slot.RECOVERY
    slots = replace(slots, slots={recovery: slots.slots[recovery]})
    try:
        slots = slots.with_vault(key, open_vault())
    except VaultTrouble:
        if passphrase is None:
            raise
        slots = slots.with_passphrase(key, passphrase())
    slots.save()


def _opened(desk: Desk) -> Desk:
    """Do what an opening owes; a desk that fails at it leaves nothing open."""
    try:
        sign_in.bring_up(desk)
    except BaseException:
        desk.store.close()
        raise
    return desk


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


def _finish_restore(
    paths: CentrePaths, key: bytes, clock: Clock | None, chosen: Settings | None
) -> None:
    """Put a copy that lies ready in place; one that does not hold is set aside and not tried on."""
    if not restore.is_staged(paths):
        return
    chosen = chosen or Settings(paths.settings)
    try:
        restore.finish(paths, key, clock or SystemClock(chosen.get(settings.ZONE)))
    except KnownError as error:
        LOG.warning("a copy was not put in place: %s", error.code)
        restore.withdraw(paths)


def _remove(database: Path) -> None:
    for name in ("", "-wal", "-shm"):
        database.with_name(database.name + name).unlink(missing_ok=True)


def _desk(
    paths: CentrePaths,
    database: Path,
    key: bytes,
    clock: Clock | None,
    chosen: Settings | None = None,
    *,
    at: Database | None = None,
) -> Desk:
    chosen = chosen or Settings(paths.settings)
    clock = clock or SystemClock(chosen.get(settings.ZONE))
    return Desk(Store(database, key, clock, database=at), clock, chosen, paths)
