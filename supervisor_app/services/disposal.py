"""Letting go of what is past its time: counted first, two persons, one journalled record.

Statistics stay as they are, and the journal is never thinned: its floor is a year and its chain is
the proof of everything else. What it tells of an applicant stays in it as long as it does.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import StrEnum

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import delete, func, select

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed
from supervisor_app.models import Account, PrintJob, SignIn, Ticket, Workstation
from supervisor_app.rules.retention import Cutoffs, cutoffs
from supervisor_app.rules.rights import Actor, Right
from supervisor_app.services import account_keys, sign_in, workstations
from supervisor_app.services.desk import Desk
from supervisor_app.services.true_clock import require_true_clock
from supervisor_app.store import journal
from supervisor_app.store.work import Work
from supervisor_app.system import settings
from supervisor_app.system.progress import Progress
from supervisor_app.system.settings import Settings

_SIGNED = ("limits", "tickets", "applicants", "sign_ins", "first", "second", "at")
_RECORDS = (
    "SELECT entity_id, hlc, body FROM journal WHERE entity = 'event' "
    'AND body LIKE \'%"kind":"disposed"%\' ORDER BY hlc DESC'
)


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


class Standing(StrEnum):
    """How a record's signature stands."""

    GENUINE = "genuine"
    UNKNOWN_KEY = "unknown_key"
    BROKEN = "broken"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class DisposalRecord:
    """One time that old rows were let go: when, what, by which two persons, and its signature."""

    id: str
    at: datetime
    tickets: int
    applicants: int
    sign_ins: int
    first: str
    second: str
    standing: Standing


def records(work: Work) -> tuple[DisposalRecord, ...]:
    """Return every record of a disposal in the journal, the newest first, its signature checked.

    A key is known that an account or a workstation of this centre has (NotAllowed).
    """
    work.require(Right.EDIT_SETTINGS)
    names = dict(work.session.execute(select(Account.id, Account.full_name)).all())
    known = {key for (key,) in work.session.execute(select(Account.sign_public)) if key}
    known |= {key for (key,) in work.session.execute(select(Workstation.sign_public)) if key}
    found = []
    for thing, hlc, body in work.raw().execute(_RECORDS):
        parsed = journal.parse(body)
        if parsed is None:
            continue
        said = dict(parsed.fields)
        found.append(
            DisposalRecord(
                thing,
                journal.moment(hlc).astimezone(work.now().tzinfo),
                int(str(said["tickets"])),
                int(str(said["applicants"])),
                int(str(said["sign_ins"])),
                names.get(parsed.actor, parsed.actor),
                names.get(str(said["second"]), str(said["second"])),
                _standing(said, known),
            )
        )
    return tuple(found)


def dispose_by_two(
    desk: Desk, progress: Progress, agreed: DisposalPlan, second: tuple[str, str]
) -> DisposalPlan:
    """Let go once the second person's name and password hold (what `witness`, `dispose` raise)."""
    desk.require_writable()
    return dispose(desk, progress, agreed, witness(desk, *second))


def dispose(desk: Desk, progress: Progress, agreed: DisposalPlan, second: Actor) -> DisposalPlan:
    """Let go of exactly what was counted and agreed, in one action with its signed record.

    An administrator whose password was just typed signs with her own key, else the workstation.

    Raises Conflict where the counts changed meanwhile, NotAllowed, ClockBehind, DiskFull.
    """
    progress.total(1)
    unlock = desk.proofs.signer
    key = unlock() if unlock is not None else workstations.own_keys(desk).sign
    done = desk.write(_dispose, desk.settings, agreed, second, key).result
    progress.step()
    return done


def _dispose(
    work: Work, chosen: Settings, agreed: DisposalPlan, second: Actor, key: Ed25519PrivateKey
) -> DisposalPlan:
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
    record = {
        "limits": {name: value.isoformat() for name, value in asdict(agreed.limits).items()},
        "tickets": agreed.tickets,
        "applicants": agreed.applicants,
        "sign_ins": agreed.sign_ins,
        "first": work.actor.account_id,
        "second": second.account_id,
        "at": work.now().isoformat(),
    }
    signature = base64.b64encode(key.sign(_text(record))).decode()
    signer = account_keys.public_text(key.public_key())
    work.event("disposed", **record, signer=signer, signature=signature)
    return agreed


def _text(record: Mapping[str, object]) -> bytes:
    signed = {name: record[name] for name in _SIGNED if name in record}
    return json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()


def _standing(record: Mapping[str, object], known: set[str]) -> Standing:
    signer, signature = str(record.get("signer", "")), str(record.get("signature", ""))
    if not signature:
        return Standing.UNSIGNED
    if not account_keys.signed(signer, signature, _text(record)):
        return Standing.BROKEN
    return Standing.GENUINE if signer in known else Standing.UNKNOWN_KEY


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
