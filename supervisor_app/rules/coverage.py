"""How many came of those planned, counted per agency or any other key; names are not here."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from supervisor_app.rules.attendance import AttendanceStatus

Key = TypeVar("Key", bound=Hashable)


class CoverageState(StrEnum):
    """The coverage light."""

    UNDER = "under"
    OK = "ok"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class AttendanceCounts:
    """People on the roster of a period by how they met it; counts add."""

    rostered: int = 0
    present: int = 0
    late: int = 0
    absent: int = 0
    excused: int = 0
    leave: int = 0

    def __add__(self, other: "AttendanceCounts") -> "AttendanceCounts":
        return AttendanceCounts(
            self.rostered + other.rostered,
            self.present + other.present,
            self.late + other.late,
            self.absent + other.absent,
            self.excused + other.excused,
            self.leave + other.leave,
        )

    @property
    def planned(self) -> int:
        """Those expected: the roster without the people on leave."""
        return self.rostered - self.leave

    @property
    def here(self) -> int:
        """Those who came, the late ones included."""
        return self.present + self.late

    @property
    def unmarked(self) -> int:
        """Those whom nobody has marked yet."""
        return self.planned - self.here - self.absent - self.excused

    @property
    def coverage(self) -> float | None:
        """Share of the planned who came, 0..1; None when nobody was planned."""
        return self.here / self.planned if self.planned else None


def count(statuses: Iterable[AttendanceStatus | None]) -> AttendanceCounts:
    """Count the marks of rostered people; None is a person not marked yet."""
    marks = list(statuses)
    return AttendanceCounts(
        rostered=len(marks),
        **{status.value: marks.count(status) for status in AttendanceStatus},
    )


def count_by(marks: Iterable[tuple[Key, AttendanceStatus | None]]) -> dict[Key, AttendanceCounts]:
    """Count (key, mark) pairs per key: an agency, or agency and period; keys keep their order."""
    grouped: dict[Key, list[AttendanceStatus | None]] = {}
    for key, mark in marks:
        grouped.setdefault(key, []).append(mark)
    return {key: count(group) for key, group in grouped.items()}


def coverage_state(here: int, minimum: int, maximum: int | None = None) -> CoverageState:
    """Return the light: under the minimum, over the maximum, otherwise ok (field.md §2, OSP5)."""
    if here < minimum:
        return CoverageState.UNDER
    return CoverageState.OVER if maximum is not None and here > maximum else CoverageState.OK
