"""The weekly roster, simple: who is planned in which period of a day, and copying a week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from supervisor_app.models import Attendance, Employee, RosterEntry
from supervisor_app.models.base import natural_id
from supervisor_app.rules.calendar import week_days, week_start
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.services import closed_days
from supervisor_app.services.employees import EmployeeRow, employees
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What one employee is planned for on one day: periods, or leave in all of them."""

    periods: frozenset[PeriodCode] = frozenset()
    on_leave: bool = False


FREE = DayPlan()


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One employee's week; a day without a plan is free."""

    employee: EmployeeRow
    days: Mapping[date, DayPlan]

    def on(self, day: date) -> DayPlan:
        """Return the plan of a day."""
        return self.days.get(day, FREE)


@dataclass(frozen=True, slots=True)
class Week:
    """The roster of a week from Sunday on, everybody in board order."""

    days: tuple[date, ...]
    rows: tuple[WeekRow, ...]
    working: frozenset[date]
    holidays: Mapping[date, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """One cell to be planned."""

    employee_id: str
    day: date
    plan: DayPlan


def week(work: Work, day: date) -> Week:
    """Return the week of a day, all employees, planned or not."""
    work.require(Right.VIEW_STAFF)
    days = week_days(day)
    found: dict[str, dict[date, DayPlan]] = {}
    entries = work.session.execute(
        select(
            RosterEntry.employee_id,
            RosterEntry.work_date,
            RosterEntry.period,
            RosterEntry.on_leave,
        ).where(RosterEntry.work_date.between(days[0], days[-1]))
    )
    for employee_id, when, period, on_leave in entries:
        known = found.setdefault(employee_id, {})
        before = known.get(when, FREE)
        known[when] = DayPlan(before.periods | {period}, before.on_leave or on_leave)
    calendar = working_days(work, days[0], days[-1])
    return Week(
        days,
        tuple(WeekRow(row, found.get(row.id, {})) for row in employees(work)),
        frozenset(day for day in days if calendar.works(day)),
        {day: calendar.name_of(day) for day in days if calendar.name_of(day)},
    )


def plan(work: Work, cells: Sequence[Planned]) -> int:
    """Write the plans of some days and return how many entries changed."""
    work.require(Right.EDIT_ROSTER)
    return sum(_plan(work, cell) for cell in cells)


def plan_also(work: Work, employee_id: str, day: date, period: PeriodCode) -> int:
    """Plan a person in one more period of a day; returns how many entries changed."""
    work.require(Right.EDIT_ROSTER)
    found = work.session.scalars(
        select(RosterEntry.period).where(
            RosterEntry.employee_id == employee_id, RosterEntry.work_date == day
        )
    )
    return _plan(work, Planned(employee_id, day, DayPlan(frozenset({*found, period}))))


def copy_week(work: Work, source: date, target: date) -> int:
    """Copy the week of `source` over the empty days of the week of `target`, leave not copied.

    A day of an employee that has a plan already is left alone. Returns the entries made.
    """
    work.require(Right.EDIT_ROSTER)
    shift = week_start(target) - week_start(source)
    there = week(work, target)
    planned = {row.employee.id: row.days for row in there.rows}
    made = 0
    for row in week(work, source).rows:
        for day, one in row.days.items():
            if day + shift not in planned.get(row.employee.id, {}):
                copied = DayPlan(one.periods)
                made += _plan(work, Planned(row.employee.id, day + shift, copied))
    return made


def is_marked(work: Work, employee_id: str, day: date) -> bool:
    """Tell whether a person's attendance of a day was marked."""
    found = select(Attendance.id).where(
        Attendance.employee_id == employee_id, Attendance.work_date == day
    )
    return work.session.scalar(found.limit(1)) is not None


def _plan(work: Work, cell: Planned) -> int:
    employee = work.get(Employee, cell.employee_id)
    if is_marked(work, cell.employee_id, cell.day):
        # Who is planned no more is missing on the sheet: that would hide a mark of a closed day.
        closed_days.ask(work, cell.day)
    changed = 0
    keys = {
        period: natural_id("roster_entry", cell.employee_id, cell.day, period)
        for period in PeriodCode
    }
    rows = {period: work.session.get(RosterEntry, key) for period, key in keys.items()}
    periods = cell.plan.periods
    if cell.plan.on_leave:
        # Leave keeps what was planned, so that the week can be copied and the leave ended.
        periods = frozenset(period for period, row in rows.items() if row) or periods
    for period, key in keys.items():
        row = rows[period]
        wanted = period in periods
        if not wanted and row is not None:
            work.delete(row)
            changed += 1
        elif wanted and row is None:
            work.add(
                RosterEntry(
                    id=key,
                    employee_id=employee.id,
                    work_date=cell.day,
                    period=period,
                    counter_id=employee.counter_id,
                    on_leave=cell.plan.on_leave,
                )
            )
            changed += 1
        elif row is not None and row.on_leave != cell.plan.on_leave:
            row.on_leave = cell.plan.on_leave
            changed += 1
    return changed
