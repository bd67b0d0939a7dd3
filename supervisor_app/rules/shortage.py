"""A shortage case: its steps, the state they lead to, its deadline; who may act is not here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from supervisor_app.rules.calendar import WorkingDays

OPENS_AFTER_MINUTES = 15  # an agency short or absent for so long gets a case by itself
REPLY_DAYS = 2  # working days that a letter gives the agency
FOLLOW_UP_DAYS = 1


class Subject(StrEnum):
    """What is short: people, or Qatar's "devices, programs, desks" (source 004)."""

    STAFF = "staff"
    EQUIPMENT = "equipment"
    SYSTEM = "system"
    PLACE = "place"


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CALLED = "called"
    WRITTEN = "written"
    REPLIED = "replied"
    ESCALATED = "escalated"
    FILLED = "filled"
    CLOSED = "closed"


class StepKind(StrEnum):
    """What was done about a case; to add one: here, in _LEADS, its word."""

    OPENED = "opened"
    CALLED = "called"
    LETTER = "letter"
    REPLIED = "replied"
    FOLLOW_UP = "follow_up"
    ESCALATED = "escalated"
    FILLED = "filled"
    CLOSED = "closed"
    REOPENED = "reopened"
    NOTE = "note"


_ALIVE = frozenset(CaseState) - {CaseState.CLOSED}
_WAITING = frozenset({CaseState.WRITTEN, CaseState.REPLIED, CaseState.ESCALATED})
# From which states a step may be taken, and where it leads; None stays where it is.
_LEADS: Mapping[StepKind, tuple[frozenset[CaseState], CaseState | None]] = MappingProxyType(
    {
        StepKind.CALLED: (frozenset({CaseState.OPEN, CaseState.CALLED}), CaseState.CALLED),
        StepKind.LETTER: (frozenset({CaseState.OPEN, CaseState.CALLED}), CaseState.WRITTEN),
        StepKind.REPLIED: (_WAITING | {CaseState.CALLED}, CaseState.REPLIED),
        StepKind.FOLLOW_UP: (
            frozenset({CaseState.WRITTEN, CaseState.REPLIED}),
            CaseState.WRITTEN,
        ),
        StepKind.ESCALATED: (
            frozenset({CaseState.CALLED, CaseState.WRITTEN, CaseState.REPLIED}),
            CaseState.ESCALATED,
        ),
        StepKind.FILLED: (_ALIVE - {CaseState.FILLED}, CaseState.FILLED),
        StepKind.CLOSED: (_ALIVE, CaseState.CLOSED),
        StepKind.REOPENED: (frozenset({CaseState.FILLED, CaseState.CLOSED}), CaseState.OPEN),
        StepKind.NOTE: (frozenset(CaseState), None),
    }
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a case as the trail keeps it; `due` is the deadline that it set."""

    kind: StepKind
    at: datetime
    due: date | None = None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Where the steps have led: the state, since when, and the deadline that still runs."""

    state: CaseState
    since: datetime | None
    due: date | None


def may_follow(state: CaseState, step: StepKind) -> bool:
    """Tell whether a step may be taken in a state."""
    return step in _LEADS and state in _LEADS[step][0]


def next_steps(state: CaseState) -> tuple[StepKind, ...]:
    """Return the steps that may be taken, in the order of the ladder."""
    return tuple(step for step in StepKind if may_follow(state, step))


def fold(steps: Iterable[Step]) -> CaseFacts:
    """Return where the steps lead, earliest first; one that does not fit changes nothing.

    Two workstations may each have taken a step offline: what came second and no longer fits stays
    in the trail without moving the case.
    """
    state, since, due = CaseState.OPEN, None, None
    for step in steps:
        if step.kind is StepKind.OPENED:
            since = since or step.at
        elif may_follow(state, step.kind):
            reached = _LEADS[step.kind][1]
            if reached is None:
                continue
            if reached is not state:
                since = step.at
            state = reached
            due = step.due if state in (CaseState.WRITTEN, CaseState.ESCALATED) else None
    return CaseFacts(state, since, due)


def deadline(step: StepKind, day: date, days: WorkingDays, reply_days: int) -> date | None:
    """Return the last day that a step leaves for a reply, in working days; None where it asks none.

    A follow-up gives FOLLOW_UP_DAYS, as does an escalation; a letter what the centre has set.
    """
    given = {
        StepKind.LETTER: reply_days,
        StepKind.FOLLOW_UP: FOLLOW_UP_DAYS,
        StepKind.ESCALATED: FOLLOW_UP_DAYS,
    }.get(step)
    return None if given is None else days.after(day, given)
