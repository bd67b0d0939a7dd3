"""Finding a person, an agency or a print job by what was typed; opening them is the shell's."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from supervisor_app.models import Agency, Employee, PrintJob
from supervisor_app.rules.rights import Right
from supervisor_app.store.work import Work
from supervisor_app.text.numerals import fold_digits
from supervisor_app.text.search_key import query_tokens

LIMIT = 6


class Kind(StrEnum):
    """What was found; the shell knows which screen shows it."""

    AGENCY = "agency"
    PERSON = "person"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: `detail` is a second fact that tells it from its like."""

    kind: Kind
    id: str
    name: str
    detail: str


def search(work: Work, text: str) -> tuple[Hit, ...]:
    """Return at most LIMIT things of each kind that the actor may see, agencies first.

    Each typed word must begin a word of the name, whatever its spelling (أحمد, احمد).
    """
    tokens = query_tokens(text)
    if not tokens:
        return ()
    return (*_agencies(work, tokens), *_people(work, tokens), *_jobs(work, text))


def _agencies(work: Work, tokens: tuple[str, ...]) -> list[Hit]:
    if not work.actor.rights & {Right.VIEW_BOARD, Right.EDIT_CATALOGUE}:
        return []
    found = select(Agency.id, Agency.short_name, Agency.name).where(
        _begins(Agency.search_key, tokens),
        or_(Agency.active_until.is_(None), Agency.active_until >= work.today()),
    )
    rows = work.session.execute(found.order_by(Agency.position).limit(LIMIT))
    return [Hit(Kind.AGENCY, key, short, name) for key, short, name in rows]


def _people(work: Work, tokens: tuple[str, ...]) -> list[Hit]:
    if Right.VIEW_STAFF not in work.actor.rights:
        return []
    found = (
        select(Employee.id, Employee.name, Agency.short_name, Employee.job_title)
        .outerjoin(Agency, Agency.id == Employee.agency_id)
        .where(
            _begins(Employee.search_key, tokens),
            or_(Employee.active_until.is_(None), Employee.active_until >= work.today()),
        )
    )
    rows = work.session.execute(found.order_by(Employee.search_key).limit(LIMIT))
    return [Hit(Kind.PERSON, key, name, agency or title) for key, name, agency, title in rows]


def _jobs(work: Work, text: str) -> list[Hit]:
    """Find print jobs by their whole number; the newest first."""
    number = fold_digits(text).strip()
    if not (number.isascii() and number.isdigit()) or Right.VIEW_PRINT_JOBS not in (
        work.actor.rights
    ):
        return []
    found = select(PrintJob.id, PrintJob.number, PrintJob.document).where(
        PrintJob.number == int(number[:18])
    )
    rows = work.session.execute(found.order_by(PrintJob.work_date.desc()).limit(LIMIT))
    return [Hit(Kind.JOB, key, str(found_number), document) for key, found_number, document in rows]


def _begins(key: InstrumentedAttribute[str], tokens: tuple[str, ...]) -> ColumnElement[bool]:
    """Each token begins a word of a stored key; tokens hold no character that LIKE reads."""
    return and_(*(key.like(f"% {token}%") for token in tokens))
