"""Coverage of agencies by period: bounds, gaps, who could come, half hours."""

from datetime import date, time, timedelta

import pytest

from supervisor_app.errors import InvalidInput, NotFound
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.coverage import CoverageState
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.rules.staffing_bound import StaffingBound
from supervisor_app.services import attendance, coverage, opening, roster, staffing_limits
from supervisor_app.services.attendance import Mark
from supervisor_app.services.coverage import Cover
from supervisor_app.services.desk import Desk
from supervisor_app.services.opening import SeasonDraft
from supervisor_app.services.roster import DayPlan, Planned

MORNING, EVENING = PeriodCode
DAY = date(2025, 10, 5)


def first_agency(demo: Desk) -> str:
    """Give the agency at the head of the board."""
    return demo.read(coverage.week, DAY).rows[0].agency_id


def cover(demo: Desk, agency_id: str, day: date = DAY, period: PeriodCode = MORNING) -> Cover:
    """Read one cell of the week."""
    rows = demo.read(coverage.week, day).rows
    return next(row for row in rows if row.agency_id == agency_id).cells[day, period]


def people(demo: Desk, agency_id: str) -> list[str]:
    """List who is rostered for the morning."""
    rows = demo.read(attendance.sheet, DAY, MORNING).rows
    return [row.employee_id for row in rows if row.agency_id == agency_id]


def test_without_a_bound_every_counter_needs_one(demo: Desk) -> None:
    """The agreed counters are the least; everybody of the week stands in board order."""
    week = demo.read(coverage.week, DAY)
    assert len(week.rows) == 14
    assert week.rows[-1].agency_id == ""
    agency = week.rows[0].agency_id
    tomorrow = cover(demo, agency, DAY + timedelta(days=1))
    assert tomorrow.minimum > 0
    assert tomorrow.state is CoverageState.OK
    saturday = week.days[-1]
    assert {row.cells[saturday, MORNING].minimum for row in week.rows} == {0}


def test_bounds_turn_the_light(demo: Desk) -> None:
    """Fewer than the least is red, more than the most orange; a single date wins."""
    agency = first_agency(demo)
    here = cover(demo, agency).expected
    demo.write(staffing_limits.put, agency, StaffingBound(here + 1))
    assert cover(demo, agency).state is CoverageState.UNDER
    day = demo.write(staffing_limits.put, agency, StaffingBound(0, here - 1, day=DAY)).result
    assert cover(demo, agency).state is CoverageState.OVER
    demo.write(staffing_limits.put, agency, StaffingBound(0, day=DAY), day)
    assert cover(demo, agency).state is CoverageState.OK
    demo.write(staffing_limits.drop, day)
    assert cover(demo, agency).state is CoverageState.UNDER
    assert len(demo.read(staffing_limits.of_agency, agency)) == 1


def test_a_section_that_falls_short_is_named(demo: Desk) -> None:
    """Enough people in all do not hide that one section has too few."""
    agency = first_agency(demo)
    demo.write(staffing_limits.put, agency, StaffingBound(0))
    demo.write(staffing_limits.put, agency, StaffingBound(50, section=Section.WOMEN))
    found = cover(demo, agency)
    assert (found.state, found.section) == (CoverageState.UNDER, Section.WOMEN)


def test_who_is_absent_or_on_leave_does_not_cover(demo: Desk) -> None:
    """Marking one absent and planning one on leave makes a gap that names both."""
    agency = first_agency(demo)
    demo.write(roster.plan, [Planned(who, DAY, DayPlan()) for who in people(demo, agency)[3:]])
    gone, away, *_ = people(demo, agency)
    before = cover(demo, agency)
    demo.write(attendance.mark, DAY, MORNING, [Mark(gone, AttendanceStatus.ABSENT)])
    demo.write(roster.plan, [Planned(away, DAY, DayPlan(frozenset(PeriodCode), on_leave=True))])
    found = demo.read(coverage.gap, agency, DAY, MORNING)
    statuses = {one.employee_id: one.status for one in found.missing}
    assert statuses[gone] is AttendanceStatus.ABSENT
    assert statuses[away] is AttendanceStatus.LEAVE
    assert found.cover.expected < before.planned


def test_the_freest_could_come_first(demo: Desk) -> None:
    """A free person stands before one of the other period, and that before one without rest."""
    agency = first_agency(demo)
    free, other, tired, *_ = people(demo, agency)
    evening = DayPlan(frozenset({EVENING}))
    before = DAY - timedelta(days=1)
    demo.write(
        roster.plan,
        [
            Planned(free, DAY, DayPlan()),
            Planned(free, before, DayPlan()),
            Planned(other, DAY, evening),
            Planned(other, before, DayPlan()),
            Planned(tired, DAY, DayPlan()),
            Planned(tired, before, evening),
        ],
    )
    late = {EVENING: (time(20), time(2))}
    demo.write(opening.put, SeasonDraft("ليلة", late, first=before, last=before))
    found = demo.read(coverage.gap, agency, DAY, MORNING).could_come
    against = {one.employee_id: one.against for one in found}
    assert [against[key] for key in (free, other, tired)] == ["", "other_period", "rest"]
    order = [coverage.AGAINST.index(one.against) for one in found]
    assert order == sorted(order)


def test_half_hours_run_from_the_first_opening_to_the_last_closing(demo: Desk) -> None:
    """Between the periods nothing is asked for; within one the spare people are counted."""
    found = demo.read(coverage.slots, DAY)
    assert found.first == 7 * 60 + 30
    row = found.rows[0]
    assert len(row.spare) == len(found.periods)
    assert row.spare[0] is not None
    assert [one is None for one in row.spare] == [code is None for code in found.periods]
    assert None in row.spare


@pytest.mark.parametrize(
    ("bound", "field"),
    [
        (StaffingBound(-1), "minimum"),
        (StaffingBound(501), "minimum"),
        (StaffingBound(3, 2), "maximum"),
        (StaffingBound(3, 900), "maximum"),
    ],
)
def test_a_bound_that_does_not_hold_is_refused(
    demo: Desk, bound: StaffingBound, field: str
) -> None:
    """Below none, beyond all reason, or turned round."""
    with pytest.raises(InvalidInput) as refused:
        demo.write(staffing_limits.put, "", bound)
    assert refused.value.params["field"] == field


def test_a_bound_of_nobody_is_refused(demo: Desk) -> None:
    """An agency that is not known has no bounds."""
    with pytest.raises(NotFound):
        demo.write(staffing_limits.put, "nobody", StaffingBound(1))
