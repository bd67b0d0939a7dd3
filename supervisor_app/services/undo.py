"""Taking an action back, and taking that back again; what it wrote is known to the journal."""

from supervisor_app.errors import Conflict
from supervisor_app.store.undo import revert as revert_action
from supervisor_app.store.work import Work

# Signed with a person's key or under her name: undoing would leave the seal behind.
SIGNED = frozenset({"account", "signed_roster", "role_grant", "report_record", "field_key_wrap"})


def revert(work: Work, op: str) -> None:
    """Write back what the action overwrote, as an action of its own.

    Raises Conflict when somebody changed one of its values since or it may not be taken back (what
    was signed: accounts, rosters, approvals), NotFound for an unknown action.
    """
    revert_action(work, op)
    if work.touched & SIGNED:
        raise Conflict(kind="action", id=op, state="irreversible")
