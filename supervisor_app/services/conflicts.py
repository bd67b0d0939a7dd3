"""Conflicts between workstations, field by field with every side, and how a person ends them.

What merges by itself is never here; words for tables, fields and values are the screens'.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import PrintJob
from supervisor_app.rules.merge import DELETED
from supervisor_app.rules.rights import Right
from supervisor_app.services.print_history import settle_handovers
from supervisor_app.services.thing_names import Names
from supervisor_app.store.clashes import OpenClash, WrittenSide, clash, open_clashes, write_settled
from supervisor_app.store.work import Work

CONCURRENT, DOUBLE, EDIT_DELETE = "concurrent", "double", "edit_delete"
# Fields in which two texts may stand one after the other.
_JOINABLE = frozenset({"note", "text", "reason"})


class Keep(StrEnum):
    """How a conflict ends: one side's value, both together, or another value."""

    SIDE = "side"
    BOTH = "both"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """Which field of which thing."""

    entity: str
    entity_id: str
    field: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side: who wrote what, when, at which workstation; `mine` where it was this one.

    `station` is "" where its name is not known here; `removes` where this side deleted the thing.
    """

    op: str
    who: str
    station: str
    device: int
    at: datetime
    value: Any
    mine: bool
    removes: bool


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """One conflict: its place, what the thing is called, the sides by time, what both started from.

    `joinable` tells whether both values can be kept.
    """

    place: Place
    kind: str
    name: str
    day: date | None
    period: str
    sides: tuple[Side, ...]
    base: Any
    standing: Any
    joinable: bool


def conflicts(work: Work) -> tuple[OpenConflict, ...]:
    """Return every conflict that waits for a person, the double hand-overs first."""
    work.require(Right.SYNC_NOW)
    found = list(open_clashes(work))
    names = Names(work)
    shown = [_shown(work, one, names) for one in found]
    return tuple(sorted(shown, key=lambda one: (one.kind != DOUBLE, one.sides[-1].at)))


def settle(work: Work, place: Place, keep: Keep, choice: Any = None, reason: str = "") -> None:
    """End a conflict by one ordinary write over every side; an undo opens it again.

    `choice` is the side's `op` for SIDE, the value in its stored form for OTHER. Raises Conflict
    where it is settled already, InvalidInput where the choice is none, or where a double hand-over
    is ended without a reason.
    """
    work.require(Right.SETTLE_CONFLICTS)
    open_clash = clash(work, place.entity, place.entity_id, place.field)
    if open_clash.kind == DOUBLE and not reason.strip():
        raise InvalidInput(field="reason", reason="empty", value="")
    if reason.strip():
        work.reason = reason.strip()
    write_settled(work, open_clash, _decided(open_clash, keep, choice))
    if open_clash.kind == DOUBLE and place.entity == PrintJob.__tablename__:
        settle_handovers(work, place.entity_id, reason.strip())


def _decided(of: OpenClash, keep: Keep, choice: Any) -> Any:
    if of.kind == EDIT_DELETE:
        return _removes(of, choice) if keep is Keep.SIDE else False
    if keep is Keep.OTHER:
        return choice
    if keep is Keep.BOTH:
        if not _joinable(of):
            raise InvalidInput(field=of.field, reason="not_joinable", value="")
        texts = dict.fromkeys(str(side.value) for side in of.sides if side.value)
        return " · ".join(texts)
    return _side(of, choice).value


def _removes(of: OpenClash, op: Any) -> bool:
    return _side(of, op).removes


def _side(of: OpenClash, op: Any) -> WrittenSide:
    for side in of.sides:
        if side.op == op:
            return side
    raise InvalidInput(field=of.field, reason="unknown", value=str(op))


def _joinable(of: OpenClash) -> bool:
    return of.kind == CONCURRENT and of.field in _JOINABLE


def _shown(work: Work, of: OpenClash, names: Names) -> OpenConflict:
    zone = work.now().tzinfo
    sides = tuple(
        Side(
            side.op,
            names.person(side.actor),
            names.stations.get(side.device, ""),
            side.device,
            side.at.astimezone(zone),
            names.value(of.field, side.value),
            side.device == names.own,
            side.removes,
        )
        for side in of.sides
    )
    if not sides:
        raise Conflict(kind=of.entity, id=of.entity_id, state="unreadable")
    return OpenConflict(
        Place(of.entity, of.entity_id, of.field),
        of.kind,
        names.thing(of.data),
        _day(of.data.get("work_date")),
        str(of.data.get("period") or ""),
        sides,
        names.value(of.field, of.base),
        names.value(of.field, of.data.get(of.field)),
        _joinable(of) or of.field == DELETED,
    )


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
