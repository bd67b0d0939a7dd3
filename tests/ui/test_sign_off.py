"""Sign-off in the window, and with it deputies, looks at changes, reviews, identity numbers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules import identity
from supervisor_app.rules.rights import Role
from supervisor_app.services import access_review, account_changes, accounts, employees, identities
from supervisor_app.services.deputies import Deputising
from supervisor_app.services.desk import Desk
from supervisor_app.services.reports.approval import ReportState
from supervisor_app.services.reports.archive import ReportRow
from supervisor_app.ui.deputy_words import said
from supervisor_app.ui.screens.reports.sign_off import SignOff, hands
from supervisor_app.ui.screens.settings.accounts import AccountsSection
from supervisor_app.ui.screens.staffing.identity import IdentityLine
from supervisor_app.ui.widgets.dialogs import ConfirmDialog
from tests.services.terms import account_of
from tests.ui.opened_settings import Opened, all_accounts

NUMBER = next(f"101234415{n}" for n in range(10) if identity.kind_of(f"101234415{n}"))
MADE = ReportRow(
    id="r",
    kind="daily",
    day=date(2025, 10, 4),
    reference="1",
    file_name="x.pdf",
    sha256="0",
    made_at=datetime(2025, 10, 4, 20, 0),  # noqa: DTZ001  never compared
    made_by="هند",
    pages=4,
    fingerprint="0" * 16,
    state=ReportState.MADE.value,
)


@pytest.fixture
def administered(demo: Desk, qtbot: QtBot) -> Iterator[Opened]:
    """Show the settings to the administrator of the demonstration."""
    accounts.seat_without_password(demo, "administrator")
    made = Opened(demo, qtbot)
    yield made
    made.tasks.shutdown()


def listed(desk: Desk) -> tuple[accounts.AccountRow, ...]:
    """Read the accounts; the administrator's proof goes with another seat, so she sits again."""
    rows = all_accounts(desk)
    accounts.seat_without_password(desk, "administrator")
    return rows


def test_a_term_is_granted_and_ended_in_the_sheet(administered: Opened) -> None:
    """The sheet of a shift lead has it, that of others has not; the list shows who stands in."""
    opened = administered
    section = opened.section("accounts", AccountsSection)
    rows = {row.role: row for row in listed(opened.desk)}
    section.sheet.open(rows[Role.STATISTICS_CLERK])
    assert not hasattr(section.sheet, "deputising")
    section.sheet.open(rows[Role.SHIFT_LEAD])
    opened.settle()
    part = section.sheet.deputising
    assert part.form is not None
    today = opened.desk.clock.now().date()
    part.form.show_values({"first": today, "last": date(2024, 1, 1)})
    part.grant()
    opened.settle()
    assert part.form.rows["last"].below.property("tone") == "bad"
    part.form.show_values({"first": today, "last": today})
    part.grant()
    opened.settle()
    lead = next(one for one in listed(opened.desk) if one.role is Role.SHIFT_LEAD)
    assert lead.deputising is not None
    section.sheet.open(lead)
    opened.settle()
    assert lead.deputising.supervisor in section.sheet.deputising.state.text()
    section.sheet.deputising.end()
    opened.settle()
    assert all(one.deputising is None for one in listed(opened.desk))


def test_what_the_other_did_is_seen_and_the_review_written_down(demo: Desk, qtbot: QtBot) -> None:
    """The card is there while there is something by another hand; one press marks it."""
    accounts.seat_without_password(demo, "administrator")
    draft = accounts.AccountDraft("huda", "هدى", "", Role.ADMINISTRATOR, "صباح الخير 12")
    demo.write(accounts.add, draft)
    first = Opened(demo, qtbot)
    section = first.section("accounts", AccountsSection)
    first.settle()
    assert section.changes.isHidden()
    section.confirm()
    first.settle()
    assert not demo.read(access_review.state).due
    assert demo.actor.name in section.reviewed.text()
    first.tasks.shutdown()
    accounts.seat_without_password(demo, "huda")
    other = Opened(demo, qtbot)
    section = other.section("accounts", AccountsSection)
    other.settle()
    assert not section.changes.isHidden()
    (change,) = demo.read(account_changes.by_others)
    section.changes.table.select(f"{change.op} {change.account}")
    section.changes.see()
    other.settle()
    assert other.failures == []
    assert demo.read(account_changes.unseen) == 0
    other.tasks.shutdown()


class Hands:
    """Stands for the window's tasks: keeps each verb, and refuses as it is told."""

    def __init__(self) -> None:
        self.asked: list[Callable[..., object]] = []
        self.jobs = 0
        self.refusal: KnownError | None = None

    def write(self, _owner: QWidget, verb: Callable[..., object], **more: object) -> None:
        """Keep the verb; hand on the refusal or the result."""
        self.asked.append(verb)
        called = more["failed"] if self.refusal is not None else more["then"]
        assert callable(called)
        called(self.refusal)

    def run(self, *_: object) -> None:
        """Count the seal of the journal."""
        self.jobs += 1


