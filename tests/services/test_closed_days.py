"""A closed day stays closed: not reopened by clock, zone, undo, roster or a conflict."""

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed, ReauthNeeded
from supervisor_app.models import Attendance
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import accounts, attendance, closed_days, days, roster, sign_in, undo
from supervisor_app.services.attendance import Mark
from supervisor_app.services.demo_password import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.services.roster import FREE, Planned
from supervisor_app.system.clock import FixedClock


def marked_day(desk: Desk, *, past: bool = True) -> tuple[str, date, PeriodCode]:
    """Return who was marked when, on the last closed day or on the day that runs."""
    with desk.store.read(SYSTEM) as work:
        board = days.board_day(work)
        day = board
        if past:
            earlier = select(func.max(Attendance.work_date)).where(Attendance.work_date < board)
            day = work.session.scalars(earlier).one()
        row = work.session.scalars(
            select(Attendance)
            .where(Attendance.work_date == day, Attendance.status == AttendanceStatus.PRESENT)
            .limit(1)
        ).one()
        return row.employee_id, row.work_date, row.period


def lead(desk: Desk) -> None:
    """Let the shift lead sit, as at the window."""
    accounts.sign_in(desk, "shift_lead", DEMO_PASSWORD)


def mark(desk: Desk, who: str, day: date, period: PeriodCode) -> str:
    """Mark somebody absent."""
    return desk.write(attendance.mark, day, period, [Mark(who, AttendanceStatus.ABSENT)]).op


def clock_of(desk: Desk) -> FixedClock:
    """Return the clock that a test may turn."""
    assert isinstance(desk.clock, FixedClock)
    return desk.clock


def test_a_clock_put_back_opens_no_day(demo: Desk) -> None:
    """The journal has seen a later day; the shift lead is refused as without the trick."""
    who, day, period = marked_day(demo)
    lead(demo)
    clock_of(demo).set(demo.clock.now() - (demo.clock.now().date() - day))
    with pytest.raises(NotAllowed):
        mark(demo, who, day, period)


def test_another_zone_opens_no_day(demo: Desk) -> None:
    """The zone of the settings is this machine's; the centre's own decides."""
    who, day, period = marked_day(demo)
    lead(demo)
    clock_of(demo).set(demo.clock.now() - (demo.clock.now().date() - day) + timedelta(hours=1))
    with demo.store.read(SYSTEM) as work:
        assert closed_days.is_closed(work, day)
    with pytest.raises(NotAllowed):
        mark(demo, who, day, period)


def test_an_undo_asks_for_what_the_mark_would(demo: Desk) -> None:
    """Ctrl+Z the next day: refused to the shift lead, password and reason to the supervisor."""
    who, day, period = marked_day(demo, past=False)
    lead(demo)
    op = mark(demo, who, day, period)
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    with pytest.raises(Conflict):
        demo.write(undo.revert, op)
    clock_of(demo).advance(timedelta(days=1))
    lead(demo)
    with pytest.raises(NotAllowed):
        demo.write(undo.revert, op)
    with demo.store.read(SYSTEM) as work:
        row = work.session.scalars(
            select(Attendance).where(
                Attendance.employee_id == who,
                Attendance.work_date == day,
                Attendance.period == period,
            )
        ).one()
        assert row.status is AttendanceStatus.ABSENT


def test_an_undo_on_the_same_day_goes_through(demo: Desk) -> None:
    """What is open may be taken back as it was made."""
    who, day, period = marked_day(demo, past=False)
    lead(demo)
    op = mark(demo, who, day, period)
    demo.write(undo.revert, op)


def test_who_was_marked_is_not_planned_away(demo: Desk) -> None:
    """The roster hides no mark of a closed day; days to come are planned freely."""
    who, day, _period = marked_day(demo)
    lead(demo)
    with pytest.raises(NotAllowed):
        demo.write(roster.plan, [Planned(who, day, FREE)])
    demo.write(roster.plan, [Planned(who, day + timedelta(days=40), FREE)])
    accounts.sign_in(demo, "supervisor", DEMO_PASSWORD)
    with pytest.raises(ReauthNeeded):
        demo.write(roster.plan, [Planned(who, day, FREE)])
    sign_in.prove(demo, DEMO_PASSWORD)
    with pytest.raises(InvalidInput):
        demo.write(roster.plan, [Planned(who, day, FREE)])
    sign_in.prove(demo, DEMO_PASSWORD, "أُدرج خطأ")
    op = demo.write(roster.plan, [Planned(who, day, FREE)]).op
    sign_in.prove(demo, DEMO_PASSWORD, "أُعيد")
    demo.write(undo.revert, op)
