"""Letting go of what is past its time: counted first, two persons, one journalled record.

Statistics stay as they are, and the journal is never thinned: its floor is a year and its chain is
the proof of everything else. What it tells of an applicant stays in it as long as it does.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from sqlalchemy import delete, func, select

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed
from supervisor_app.models import PrintJob, SignIn, Ticket
from supervisor_app.rules.retention import Cutoffs, cutoffs
from supervisor_app.rules.rights import Actor, Right
from supervisor_app.services import sign_in
from supervisor_app.services.desk import Desk
from supervisor_app.services.true_clock import require_true_clock
from supervisor_app.store.work import Work
from supervisor_app.system import settings
from supervisor_app.system.progress import Progress
from supervisor_app.system.settings import Settings


@dataclass(frozen=True, slots=True)
class DisposalPlan:
    """What would go now: the limits and the number of rows before each."""

    limits: Cutoffs
    tickets: int
    applicants: int
    sign_ins: int

    @property
    def empty(self) -> bool:
        """Tell whether nothing is past its time."""
        return not (self.tickets or self.applicants or self.sign_ins)


def plan(work: Work, chosen: Settings) -> DisposalPlan:
    """Count what is past its time; a clock that leapt ahead counts from the newest ticket's day.

    Raises NotAllowed, ClockBehind.
    """
    work.require(Right.EDIT_SETTINGS)
    require_true_clock(work)
    limits = _limits(work, chosen)
    count = select(func.count())
    return DisposalPlan(
        limits,
        tickets=work.session.scalar(
            count.select_from(Ticket).where(Ticket.day < limits.tickets.toordinal())
        )
        or 0,
        applicants=len(_applicants(work, limits.applicants)),
        sign_ins=len(_sign_ins(work, limits.sign_ins)),
    )


def witness(desk: Desk, username: str, password: str) -> Actor:
    """Return the second person, who must be another and may read the audit trail.

    Raises SignInRefused, SignInLocked, InvalidInput (the same person), NotAllowed.
    """
    second = Desk(desk.store, desk.clock, desk.settings, desk.paths)
    found = sign_in.sign_in(second, username, password)
    sign_in.sign_out(second)
    if found.account_id == desk.actor.account_id:
        raise InvalidInput(field="second", reason="own", value="")
    if not found.may(Right.READ_AUDIT):
        raise NotAllowed(right=Right.READ_AUDIT.value)
    return found


def dispose(desk: Desk, progress: Progress, agreed: DisposalPlan, second: Actor) -> DisposalPlan:
    """Let go of exactly what was counted and agreed, in one action with its record.

    Raises Conflict where the counts changed meanwhile, NotAllowed, ClockBehind, DiskFull.
    """
    progress.total(1)
    done = desk.write(_dispose, desk.settings, agreed, second).result
    progress.step()
    return done


def _dispose(work: Work, chosen: Settings, agreed: DisposalPlan, second: Actor) -> DisposalPlan:
    now = plan(work, chosen)
    if now != agreed or second.account_id == work.actor.account_id:
        raise Conflict(kind="disposal", state="changed")
    for job in _applicants(work, agreed.limits.applicants):
        job.applicant = ""
    for one in _sign_ins(work, agreed.limits.sign_ins):
        work.delete(one)
    gone = work.session.execute(
        delete(Ticket).where(Ticket.day < agreed.limits.tickets.toordinal())
    )
    if getattr(gone, "rowcount", agreed.tickets) != agreed.tickets:
        raise Conflict(kind="disposal", state="changed")
    record = {name: value.isoformat() for name, value in asdict(agreed.limits).items()}
    work.event(
        "disposed",
        limits=record,
        tickets=agreed.tickets,
        applicants=agreed.applicants,
        sign_ins=agreed.sign_ins,
        second=second.account_id,
    )
    return agreed


def _limits(work: Work, chosen: Settings) -> Cutoffs:
    newest = work.session.scalar(select(func.max(Ticket.day)))
    today = work.today()
    if newest is not None:
        today = min(today, date.fromordinal(newest))
    return cutoffs(today, chosen.get(settings.TICKET_MONTHS), chosen.get(settings.AUDIT_DAYS))


def _applicants(work: Work, before: date) -> list[PrintJob]:
    query = select(PrintJob).where(PrintJob.work_date < before, PrintJob.applicant != "")
    return list(work.session.scalars(query))


def _sign_ins(work: Work, before: date) -> list[SignIn]:
    instant = datetime.combine(before, time.min, work.now().tzinfo)
    return list(work.session.scalars(select(SignIn).where(SignIn.at < instant)))
