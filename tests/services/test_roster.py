"""Employees and the weekly roster: found by any spelling, planned by day, copied by week."""

from datetime import timedelta

import pytest

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.services import attendance, days, employees, roster, undo
from supervisor_app.services.desk import Desk
from supervisor_app.services.employees import EmployeeDraft, EmployeeQuery
from supervisor_app.services.roster import DayPlan, Planned


def test_the_demonstration_has_sixty_people_of_whom_eight_are_the_centres(demo: Desk) -> None:
    """Fifty-two people of thirteen agencies, and the centre's eight at the end of the list."""
    found = demo.read(employees.employees)
    assert len(found) == 60
    assert [row.agency_id for row in found[-8:]] == [""] * 8
    assert len({row.agency_id for row in found[:-8]}) == 13


def test_a_person_is_found_whatever_the_spelling(demo: Desk) -> None:
    """أحمد typed without its hamza finds him, and an employee number finds its holder."""
    key = demo.write(employees.add, EmployeeDraft("أحمد بن إبراهيم", Section.MEN, number="7777"))
    for text in ("احمد ابراهيم", "٧٧٧٧", "إبراهي"):
        found = demo.read(employees.employees, EmployeeQuery(text))
        assert key.result in {row.id for row in found}


def test_a_number_belongs_to_one_person(demo: Desk) -> None:
    """A second person with a taken employee number is refused."""
    taken = demo.read(employees.employees)[0].number
    with pytest.raises(InvalidInput):
        demo.write(employees.add, EmployeeDraft("سالم", Section.MEN, number=taken))


def test_who_left_is_not_listed_but_stays_in_the_past(demo: Desk) -> None:
    """Ended yesterday, a person leaves the list and keeps the days that were marked."""
    row = demo.read(employees.employees)[0]
    demo.write(employees.end, row.id)
    with pytest.raises(Conflict):
        demo.write(employees.end, row.id)
    demo.clock.advance(timedelta(days=1))
    assert row.id not in {one.id for one in demo.read(employees.employees)}
    assert row.id in {o.id for o in demo.read(employees.employees, EmployeeQuery(with_ended=True))}
    sheet = demo.read(attendance.sheet, demo.read(days.board_day), PeriodCode.MORNING)
    assert row.id in {one.employee_id for one in sheet.rows}


def test_planning_a_day_puts_the_person_on_the_sheet(demo: Desk) -> None:
    """Planned in both periods, a person stands on both sheets; undo takes them off again."""
    today = demo.read(days.board_day)
    free = next(
        row
        for row in demo.read(roster.week, today).rows
        if PeriodCode.EVENING not in row.on(today).periods
    )
    both = DayPlan(frozenset(PeriodCode))
    written = demo.write(roster.plan, [Planned(free.employee.id, today, both)])
    assert written.result == 1
    evening = demo.read(attendance.sheet, today, PeriodCode.EVENING)
    assert free.employee.id in {row.employee_id for row in evening.rows}
    demo.write(undo.revert, written.op)
    evening = demo.read(attendance.sheet, today, PeriodCode.EVENING)
    assert free.employee.id not in {row.employee_id for row in evening.rows}


def test_leave_keeps_the_plan_that_it_covers(demo: Desk) -> None:
    """Planned for the morning and then on leave, a person is copied into mornings again."""
    person = demo.read(employees.employees)[0].id
    day = demo.read(days.board_day) + timedelta(weeks=6)
    morning = DayPlan(frozenset({PeriodCode.MORNING}))
    leave = DayPlan(frozenset(PeriodCode), on_leave=True)
    demo.write(roster.plan, [Planned(person, day, morning)])
    demo.write(roster.plan, [Planned(person, day, leave)])
    demo.write(roster.copy_week, day, day + timedelta(weeks=1))
    copied = demo.read(roster.week, day + timedelta(weeks=1))
    row = next(row for row in copied.rows if row.employee.id == person)
    assert row.on(day + timedelta(weeks=1)) == morning


def test_a_copied_week_leaves_what_is_planned_alone(demo: Desk) -> None:
    """Copying fills empty days only, without leave, and a second copy changes nothing."""
    today = demo.read(days.board_day)
    target = today + timedelta(weeks=4)
    person = demo.read(employees.employees)[0].id
    fixed = Planned(person, target, DayPlan(frozenset({PeriodCode.EVENING})))
    demo.write(roster.plan, [fixed])
    assert demo.write(roster.copy_week, today, target).result > 0
    copied = demo.read(roster.week, target)
    assert next(r for r in copied.rows if r.employee.id == person).on(target) == fixed.plan
    assert not any(plan.on_leave for row in copied.rows for plan in row.days.values())
    assert demo.write(roster.copy_week, today, target).result == 0
