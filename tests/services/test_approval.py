"""Four eyes: never one person both, no stale approval, no way round by the store."""

import pytest
from sqlalchemy import func, select

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed, ReauthNeeded
from supervisor_app.models import Attendance, ReportRecord
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import accounts, attendance, days, deputies, sign_in
from supervisor_app.services.attendance import Mark
from supervisor_app.services.demo.create import DEMO_PASSWORD
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import approval, archive
from supervisor_app.services.reports.approval import ReportState
from supervisor_app.store import fold
from supervisor_app.store.work import Work
from tests.services.terms import term_of


@pytest.fixture
def report(demo: Desk) -> str:
    """Give a made report of the day before, by the supervisor."""
    with demo.store.write(SYSTEM) as work:
        earlier = select(func.max(Attendance.work_date)).where(
            Attendance.work_date < days.board_day(work)
        )
        day = work.session.scalars(earlier).one()
        row = ReportRecord(
            kind="daily",
            work_date=day,
            reference="1",
            file_name="x.pdf",
            sha256="0",
            fingerprint="0123456789",
            pages=4,
            made_at=work.now(),
            account_id=demo.actor.account_id,
            state="made",
        )
        return work.add(row).id


def state_of(desk: Desk, report: str) -> tuple[str, str]:
    """Read state and reason as the archive lists them."""
    row = next(row for row in desk.read(archive.made) if row.id == report)
    return row.state, row.void_why


def submitted(desk: Desk, report: str) -> None:
    """Submit as the statistics clerk, then seat the supervisor as a person at the window."""
    accounts.seat_without_password(desk, "statistics_clerk")
    desk.write(approval.submit, report)
    accounts.sign_in(desk, "supervisor", DEMO_PASSWORD)


def test_another_person_approves_with_the_password(demo: Desk, report: str) -> None:
    """The proof is used up by one approval."""
    submitted(demo, report)
    with pytest.raises(ReauthNeeded):
        demo.write(approval.approve, report)
    sign_in.prove(demo, DEMO_PASSWORD)
    demo.write(approval.approve, report)
    assert state_of(demo, report) == ("approved", "")
    assert not demo.proofs.holds


def test_nobody_approves_what_they_submitted(demo: Desk, report: str) -> None:
    """Refused in the service, whatever the role."""
    demo.write(approval.submit, report)
    with pytest.raises(InvalidInput):
        demo.write(approval.approve, report)


def test_the_store_refuses_a_self_approval_of_its_own(demo: Desk, report: str) -> None:
    """A write that goes round the service is taken back whole."""

    def go_round(work: Work) -> None:
        row = work.get(ReportRecord, report)
        row.state, row.submitted_by, row.approved_by = "approved", "x", "x"

    with pytest.raises(Exception, match="does not approve it"):
        demo.write(go_round)
    assert state_of(demo, report) == ("made", "")


def test_a_merged_self_approval_is_kept_and_void(demo: Desk, report: str) -> None:
    """What arrives from elsewhere is not refused: it is shown as void and listed."""
    demo.write(approval.submit, report)
    mine = demo.actor.account_id
    with demo.store.raw() as raw:
        found = fold.state(raw, (1, "report_record", report))
        assert found is not None
        data = {**found[0], "state": "approved", "approved_by": mine}
        fold.project(raw, (1, "report_record", report), data, demo.store.shapes)
    assert state_of(demo, report) == ("void", "same_person")
    assert demo.read(approval.broken) == (report,)


def test_a_change_of_the_day_voids_and_asks_for_a_reason(demo: Desk, report: str) -> None:
    """One corrected mark of that day is enough; the next report of the day says why."""
    submitted(demo, report)
    sign_in.prove(demo, DEMO_PASSWORD, "تصحيح سجل الحضور")
    demo.write(approval.approve, report)
    sign_in.prove(demo, DEMO_PASSWORD, "تصحيح سجل الحضور")
    with demo.store.read(SYSTEM) as work:
        record = work.get(ReportRecord, report)
        day = record.work_date
    sheet = demo.read(attendance.sheet, day, PeriodCode.MORNING)
    one = next(row for row in sheet.rows if row.status is AttendanceStatus.PRESENT)
    mark = Mark(one.employee_id, AttendanceStatus.ABSENT)
    demo.write(attendance.mark, day, PeriodCode.MORNING, [mark])
    assert state_of(demo, report) == ("void", "changed")
    with demo.store.write(SYSTEM) as work:
        again = work.add(ReportRecord(**_fields(work.get(ReportRecord, report)))).id
    with pytest.raises(InvalidInput):
        demo.write(approval.submit, again)
    demo.write(approval.submit, again, "تصحيح الحضور")
    assert state_of(demo, again) == ("submitted", "")


def _fields(record: ReportRecord) -> dict[str, object]:
    names = ("kind", "work_date", "reference", "file_name", "sha256", "fingerprint", "pages")
    return {name: getattr(record, name) for name in names} | {
        "made_at": record.made_at,
        "account_id": record.account_id,
        "state": "made",
    }


def test_a_draft_is_not_submitted_and_a_void_one_not_approved(demo: Desk, report: str) -> None:
    """Only a whole report goes before another person, and only while it stands."""
    submitted(demo, report)
    with pytest.raises(InvalidInput):
        demo.write(approval.withdraw, report, " ")
    demo.write(approval.withdraw, report, "خطأ في العدد")
    assert state_of(demo, report) == ("void", "withdrawn")
    sign_in.prove(demo, DEMO_PASSWORD)
    with pytest.raises(Conflict):
        demo.write(approval.approve, report)


def test_a_shift_lead_approves_only_as_a_deputy(demo: Desk, report: str) -> None:
    """Named by the administrator up to a day, and never for what she submitted herself."""
    submitted(demo, report)
    accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    sign_in.prove(demo, DEMO_PASSWORD)
    with pytest.raises(NotAllowed):
        demo.write(approval.approve, report)
    lead = demo.actor.account_id
    accounts.seat_without_password(demo, "administrator")
    demo.write(deputies.grant, lead, term_of(demo))
    accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    sign_in.prove(demo, DEMO_PASSWORD)
    demo.write(approval.approve, report)
    with demo.store.read(SYSTEM) as work:
        stored = work.session.scalars(select(ReportRecord.state)).one()
    assert stored == ReportState.APPROVED
