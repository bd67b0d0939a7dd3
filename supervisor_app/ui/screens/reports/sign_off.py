"""Submitting and approving the report on the page: verbs, state words; the rules are services'."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from supervisor_app.errors import InvalidInput, KnownError
from supervisor_app.rules.rights import Right
from supervisor_app.services import audit
from supervisor_app.services.reports import approval
from supervisor_app.services.reports.approval import ReportState, VoidWhy
from supervisor_app.services.reports.archive import ReportRow
from supervisor_app.text.translate import translate
from supervisor_app.text.vocabulary import word
from supervisor_app.ui.context import Context
from supervisor_app.ui.theme import Tone
from supervisor_app.ui.widgets.buttons import button
from supervisor_app.ui.widgets.dialogs import Question, confirm

_LOOKS = {
    ReportState.DRAFT: (Tone.MUTE, "edit"),
    ReportState.MADE: (Tone.INFO, "report"),
    ReportState.SUBMITTED: (Tone.WARN, "clock"),
    ReportState.APPROVED: (Tone.OK, "check"),
    ReportState.VOID: (Tone.BAD, "x-circle"),
}


class SignOff(QObject):
    """Holds the verbs; `settled` is told when a report stands elsewhere than before."""

    settled = Signal()

    def __init__(self, owner: QWidget, ctx: Context) -> None:
        super().__init__(owner)
        self._owner = owner
        self._ctx = ctx
        self._report: ReportRow | None = None
        self.submit = button(translate("Reports", "Submit"), on=self._on_submit)
        self.approve = button(translate("Reports", "Approve"), "primary", on=self._on_approve)
        self.withdraw = button(translate("Reports", "Void"), "danger", on=self._on_withdraw)
        self.show_report(None)

    def show_report(self, report: ReportRow | None) -> None:
        """Offer what this person may do with the report on the page."""
        self._report = report
        state = report.state if report else ""
        own = report is not None and report.own
        may_submit = self._ctx.may(Right.SUBMIT_REPORTS)
        may_approve = self._ctx.may(Right.APPROVE_REPORTS)
        waiting = state == ReportState.SUBMITTED
        under_way = waiting or state == ReportState.APPROVED
        self.submit.setVisible(state == ReportState.MADE and may_submit)
        self.approve.setVisible(waiting and may_approve and not own)
        self.withdraw.setVisible(under_way and (may_approve or (waiting and own)))

    def _on_submit(self, reason: str = "") -> None:
        if self._report is not None:
            self._write(
                partial(approval.submit, report_id=self._report.id, reason=reason),
                translate("Reports", "The report waits for another person's approval"),
            )

    def _on_approve(self) -> None:
        if self._report is not None:
            self._write(
                partial(approval.approve, report_id=self._report.id),
                translate("Reports", "The report is approved"),
                self._seal,
            )

    def _on_withdraw(self) -> None:
        self._ask_why(
            translate("Reports", "Void the report"),
            translate("Reports", "It stays in the archive and counts no more."),
            self._withdraw,
        )

    def _withdraw(self, reason: str) -> None:
        if self._report is not None:
            self._write(
                partial(approval.withdraw, report_id=self._report.id, reason=reason),
                translate("Reports", "The report is void"),
            )

    def _write(
        self, verb: Callable[..., object], said: str, after: Callable[[], object] | None = None
    ) -> None:
        def written(_result: object) -> None:
            self.settled.emit()
            if after is not None:
                after()

        self._ctx.tasks.write(self._owner, verb, said=said, then=written, failed=self._refused)

    def _seal(self) -> None:
        """Sign the journal as it stands with the approval in it; it then travels to the others."""
        self._ctx.tasks.run(self._owner, audit.seal_now)

    def _refused(self, error: KnownError) -> bool:
        """Ask for the reason that a report after a voided one needs."""
        if isinstance(error, InvalidInput) and error.params.get("field") == "reason":
            self._ask_why(
                translate("Reports", "Submit again"),
                translate("Reports", "A report of this day was voided. Say what changed."),
                self._on_submit,
            )
            return True
        self.settled.emit()
        return False

    def _ask_why(self, title: str, text: str, given: Callable[[str], object]) -> None:
        confirm(
            self._owner,
            Question(title, text, title, reason=translate("Reports", "Reason")),
            given,
        )


def look(report: ReportRow) -> tuple[str, Tone, str]:
    """Return word, tone and icon of a report's state."""
    tone, icon = _LOOKS[ReportState(report.state)]
    return word("report", report.state), tone, icon


def hands(report: ReportRow) -> str:
    """Say who submitted, who approved, or why it is void; empty while nobody has."""
    if report.state == ReportState.VOID:
        return {
            VoidWhy.CHANGED: translate("Reports", "Void: a figure of the day was changed"),
            VoidWhy.SAME_PERSON: translate("Reports", "Void: submitted and approved by one person"),
            VoidWhy.WITHDRAWN: translate("Reports", "Void: taken back"),
        }.get(VoidWhy(report.void_why or VoidWhy.WITHDRAWN), "")
    if report.state == ReportState.APPROVED and report.approved_for:
        return translate("Reports", "Approved by {name} on behalf of {supervisor}").format(
            name=report.approved_by, supervisor=report.approved_for
        )
    if report.state == ReportState.APPROVED:
        return translate("Reports", "Approved by {name}").format(name=report.approved_by)
    if report.state == ReportState.SUBMITTED:
        return translate("Reports", "Submitted by {name}").format(name=report.submitted_by)
    return ""
