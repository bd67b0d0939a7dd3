"""Attendance of a period: the sheet of everybody rostered, and marking it; rosters are apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy import and_, select

from supervisor_app.errors import InvalidInput, NotFound
from supervisor_app.models import Agency, Attendance, Counter, Employee, RosterEntry
from supervisor_app.models.base import natural_id
from supervisor_app.rules.attendance import AttendanceStatus, status_on_arrival
from supervisor_app.rules.coverage import AttendanceCounts, count, count_by
from supervisor_app.rules.period import PeriodCode, minute_of
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.services import closed_days
from supervisor_app.services.days import hours
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One rostered person of the period; `status` is None while nobody has marked them."""

    employee_id: str
    name: str
    job_title: str
    agency_id: str
    agency: str
    counter: int | None
    section: Section
    status: AttendanceStatus | None
    arrived_at: time | None
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The attendance sheet of one period, agencies in board order, the centre's own staff last."""

    day: date
    period: PeriodCode
    rows: tuple[SheetRow, ...]

    @property
    def counts(self) -> AttendanceCounts:
        """How the whole sheet stands."""
        return count(row.status for row in self.rows)

    @property
    def by_agency(self) -> dict[str, AttendanceCounts]:
        """How each agency stands, by its id ("" is the centre's own staff)."""
        return count_by((row.agency_id, row.status) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be written for one person: a status, or None to wipe the mark."""

    employee_id: str
    status: AttendanceStatus | None
    arrived_at: time | None = None
    note: str = ""


def sheet(work: Work, day: date, period: PeriodCode) -> Sheet:
    """Return everybody who is rostered in the period, marked or not; leave counts as marked."""
    work.require(Right.VIEW_STAFF)
    return read_sheet(work, day, period)


def read_sheet(work: Work, day: date, period: PeriodCode) -> Sheet:
    """Return the same for services that show counts only and ask for a right of their own."""
    rows = work.session.execute(
        select(
            RosterEntry.employee_id,
            Employee.name,
            Employee.job_title,
            Employee.agency_id,
            Agency.short_name,
            Counter.number,
            Employee.section,
            Attendance.status,
            Attendance.arrived_at,
            Attendance.note,
            RosterEntry.on_leave,
        )
        .join(Employee, Employee.id == RosterEntry.employee_id)
        .outerjoin(Agency, Agency.id == Employee.agency_id)
        .outerjoin(Counter, Counter.id == RosterEntry.counter_id)
        .outerjoin(
            Attendance,
            and_(
                Attendance.employee_id == RosterEntry.employee_id,
                Attendance.work_date == RosterEntry.work_date,
                Attendance.period == RosterEntry.period,
            ),
        )
        .where(RosterEntry.work_date == day, RosterEntry.period == period)
        .order_by(
            Agency.position.is_(None),
            Agency.position,
            Counter.number.is_(None),
            Counter.number,
            Employee.name,
        )
    )
    return Sheet(day, period, tuple(_row(row) for row in rows))


def mark(work: Work, day: date, period: PeriodCode, marks: Sequence[Mark]) -> int:
    """Write the marks and return how many changed.

    A late mark needs its time of arrival; a time within the grace makes the person present.
    Raises InvalidInput for a late mark without a time, NotFound for a person not on the roster;
    for a closed day ReauthNeeded without a fresh proof, InvalidInput without its reason.
    """
    work.require(Right.MARK_ATTENDANCE)
    if marks:
        closed_days.ask(work, day)
    agencies = _rostered_agencies(work, day, period, [mark.employee_id for mark in marks])
    starts, grace = _period_start(work, day, period)
    return sum(_write(work, day, period, _judged(one, starts, grace), agencies) for one in marks)


def _row(row: Any) -> SheetRow:
    planned_leave = AttendanceStatus.LEAVE if row.on_leave else None
    return SheetRow(
        row.employee_id,
        row.name,
        row.job_title,
        row.agency_id,
        row.short_name or "",
        row.number,
        row.section,
        row.status or planned_leave,
        row.arrived_at,
        row.note or "",
    )


def _judged(one: Mark, starts: int, grace: int) -> Mark:
    if one.status is not AttendanceStatus.LATE:
        return Mark(one.employee_id, one.status, None, one.note)
    if one.arrived_at is None:
        raise InvalidInput(field="arrived_at", reason="empty", value="")
    status = status_on_arrival(starts, minute_of(one.arrived_at), grace)
    return Mark(one.employee_id, status, one.arrived_at, one.note)


def _write(work: Work, day: date, period: PeriodCode, one: Mark, agencies: dict[str, str]) -> bool:
    key = natural_id("attendance", one.employee_id, day, period)
    row = work.session.get(Attendance, key)
    if one.status is None:
        if row is not None:
            work.session.delete(row)
        return row is not None
    if row is None:
        row = Attendance(
            id=key,
            employee_id=one.employee_id,
            agency_id=agencies[one.employee_id],
            work_date=day,
            period=period,
            status=one.status,
            arrived_at=one.arrived_at,
            note=one.note,
        )
        work.add(row)
        return True
    if (row.status, row.arrived_at, row.note) == (one.status, one.arrived_at, one.note):
        return False
    row.status, row.arrived_at, row.note = one.status, one.arrived_at, one.note
    return True


def _rostered_agencies(
    work: Work, day: date, period: PeriodCode, employee_ids: Sequence[str]
) -> dict[str, str]:
    rows = work.session.execute(
        select(RosterEntry.employee_id, Employee.agency_id)
        .join(Employee, Employee.id == RosterEntry.employee_id)
        .where(
            RosterEntry.work_date == day,
            RosterEntry.period == period,
            RosterEntry.employee_id.in_(employee_ids),
        )
    )
    found = {employee_id: agency_id for employee_id, agency_id in rows}  # noqa: C416  a Row is no pair
    for employee_id in employee_ids:
        if employee_id not in found:
            raise NotFound(kind="roster_entry", id=employee_id)
    return found


def _period_start(work: Work, day: date, period: PeriodCode) -> tuple[int, int]:
    row = hours(work).period(day, period)
    if row is None:
        raise NotFound(kind="period", id=period.value)
    return minute_of(row.starts), row.grace_minutes
