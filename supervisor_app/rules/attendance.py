"""Attendance of one employee in one period: states, lateness, keys; who may mark is not here."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from supervisor_app.rules.period import DAY_MINUTES

DEFAULT_GRACE_MINUTES = 10
_HOUR = 60


class AttendanceStatus(StrEnum):
    """How an employee met a rostered period."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"
    LEAVE = "leave"


# Digits are read in both scripts; the letters begin the Arabic words. None wipes the mark.
MARK_KEYS: Mapping[str, AttendanceStatus | None] = MappingProxyType(
    {
        key: status
        for keys, status in (
            ("1١۱ح", AttendanceStatus.PRESENT),
            ("2٢۲ت", AttendanceStatus.LATE),
            ("3٣۳غ", AttendanceStatus.ABSENT),
            ("4٤۴ع", AttendanceStatus.EXCUSED),
            ("0٠۰", None),
        )
        for key in keys
    }
)


def minutes_late(start: int, arrival: int, grace: int = DEFAULT_GRACE_MINUTES) -> int:
    """Return the minutes after the period's start, 0 within the grace.

    Late is: in > start + grace (field.md §2, HRMS); the count then runs from the start itself.
    """
    return arrival - start if arrival > start + grace else 0


def status_on_arrival(
    start: int, arrival: int, grace: int = DEFAULT_GRACE_MINUTES
) -> AttendanceStatus:
    """Return present or late for a person who came at this minute."""
    late = minutes_late(start, arrival, grace) > 0
    return AttendanceStatus.LATE if late else AttendanceStatus.PRESENT


def parse_arrival(text: str) -> int | None:
    """Read four typed digits ("0840", also "840" and "8:40", both digit sets) as a minute of day.

    None where the text is no time of the day.
    """
    digits = text.strip().replace(":", "")
    if not digits.isdecimal() or len(digits) not in (3, 4):
        return None
    hours, minutes = divmod(int(digits), 100)
    return hours * _HOUR + minutes if minutes < _HOUR and hours * _HOUR < DAY_MINUTES else None
