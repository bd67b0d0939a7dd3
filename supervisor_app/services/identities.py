"""Identity numbers of employees: kept encrypted, listed masked, revealed with a trace."""

from sqlalchemy import select

from supervisor_app.errors import InvalidInput, NotAllowed, NotFound
from supervisor_app.models import Employee, RosterEntry
from supervisor_app.rules import identity
from supervisor_app.rules.rights import Right, Role
from supervisor_app.services import field_key, proofs
from supervisor_app.services.proofs import Sensitive
from supervisor_app.store.work import Work


def put(work: Work, employee_id: str, number: str) -> None:
    """Keep an employee's number, or none; raises InvalidInput for an impossible or a taken one."""
    work.require(Right.EDIT_STAFF)
    work.session.flush()
    employee = work.get(Employee, employee_id)
    clean = identity.clean(number)
    if not clean:
        employee.identity_sealed = employee.identity_digest = employee.identity_masked = None
        return
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
    key = field_key.open_key(work)
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


def encrypt_anew(work: Work) -> int:
    """Make a new field key and put every number under it: after a workstation was revoked."""
    work.require(Right.MANAGE_DEVICES)
    old, new = field_key.renew(work)
    count = 0
    for employee in work.session.scalars(
        select(Employee).where(Employee.identity_sealed.is_not(None))
    ):
        place = f"employee:{employee.id}:identity"
        clear = old.decrypt(employee.identity_sealed or "", place)
        employee.identity_sealed = new.encrypt(clear, place)
        employee.identity_digest = new.digest(clear)
        count += 1
    return count


def _planned_today(work: Work, employee_id: str) -> bool:
    planned = select(RosterEntry.id).where(
        RosterEntry.employee_id == employee_id, RosterEntry.work_date == work.today()
    )
    return work.session.scalar(planned.limit(1)) is not None
