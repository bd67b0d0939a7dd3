"""Deputising: granted for some days under an administrator's key, held to them, said everywhere."""

from datetime import timedelta

import pytest

from supervisor_app.errors import InvalidInput, NotAllowed, RosterBroken, SessionEnded
from supervisor_app.models import ReportRecord
from supervisor_app.rules.rights import SYSTEM, Right, Role
from supervisor_app.services import accounts, deputies, own_account, sign_in, true_clock
from supervisor_app.services.demo_password import DEMO_PASSWORD
from supervisor_app.services.deputies import Term
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports import approval
from supervisor_app.store.work import Work
from supervisor_app.system.clock import FixedClock
from tests.services.terms import account_of, term_of
from tests.services.test_approval import report as report
from tests.services.test_approval import submitted


def granted(desk: Desk, first: int = 0, last: int = 0) -> str:
    """Let the shift lead stand in from so many days after today; return her account."""
    lead = account_of(desk, Role.SHIFT_LEAD)
    today = desk.clock.now().date()
    accounts.seat_without_password(desk, "administrator")
    supervisor = account_of(desk, Role.SUPERVISOR)
    term = Term(supervisor, today + timedelta(days=first), today + timedelta(days=last))
    desk.write(deputies.grant, lead, term)
    return lead


def moved(desk: Desk, days: int) -> FixedClock:
    """Let days pass."""
    assert isinstance(desk.clock, FixedClock)
    desk.clock.advance(timedelta(days=days))
    return desk.clock


def may_approve(desk: Desk) -> bool:
    """Sign the shift lead in and tell whether she may approve."""
    return accounts.sign_in(desk, "shift_lead", DEMO_PASSWORD).may(Right.APPROVE_REPORTS)


def test_the_term_is_shown_with_whom_it_is_for_and_who_granted_it(demo: Desk) -> None:
    """To the administrator in the list, to the deputy in her own account; over, to nobody."""
    lead = granted(demo, 0, 2)
    row = next(one for one in demo.read(accounts.accounts) if one.id == lead)
    assert row.deputising is not None
    assert row.deputising.now
    (name,) = [name for _, name in demo.read(deputies.supervisors)]
    assert row.deputising.supervisor == name
    assert row.deputising.granted_by == demo.actor.name
    assert may_approve(demo)
    assert demo.read(own_account.own_account).deputising == row.deputising
    moved(demo, 3)
    assert demo.read(own_account.own_account).deputising is None


def test_a_term_holds_on_its_days_alone(demo: Desk) -> None:
    """Not before the first, not after the last, whether or not she signs in again."""
    granted(demo, 1, 2)
    assert not may_approve(demo)
    moved(demo, 1)
    assert may_approve(demo)
    moved(demo, 1)
    assert demo.read(_instead_of)
    moved(demo, 1)
    with pytest.raises(NotAllowed):
        demo.read(_instead_of)
    assert not may_approve(demo)


def _instead_of(work: Work) -> str | None:
    return deputies.on_behalf_of(work)


def test_a_clock_put_back_prolongs_nothing(demo: Desk) -> None:
    """What the journal has seen is later than what the clock says now."""
    granted(demo)
    clock = moved(demo, 1)
    assert not may_approve(demo)
    clock.set(clock.now() - timedelta(days=1))
    assert not may_approve(demo)
    with demo.store.read(SYSTEM) as work:
        assert true_clock.least_day(work) == work.today() + timedelta(days=1)


def test_an_approval_says_on_whose_behalf(demo: Desk, report: str) -> None:
    """The register keeps the supervisor's account beside the deputy's; her own approval none."""
    submitted(demo, report)
    lead = granted(demo)
    accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    sign_in.prove(demo, DEMO_PASSWORD)
    demo.write(approval.approve, report)
    with demo.store.read(SYSTEM) as work:
        row = work.get(ReportRecord, report)
        assert (row.approved_by, row.approved_for) == (lead, account_of(demo, Role.SUPERVISOR))
    demo.write(approval.withdraw, report, "خطأ")


def test_an_approval_is_not_voided_after_the_term(demo: Desk, report: str) -> None:
    """A session that is still open does no more than the account may today."""
    submitted(demo, report)
    granted(demo)
    accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    moved(demo, 1)
    sign_in.prove(demo, DEMO_PASSWORD)
    for deed in (
        lambda work: approval.approve(work, report),
        lambda work: approval.withdraw(work, report, "x"),
    ):
        with pytest.raises(NotAllowed):
            demo.write(deed)


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [(2, 1, "term_order"), (-3, -1, "term_past"), (0, 92, "term_long")],
)
def test_odd_days_are_refused(demo: Desk, first: int, last: int, reason: str) -> None:
    """Ended before it begins, over already, or so long that the role itself is meant."""
    with pytest.raises(InvalidInput) as refused:
        granted(demo, first, last)
    assert refused.value.params["reason"] == reason


def test_only_a_shift_lead_stands_in_and_only_for_a_supervisor(demo: Desk) -> None:
    """And only an administrator grants it, who may end it at once."""
    lead = granted(demo)
    clerk = account_of(demo, Role.STATISTICS_CLERK)
    today = demo.clock.now().date()
    with pytest.raises(InvalidInput):
        demo.write(deputies.grant, clerk, term_of(demo))
    with pytest.raises(InvalidInput):
        demo.write(deputies.grant, lead, Term(clerk, today, today))
    demo.write(deputies.end, lead)
    assert not may_approve(demo)
    accounts.seat_without_password(demo, "supervisor")
    with pytest.raises(NotAllowed):
        demo.write(deputies.grant, lead, term_of(demo))


def test_a_term_edited_in_the_table_opens_nothing(demo: Desk) -> None:
    """Each part of it stands in the signed roster."""
    granted(demo)
    for change in ("deputy_until = '2026-01-01'", "deputy_for = 'x'", "deputy_from = NULL"):
        with demo.store.raw() as raw:
            raw.execute("BEGIN")
            before = raw.execute(
                "SELECT deputy_from, deputy_until, deputy_for FROM account WHERE username = ?",
                ("shift_lead",),
            ).fetchone()
            raw.execute(f"UPDATE account SET {change} WHERE username = 'shift_lead'")
            raw.execute("COMMIT")
        with pytest.raises(RosterBroken):
            accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
        with demo.store.raw() as raw:
            raw.execute(
                "UPDATE account SET deputy_from = ?, deputy_until = ?, deputy_for = ? "
                "WHERE username = 'shift_lead'",
                before,
            )


def test_another_role_ends_term_and_session(demo: Desk) -> None:
    """A clerk inherits nothing, and who sits with the old role writes no more."""
    lead = granted(demo)
    accounts.sign_in(demo, "shift_lead", DEMO_PASSWORD)
    seat = demo.actor
    accounts.seat_without_password(demo, "administrator")
    demo.write(accounts.edit, lead, full_name="ماجد", post="كاتب", role=Role.STATISTICS_CLERK)
    row = next(one for one in demo.read(accounts.accounts) if one.id == lead)
    assert row.deputising is None
    demo.seat(seat)
    with pytest.raises(SessionEnded):
        demo.write(lambda work: work.require(Right.VIEW_BOARD))
