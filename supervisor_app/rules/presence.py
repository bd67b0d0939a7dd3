"""Presence of agencies at their counters: states and causes; how it is shown is not here."""

from enum import StrEnum


class PresenceState(StrEnum):
    """What is known of a counter in a period."""

    OPEN = "open"
    CLOSED = "closed"
    NOT_RECORDED = "not_recorded"


class AgencyState(StrEnum):
    """What is known of an agency in a period."""

    COMPLETE = "complete"
    SHORT = "short"
    ABSENT = "absent"
    NOT_RECORDED = "not_recorded"


class Cause(StrEnum):
    """Why a counter that should be open is not."""

    STAFF = "staff"
    SYSTEM = "system"
    POWER = "power"
    DEVICE = "device"
    LATE_OPENING = "late_opening"
    EARLY_LEAVING = "early_leaving"
    PRAYER = "prayer"
