"""One exchange with the server, its line in the log, and joining or leaving a server.

What an exchange does is the sync package's; what is told of it is in sync.py.
"""

from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from supervisor_app.errors import (
    CancelledByPerson,
    DemonstrationAlone,
    EnrolmentSpent,
    KnownError,
    ServerRefused,
    SyncNotSetUp,
)
from supervisor_app.models import FieldKeyWrap, StationSeen, SyncRound, Workstation
from supervisor_app.rules.rights import SYSTEM, Right
from supervisor_app.services import audit, field_key, machine_check, proofs, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import note_seen
from supervisor_app.services.sync import keep_round
from supervisor_app.store import arrivals
from supervisor_app.store.proof import Claim
from supervisor_app.store.renumber import renumber
from supervisor_app.store.work import Work
from supervisor_app.sync import address
from supervisor_app.sync.address import ServerAddress
from supervisor_app.sync.carrier import Carrier
from supervisor_app.system.progress import Progress, Unwatched

if TYPE_CHECKING:
    from supervisor_app.sync.rounds import Round

# What came in here may leave a station without the key that it should have.
_SEALING = frozenset({Workstation.__tablename__, FieldKeyWrap.__tablename__})


def sync_now(desk: Desk, progress: Progress) -> frozenset[str]:
    """Exchange once, as a person's wish, and return the tables that were touched.

    Raises NotAllowed, SyncNotSetUp, DemonstrationAlone, SyncTrouble, CancelledByPerson.
    """
    desk.read(_asked)
    return exchange(desk, progress)


def exchange(desk: Desk, progress: Progress) -> frozenset[str]:
    """Exchange once, as the schedule does it whoever sits here; a failure is logged and raised."""
    return whole_round(desk, progress).tables


def whole_round(desk: Desk, progress: Progress) -> "Round":
    """Exchange once and return what was done, with every table that it touched."""
    home = _home(desk)
    moved = desk.read(machine_check.is_moved)
    if not moved:
        enter(desk, home)
    audit.seal(desk)
    at, began = desk.clock.now(), desk.clock.monotonic()
    row = SyncRound(
        at=at, seconds=0.0, sent=0, received=0, acknowledged=None, offset_ms=None, code=""
    )
    try:
        done = _meet(desk, home, progress, row)
    except KnownError as error:
        row.code = error.code
        if not isinstance(error, CancelledByPerson):
            # Without the server for days, what a broken load has brought is still shown.
            arrivals.merge_left(desk.store, Unwatched())
        raise
    finally:
        row.seconds = desk.clock.monotonic() - began
        with desk.store.write(SYSTEM) as work:
            keep_round(work, row)
    if moved:
        machine_check.draw_own_keys(desk.secrets)
        enter(desk, home)
    touched = done.tables | {SyncRound.__tablename__, StationSeen.__tablename__}
    if touched & _SEALING:
        touched |= _let_stations_read(desk)
    return replace(done, tables=touched)


def enter(desk: Desk, home: ServerAddress) -> None:
    """Put this machine into the register where it does not stand there yet.

    After a join that lost the server's answer, and after a fork, which gives it another number.
    """
    if not desk.read(workstations.is_registered, home.role):
        known = desk.read(workstations.is_registered)
        keys = workstations.own_keys(desk)
        with desk.store.write(SYSTEM) as work:
            workstations.register(work, keys, "" if known else home.station, home.role)


def claims(desk: Desk) -> list[Claim]:
    """Return what the server holds of this workstation, to verify the journal against it.

    Raises SyncNotSetUp, DemonstrationAlone, SyncTrouble.
    """
    from supervisor_app.sync.connection import connect  # noqa: PLC0415  start-up time: psycopg
    from supervisor_app.sync.postgres_carrier import (  # noqa: PLC0415  start-up time: psycopg
        PostgresCarrier,
    )

    home = _home(desk)
    own = (desk.store.centre_id, desk.read(workstations.device_id))
    with closing(connect(home, address.authority_file(desk.paths, home))) as connection:
        tip = PostgresCarrier(connection, home.host).heads().get(own)
    return [Claim(own[1], tip.seq, tip.hash.hex())] if tip and tip.seq else []


