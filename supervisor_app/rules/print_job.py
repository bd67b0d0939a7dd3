"""The life of a print job as a table of transitions; printers, paper and people are not here."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from supervisor_app.rules.rights import Right

TAKE_BACK_SECONDS = 8


class JobState(StrEnum):
    """Where a print job stands."""

    QUEUED = "queued"
    PRINTING = "printing"
    READY = "ready"
    HANDED_OVER = "handed_over"
    UNCOLLECTED = "uncollected"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobEvent(StrEnum):
    """What can happen to a print job."""

    RECEIVED = "received"
    START = "start"
    PRINTED = "printed"
    FAIL = "fail"
    RETRY = "retry"
    SPOIL = "spoil"
    HAND_OVER = "hand_over"
    MARK_UNCOLLECTED = "mark_uncollected"
    RECALL = "recall"
    CANCEL = "cancel"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class Move:
    """What an event does from one state: the next state, who may, whether a reason is due.

    `new_generation` marks the way back: the document is made, or kept, once more.
    """

    to: JobState
    right: Right = Right.WORK_PRINT_JOBS
    needs_reason: bool = False
    new_generation: bool = False


def _again(to: JobState, right: Right, *, needs_reason: bool = True) -> Move:
    return Move(to, right, needs_reason=needs_reason, new_generation=True)


_CANCEL = Move(JobState.CANCELLED, needs_reason=True)
_CANCEL_FINISHED = Move(JobState.CANCELLED, Right.REPRINT, needs_reason=True)
_SPOIL = _again(JobState.QUEUED, Right.WORK_PRINT_JOBS)
_RECALL = _again(JobState.QUEUED, Right.REPRINT)

# printing.md §4 without holds, assignment, quality check and the unconfirmed state.
TRANSITIONS: Mapping[tuple[JobState | None, JobEvent], Move] = MappingProxyType(
    {
        (None, JobEvent.RECEIVED): Move(JobState.QUEUED),
        (JobState.QUEUED, JobEvent.START): Move(JobState.PRINTING),
        (JobState.QUEUED, JobEvent.CANCEL): _CANCEL,
        (JobState.PRINTING, JobEvent.PRINTED): Move(JobState.READY),
        (JobState.PRINTING, JobEvent.FAIL): Move(JobState.FAILED, needs_reason=True),
        (JobState.PRINTING, JobEvent.SPOIL): _SPOIL,
        (JobState.PRINTING, JobEvent.CANCEL): _CANCEL,
        (JobState.FAILED, JobEvent.RETRY): _again(
            JobState.QUEUED, Right.WORK_PRINT_JOBS, needs_reason=False
        ),
        (JobState.FAILED, JobEvent.CANCEL): _CANCEL,
        (JobState.READY, JobEvent.HAND_OVER): Move(JobState.HANDED_OVER),
        (JobState.READY, JobEvent.MARK_UNCOLLECTED): Move(JobState.UNCOLLECTED),
        (JobState.READY, JobEvent.SPOIL): _SPOIL,
        (JobState.READY, JobEvent.RECALL): _RECALL,
        (JobState.READY, JobEvent.CANCEL): _CANCEL_FINISHED,
        (JobState.UNCOLLECTED, JobEvent.HAND_OVER): Move(JobState.HANDED_OVER),
        (JobState.UNCOLLECTED, JobEvent.RECALL): _RECALL,
        (JobState.UNCOLLECTED, JobEvent.CANCEL): _CANCEL_FINISHED,
        (JobState.HANDED_OVER, JobEvent.REOPEN): _again(JobState.READY, Right.REPRINT),
        (JobState.CANCELLED, JobEvent.REOPEN): _again(JobState.QUEUED, Right.REPRINT),
    }
)


def move(state: JobState | None, event: JobEvent) -> Move | None:
    """Return what the event does in this state (None: not yet received), or None: not allowed."""
    return TRANSITIONS.get((state, event))


def events_for(state: JobState, rights: Collection[Right]) -> tuple[JobEvent, ...]:
    """Return what a holder of these rights can do with a job in this state, in enum order."""
    return tuple(
        event
        for event in JobEvent
        if (found := move(state, event)) is not None and found.right in rights
    )


def may_take_back(event: JobEvent, *, same_actor: bool, seconds_ago: float) -> bool:
    """Tell whether a hand-over can be reopened without the supervisor: by whom it was, at once."""
    return event is JobEvent.HAND_OVER and same_actor and 0 <= seconds_ago <= TAKE_BACK_SECONDS
