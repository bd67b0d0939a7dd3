"""Identity numbers of employees: kept encrypted, listed masked, revealed with a trace."""

from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotAllowed, NotFound
from supervisor_app.models import Employee, RosterEntry
from supervisor_app.rules import identity
from supervisor_app.rules.rights import Right, Role
from supervisor_app.services import field_key, proofs
from supervisor_app.services.proofs import Sensitive
from supervisor_app.store.work import Work
from supervisor_app.system.progress import Progress


def put(work: Work, employee_id: str, number: str) -> None:
    """Keep an employee's number; raises InvalidInput for none, an impossible or a taken one."""
    work.require(Right.EDIT_STAFF)
    work.session.flush()
    employee = work.get(Employee, employee_id)
    clean = identity.clean(number)
    if identity.kind_of(clean) is None:
        # The number itself never travels in an error: errors are shown and logged.
        raise InvalidInput(field="identity", reason="check_digit", value="")
    key = field_key.open_key(work)
    digest = key.digest(clean)
    taken = select(Employee.id).where(
        Employee.identity_digest == digest, Employee.id != employee_id
    )
    if work.session.scalar(taken) is not None:
        raise InvalidInput(field="identity", reason="taken", value="")
    employee.identity_sealed = key.encrypt(clean, f"employee:{employee_id}:identity")
    employee.identity_digest = digest
    employee.identity_masked = identity.masked(clean)


def clear(work: Work, employee_id: str, reason: str) -> None:
    """Keep an employee's number no more; that it was cleared, by whom and why stays.

    Raises NotFound where there is none, InvalidInput without a reason.
    """
    work.require(Right.EDIT_STAFF)
    employee = work.get(Employee, employee_id)
    if employee.identity_masked is None:
        raise NotFound(kind="identity", id=employee_id)
    if not reason.strip():
        raise InvalidInput(field="reason", reason="required", value="")
    work.reason = reason.strip()
    work.event("identity_cleared", employee=employee_id)
    employee.identity_sealed = employee.identity_digest = employee.identity_masked = None


def masked(work: Work) -> dict[str, str]:
    """Return employee → masked number for whoever sees the staff."""
    work.require(Right.VIEW_STAFF)
    rows = work.session.execute(
        select(Employee.id, Employee.identity_masked).where(Employee.identity_masked.is_not(None))
    )
    return {employee: shown or "" for employee, shown in rows}


def reveal(work: Work, employee_id: str) -> str:
    """Return a whole number after the password was typed again, and journal that it was shown.

    A shift lead sees who is planned today. Raises NotAllowed, NotFound, FieldKeyMissing.
    """
    work.require(Right.REVEAL_IDENTITY)
    employee = work.get(Employee, employee_id)
    if work.actor.role is Role.SHIFT_LEAD and not _planned_today(work, employee_id):
        raise NotAllowed(right=Right.REVEAL_IDENTITY.value)
    proofs.ask(work, Sensitive.IDENTITY)
    if employee.identity_sealed is None:
        raise NotFound(kind="identity", id=employee_id)
    key = field_key.opening(work, employee.identity_sealed)
    clear = key.decrypt(employee.identity_sealed, f"employee:{employee_id}:identity")
    work.event("identity_reveal", employee=employee_id)
    return clear


def find(work: Work, number: str) -> str | None:
    """Return the employee with this number, without opening any."""
    work.require(Right.VIEW_STAFF)
    if not masked(work):
        return None
    digest = field_key.open_key(work).digest(identity.clean(number))
    return work.session.scalar(select(Employee.id).where(Employee.identity_digest == digest))


def encrypt_anew(work: Work, progress: Progress) -> int:
    """Make a new field key and put every number under it: when a workstation is withdrawn.

    Raises FieldKeyMissing where this station cannot open one of them.
    """
    work.require(Right.MANAGE_DEVICES)
    new = field_key.renew(work)
    with_number = select(Employee).where(Employee.identity_sealed.is_not(None))
    found = work.session.scalars(with_number).all()
    progress.total(len(found))
    for employee in found:
        place = f"employee:{employee.id}:identity"
        sealed = employee.identity_sealed or ""
        clear = field_key.opening(work, sealed).decrypt(sealed, place)
        employee.identity_sealed = new.encrypt(clear, place)
        employee.identity_digest = new.digest(clear)
        progress.step(1)
    return len(found)


def _planned_today(work: Work, employee_id: str) -> bool:
    planned = select(RosterEntry.id).where(
        RosterEntry.employee_id == employee_id, RosterEntry.work_date == work.today()
    )
    return work.session.scalar(planned.limit(1)) is not None