class Ctx:
    """Stands for a screen's context: who may what."""

    def __init__(self, *rights: str) -> None:
        self.tasks = Hands()
        self._rights = rights

    def may(self, right: object) -> bool:
        """Tell whether the right is held."""
        return str(right) in self._rights


def shown(sign_off: SignOff) -> tuple[bool, bool, bool]:
    """Tell which verbs are offered: submit, approve, void."""
    verbs = (sign_off.submit, sign_off.approve, sign_off.withdraw)
    return tuple(not one.isHidden() for one in verbs)  # type: ignore[return-value]  # three of them


SUBMITTED = replace(MADE, state=ReportState.SUBMITTED.value, submitted_by="نورة")
APPROVED = replace(SUBMITTED, state=ReportState.APPROVED.value, approved_by="ماجد")


@pytest.mark.parametrize(
    ("report", "rights", "verbs"),
    [
        (None, ("submit_reports", "approve_reports"), (False, False, False)),
        (MADE, ("submit_reports",), (True, False, False)),
        (MADE, (), (False, False, False)),
        (SUBMITTED, ("approve_reports",), (False, True, True)),
        (replace(SUBMITTED, own=True), ("approve_reports",), (False, False, True)),
        (replace(SUBMITTED, own=True), ("submit_reports",), (False, False, True)),
        (SUBMITTED, ("submit_reports",), (False, False, False)),
        (APPROVED, ("approve_reports",), (False, False, True)),
        (replace(APPROVED, own=True), ("submit_reports",), (False, False, False)),
        (replace(MADE, state="void"), ("submit_reports", "approve_reports"), (False,) * 3),
    ],
)
def test_only_the_verbs_that_the_service_takes_are_offered(
    report: ReportRow | None, rights: tuple[str, ...], verbs: tuple[bool, ...], qtbot: QtBot
) -> None:
    """One's own is never approved, a stranger's submission not taken back by a submitter."""
    owner = QWidget()
    qtbot.addWidget(owner)
    sign_off = SignOff(owner, Ctx(*rights))  # type: ignore[arg-type]  # a stand-in
    for verb in (sign_off.submit, sign_off.approve, sign_off.withdraw):
        qtbot.addWidget(verb)
    sign_off.show_report(report)
    assert shown(sign_off) == verbs


def test_submitting_again_asks_why_and_approving_seals(qtbot: QtBot) -> None:
    """A refusal for want of a reason opens the question; an approval signs the journal."""
    owner = QWidget()
    qtbot.addWidget(owner)
    ctx = Ctx("submit_reports", "approve_reports")
    sign_off = SignOff(owner, ctx)  # type: ignore[arg-type]  # a stand-in
    for verb in (sign_off.submit, sign_off.approve, sign_off.withdraw):
        qtbot.addWidget(verb)
    sign_off.show_report(MADE)
    ctx.tasks.refusal = InvalidInput(field="reason", reason="required", value="")
    sign_off.submit.click()
    (dialog,) = owner.findChildren(ConfirmDialog)
    ctx.tasks.refusal = None
    dialog.reason.setText("تصحيح")
    dialog.go.click()
    assert ctx.tasks.asked[-1].keywords == {"report_id": "r", "reason": "تصحيح"}  # type: ignore[attr-defined]  # a partial
    sign_off.show_report(SUBMITTED)
    sign_off.approve.click()
    assert ctx.tasks.jobs == 1


def test_a_deputy_s_approval_says_for_whom() -> None:
    """On the archive's entry and in the words of the term."""
    words = hands(replace(APPROVED, approved_for="سارة"))
    assert "ماجد" in words
    assert "سارة" in words
    day = date(2025, 10, 5)
    assert "طارق" in said(Deputising("s", "سارة", day, day, "طارق", now=True))
    assert "سارة" not in said(Deputising("", "", None, day, "", now=True))


def test_a_number_is_shown_copied_hidden_and_cleared(demo: Desk, qtbot: QtBot) -> None:
    """Masked again it leaves the clipboard; cleared it leaves the sheet, for a reason."""
    accounts.seat_without_password(demo, "supervisor")
    one = demo.read(employees.employees)[0].id
    demo.write(identities.put, one, NUMBER)
    opened = Opened(demo, qtbot)
    row = next(row for row in demo.read(employees.employees) if row.id == one)
    line = IdentityLine(opened.screen._ctx, row)
    qtbot.addWidget(line)
    line.reveal()
    opened.settle()
    assert NUMBER in line.number.text()
    line.copy()
    assert QApplication.clipboard().text() == NUMBER
    line.hide_again()
    assert QApplication.clipboard().text() == ""
    assert NUMBER not in line.number.text()
    line.clear_it.click()
    (dialog,) = line.findChildren(ConfirmDialog)
    assert not dialog.go.isEnabled()
    dialog.reason.setText("سُجّل خطأ")
    dialog.go.click()
    opened.settle()
    assert line.isHidden()
    assert one not in demo.read(identities.masked)
    assert account_of(demo, Role.SUPERVISOR) == demo.actor.account_id
    opened.tasks.shutdown()