def is_joined(desk: Desk) -> bool:
    """Tell whether this workstation is enrolled at a server (SecretsUnreadable)."""
    return address.kept(desk.paths, desk.store.key) is not None


def join(desk: Desk, progress: Progress, file: Path, code: str) -> frozenset[str]:
    """Enrol this workstation by its file and one-time code, then exchange once.

    A centre that was set up alone takes its enrolled number. Raises NotAllowed, DemonstrationAlone,
    EnrolmentUnreadable, EnrolmentSpent, Conflict (centre, "sent"), SyncTrouble.
    """
    from supervisor_app.sync.server import enrolment  # noqa: PLC0415  start-up time: psycopg

    desk.read(_may_join)
    desk.require_writable()
    if desk.paths.is_demo:
        raise DemonstrationAlone
    offered = enrolment.opened(file, code)
    # Before the code is spent: who met others under another number cannot join.
    renumber(desk.store, offered.centre_id)
    # As well before: where the server's answer is lost, the workstation is enrolled all the same.
    keys = workstations.own_keys(desk)
    desk.write(workstations.register, keys, offered.station, offered.role)
    claim(desk, offered)
    return exchange(desk, progress)


def claim(desk: Desk, offered: ServerAddress) -> ServerAddress:
    """Use an enrolment up and keep the way to the server (EnrolmentSpent, SyncTrouble)."""
    from supervisor_app.sync.connection import connect  # noqa: PLC0415  start-up time: psycopg
    from supervisor_app.sync.server import enrolment  # noqa: PLC0415  start-up time: psycopg

    keep = partial(address.keep, desk.paths, desk.store.key)
    try:
        line = connect(offered, address.authority_file(desk.paths, offered))
    except ServerRefused as error:
        # The first use has changed the password that the file holds.
        raise EnrolmentSpent from error
    with closing(line):
        return enrolment.claim(line, offered, keep)


def leave(desk: Desk, _progress: Progress) -> None:
    """Forget the server; what is here stays, what waits stays here (NotAllowed)."""
    desk.read(_may_join)
    address.forget(desk.paths, desk.store.key)


def _let_stations_read(desk: Desk) -> frozenset[str]:
    """Seal the field key to stations that have just come; the next exchange brings it to them."""
    with desk.store.write(SYSTEM) as work:
        proofs.lend(work, desk.proofs)
        field_key.share(work)
    return frozenset(work.touched)


def _note_seen(desk: Desk, carrier: Carrier) -> None:
    greeted, heads = carrier.greeted(), carrier.heads()
    with desk.store.write(SYSTEM) as work:
        note_seen(work, greeted, heads)


def _asked(work: Work) -> None:
    work.require(Right.SYNC_NOW)


def _may_join(work: Work) -> None:
    work.require(Right.MANAGE_DEVICES)


def _home(desk: Desk) -> ServerAddress:
    if desk.paths.is_demo:
        raise DemonstrationAlone
    home = address.kept(desk.paths, desk.store.key)
    if home is None:
        raise SyncNotSetUp
    return home


def _meet(desk: Desk, home: ServerAddress, progress: Progress, row: SyncRound) -> "Round":
    """Run one round over the network and write what it did into the log's row."""
    from supervisor_app.sync import rounds  # noqa: PLC0415  start-up time: psycopg
    from supervisor_app.sync.connection import connect  # noqa: PLC0415  start-up time: psycopg
    from supervisor_app.sync.postgres_carrier import (  # noqa: PLC0415  start-up time: psycopg
        PostgresCarrier,
    )

    desk.require_writable()
    authority = address.authority_file(desk.paths, home)
    with closing(connect(home, authority)) as connection:
        secret = workstations.own_keys(desk).reclaim_secret
        carrier = PostgresCarrier(connection, home.host, lambda _device: secret)
        done = rounds.run(desk.store, carrier, progress)
        _note_seen(desk, carrier)
    row.sent, row.received = done.sent, done.received
    row.acknowledged, row.offset_ms = done.acknowledged, done.offset_ms
    return done
