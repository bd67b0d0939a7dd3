"""The exchange by a file that is carried by hand, as a person asks for it; its format is sync's.

A file is sealed under the centre's field key or a passphrase. One that a withdrawn workstation
wrote is refused; what it had not sent is taken in by an administrator alone (`admit`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from supervisor_app.errors import CarriedFileUnreadable, InvalidInput
from supervisor_app.models import Workstation
from supervisor_app.rules.backup_rotation import Reason
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services import backups, field_key, machine_check, proofs, sync
from supervisor_app.services.desk import Desk
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.station_list import StationState
from supervisor_app.store import tail
from supervisor_app.store.work import Work
from supervisor_app.sync import address, seal, sealed_file
from supervisor_app.sync.seal import FileKey
from supervisor_app.sync.sealed_file import FileRound
from supervisor_app.system.progress import Progress

LEAST_PASSPHRASE = 12


@dataclass(frozen=True, slots=True)
class Admission:
    """A withdrawn workstation's file, and why what is in it is taken in."""

    path: Path
    reason: str
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Admitted:
    """How many entries were written anew under this workstation's number; `tables` as ever."""

    received: int
    tables: frozenset[str]


def exchange(desk: Desk, progress: Progress, path: Path, passphrase: str = "") -> FileRound:
    """Read what a carried file holds, then write what it lacks; without one, make it.

    Sealed under the passphrase, else under the centre's field key. What every other workstation is
    known to hold is left out. Raises NotAllowed, InvalidInput (passphrase), FileTrouble,
    CarriedFileUnreadable (also reason "withdrawn"), JournalsDisagree, CancelledByPerson.
    """
    desk.read(_asked)
    if path.exists():
        # What others wrote cannot be taken out again.
        backups.before(desk, Reason.EXCHANGE)
    desk.require_writable()
    if address.kept(desk.paths, desk.store.key) is None:
        # Where there is a server it has to say first what of this machine's it holds.
        machine_check.settle_alone(desk)
    keys = _keys(desk, passphrase)
    key = _fitting(path, keys) if path.exists() else keys[0]
    gone = desk.read(_withdrawn)
    if path.exists() and sealed_file.writer_of(path, key) in gone:
        raise CarriedFileUnreadable(path=str(path), reason="withdrawn")
    # Under an earlier key the file may be a withdrawn station's work whatever it says of itself.
    withheld = gone if key.field_key != keys[0].field_key else frozenset[int]()
    if not withheld and key == keys[0]:
        readers = desk.read(_readers)
        return sealed_file.exchange(desk.store, path, key, progress, readers=readers)
    read = sealed_file.import_file(desk.store, path, key, progress, withheld=withheld)
    if read.parted:
        return read
    written = sealed_file.export(desk.store, path, keys[0], progress, readers=desk.read(_readers))
    return FileRound(read.received, written, read.parted, read.tables, read.missing)


def admit(desk: Desk, progress: Progress, asked: Admission) -> Admitted:
    """Take in what withdrawn workstations had not sent, as this workstation's entries, once.

    Who wrote what and when stays as it was. Raises NotAllowed, ReauthNeeded, InvalidInput (reason),
    FileTrouble, CarriedFileUnreadable (also reason "not_withdrawn"), JournalsDisagree.
    """
    desk.read(_may_admit, asked)
    if asked.path.exists():
        backups.before(desk, Reason.EXCHANGE)
    desk.require_writable()
    key = _fitting(asked.path, _keys(desk, asked.passphrase))
    gone = desk.read(_withdrawn)
    records = list(sealed_file.chains_of(asked.path, key, gone))
    if not records:
        raise CarriedFileUnreadable(path=str(asked.path), reason="not_withdrawn")
    progress.total(len(records))
    count = tail.adopt(desk.store, records)
    progress.step(len(records))
    if count:
        desk.write(
            _note_admitted,
            asked.reason.strip(),
            count,
            sorted({record.device_id for record in records}),
        )
    return Admitted(count, frozenset(record.entity for record in records) | sync.TABLES)


def needs_passphrase(desk: Desk, path: Path) -> bool:
    """Tell whether a person has to give a passphrase for this file, or for a new one.

    Raises CarriedFileUnreadable, FileRefused, SecretsUnreadable.
    """
    if path.exists():
        return seal.needs_passphrase(path)
    return not field_key.every_key(desk.secrets)


def _keys(desk: Desk, passphrase: str) -> tuple[FileKey, ...]:
    """Return what may open a file; the first one seals."""
    if passphrase:
        if len(passphrase) < LEAST_PASSPHRASE:
            raise InvalidInput(field="passphrase", reason="too_short", value="")
        return (FileKey(passphrase=passphrase),)
    with desk.store.write(SYSTEM) as work:
        proofs.lend(work, desk.proofs)
        field_key.share(work)
    keys = field_key.every_key(desk.secrets)
    if not keys:
        raise InvalidInput(field="passphrase", reason="required", value="")
    return tuple(map(FileKey, keys))


def _fitting(path: Path, keys: Sequence[FileKey]) -> FileKey:
    """Return the key that opens a file; the first where none does, for its error."""
    return next((key for key in keys if seal.fits(path, key)), keys[0])


def _asked(work: Work) -> None:
    work.require(Right.SYNC_NOW)


def _may_admit(work: Work, asked: Admission) -> None:
    work.require(Right.MANAGE_DEVICES)
    if not asked.reason.strip():
        raise InvalidInput(field="reason", reason="required", value="")
    proofs.ask(work, Sensitive.DEVICES)


def _withdrawn(work: Work) -> frozenset[int]:
    revoked = select(Workstation.device_id).where(Workstation.revoked.is_(True))
    return frozenset(work.session.scalars(revoked))


def _readers(work: Work) -> frozenset[int]:
    """Return the others that only a file reaches: registered, at work, not seen by the server."""
    return frozenset(
        row.device
        for row in sync.stations(work)
        if row.state not in (StationState.OWN, StationState.REPLACED, StationState.WITHDRAWN)
        and (row.seen is None or row.state is StationState.SILENT)
    )


def _note_admitted(work: Work, reason: str, count: int, devices: list[int]) -> None:
    work.reason = reason
    work.event("station_admitted", devices=devices, count=count)
