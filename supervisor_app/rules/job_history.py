"""Fold a print job's events, in any order and from any workstation, into one state.

Decision 10: events are an append-only set; generation and rank settle what clocks cannot, and what
does not fit together becomes a conflict for a person. Storing events is not here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from supervisor_app.rules.print_job import JobEvent, JobState, move

# Within a generation a job only rises. A document in somebody's hands outranks every paper act.
RANK: Mapping[JobState, int] = MappingProxyType(
    {
        JobState.QUEUED: 0,
        JobState.PRINTING: 1,
        JobState.FAILED: 2,
        JobState.READY: 3,
        JobState.UNCOLLECTED: 4,
        JobState.CANCELLED: 5,
        JobState.HANDED_OVER: 6,
    }
)


class JobConflictKind(StrEnum):
    """Why a person must look at a job's history."""

    DOUBLE_HANDOVER = "double_handover"
    FORK = "fork"
    UNREACHABLE = "unreachable"
    NOT_ALLOWED = "not_allowed"


@dataclass(frozen=True, slots=True)
class JobEntry:
    """One event as its workstation recorded it.

    `id` is the permanent operation id; `generation` and `before` are what the writer saw;
    `settles` names the ids of a conflict that this entry resolves.
    """

    id: str
    event: JobEvent
    generation: int
    before: JobState | None
    settles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class JobConflict:
    """Entries that contradict each other, or one that follows from nothing."""

    kind: JobConflictKind
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobStanding:
    """Where the job stands after all known events; state None: nothing usable is known yet."""

    state: JobState | None
    generation: int
    conflicts: tuple[JobConflict, ...]


Place = tuple[int, JobState | None]


def merge_state(generation: int, state: JobState) -> list[int]:
    """Return [generation, rank]: what workstations join by the greater one, never by time."""
    return [generation, RANK[state]]


def state_of(merged: Sequence[int]) -> JobState:
    """Return the state that a joined [generation, rank] stands for.

    Raises ValueError where no state has that rank.
    """
    found = next((state for state, rank in RANK.items() if [rank] == list(merged[1:2])), None)
    if found is None:
        raise ValueError(f"no job stands at {list(merged)}")
    return found


def reached(entry: JobEntry) -> Place | None:
    """Return (generation, state) after the entry, or None where the table forbids the event."""
    found = move(entry.before, entry.event)
    return None if found is None else (entry.generation + found.new_generation, found.to)


def fold(entries: Iterable[JobEntry]) -> JobStanding:
    """Return the standing of the set of entries: the same for every order, copies count once."""
    known = {entry.id: entry for entry in entries}
    places = {id_: place for id_, entry in known.items() if (place := reached(entry)) is not None}
    conflicts = (
        *_forbidden(known, places),
        *_unreachable(known, places),
        *_forks(known, places),
        *_double_handovers(known, places),
    )
    settled = [entry.settles for entry in known.values() if entry.settles]
    left = sorted(
        one for one in conflicts if not any(set(one.ids) <= settling for settling in settled)
    )
    generation, _, state = max(
        ((place[0], _rank(place), place[1]) for place in places.values()),
        default=(0, -1, None),
        key=lambda place: place[:2],
    )
    return JobStanding(state, generation, tuple(left))


def _rank(place: Place) -> int:
    return -1 if place[1] is None else RANK[place[1]]


def _forbidden(known: Mapping[str, JobEntry], places: Mapping[str, Place]) -> list[JobConflict]:
    return [JobConflict(JobConflictKind.NOT_ALLOWED, (id_,)) for id_ in known if id_ not in places]


def _unreachable(known: Mapping[str, JobEntry], places: Mapping[str, Place]) -> list[JobConflict]:
    origins: set[Place] = {(0, None), *places.values()}
    return [
        JobConflict(JobConflictKind.UNREACHABLE, (id_,))
        for id_ in places
        if (known[id_].generation, known[id_].before) not in origins
    ]


def _forks(known: Mapping[str, JobEntry], places: Mapping[str, Place]) -> list[JobConflict]:
    left_from = Counter((known[id_].generation, known[id_].before) for id_ in places)
    groups = [
        sorted(id_ for id_ in places if (known[id_].generation, known[id_].before) == place)
        for place, count in left_from.items()
        if count > 1
    ]
    return [
        JobConflict(JobConflictKind.FORK, tuple(group))
        for group in groups
        if any(known[id_].event is not JobEvent.HAND_OVER for id_ in group)
    ]


def _double_handovers(
    known: Mapping[str, JobEntry], places: Mapping[str, Place]
) -> list[JobConflict]:
    handed: dict[int, list[str]] = {}
    for id_ in places:
        if known[id_].event is JobEvent.HAND_OVER:
            handed.setdefault(known[id_].generation, []).append(id_)
    return [
        JobConflict(JobConflictKind.DOUBLE_HANDOVER, tuple(sorted(ids)))
        for ids in handed.values()
        if len(ids) > 1
    ]
