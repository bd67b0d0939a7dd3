"""The workstations of the centre as a list: names, places, when the server last saw each, states.

Taking one out is in withdrawal.py; how this one stands is in sync.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select

from supervisor_app.models import StationSeen, Workstation
from supervisor_app.rules.rights import Right
from supervisor_app.services.workstations import device_id
from supervisor_app.store import journal
from supervisor_app.store.work import Work
from supervisor_app.sync.carrier import Greeted, Place, Tip

# After this long somebody should look: entries may wait on a machine that nobody opens.
SILENT_AFTER = timedelta(days=3)
QUIET_AFTER = timedelta(hours=24)


class StationState(StrEnum):
    """What a workstation's line says."""

    OWN = "own"
    WORKING = "working"
    QUIET = "quiet"
    SILENT = "silent"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class StationRow:
    """One workstation.

    `seen` is when it last greeted the server, None where no server said so; `newest` the newest
    thing written there that is known here; `entries` how many are here and `held` at the server.
    """

    device: int
    name: str
    place: str
    state: StationState
    seen: datetime | None
    newest: datetime | None
    entries: int
    held: int | None
    login: str
    withdrawn_at: datetime | None

    @property
    def mine(self) -> bool:
        """Tell whether it is this machine."""
        return self.state is StationState.OWN

    @property
    def last(self) -> datetime | None:
        """The last sign of life: the greeting, or what it wrote where no server tells more."""
        return max((one for one in (self.seen, self.newest) if one is not None), default=None)


def stations(work: Work) -> tuple[StationRow, ...]:
    """Return the workstations of the centre: this one, those at work, then what is past."""
    work.require(Right.SYNC_NOW)
    own, zone = device_id(work), work.now().tzinfo
    seen = {one.device_id: one for one in work.session.scalars(select(StationSeen))}
    rows = []
    for one in work.session.scalars(select(Workstation)):
        head = journal.head(work.raw(), work.centre_id, one.device_id)
        told = seen.get(one.device_id)
        newest = journal.moment(head.hlc).astimezone(zone) if head.seq else None
        greeted = told.at.astimezone(zone) if told is not None and told.at is not None else None
        last = max((at for at in (greeted, newest) if at is not None), default=None)
        closed = told is not None and told.closed
        state = _state(one, own, closed=closed, age=None if last is None else work.now() - last)
        rows.append(
            StationRow(
                one.device_id,
                one.name,
                one.place or "",
                state,
                greeted,
                newest,
                head.seq,
                None if told is None else told.seq,
                one.login or "",
                None if one.revoked_at is None else one.revoked_at.astimezone(zone),
            )
        )
    return tuple(sorted(rows, key=_order))


def note_seen(work: Work, greeted: Mapping[Place, Greeted], heads: Mapping[Place, Tip]) -> None:
    """Keep what the server said of the centre's devices; runs after each exchange."""
    known = {one.device_id: one for one in work.session.scalars(select(StationSeen))}
    for (centre, device), said in greeted.items():
        if centre != work.centre_id:
            continue
        tip = heads.get((centre, device))
        row = known.get(device) or work.add(StationSeen(device_id=device, seq=0, closed=False))
        row.at, row.closed = said.at, said.closed
        row.seq = 0 if tip is None else tip.seq


def _state(one: Workstation, own: int, *, closed: bool, age: timedelta | None) -> StationState:
    if one.revoked:
        return StationState.WITHDRAWN
    if one.device_id == own:
        return StationState.OWN
    if closed:
        return StationState.REPLACED
    if age is None or age > SILENT_AFTER:
        return StationState.SILENT
    return StationState.QUIET if age > QUIET_AFTER else StationState.WORKING


def _order(row: StationRow) -> tuple[int, float]:
    past = (StationState.REPLACED, StationState.WITHDRAWN)
    rank = 0 if row.mine else 2 if row.state in past else 1
    return rank, -(row.last.timestamp() if row.last else 0.0)
