"""One print job with its history: who did what and when, and what in it contradicts itself."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from supervisor_app.models import Account, Agency, PrintEvent, PrintJob
from supervisor_app.models.base import new_id
from supervisor_app.rules.job_history import JobConflict, JobEntry, fold
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.rights import Right
from supervisor_app.services.print_rows import JobRow, frame_of, job_columns, read_rows
from supervisor_app.store.work import Work


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job's life: what, when, who ("" where that is not known here) and why."""

    event: JobEvent
    to: JobState
    at: datetime
    who: str
    reason: str


@dataclass(frozen=True, slots=True)
class JobDetail:
    """One job with its steps, oldest first, and the conflicts that wait for a person."""

    row: JobRow
    agency_name: str
    steps: tuple[Step, ...]
    conflicts: tuple[JobConflict, ...]


def job(work: Work, job_id: str) -> JobDetail:
    """Return one job with its history; raises NotFound."""
    work.require(Right.VIEW_PRINT_JOBS)
    agency_id = work.get(PrintJob, job_id).agency_id
    wanted = job_columns().where(PrintJob.id == job_id)
    row = read_rows(work, wanted, frame_of(work, None))[0]
    name = work.session.scalar(select(Agency.name).where(Agency.id == agency_id))
    zone = work.now().tzinfo
    found = work.session.execute(
        select(PrintEvent, Account.full_name)
        .outerjoin(Account, Account.id == PrintEvent.account_id)
        .where(PrintEvent.job_id == job_id)
        .order_by(PrintEvent.at, PrintEvent.generation, PrintEvent.id)
    ).all()
    steps = tuple(
        Step(one.event, one.to_state, one.at.astimezone(zone), who or "", one.reason)
        for one, who in found
    )
    return JobDetail(row, name or "", steps, fold(_entry(one) for one, _ in found).conflicts)


def settle_handovers(work: Work, job_id: str, reason: str) -> None:
    """Write the step that names every hand-over of a job, its own included, as looked at."""
    handed = work.session.execute(
        select(PrintEvent.id, PrintEvent.generation).where(
            PrintEvent.job_id == job_id, PrintEvent.event == JobEvent.HAND_OVER
        )
    ).all()
    own = new_id()
    work.add(
        PrintEvent(
            id=own,
            job_id=job_id,
            event=JobEvent.HAND_OVER,
            from_state=JobState.HANDED_OVER.value,
            to_state=JobState.HANDED_OVER,
            at=work.now(),
            account_id=work.actor.account_id,
            reason=reason,
            generation=max((generation for _, generation in handed), default=0),
            # The table of moves knows no such step; naming itself says that this is known.
            settles=sorted([*(key for key, _ in handed), own]),
        )
    )


def _entry(one: PrintEvent) -> JobEntry:
    before = JobState(one.from_state) if one.from_state else None
    return JobEntry(one.id, one.event, one.generation, before, frozenset(one.settles))
