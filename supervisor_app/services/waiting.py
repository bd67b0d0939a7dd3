"""How many things wait for a person on each screen, for the counts of the rail; not which."""

from collections.abc import Mapping

from sqlalchemy import func, select

from supervisor_app.models import PrintJob
from supervisor_app.rules.presence import AgencyState
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.services import days, presence_board
from supervisor_app.store.work import Work

# The tables after whose change the counts are asked for again.
TABLES = frozenset(
    {"print_job", "counter_presence", "interruption", "counter", "agency", "roster_entry"}
)


def waiting(work: Work) -> Mapping[str, int]:
    """Return the counts by screen: agencies that are short or absent, documents that need care.

    Screens that the actor may not see have none.
    """
    found: dict[str, int] = {}
    frame = days.frame(work)
    if Right.VIEW_BOARD in work.actor.rights and frame.current is not None:
        counts = presence_board.board(work, frame, frame.current).counts
        found["agencies"] = counts[AgencyState.SHORT] + counts[AgencyState.ABSENT]
    if Right.VIEW_PRINT_JOBS in work.actor.rights:
        care = (JobState.FAILED, JobState.UNCOLLECTED)
        found["printing"] = int(
            work.session.scalar(
                select(func.count())
                .select_from(PrintJob)
                .where(PrintJob.work_date == frame.day, PrintJob.state.in_(care))
            )
            or 0
        )
    return found
