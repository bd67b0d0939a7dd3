"""Attendance of one employee in one period: states, lateness, keys; who may mark is not here."""

from enum import StrEnum


class AttendanceStatus(StrEnum):
    """How an employee met a rostered period."""

    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"
    LEAVE = "leave"
