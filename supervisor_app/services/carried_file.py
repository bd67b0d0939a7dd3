"""The exchange by a file that is carried by hand, as a person asks for it; its format is sync's."""

from pathlib import Path

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.backup_rotation import Reason
from supervisor_app.rules.rights import Right
from supervisor_app.services import backups
from supervisor_app.services.desk import Desk
from supervisor_app.store.work import Work
from supervisor_app.sync import seal, sealed_file
from supervisor_app.sync.seal import FileKey
from supervisor_app.sync.sealed_file import FileRound
from supervisor_app.system.progress import Progress
from supervisor_app.system.secrets import FIELD_KEY, Secrets

LEAST_PASSPHRASE = 12


def exchange(desk: Desk, progress: Progress, path: Path, passphrase: str = "") -> FileRound:
    """Read what a carried file holds, then write what it lacks; without one, make it.

    Sealed under the passphrase, else under the centre's field key. Raises NotAllowed, InvalidInput
    (passphrase), FileTrouble, CarriedFileUnreadable, JournalsDisagree, CancelledByPerson.
    """
    desk.read(_asked)
    if path.exists():
        # What others wrote cannot be taken out again.
        backups.before(desk, Reason.EXCHANGE)
    desk.require_writable()
    if passphrase and len(passphrase) < LEAST_PASSPHRASE:
        raise InvalidInput(field="passphrase", reason="too_short", value="")
    field_key = Secrets(desk.paths, desk.store.key).get(FIELD_KEY) or b""
    if not (passphrase or field_key):
        raise InvalidInput(field="passphrase", reason="required", value="")
    key = FileKey(passphrase=passphrase) if passphrase else FileKey(field_key)
    return sealed_file.exchange(desk.store, path, key, progress)


def needs_passphrase(desk: Desk, path: Path) -> bool:
    """Tell whether a person has to give a passphrase for this file, or for a new one.

    Raises CarriedFileUnreadable, FileRefused, SecretsUnreadable.
    """
    if path.exists():
        return seal.needs_passphrase(path)
    return Secrets(desk.paths, desk.store.key).get(FIELD_KEY) is None


def _asked(work: Work) -> None:
    work.require(Right.SYNC_NOW)
