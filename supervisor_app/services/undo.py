"""Taking an action back, and taking that back again; what it wrote is known to the journal."""

from datetime import date

from supervisor_app.errors import Conflict
from supervisor_app.models import Attendance, RosterEntry
from supervisor_app.rules.rights import SYSTEM
from supervisor_app.services import closed_days, roster
from supervisor_app.store import fold, journal
from supervisor_app.store.undo import revert as revert_action
from supervisor_app.store.work import Work

# Signed with a person's key or under her name: undoing would leave the seal behind.
SIGNED = frozenset(
    {
        "access_review",
        "account",
        "account_change_seen",
        "field_key_wrap",
        "report_record",
        "role_grant",
        "signed_roster",
    }
)


def revert(work: Work, op: str) -> None:
    """Write back what an action of one's own overwrote, as an action of its own.

    Raises Conflict when somebody changed one of its values since or it may not be taken back (what
    was signed: accounts, rosters, approvals; what somebody else did), NotFound for an unknown
    action, and what a mark of a day raises that has closed meanwhile (`closed_days.ask`).
    """
    if work.actor != SYSTEM and _who(work, op) - {work.actor.account_id}:
        raise Conflict(kind="action", id=op, state="irreversible")
    revert_action(work, op)
    if work.touched & SIGNED:
        raise Conflict(kind="action", id=op, state="irreversible")
    for table, thing in list(work.gathered.things):
        _ask_for_day(work, table, thing)


def _who(work: Work, op: str) -> set[str]:
    bodies = (journal.parse(one.body) for one in journal.of_op(work.raw(), work.centre_id, op))
    return {body.actor for body in bodies if body is not None}


def _ask_for_day(work: Work, table: str, thing: str) -> None:
    found = fold.state(work.raw(), (work.centre_id, table, thing))
    data = found[0] if found else {}
    if table not in (Attendance.__tablename__, RosterEntry.__tablename__) or not data:
        return
    day = date.fromisoformat(data["work_date"])
    if table == Attendance.__tablename__ or roster.is_marked(work, data["employee_id"], day):
        closed_days.ask(work, day)
