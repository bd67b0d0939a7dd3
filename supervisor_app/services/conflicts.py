"""Conflicts between workstations, field by field with every side, and how a person ends them.

What merges by itself is never here; words for tables, fields and values are the screens'.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import Account, Attendance, PrintJob
from supervisor_app.rules.merge import DELETED
from supervisor_app.rules.rights import Right
from supervisor_app.services import closed_days, proofs, signed_roster
from supervisor_app.services.print_history import settle_handovers
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.thing_names import Names
from supervisor_app.store.clashes import OpenClash, WrittenSide, clash, open_clashes, write_settled
from supervisor_app.store.work import Work

CONCURRENT, DOUBLE, EDIT_DELETE = "concurrent", "double", "edit_delete"
# Fields in which two texts may stand one after the other.
_JOINABLE = frozenset({"note", "text", "reason"})
# What people sign or power rests on is settled by who may do the deed, by one of the sides alone.
_ACCOUNTS = (Right.MANAGE_ACCOUNTS, Sensitive.ACCOUNTS)
_GUARDED: Mapping[str, tuple[Right, Sensitive | None]] = MappingProxyType(
    {
        "access_review": _ACCOUNTS,
        "account": _ACCOUNTS,
        "account_change_seen": _ACCOUNTS,
        "field_key_wrap": (Right.MANAGE_DEVICES, None),
        "report_record": (Right.APPROVE_REPORTS, Sensitive.APPROVAL),
        "role_grant": _ACCOUNTS,
        "sign_in": _ACCOUNTS,
        "signed_roster": _ACCOUNTS,
        "workstation": (Right.MANAGE_DEVICES, None),
    }
)
_SEALED = "identity_"


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

    `joinable` tells whether both values can be kept, `sides_only` that no other value may be given,
    `right` what ending it asks for.
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
    sides_only: bool = False
    right: Right = Right.SETTLE_CONFLICTS


def conflicts(work: Work) -> tuple[OpenConflict, ...]:
    """Return every conflict that waits for a person, the double hand-overs first."""
    work.require(Right.SYNC_NOW)
    found = list(open_clashes(work))
    names = Names(work)
    shown = [_shown(work, one, names) for one in found]
    return tuple(sorted(shown, key=lambda one: (one.kind != DOUBLE, one.sides[-1].at)))


def settle(work: Work, place: Place, keep: Keep, choice: Any = None, reason: str = "") -> None:
    """End a conflict by one ordinary write over every side; an undo opens it again.

    A mark of a closed day asks for what changing it would, an account for a new signed roster.

    `choice` is the side's `op` for SIDE, the value in its stored form for OTHER. Raises Conflict
    where it is settled already, InvalidInput where the choice is none, or where a double hand-over
    is ended without a reason.
    """
    _may_settle(work, place.entity)
    open_clash = clash(work, place.entity, place.entity_id, place.field)
    if open_clash.kind == DOUBLE and not reason.strip():
        raise InvalidInput(field="reason", reason="empty", value="")
    if reason.strip():
        work.reason = reason.strip()
    if keep is not Keep.SIDE and _sides_only(place.entity, place.field):
        raise InvalidInput(field=place.field, reason="not_joinable", value="")
    if place.entity == Attendance.__tablename__:
        closed_days.ask(work, _day(open_clash.data.get("work_date")) or date.min)
    write_settled(work, open_clash, _decided(open_clash, keep, choice))
    if place.entity == Account.__tablename__:
        signed_roster.sign(work, [work.get(Account, place.entity_id)])
    if open_clash.kind == DOUBLE and place.entity == PrintJob.__tablename__:
        settle_handovers(work, place.entity_id, reason.strip())


def _may_settle(work: Work, entity: str) -> None:
    """Ask for what the deed itself would ask for where a value gives power or approves."""
    right, proof = _GUARDED.get(entity, (Right.SETTLE_CONFLICTS, None))
    work.require(right)
    if proof is not None:
        proofs.ask(work, proof)


def _sides_only(entity: str, field: str) -> bool:
    return entity in _GUARDED or field.startswith(_SEALED)


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
        _sides_only(of.entity, of.field),
        _GUARDED.get(of.entity, (Right.SETTLE_CONFLICTS, None))[0],
    )


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
