"""Who may do what: every cell of the table of roles, asked of the services and not of the window.

A cell says what the service does for that role: "yes", "no", or "deputy" for a shift lead whom the
administrator has named. The password was typed again, so that only the right decides.
"""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import func, select

from supervisor_app.errors import NotAllowed
from supervisor_app.models import Account, Attendance, Employee, ReportRecord, RosterEntry
from supervisor_app.rules import identity
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM, Right, Role
from supervisor_app.services import (
    accounts,
    attendance,
    days,
    deputies,
    figure_history,
    identities,
    print_board,
    roster,
)
from supervisor_app.services.attendance import Mark
from supervisor_app.services.desk import Desk
from supervisor_app.services.figure_history import Source
from supervisor_app.services.reports import approval, archive
from supervisor_app.store.work import Work
from tests.services.terms import term_of

ROLES = (
    Role.SUPERVISOR,
    Role.SHIFT_LEAD,
    Role.PRINT_OPERATOR,
    Role.STATISTICS_CLERK,
    Role.EMIRATE_VIEWER,
    Role.ADMINISTRATOR,
)
YES, NO, DEPUTY = "yes", "no", "deputy"
Action = Callable[[Desk, str], object]


def _right(right: Right) -> Action:
    """Ask for a right as the services do, where the deed itself has tests of its own."""
    return lambda desk, _report: desk.read(lambda work: work.require(right))


def _mark_today(desk: Desk, _report: str) -> object:
    with desk.store.read(SYSTEM) as work:
        day = days.board_day(work)
    return desk.write(attendance.mark, day, PeriodCode.MORNING, [])


def _closed(desk: Desk, _report: str) -> object:
    with desk.store.read(SYSTEM) as work:
        row = work.session.scalars(
            select(Attendance).where(Attendance.work_date < days.board_day(work)).limit(1)
        ).one()
    mark = Mark(row.employee_id, AttendanceStatus.ABSENT)
    return desk.write(attendance.mark, row.work_date, row.period, [mark])


def _reveal(desk: Desk, _report: str) -> object:
    with desk.store.read(SYSTEM) as work:
        planned = select(Employee.id).where(Employee.identity_sealed.is_not(None))
        one = work.session.scalars(planned).first()
    assert one is not None
    return desk.write(identities.reveal, one)


def _export(desk: Desk, report: str) -> object:
    def work(work: Work) -> None:
        archive._export(work, report, b"pdf", desk.paths.folder / "out.pdf")

    return desk.write(work)


def _switch(desk: Desk, _report: str) -> object:
    with desk.store.read(SYSTEM) as work:
        others = select(Account.id).where(Account.id != desk.actor.account_id).limit(1)
        other = work.session.scalars(others).one()
    return desk.write(lambda work: accounts.switch(work, other, disabled=True))


