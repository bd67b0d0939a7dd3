"""Employees of agencies and of the centre: list, add, edit, end; when they work is `roster`."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from supervisor_app.errors import Conflict, InvalidInput
from supervisor_app.models import Agency, Counter, Employee
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.services import identities
from supervisor_app.store.work import Work
from supervisor_app.text.search_key import query_tokens, search_key


@dataclass(frozen=True, slots=True)
class EmployeeDraft:
    """An employee as it is typed; no agency means the centre's own staff."""

    name: str
    section: Section
    agency_id: str = ""
    counter_id: str = ""
    job_title: str = ""
    number: str = ""
    phone: str = ""
    # An empty one leaves what is kept as it is.
    identity: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """One employee as a list shows it; `until` is the last day, None while there is none."""

    id: str
    name: str
    number: str
    agency_id: str
    agency: str
    section: Section
    job_title: str
    counter_id: str
    counter: int | None
    phone: str
    until: date | None
    masked_identity: str | None = None


@dataclass(frozen=True, slots=True)
class EmployeeQuery:
    """What to list: words that begin the name or number, one agency, also those who left."""

    text: str = ""
    agency_id: str | None = None
    with_ended: bool = False


def employees(work: Work, query: EmployeeQuery | None = None) -> tuple[EmployeeRow, ...]:
    """Return the employees by agency in board order, then by name; the centre's own come last."""
    work.require(Right.VIEW_STAFF)
    rows = work.session.execute(_selected(work, query or EmployeeQuery()))
    return tuple(EmployeeRow(*row) for row in rows)


def add(work: Work, draft: EmployeeDraft) -> str:
    """Take an employee in and return the id; raises InvalidInput."""
    work.require(Right.EDIT_STAFF)
    _check(work, draft)
    row = Employee(active_from=work.today(), search_key="", **_values(draft))
    row.search_key = search_key(row.name)
    work.add(row)
    if draft.identity.strip():
        identities.put(work, row.id, draft.identity)
    return row.id


def edit(work: Work, employee_id: str, draft: EmployeeDraft) -> None:
    """Change an employee; days that were marked keep the agency of that day."""
    work.require(Right.EDIT_STAFF)
    _check(work, draft, but=employee_id)
    row = work.get(Employee, employee_id)
    for name, value in _values(draft).items():
        setattr(row, name, value)
    row.search_key = search_key(row.name)
    if draft.identity.strip():
        identities.put(work, employee_id, draft.identity)


def end(work: Work, employee_id: str) -> None:
    """Let today be the last day; the past stays. Raises Conflict when it has ended."""
    work.require(Right.EDIT_STAFF)
    row = work.get(Employee, employee_id)
    if row.active_until is not None:
        raise Conflict(kind="employee", state="ended")
    row.active_until = work.today()


def _selected(work: Work, query: EmployeeQuery) -> Any:
    found = (
        select(
            Employee.id,
            Employee.name,
            Employee.number,
            Employee.agency_id,
            Agency.short_name,
            Employee.section,
            Employee.job_title,
            Employee.counter_id,
            Counter.number,
            Employee.phone,
            Employee.active_until,
            Employee.identity_masked,
        )
        .outerjoin(Agency, Agency.id == Employee.agency_id)
        .outerjoin(Counter, Counter.id == Employee.counter_id)
        .order_by(Agency.position.is_(None), Agency.position, Employee.search_key)
    )
    for token in query_tokens(query.text):
        found = found.where(
            or_(
                Employee.search_key.contains(f" {token}", autoescape=True),
                Employee.number.startswith(token, autoescape=True),
            )
        )
    if query.agency_id is not None:
        found = found.where(Employee.agency_id == query.agency_id)
    if not query.with_ended:
        found = found.where(
            or_(Employee.active_until.is_(None), Employee.active_until >= work.today())
        )
    return found


def _check(work: Work, draft: EmployeeDraft, but: str = "") -> None:
    if not draft.name.strip():
        raise InvalidInput(field="name", reason="required", value="")
    if draft.agency_id:
        work.get(Agency, draft.agency_id)
    if draft.counter_id and work.get(Counter, draft.counter_id).agency_id != draft.agency_id:
        raise InvalidInput(field="counter", reason="other_agency", value="")
    number = draft.number.strip()
    if number:
        taken = work.session.scalar(
            select(Employee.id).where(Employee.number == number, Employee.id != but)
        )
        if taken is not None:
            raise InvalidInput(field="number", reason="taken", value=number)


def _values(draft: EmployeeDraft) -> dict[str, str | Section]:
    return {
        "name": " ".join(draft.name.split()),
        "section": draft.section,
        "agency_id": draft.agency_id,
        "counter_id": draft.counter_id,
        "job_title": draft.job_title.strip(),
        "number": draft.number.strip(),
        "phone": draft.phone.strip(),
    }
