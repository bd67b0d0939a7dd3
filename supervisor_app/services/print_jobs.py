"""Working on print jobs: received, moved on, handed over by number; lists are `print_board`."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from supervisor_app.errors import Conflict, InvalidInput, NotFound
from supervisor_app.models import Agency, PrintEvent, PrintJob
from supervisor_app.models.base import new_id
from supervisor_app.rules.job_history import merge_state
from supervisor_app.rules.print_job import JobEvent, JobState, Move, may_take_back, move
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.store.work import Work
from supervisor_app.text.bidi import strip_controls
from supervisor_app.text.numerals import fold_digits

KIND = "print_job"
SEVERAL = "several"
FIRST_NUMBER = 1001
READY_WITHIN = timedelta(minutes=30)
KEPT_DIGITS = 4
MOST_PAGES = 500
LONGEST_DOCUMENT = 120


@dataclass(frozen=True, slots=True)
class JobDraft:
    """A job as it is asked for; of the applicant's identity only the last four digits are kept."""

    agency_id: str
    document: str
    section: Section
    pages: int = 1
    priority: bool = False
    applicant: str = ""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job right after it was worked on: enough to say what was done, to whom and when."""

    id: str
    number: int
    document: str
    agency: str
    applicant: str
    state: JobState
    at: datetime


def receive(work: Work, draft: JobDraft) -> JobFacts:
    """Take a job in under the centre's next number; raises InvalidInput, NotFound."""
    work.require(Right.WORK_PRINT_JOBS)
    work.get(Agency, draft.agency_id)
    document = strip_controls(draft.document).strip()
    if not document:
        raise InvalidInput(field="document", reason="required", value="")
    if len(document) > LONGEST_DOCUMENT:
        raise InvalidInput(field="document", reason="too_long", value=document)
    if not 1 <= draft.pages <= MOST_PAGES:
        raise InvalidInput(field="pages", reason="out_of_range", value=draft.pages)
    step = _allowed(None, JobEvent.RECEIVED)
    now = work.now()
    job = work.add(
        PrintJob(
            id=new_id(),
            number=_next_number(work),
            work_date=work.today(),
            agency_id=draft.agency_id,
            document=document,
            applicant=_last_digits(draft.applicant),
            section=draft.section,
            pages=draft.pages,
            priority=draft.priority,
            state=step.to,
            merge_state=merge_state(0, step.to),
            requested_at=now,
            due_at=now + READY_WITHIN,
            spoiled=0,
        )
    )
    _record(work, job, JobEvent.RECEIVED, (None, step.to))
    return _facts(work, job)


def advance(work: Work, job_id: str, event: JobEvent, reason: str = "") -> JobFacts:
    """Move a job on; whoever handed it over may take it back for a few seconds without a reason.

    Raises Conflict where its state does not allow the event, NotAllowed where it is somebody
    else's to do, InvalidInput where a reason is due.
    """
    work.require(Right.WORK_PRINT_JOBS)
    job = work.get(PrintJob, job_id)
    step = _allowed(job.state, event)
    if not (event is JobEvent.REOPEN and _may_take_back(work, job)):
        work.require(step.right)
        if step.needs_reason and not reason.strip():
            raise InvalidInput(field="reason", reason="required", value="")
    generation, before = job.merge_state[0], job.state
    job.state = step.to
    job.merge_state = merge_state(generation + step.new_generation, step.to)
    _keep_times(work, job, event)
    _record(work, job, event, (before, step.to), reason=reason.strip(), generation=generation)
    return _facts(work, job)


def hand_over_by_number(work: Work, number: int) -> JobFacts:
    """Hand over the one document of this number that waits for somebody.

    Raises NotFound for a number that no job carries and Conflict where none of them can be handed
    over (params state, number, id, at: when it was handed over) or several can ("several").
    """
    work.require(Right.WORK_PRINT_JOBS)
    rows = work.session.execute(
        select(PrintJob.id, PrintJob.state, PrintJob.handed_over_at)
        .where(PrintJob.number == number)
        .order_by(PrintJob.requested_at.desc())
    ).all()
    if not rows:
        raise NotFound(kind=KIND, id=str(number))
    waiting = [row for row in rows if move(row.state, JobEvent.HAND_OVER) is not None]
    if len(waiting) > 1:
        raise Conflict(kind=KIND, state=SEVERAL, number=number)
    if not waiting:
        newest = rows[0]
        at = newest.handed_over_at
        raise Conflict(
            kind=KIND,
            state=newest.state.value,
            number=number,
            id=newest.id,
            at=None if at is None else at.astimezone(work.now().tzinfo),
        )
    return advance(work, waiting[0].id, JobEvent.HAND_OVER)


def _allowed(state: JobState | None, event: JobEvent) -> Move:
    step = move(state, event)
    if step is None:
        raise Conflict(kind=KIND, state=state.value if state else "")
    return step


def _may_take_back(work: Work, job: PrintJob) -> bool:
    last = work.session.execute(
        select(PrintEvent.event, PrintEvent.account_id, PrintEvent.at)
        .where(PrintEvent.job_id == job.id)
        .order_by(PrintEvent.at.desc(), PrintEvent.id.desc())
        .limit(1)
    ).first()
    return last is not None and may_take_back(
        last.event,
        same_actor=last.account_id == work.actor.account_id,
        seconds_ago=(work.now() - last.at).total_seconds(),
    )


def _keep_times(work: Work, job: PrintJob, event: JobEvent) -> None:
    """Keep when the paper was made and given away, and how many sheets were lost to it."""
    if event is JobEvent.PRINTED:
        job.printed_at = work.now()
    elif event is JobEvent.HAND_OVER:
        job.handed_over_at = work.now()
    elif event in (JobEvent.SPOIL, JobEvent.RECALL):
        job.spoiled, job.printed_at = job.spoiled + 1, None
    elif event is JobEvent.REOPEN:
        job.handed_over_at = None
        if job.state is JobState.QUEUED:
            job.printed_at = None


def _record(
    work: Work,
    job: PrintJob,
    event: JobEvent,
    places: tuple[JobState | None, JobState],
    *,
    reason: str = "",
    generation: int = 0,
) -> None:
    before, after = places
    work.add(
        PrintEvent(
            id=new_id(),
            job_id=job.id,
            event=event,
            from_state=before.value if before else "",
            to_state=after,
            at=work.now(),
            account_id=work.actor.account_id,
            reason=reason,
            generation=generation,
            settles=[],
        )
    )


def _next_number(work: Work) -> int:
    last = work.session.scalar(select(func.max(PrintJob.number)))
    return FIRST_NUMBER if last is None else last + 1


def _last_digits(typed: str) -> str:
    """Keep the end of an identity number: more than that is never stored."""
    digits = strip_controls(fold_digits(typed)).strip()
    if not digits:
        return ""
    if not (digits.isascii() and digits.isdigit()):
        raise InvalidInput(field="applicant", reason="not_a_number", value=typed)
    if len(digits) < KEPT_DIGITS:
        raise InvalidInput(field="applicant", reason="too_short", value=typed)
    return digits[-KEPT_DIGITS:]


def _facts(work: Work, job: PrintJob) -> JobFacts:
    agency = work.session.scalar(select(Agency.short_name).where(Agency.id == job.agency_id))
    return JobFacts(
        job.id, job.number, job.document, agency or "", job.applicant, job.state, work.now()
    )
