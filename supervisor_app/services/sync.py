"""How this workstation stands to the others: waiting, offline, conflicts, past exchanges.

The exchange itself is the sync package's; settling conflicts is in conflicts.py, the others are in
station_list.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Any

from sqlalchemy import select

from supervisor_app.errors import StationRevoked
from supervisor_app.models import SyncRound, Workstation
from supervisor_app.rules.rights import Right
from supervisor_app.services.desk import Desk
from supervisor_app.services.station_list import StationRow as StationRow
from supervisor_app.services.station_list import stations as stations
from supervisor_app.services.withdrawal import is_withdrawn
from supervisor_app.store import journal
from supervisor_app.store.work import Work, meta
from supervisor_app.sync import address
from supervisor_app.sync.schedule import is_clock_off, is_stuck, wait_seconds
from supervisor_app.system.progress import Progress

# The tables whose change alters what `state` tells, beside everything that is journalled.
TABLES = frozenset({"sync_round", "workstation", "station_seen"})
KEPT_ROUNDS = 500

# An exchange as long work; its answer are the tables that were touched.
ExchangeJob = Callable[[Desk, Progress], frozenset[str]]


class SyncMode(StrEnum):
    """What the chip says, the worst first."""

    WITHDRAWN = "withdrawn"
    CONFLICT = "conflict"
    OFFLINE = "offline"
    WAITING = "waiting"
    SYNCED = "synced"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things wait for a person or were set aside."""

    conflicts: int = 0
    double: int = 0
    parked: int = 0
    refused: int = 0
    orphaned: int = 0


@dataclass(frozen=True, slots=True)
class SyncState:
    """Everything the chip, the banner and the strip tell.

    `offline_since` is the first failed exchange since the last good one; `trouble` its code now;
    `offset_ms` by how much the server's clock was ahead; `stalled` the watchdog's verdict.
    """

    joined: bool
    station: str
    host: str
    mode: SyncMode
    waiting: int
    received: int
    last_good: datetime | None
    offline_since: datetime | None
    trouble: str
    offset_ms: int | None
    stalled: bool
    counts: Counts

    @property
    def clock_is_off(self) -> bool:
        """Tell whether this workstation's clock is more than two minutes from the server's."""
        return self.offset_ms is not None and is_clock_off(self.offset_ms)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One past exchange."""

    number: int
    at: datetime
    seconds: float
    sent: int
    received: int
    code: str


def next_exchange_seconds(failures: int, chance: Random) -> float:
    """Return how long to wait for the next exchange after so many failures in a row."""
    return wait_seconds(failures, chance)


def state(work: Work, desk: Desk) -> SyncState:
    """Return how this workstation stands to the server (SecretsUnreadable)."""
    home = address.kept(desk.paths, desk.store.key)
    counts = _counts(work)
    good = _newest_good(work)
    failed = _failed_since(work, good.number if good is not None else 0)
    waiting = _waiting(work) if home is not None else 0
    since = failed[0] if failed and home is not None else None
    return SyncState(
        joined=home is not None,
        station=_own_name(work) if home is None else home.station,
        host="" if home is None else home.host,
        mode=SyncMode.WITHDRAWN
        if _is_withdrawn(work, failed)
        else _mode(counts, joined=home is not None, offline=since is not None, waiting=waiting),
        waiting=waiting,
        received=0 if good is None else good.received,
        last_good=None if good is None else _local(work, good.at),
        offline_since=None if since is None else _local(work, since.at),
        trouble=failed[-1].code if failed else "",
        offset_ms=None if good is None else good.offset_ms,
        stalled=_stalled(work, waiting),
        counts=counts,
    )


def rounds(work: Work) -> tuple[RoundRow, ...]:
    """Return the past exchanges, the newest first."""
    work.require(Right.SYNC_NOW)
    newest = select(SyncRound).order_by(SyncRound.number.desc()).limit(KEPT_ROUNDS)
    return tuple(
        RoundRow(one.number, _local(work, one.at), one.seconds, one.sent, one.received, one.code)
        for one in work.session.scalars(newest)
    )


def keep_round(work: Work, row: SyncRound) -> None:
    """Write an exchange into the log and let the oldest go, never the last good one or later."""
    work.add(row)
    work.session.flush()
    good = _newest_good(work)
    last = min(row.number - KEPT_ROUNDS, (good.number if good is not None else 1) - 1)
    for old in work.session.scalars(select(SyncRound).where(SyncRound.number <= last)):
        work.delete(old)


def _newest_good(work: Work) -> SyncRound | None:
    wanted = select(SyncRound).where(SyncRound.code == "").order_by(SyncRound.number.desc())
    return work.session.scalars(wanted.limit(1)).first()


def _failed_since(work: Work, number: int) -> list[SyncRound]:
    """Return the first and the last failure after a good exchange."""
    after = select(SyncRound).where(SyncRound.number > number)
    ends = (SyncRound.number, SyncRound.number.desc())
    found = [work.session.scalars(after.order_by(end).limit(1)).first() for end in ends]
    return [one for one in found if one is not None]


def _waiting(work: Work) -> int:
    """Count own entries after the last that the other side is known to hold."""
    own = int(meta(work.raw())["device"])
    head = journal.head(work.raw(), work.centre_id, own).seq
    held = work.session.scalar(
        select(SyncRound.acknowledged)
        .where(SyncRound.acknowledged.is_not(None))
        .order_by(SyncRound.number.desc())
        .limit(1)
    )
    return max(0, head - (held or 0))


def _own_name(work: Work) -> str:
    """Return what this machine is called in the register, "" before it stands there."""
    own = int(meta(work.raw())["device"])
    name = select(Workstation.name).where(Workstation.device_id == own)
    return work.session.scalar(name) or ""


def _stalled(work: Work, waiting: int) -> bool:
    """Tell whether the oldest own entry that the other side lacks has waited too long."""
    if not waiting:
        return False
    own = int(meta(work.raw())["device"])
    head = journal.head(work.raw(), work.centre_id, own).seq
    oldest = journal.at(work.raw(), work.centre_id, (own, head - waiting + 1))
    if oldest is None:
        return False
    return is_stuck((work.now() - journal.moment(oldest.hlc)).total_seconds())


def _is_withdrawn(work: Work, failed: list[SyncRound]) -> bool:
    """Tell whether the register says so, or the server, which shuts a login before all know."""
    return is_withdrawn(work) or (bool(failed) and failed[-1].code == StationRevoked.code)


def _mode(counts: Counts, *, joined: bool, offline: bool, waiting: int) -> SyncMode:
    if counts.conflicts:
        return SyncMode.CONFLICT
    if not joined:
        return SyncMode.LOCAL
    if offline:
        return SyncMode.OFFLINE
    return SyncMode.WAITING if waiting else SyncMode.SYNCED


def _counts(work: Work) -> Counts:
    raw: Any = work.raw()

    def count(table: str, where: str = "1") -> int:
        return int(raw.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])

    return Counts(
        count("conflict"),
        count("conflict", "kind = 'double'"),
        count("parked"),
        count("refused"),
        count("orphan"),
    )


def _local(work: Work, at: datetime) -> datetime:
    return at.astimezone(work.now().tzinfo)
