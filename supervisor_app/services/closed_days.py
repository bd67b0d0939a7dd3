"""A day that is over: its marks change for a reason, by whoever may, with the password again."""

from datetime import date

from supervisor_app.rules.rights import Right
from supervisor_app.services import proofs
from supervisor_app.services.days import board_day
from supervisor_app.services.proofs import Sensitive
from supervisor_app.services.true_clock import least_day
from supervisor_app.store.work import Work


def is_closed(work: Work, day: date) -> bool:
    """Tell whether a later day has begun; a clock that was put back opens nothing again."""
    return day < board_day(work, least_day(work))


def ask(work: Work, day: date) -> None:
    """Let marks of a day change: an open one at once.

    For a closed one raises NotAllowed, ReauthNeeded without a fresh proof, InvalidInput without its
    reason.
    """
    if is_closed(work, day):
        work.require(Right.EDIT_CLOSED_DAY)
        proofs.ask(work, Sensitive.CLOSED_DAY)
