"""What a person should look at before a day's report goes out: checks with counts, no blocking."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from supervisor_app.rules.presence import AgencyState
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Right
from supervisor_app.services import attendance, days, figures, presence_board, print_counts
from supervisor_app.services.agency_names import agencies
from supervisor_app.store.work import Work


class CheckCode(StrEnum):
    """What is checked; to add one: here, in `checks`, its words and its screen."""

    ATTENDANCE = "attendance"
    PRESENCE = "presence"
    FIGURES = "figures"
    JOBS = "jobs"


@dataclass(frozen=True, slots=True)
class Check:
    """One check: how many of how many are done."""

    code: CheckCode
    done: int
    whole: int

    @property
    def ok(self) -> bool:
        """Whether nothing is left to do."""
        return self.done >= self.whole


@dataclass(frozen=True, slots=True)
class Readiness:
    """The checks of a day; `running` tells that its last period has not ended."""

    day: date
    running: bool
    checks: tuple[Check, ...]


def readiness(work: Work, day: date | None = None) -> Readiness:
    """Return how far a day's records are complete, by default the board's day."""
    work.require(Right.VIEW_REPORTS)
    frame = days.frame(work, day)
    ends = max((row.ends for row in frame.periods), default=None)
    running = frame.is_today and ends is not None and work.now().time() < ends
    checks = (_attendance(work, frame), _presence(work, frame), _figures(work, frame.day))
    return Readiness(frame.day, running, (*checks, _jobs(work, frame.day)))


def _attendance(work: Work, frame: days.DayFrame) -> Check:
    sheets = [
        attendance.read_sheet(work, frame.day, period.code).counts for period in frame.periods
    ]
    whole = sum(counts.planned for counts in sheets)
    return Check(CheckCode.ATTENDANCE, whole - sum(c.unmarked for c in sheets), whole)


def _presence(work: Work, frame: days.DayFrame) -> Check:
    rows = [
        row
        for period in frame.periods
        for row in presence_board.read_board(work, frame, period).rows
    ]
    recorded = sum(row.state is not AgencyState.NOT_RECORDED for row in rows)
    return Check(CheckCode.PRESENCE, recorded, len(rows))


def _figures(work: Work, day: date) -> Check:
    reported = {cell.place.agency_id for cell in figures.cells(work, day, day)}
    known = {key for key, _ in agencies(work)}
    return Check(CheckCode.FIGURES, len(known & reported), len(known))


def _jobs(work: Work, day: date) -> Check:
    jobs = print_counts.job_facts(work, day, day)
    closed = {JobState.HANDED_OVER, JobState.CANCELLED, JobState.UNCOLLECTED}
    return Check(CheckCode.JOBS, sum(job.state in closed for job in jobs), len(jobs))
