"""A print job as lists show it, with its promise at an instant; which jobs is the caller's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from supervisor_app.models import Agency, PrintEvent, PrintJob
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.section import Section
from supervisor_app.rules.sla import SlaState, elapsed_minutes, fraction_used, sla_state
from supervisor_app.services import days
from supervisor_app.services.days import DayFrame
from supervisor_app.store.work import Work

# In the order of the work: what waits, what is made, what waits for its owner, what needs a person.
OPEN_STATES = (
    JobState.QUEUED,
    JobState.PRINTING,
    JobState.READY,
    JobState.UNCOLLECTED,
    JobState.FAILED,
)
MADE = (JobState.READY, JobState.UNCOLLECTED)
COLLECT_WITHIN = timedelta(minutes=20)
_TIMES = ("requested_at", "due_at", "printed_at", "handed_over_at")


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job as lists show it, times in the centre's zone.

    `waited` are the minutes in its present promise (to be printed, then to be collected) and
    `used` their share of what was promised; `carried` tells that it is of an earlier day; `note`
    is the reason of a failed job.
    """

    id: str
    number: int
    day: date
    agency: str
    document: str
    applicant: str
    section: Section
    pages: int
    priority: bool
    state: JobState
    requested_at: datetime
    due_at: datetime
    printed_at: datetime | None
    handed_over_at: datetime | None
    spoiled: int
    waited: float
    used: float
    sla: SlaState
    carried: bool
    note: str = ""


def frame_of(work: Work, day: date | None) -> DayFrame:
    """Return the day asked for; the default is the latest with a roster or with a job."""
    if day is None:
        latest = select(func.max(PrintJob.work_date)).where(PrintJob.work_date <= work.today())
        planned, worked = days.board_day(work), work.session.scalar(latest)
        day = planned if worked is None else max(planned, worked)
    return days.frame(work, day)


def of_day(day: date) -> ColumnElement[bool]:
    """Match a day's jobs and those of earlier days that nobody has finished."""
    open_before = and_(PrintJob.work_date < day, PrintJob.state.in_(OPEN_STATES))
    return or_(PrintJob.work_date == day, open_before)


def job_columns() -> Select[Any]:
    """Select what a row is made of; the caller adds which jobs, in which order, how many."""
    columns: tuple[Any, ...] = (
        PrintJob.id,
        PrintJob.number,
        PrintJob.work_date.label("day"),
        func.coalesce(Agency.short_name, "").label("agency"),
        PrintJob.document,
        PrintJob.applicant,
        PrintJob.section,
        PrintJob.pages,
        PrintJob.priority,
        PrintJob.state,
        PrintJob.requested_at,
        PrintJob.due_at,
        PrintJob.printed_at,
        PrintJob.handed_over_at,
        PrintJob.spoiled,
    )
    return select(*columns).outerjoin(Agency, Agency.id == PrintJob.agency_id)


def read_rows(work: Work, wanted: Select[Any], frame: DayFrame) -> tuple[JobRow, ...]:
    """Run a selection of `job_columns` and judge each job's promise at the frame's instant."""
    zone = work.now().tzinfo
    found = [row._asdict() for row in work.session.execute(wanted)]
    reasons = _reasons(work, [row["id"] for row in found if row["state"] is JobState.FAILED])
    rows = []
    for fields in found:
        for name in _TIMES:
            if fields[name] is not None:
                fields[name] = fields[name].astimezone(zone)
        waited, promised = _promise(fields, frame.as_of)
        used = fraction_used(waited, promised)
        rows.append(
            JobRow(
                **fields,
                waited=waited,
                used=used,
                sla=sla_state(used),
                carried=fields["day"] < frame.day,
                note=reasons.get(fields["id"], ""),
            )
        )
    return tuple(rows)


def _promise(job: Mapping[str, Any], at: datetime) -> tuple[float, float]:
    """Return the minutes waited and those promised.

    A finished document waits to be collected; one handed over was printed in time or not; a
    cancelled one waits for nothing.
    """
    start, end = job["requested_at"], at
    promised = job["due_at"] - job["requested_at"]
    match job["state"]:
        case JobState.READY | JobState.UNCOLLECTED:
            start, promised = job["printed_at"] or start, COLLECT_WITHIN
        case JobState.HANDED_OVER:
            end = job["printed_at"] or job["handed_over_at"] or at
        case JobState.CANCELLED:
            end = start
    return elapsed_minutes(start, end), promised.total_seconds() / 60


def _reasons(work: Work, failed: list[str]) -> Mapping[str, str]:
    """Return why each of the failed jobs failed last."""
    if not failed:
        return {}
    rows = work.session.execute(
        select(PrintEvent.job_id, PrintEvent.reason)
        .where(PrintEvent.job_id.in_(failed), PrintEvent.event == JobEvent.FAIL)
        .order_by(PrintEvent.at)
    )
    return {row.job_id: row.reason for row in rows}
