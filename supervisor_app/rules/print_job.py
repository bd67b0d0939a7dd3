"""The life of a print job as a table of transitions; printers, paper and people are not here."""

from enum import StrEnum


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
