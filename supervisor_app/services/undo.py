"""Taking an action back, and taking that back again; what it wrote is known to the journal."""

from supervisor_app.store.undo import revert as revert_action
from supervisor_app.store.work import Work


def revert(work: Work, op: str) -> None:
    """Write back what the action overwrote, as an action of its own.

    Raises Conflict when somebody changed one of its values since, NotFound for an unknown action.
    """
    revert_action(work, op)
