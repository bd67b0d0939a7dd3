"""Drafts of the letters of a case, filled with what is known; signing and numbers are not here."""

from supervisor_app.errors import InvalidInput
from supervisor_app.models import Agency, Centre
from supervisor_app.models.base import natural_id
from supervisor_app.rules.rights import Right
from supervisor_app.rules.shortage import StepKind, deadline
from supervisor_app.services import days, presence_board, shortages
from supervisor_app.services.shortages import CaseDetail
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work
from supervisor_app.text.letters import ShortageLetter, follow_up_letter, shortage_letter


def draft(work: Work, case_id: str, kind: StepKind) -> str:
    """Return the text that a letter of a case begins with; the person may change it.

    Raises InvalidInput for a step that is no letter, NotFound.
    """
    work.require(Right.WORK_CASES)
    if kind not in (StepKind.LETTER, StepKind.FOLLOW_UP):
        raise InvalidInput(field="document", reason="choice", value=kind)
    found = shortages.case(work, case_id)
    today = work.today()
    calendar = working_days(work, today)
    due = deadline(kind, today, calendar, shortages.reply_days(work)) or today
    centre = work.get(Centre, natural_id("centre", work.centre_id)).name
    agency = work.get(Agency, found.row.agency_id).name if found.row.agency_id else centre
    if kind is StepKind.FOLLOW_UP:
        letters = [one.at for one in found.steps if one.kind is StepKind.LETTER]
        written = (letters[-1] if letters else found.row.opened_at).date()
        return follow_up_letter(centre, agency, written, due)
    agreed, present = _counters(work, found)
    return shortage_letter(
        ShortageLetter(
            centre,
            agency,
            found.row.subject,
            found.row.title,
            found.row.cause,
            found.row.opened_at,
            due,
            agreed,
            present,
        )
    )


def _counters(work: Work, found: CaseDetail) -> tuple[int | None, int | None]:
    """Return agreed and open counters of the agency now, None where it is not on the board."""
    frame = days.frame(work)
    if frame.current is None:
        return None, None
    board = presence_board.read_board(work, frame, frame.current)
    row = next((row for row in board.rows if row.id == found.row.agency_id), None)
    return (None, None) if row is None else (row.now.agreed, row.now.open)
