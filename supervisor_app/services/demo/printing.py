"""Invented print jobs of the demonstration days, each with the steps that led to its state."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import select

from supervisor_app.models import Account, Agency, PrintEvent, PrintJob
from supervisor_app.models.base import new_id
from supervisor_app.rules.job_history import merge_state
from supervisor_app.rules.print_job import JobEvent, JobState, move
from supervisor_app.rules.rights import Right, Role
from supervisor_app.rules.section import Section
from supervisor_app.services.demo import source
from supervisor_app.services.demo.catalogue import PERIODS, Cast
from supervisor_app.services.demo.days import DayPlan
from supervisor_app.store.work import Work

_JOBS_A_DAY = (58, 76)
_TARGET = timedelta(minutes=30)
_SPOILED, _LEFT, _PRIORITY, _LATE = 0.03, 0.02, 0.08, 0.05
_FIRST, _MINUTES, _BEFORE_TAIL = time(7, 45), 380, 60
_MARKED_AFTER, _KEPT_FOR = timedelta(minutes=20), timedelta(days=4)
# Where the last jobs of the running day stand, and how many minutes ago each got there.
_LIVE_TAIL = (
    (JobState.UNCOLLECTED, (14, 7, 2)),
    (JobState.READY, (18, 17, 15, 14, 12, 11, 10, 8, 7, 6, 4, 3, 2, 1)),
    (JobState.FAILED, (9,)),
    (JobState.PRINTING, (4, 2)),
    (JobState.QUEUED, (9, 7, 5, 3, 1)),
)
_MADE = (JobEvent.RECEIVED, JobEvent.START, JobEvent.PRINTED)
_PATH = {
    JobState.QUEUED: (JobEvent.RECEIVED,),
    JobState.PRINTING: (JobEvent.RECEIVED, JobEvent.START),
    JobState.FAILED: (JobEvent.RECEIVED, JobEvent.START, JobEvent.FAIL),
    JobState.READY: _MADE,
    JobState.HANDED_OVER: (*_MADE, JobEvent.HAND_OVER),
    JobState.UNCOLLECTED: (*_MADE, JobEvent.MARK_UNCOLLECTED),
    JobState.CANCELLED: (*_MADE, JobEvent.MARK_UNCOLLECTED, JobEvent.CANCEL),
}
_AGAIN = (JobEvent.RECEIVED, JobEvent.START, JobEvent.SPOIL)
_REASONS = {
    JobEvent.FAIL: ("انحشار ورق",),
    JobEvent.SPOIL: ("عيب طباعة", "سحب ورقتين معًا", "انحراف عن الإطار"),
    JobEvent.CANCEL: ("انتهت مدة الحفظ وأعيدت إلى الجهة",),
}


@dataclass(frozen=True, slots=True)
class _Life:
    """One job before it is stored: its steps and when each happened."""

    events: tuple[JobEvent, ...]
    times: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class _Hands:
    """Whose accounts the steps were done under."""

    operator: str
    supervisor: str


def store_day(work: Work, plan: DayPlan, cast: Cast, first_number: int) -> int:
    """Store one day's jobs with their events and return the next free number."""
    rng = plan.rng("printing")
    agencies = {agency.code: agency for agency in cast.agencies}
    printed = [row for row in source.services() if row.document]
    hands = _Hands(_account(work, Role.PRINT_OPERATOR), _account(work, Role.SUPERVISOR))
    lives = sorted(_lives(work, rng, plan), key=lambda life: life.times[0])
    for number, life in enumerate(lives, first_number):
        row = rng.choice(printed)
        job = _job(rng, number, agencies[row.agency], row.document, life.times[0])
        work.add_all([job, *_steps(rng, job, life, hands)])
    return first_number + len(lives)


def _account(work: Work, role: Role) -> str:
    return work.session.scalar(select(Account.id).where(Account.role == role)) or ""


def _lives(work: Work, rng: random.Random, plan: DayPlan) -> Iterator[_Life]:
    """Invent the day's jobs: those that are done and, on the running day, those still open."""
    begins = datetime.combine(plan.day, _FIRST, work.now().tzinfo)
    count, room = rng.randint(*_JOBS_A_DAY), _MINUTES
    until = _known_until(work, plan)
    if plan.live:
        tail = [(state, ago) for state, minutes in _LIVE_TAIL for ago in minutes]
        for state, ago in tail:
            yield _ending(rng, _PATH[state], until - timedelta(minutes=ago))
        count -= len(tail)
        room = max(30, round((until - begins).total_seconds() / 60) - _BEFORE_TAIL)
    kept = plan.day >= work.today() - _KEPT_FOR
    for _ in range(count):
        opened = begins + timedelta(minutes=rng.randint(0, room))
        left = not plan.live and rng.random() < _LEFT
        state = JobState.UNCOLLECTED if kept else JobState.CANCELLED
        path = _PATH[state if left else JobState.HANDED_OVER]
        if rng.random() < _SPOILED:
            path = (*_AGAIN, *path[1:])
        yield _beginning(rng, path, opened, until)


def _known_until(work: Work, plan: DayPlan) -> datetime:
    """Return now for a day that runs, and the end of its last period for an earlier one."""
    if plan.day == work.today():
        return work.now()
    ends = max(end for _, _, end in PERIODS.values())
    return datetime.combine(plan.day, ends, work.now().tzinfo)


def _gap(rng: random.Random, event: JobEvent, *, slow: bool) -> timedelta:
    if event is JobEvent.MARK_UNCOLLECTED:
        return _MARKED_AFTER
    if event is JobEvent.CANCEL:
        return _KEPT_FOR
    return timedelta(minutes=rng.randint(25, 45) if slow else rng.randint(2, 9))


def _beginning(
    rng: random.Random, events: tuple[JobEvent, ...], opened: datetime, until: datetime
) -> _Life:
    """Walk forward from the request, a few minutes a step, never past what is known."""
    times = [opened]
    for event in events[1:]:
        at = times[-1] + _gap(rng, event, slow=rng.random() < _LATE)
        times.append(at if event is JobEvent.CANCEL else min(at, until))
    return _Life(events, tuple(times))


def _ending(rng: random.Random, events: tuple[JobEvent, ...], ended: datetime) -> _Life:
    """Walk backward from the last step."""
    times = [ended]
    for event in reversed(events[1:]):
        times.append(times[-1] - _gap(rng, event, slow=False))
    return _Life(events, tuple(reversed(times)))


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
        spoiled=0,
    )


def _steps(rng: random.Random, job: PrintJob, life: _Life, hands: _Hands) -> list[PrintEvent]:
    """Walk the job through its steps and return them."""
    made: list[PrintEvent] = []
    before, generation = None, 0
    for event, at in zip(life.events, life.times, strict=True):
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
                account_id=hands.supervisor if step.right is Right.REPRINT else hands.operator,
                reason=rng.choice(_REASONS.get(event, ("",))),
                generation=generation,
                settles=[],
            )
        )
        if event is JobEvent.PRINTED:
            job.printed_at = at
        if event is JobEvent.HAND_OVER:
            job.handed_over_at = at
        job.spoiled += event is JobEvent.SPOIL
        before, generation = step.to, generation + step.new_generation
    job.state = before or JobState.QUEUED
    job.merge_state = merge_state(generation, job.state)
    return made
