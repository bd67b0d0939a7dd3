"""Invented print jobs of the demonstration days, each with the steps that led to its state."""

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from supervisor_app.models import Agency, PrintEvent, PrintJob
from supervisor_app.models.base import new_id
from supervisor_app.rules.job_history import merge_state
from supervisor_app.rules.print_job import JobEvent, JobState, move
from supervisor_app.rules.section import Section
from supervisor_app.services.demo import source
from supervisor_app.services.demo.catalogue import Cast
from supervisor_app.services.demo.days import DayPlan
from supervisor_app.store.work import Work

_JOBS_A_DAY = (58, 76)
_TARGET = timedelta(minutes=30)
_SPOILED, _LEFT, _PRIORITY, _LATE = 0.03, 0.02, 0.08, 0.05
_FIRST, _MINUTES = time(7, 45), 380
# Where the last jobs of the running morning stand, newest last.
_LIVE_TAIL = (
    (JobState.READY, 14),
    (JobState.FAILED, 1),
    (JobState.PRINTING, 2),
    (JobState.QUEUED, 5),
)
_PATH = {
    JobState.QUEUED: (JobEvent.RECEIVED,),
    JobState.PRINTING: (JobEvent.RECEIVED, JobEvent.START),
    JobState.FAILED: (JobEvent.RECEIVED, JobEvent.START, JobEvent.FAIL),
    JobState.READY: (JobEvent.RECEIVED, JobEvent.START, JobEvent.PRINTED),
    JobState.HANDED_OVER: (
        JobEvent.RECEIVED,
        JobEvent.START,
        JobEvent.PRINTED,
        JobEvent.HAND_OVER,
    ),
    JobState.UNCOLLECTED: (
        JobEvent.RECEIVED,
        JobEvent.START,
        JobEvent.PRINTED,
        JobEvent.MARK_UNCOLLECTED,
    ),
}


def store_day(work: Work, plan: DayPlan, cast: Cast, first_number: int) -> int:
    """Store one day's jobs with their events and return the next free number."""
    rng = plan.rng("printing")
    agencies = {agency.code: agency for agency in cast.agencies}
    printed = [row for row in source.services() if row.document]
    count = rng.randint(*_JOBS_A_DAY)
    states = list(_states(rng, plan, count))
    minutes = sorted(rng.randint(0, _MINUTES - (120 if plan.live else 0)) for _ in range(count))
    for offset, (state, minute) in enumerate(zip(states, minutes, strict=True)):
        row = rng.choice(printed)
        opened = datetime.combine(plan.day, _FIRST, work.now().tzinfo) + timedelta(minutes=minute)
        job = _job(rng, first_number + offset, agencies[row.agency], row.document, opened)
        events = _events(rng, job, state)
        work.add_all([job, *events])
    return first_number + count


def _states(rng: random.Random, plan: DayPlan, count: int) -> Iterator[JobState]:
    tail = [state for state, many in _LIVE_TAIL for _ in range(many)] if plan.live else []
    for _ in range(count - len(tail)):
        yield JobState.UNCOLLECTED if rng.random() < _LEFT else JobState.HANDED_OVER
    yield from tail


def _job(
    rng: random.Random, number: int, agency: Agency, document: str, opened: datetime
) -> PrintJob:
    return PrintJob(
        id=new_id(),
        number=number,
        work_date=opened.date(),
        agency_id=agency.id,
        document=document,
        applicant=f"{rng.randint(0, 9999):04d}",
        section=rng.choice(list(Section)),
        pages=rng.choice((1, 1, 1, 2, 3)),
        priority=rng.random() < _PRIORITY,
        state=JobState.QUEUED,
        merge_state=merge_state(0, JobState.QUEUED),
        requested_at=opened,
        due_at=opened + _TARGET,
        spoiled=1 if rng.random() < _SPOILED else 0,
    )


def _events(rng: random.Random, job: PrintJob, state: JobState) -> list[PrintEvent]:
    """Walk the job to its state, a few minutes a step, and return the steps."""
    made: list[PrintEvent] = []
    at = job.requested_at
    before: JobState | None = None
    for event in _PATH[state]:
        step = move(before, event)
        if step is None:
            raise ValueError(f"the demonstration walks {event} from {before}, which no job can")
        made.append(
            PrintEvent(
                id=new_id(),
                job_id=job.id,
                event=event,
                from_state=before.value if before else "",
                to_state=step.to,
                at=at,
                account_id="",
            )
        )
        if event is JobEvent.PRINTED:
            job.printed_at = at
        if event is JobEvent.HAND_OVER:
            job.handed_over_at = at
        before = step.to
        slow = rng.random() < _LATE
        at += timedelta(minutes=rng.randint(25, 45) if slow else rng.randint(2, 9))
    job.state = state
    job.merge_state = merge_state(0, state)
    return made
