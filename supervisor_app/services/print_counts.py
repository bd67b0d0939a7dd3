"""Print jobs of days as counts: received, printed, handed over, spoiled, late; jobs are apart."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import select

from supervisor_app.models import PrintJob
from supervisor_app.rules.print_job import JobState
from supervisor_app.store.work import Work

Key = TypeVar("Key", bound=Hashable)
_IN_PROGRESS = frozenset({JobState.QUEUED, JobState.PRINTING, JobState.FAILED})


@dataclass(frozen=True, slots=True)
class JobFact:
    """One job as the counts need it."""

    day: date
    agency_id: str
    document: str
    state: JobState
    due_at: datetime
    printed_at: datetime | None
    spoiled: int


@dataclass(frozen=True, slots=True)
class PrintCounts:
    """Counts of jobs; `due` were to be ready by the instant asked for, `on_time` of them were."""

    received: int = 0
    printed: int = 0
    handed_over: int = 0
    ready: int = 0
    in_progress: int = 0
    uncollected: int = 0
    failed: int = 0
    spoiled: int = 0
    due: int = 0
    on_time: int = 0

    @property
    def late(self) -> int:
        """Jobs that missed their time."""
        return self.due - self.on_time


def job_facts(work: Work, first: date, last: date) -> tuple[JobFact, ...]:
    """Return the jobs received from `first` to `last`."""
    rows = work.session.execute(
        select(
            PrintJob.work_date,
            PrintJob.agency_id,
            PrintJob.document,
            PrintJob.state,
            PrintJob.due_at,
            PrintJob.printed_at,
            PrintJob.spoiled,
        ).where(PrintJob.work_date.between(first, last))
    )
    return tuple(JobFact(*row) for row in rows)


def count(jobs: tuple[JobFact, ...] | list[JobFact], at: datetime) -> PrintCounts:
    """Count jobs as they stand at an instant; cancelled ones are received but never due."""
    due = [job for job in jobs if job.state is not JobState.CANCELLED and _is_due(job, at)]
    states = [job.state for job in jobs]
    return PrintCounts(
        received=len(jobs),
        printed=sum(job.printed_at is not None for job in jobs),
        handed_over=states.count(JobState.HANDED_OVER),
        ready=states.count(JobState.READY),
        in_progress=sum(state in _IN_PROGRESS for state in states),
        uncollected=states.count(JobState.UNCOLLECTED),
        failed=states.count(JobState.FAILED),
        spoiled=sum(job.spoiled for job in jobs),
        due=len(due),
        on_time=sum(job.printed_at is not None and job.printed_at <= job.due_at for job in due),
    )


def count_by(
    jobs: tuple[JobFact, ...], key: Callable[[JobFact], Key], at: datetime
) -> dict[Key, PrintCounts]:
    """Count jobs per key: an agency, a document, a day."""
    groups: dict[Key, list[JobFact]] = defaultdict(list)
    for job in jobs:
        groups[key(job)].append(job)
    return {name: count(group, at) for name, group in groups.items()}


def _is_due(job: JobFact, at: datetime) -> bool:
    return job.printed_at is not None or job.due_at <= at
