"""Joining a centre that exists from an empty folder: let in once, loaded, gone on with later.

Folder, keys and the database's place are the bootstrap's. A workstation that was set up as a centre
of its own joins through exchange.py.
"""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path

from supervisor_app.errors import CentreEmpty, FileMissing, ProgramOlder, ServerRefused
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import account_rows, exchange, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.store import arrivals, journal
from supervisor_app.sync import address
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.carrier import Status
from supervisor_app.system.atomic import atomic_write
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Progress
from supervisor_app.system.secrets import ENROLMENT


@dataclass(frozen=True, slots=True)
class Joining:
    """What is joined as which station, and how much of it has come; no secret is in it."""

    host: str = ""
    station: str = ""
    centre_id: int = 0
    done: int = 0
    total: int = 0

    @property
    def percent(self) -> float:
        """How much of the first load is there, 0 to 100."""
        return min(100.0, 100.0 * self.done / self.total) if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What lets a new workstation in: the file and its one-time code."""

    file: Path
    code: str = field(repr=False)


def under_way(paths: CentrePaths) -> Joining | None:
    """Return the joining that was begun in this folder and has not ended, None where there is none.

    Its figures may be unreadable after a power cut; it is under way all the same.
    """
    if paths.has_centre:
        return None
    try:
        return Joining(**json.loads(paths.joining.read_bytes()))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        return Joining()


def opened(given: Enrolment) -> ServerAddress:
    """Return what an enrolment file says (FileMissing, EnrolmentUnreadable)."""
    from supervisor_app.sync.server import enrolment  # noqa: PLC0415  start-up time: psycopg

    if not given.file.is_file():
        raise FileMissing(path=str(given.file))
    return enrolment.opened(given.file, given.code)


def offer(given: Enrolment) -> Joining:
    """Return what an enrolment file offers and use nothing up (what `opened` raises)."""
    said = opened(given)
    return Joining(said.host, said.station, said.centre_id)


def begin(desk: Desk, offered: ServerAddress) -> None:
    """Note what is joined, before anything is asked of the server; the code itself is not kept."""
    desk.secrets.put(ENROLMENT, json.dumps(asdict(offered)).encode())
    _note(desk.paths, Joining(offered.host, offered.station, offered.centre_id))


def was_let_in(desk: Desk) -> bool:
    """Tell whether the server may have let this workstation in: from then on nothing is dropped."""
    return address.kept(desk.paths, desk.store.key) is not None


def load(desk: Desk, progress: Progress) -> None:
    """Be let in where that is still owed, then load what the server holds of the centre.

    May be called again after any break. Raises SyncTrouble (EnrolmentSpent, ProgramOlder and
    CentreEmpty among it), CancelledByPerson, DiskFull.
    """
    home = _let_in(desk)
    _ask_version(desk, home)
    exchange.enter(desk, home)
    with desk.store.raw() as raw:
        own = desk.read(workstations.device_id)
        come = sum(seq for (_, device), seq in arrivals.vector(raw).items() if device != own)
    noted = under_way(desk.paths) or Joining()
    noted = replace(noted, host=home.host, station=home.station, centre_id=home.centre_id)
    exchange.whole_round(desk, _Noted(progress, partial(_note, desk.paths), noted, come))
    with desk.store.read(SYSTEM) as work:
        if not account_rows.exist(work):
            raise CentreEmpty(host=home.host)


def give_up(paths: CentrePaths) -> None:
    """Empty the folder of a joining that has not ended; the server keeps what it holds."""
    if paths.has_centre:
        return
    database = paths.joining_database
    files = [database.with_name(database.name + end) for end in ("", "-wal", "-shm")]
    for left in (*files, paths.secrets, paths.keyslots, paths.joining):
        left.unlink(missing_ok=True)


def _let_in(desk: Desk) -> ServerAddress:
    """Use the enrolment up; after a lost answer only the server knows whether it was."""
    from supervisor_app.sync.connection import connect  # noqa: PLC0415  start-up time: psycopg

    kept, home = desk.secrets.get(ENROLMENT), address.kept(desk.paths, desk.store.key)
    if home is not None:
        try:
            connect(home, address.authority_file(desk.paths, home)).close()
        except ServerRefused:
            if kept is None:
                raise
        else:
            desk.secrets.drop(ENROLMENT)
            return home
    home = exchange.claim(desk, ServerAddress(**json.loads(kept or b"{}")))
    desk.secrets.drop(ENROLMENT)
    return home


def _ask_version(desk: Desk, home: ServerAddress) -> None:
    """Raise ProgramOlder before the long load, where the server would take nothing from here."""
    from supervisor_app.sync.connection import connect  # noqa: PLC0415  start-up time: psycopg
    from supervisor_app.sync.postgres_carrier import (  # noqa: PLC0415  start-up time: psycopg
        PostgresCarrier,
    )

    authority = address.authority_file(desk.paths, home)
    device = desk.read(workstations.device_id)
    with closing(connect(home, authority)) as connection:
        said = PostgresCarrier(connection, home.host).hello(device, journal.SCHEMA_VERSION)
    if said.status is Status.UPGRADE:
        raise ProgramOlder(host=home.host)


def _note(paths: CentrePaths, joining: Joining) -> None:
    atomic_write(paths.joining, json.dumps(asdict(joining)).encode())


class _Noted:
    """Passes the progress on, counted from the first entry ever loaded, and notes how far it is."""

    def __init__(
        self, shown: Progress, note: Callable[[Joining], None], joining: Joining, come: int
    ) -> None:
        self._shown, self._note, self._joining = shown, note, joining
        self._come = self._done = come
        self._begun = False

    def total(self, count: int) -> None:
        """Say how many entries there are in whole."""
        self._joining = replace(self._joining, total=self._come + count)
        self._shown.total(self._joining.total)
        if not self._begun:
            self._begun = True
            self._shown.step(self._come)

    def step(self, count: int = 1) -> None:
        """Note what has come, then let the person see it or stop it."""
        self._done += count
        self._joining = replace(self._joining, done=self._done)
        self._note(self._joining)
        self._shown.step(count)
