"""The list of a day's print jobs by state, agency and typed text, and what its filters offer."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, String, cast, false, func, or_, select

from supervisor_app.models import Agency, PrintJob
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.services.print_rows import JobRow, frame_of, job_columns, of_day, read_rows
from supervisor_app.store.work import Work
from supervisor_app.text.search_key import matches, query_tokens, search_key

PAGE_LIMIT = 500
KNOWN_DOCUMENTS = 12


@dataclass(frozen=True, slots=True)
class JobQuery:
    """What a list asks for; no day is the board's day, empty filters let everything through."""

    day: date | None = None
    state: JobState | None = None
    agency_id: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class JobPage:
    """The newest jobs of a query, at most PAGE_LIMIT, and how many there are."""

    day: date
    is_today: bool
    rows: tuple[JobRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class JobSource:
    """An agency and the documents that it has printed before, the most frequent first."""

    id: str
    short_name: str
    documents: tuple[str, ...]


def page(work: Work, query: JobQuery) -> JobPage:
    """Return the jobs that match, newest first.

    Each word typed begins the job's number or the applicant's digits, or a word of the document
    or of the agency.
    """
    work.require(Right.VIEW_PRINT_JOBS)
    frame = frame_of(work, query.day)
    wanted = [of_day(frame.day), *(_has(work, token) for token in query_tokens(query.text))]
    if query.state is not None:
        wanted.append(PrintJob.state == query.state)
    if query.agency_id:
        wanted.append(PrintJob.agency_id == query.agency_id)
    total = work.session.scalar(select(func.count()).select_from(PrintJob).where(*wanted)) or 0
    newest = PrintJob.requested_at.desc(), PrintJob.number.desc()
    chosen = job_columns().where(*wanted).order_by(*newest).limit(PAGE_LIMIT)
    return JobPage(frame.day, frame.is_today, read_rows(work, chosen, frame), total)


def sources(work: Work) -> tuple[JobSource, ...]:
    """Return the agencies that work today, in the order of the board, with their documents."""
    work.require(Right.VIEW_PRINT_JOBS)
    printed = work.session.execute(
        select(PrintJob.agency_id, PrintJob.document)
        .group_by(PrintJob.agency_id, PrintJob.document)
        .order_by(func.count().desc(), PrintJob.document)
    )
    documents: dict[str, list[str]] = {}
    for agency_id, document in printed:
        documents.setdefault(agency_id, []).append(document)
    agencies = work.session.execute(
        select(Agency.id, Agency.short_name)
        .where(or_(Agency.active_until.is_(None), Agency.active_until >= work.today()))
        .order_by(Agency.position)
    )
    return tuple(
        JobSource(key, name, tuple(documents.get(key, ())[:KNOWN_DOCUMENTS]))
        for key, name in agencies
    )


def _has(work: Work, token: str) -> ColumnElement[bool]:
    """Match a word beginning in one of a job's own words; tokens hold nothing that LIKE reads."""
    named = [
        name
        for name in work.session.scalars(select(PrintJob.document).distinct())
        if matches(search_key(name), (token,))
    ]
    agencies = select(Agency.id).where(Agency.search_key.like(f"% {token}%"))
    digits: ColumnElement[bool] = false()
    if token.isdigit():
        begins = f"{token}%"
        digits = or_(cast(PrintJob.number, String).like(begins), PrintJob.applicant.like(begins))
    return or_(PrintJob.document.in_(named), PrintJob.agency_id.in_(agencies), digits)