ACTIONS: dict[str, tuple[Action, tuple[str, ...]]] = {
    "read the roster": (
        lambda desk, _: desk.read(roster.week, date(2025, 10, 5)),
        (YES, YES, NO, NO, NO, NO),
    ),
    "write the roster": (_right(Right.EDIT_ROSTER), (YES, YES, NO, NO, NO, NO)),
    "mark attendance of the day": (_mark_today, (YES, YES, NO, NO, NO, NO)),
    "edit a closed day": (_closed, (YES, NO, NO, NO, NO, NO)),
    "see a whole identity number": (_reveal, (YES, YES, NO, NO, NO, NO)),
    "work the print queue": (_right(Right.WORK_PRINT_JOBS), (YES, YES, YES, NO, NO, NO)),
    "see the print queue": (
        lambda desk, _: desk.read(print_board.board),
        (YES, YES, YES, NO, NO, NO),
    ),
    "reprint": (_right(Right.REPRINT), (YES, YES, NO, NO, NO, NO)),
    "read statistics": (_right(Right.VIEW_STATISTICS), (YES, YES, NO, YES, YES, NO)),
    "enter statistics": (_right(Right.ENTER_STATISTICS), (YES, NO, NO, YES, NO, NO)),
    "import statistics": (_right(Right.IMPORT_TICKETS), (YES, NO, NO, YES, NO, NO)),
    "submit the daily report": (
        lambda desk, report: desk.write(approval.submit, report),
        (YES, YES, NO, YES, NO, NO),
    ),
    "approve the daily report": (
        lambda desk, report: desk.write(approval.approve, report),
        (YES, DEPUTY, NO, NO, NO, NO),
    ),
    "read reports": (
        lambda desk, _: desk.read(archive.made),
        (YES, YES, NO, YES, YES, NO),
    ),
    "export": (_export, (YES, YES, NO, YES, YES, NO)),
    "change accounts": (_switch, (NO, NO, NO, NO, NO, YES)),
    "enrol and revoke workstations": (_right(Right.MANAGE_DEVICES), (NO, NO, NO, NO, NO, YES)),
    "read and verify the audit log": (_right(Right.READ_AUDIT), (YES, NO, NO, NO, NO, YES)),
    "read the history of a figure": (
        lambda desk, _: desk.read(figure_history.history, (Source("attendance", {}),)),
        (YES, NO, NO, NO, NO, YES),
    ),
    "restore a copy": (_right(Right.RESTORE_BACKUP), (YES, NO, NO, NO, NO, YES)),
}
CELLS = [
    (action, role, cell)
    for action, (_, cells) in ACTIONS.items()
    for role, cell in zip(ROLES, cells, strict=True)
]


def _prepare(desk: Desk, action: str) -> str:
    """Make what the deed needs: a report made, or submitted by somebody with no other part."""
    with desk.store.write(SYSTEM) as work:
        day = work.session.scalar(select(func.max(Attendance.work_date)))
        report = ReportRecord(
            kind="daily",
            work_date=day,
            reference="1",
            file_name="x.pdf",
            sha256="0",
            fingerprint="0",
            pages=1,
            made_at=work.now(),
            account_id="x",
            state="made",
        )
        work.add(report)
        if action == "approve the daily report":
            report.state, report.submitted_by = "submitted", "somebody else"
            work.session.flush()
            report.figures_mark = approval.day_mark(work, report.work_date)
        return report.id


def _number(desk: Desk) -> None:
    accounts.seat_without_password(desk, "supervisor")
    with desk.store.read(SYSTEM) as work:
        planned = select(RosterEntry.employee_id).where(RosterEntry.work_date == work.today())
        one = work.session.scalars(planned.limit(1)).one()
    number = next(f"101234415{n}" for n in range(10) if identity.kind_of(f"101234415{n}"))
    desk.write(identities.put, one, number)


@pytest.mark.parametrize(("action", "role", "cell"), CELLS)
def test_a_role_does_what_its_cell_says_and_nothing_else(
    demo: Desk, action: str, role: Role, cell: str
) -> None:
    """The service does the deed for a yes and refuses it by its right for a no."""
    report = _prepare(demo, action)
    if "identity" in action:
        _number(demo)
    deed = ACTIONS[action][0]
    accounts.seat_without_password(demo, role.value)
    if cell == YES:
        deed(demo, report)
        return
    with pytest.raises(NotAllowed):
        deed(demo, report)
    if cell == DEPUTY:
        lead = demo.actor.account_id
        accounts.seat_without_password(demo, "administrator")
        demo.write(deputies.grant, lead, term_of(demo))
        accounts.seat_without_password(demo, role.value)
        deed(demo, report)


def test_an_emirate_viewer_sees_no_names(demo: Desk) -> None:
    """Reading staff, journal and print jobs is refused: counts are all that is left."""
    accounts.seat_without_password(demo, "emirate_viewer")
    for right in (Right.VIEW_STAFF, Right.VIEW_PRINT_JOBS, Right.READ_AUDIT, Right.VIEW_BOARD):
        assert not demo.actor.may(right)


def test_the_table_has_every_role_and_action() -> None:
    """Nothing of the table is left out by a slip of the lists."""
    assert set(ROLES) == set(Role)
    assert len(CELLS) >= 78
