"""Attendance sheets and marks: everybody rostered, lateness by grace, nobody else's people."""

import datetime as dt

import pytest
from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotAllowed, NotFound
from supervisor_app.models import RosterEntry
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.services import accounts, attendance, days, undo
from supervisor_app.services.attendance import Mark
from supervisor_app.services.desk import Desk

MORNING = PeriodCode.MORNING


def sheet_of(desk: Desk, period: PeriodCode = MORNING) -> attendance.Sheet:
    """Read the running day's sheet."""
    return desk.read(attendance.sheet, desk.read(days.board_day), period)


def test_everybody_rostered_stands_on_the_sheet(demo: Desk) -> None:
    """All sixty people of the morning are on the sheet, marked or not."""
    found = sheet_of(demo)
    assert len(found.rows) == 60
    assert len({row.employee_id for row in found.rows}) == 60
    assert found.counts.unmarked > 0
    assert found.rows[-1].agency == ""


def test_a_block_of_marks_is_one_action(demo: Desk) -> None:
    """Marking all unmarked people changes just them, and one undo takes all of it back."""
    before = sheet_of(demo)
    unmarked = [row.employee_id for row in before.rows if row.status is None]
    marks = [Mark(one, AttendanceStatus.PRESENT) for one in unmarked]
    written = demo.write(attendance.mark, before.day, MORNING, marks)
    assert written.result == len(unmarked)
    assert sheet_of(demo).counts.unmarked == 0
    demo.write(undo.revert, written.op)
    assert sheet_of(demo) == before


@pytest.mark.parametrize(
    ("arrived", "status"),
    [(dt.time(7, 40), AttendanceStatus.PRESENT), (dt.time(7, 41), AttendanceStatus.LATE)],
)
def test_an_arrival_within_the_grace_is_present(
    demo: Desk, arrived: dt.time, status: AttendanceStatus
) -> None:
    """Late begins after the grace of ten minutes; the time is kept either way."""
    found = sheet_of(demo)
    person = found.rows[0].employee_id
    late = Mark(person, AttendanceStatus.LATE, arrived)
    demo.write(attendance.mark, found.day, MORNING, [late])
    row = next(row for row in sheet_of(demo).rows if row.employee_id == person)
    assert (row.status, row.arrived_at) == (status, arrived)


def test_a_late_mark_needs_its_time(demo: Desk) -> None:
    """Late without a time is refused and nothing of the block is written."""
    found = sheet_of(demo)
    marks = [
        Mark(found.rows[0].employee_id, AttendanceStatus.ABSENT),
        Mark(found.rows[1].employee_id, AttendanceStatus.LATE),
    ]
    with pytest.raises(InvalidInput):
        demo.write(attendance.mark, found.day, MORNING, marks)
    assert sheet_of(demo) == found


def test_nobody_outside_the_roster_is_marked(demo: Desk) -> None:
    """A person who is not rostered in the period cannot be marked."""
    day = demo.read(days.board_day)
    with pytest.raises(NotFound):
        demo.write(attendance.mark, day, MORNING, [Mark("nobody", AttendanceStatus.PRESENT)])


def test_wiping_a_mark_leaves_the_person_unmarked(demo: Desk) -> None:
    """None wipes a mark; wiping twice changes nothing."""
    found = sheet_of(demo)
    marked = next(row for row in found.rows if row.status is AttendanceStatus.PRESENT)
    wipe = [Mark(marked.employee_id, None)]
    assert demo.write(attendance.mark, found.day, MORNING, wipe).result == 1
    assert demo.write(attendance.mark, found.day, MORNING, wipe).result == 0
    row = next(row for row in sheet_of(demo).rows if row.employee_id == marked.employee_id)
    assert row.status is None


def test_planned_leave_counts_as_leave(demo: Desk) -> None:
    """A person whose roster says leave is shown on leave without a mark."""
    with demo.store.read(demo.actor) as work:
        entry = work.session.scalars(
            select(RosterEntry).where(RosterEntry.on_leave, RosterEntry.period == MORNING)
        ).first()
    assert entry is not None
    found = demo.read(attendance.sheet, entry.work_date, MORNING)
    row = next(row for row in found.rows if row.employee_id == entry.employee_id)
    assert row.status is AttendanceStatus.LEAVE


def test_a_print_operator_sees_no_sheet(demo: Desk) -> None:
    """Reading staff and marking them are rights of their own."""
    accounts.seat_without_password(demo, "print_operator")
    with pytest.raises(NotAllowed):
        demo.read(attendance.sheet, dt.date(2025, 10, 5), MORNING)
    with pytest.raises(NotAllowed):
        demo.write(attendance.mark, dt.date(2025, 10, 5), MORNING, [])
