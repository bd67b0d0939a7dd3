"""One reading of everything that the daily report of a day stands on; parts are made from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from supervisor_app.models import Agency, DayNote
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.calendar import WorkingDays
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.sums import Sums
from supervisor_app.services import (
    attendance,
    day_sums,
    figures,
    presence_minutes,
    print_counts,
    ratings,
    targets,
)
from supervisor_app.services.days import DayFrame
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work

TREND_DAYS = 30  # the day itself among them
USUAL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency as the page names it."""

    id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class PersonDay:
    """One rostered person in one period."""

    period: PeriodCode
    name: str
    agency_id: str
    status: AttendanceStatus | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The day and the weeks before it, read once and within one view of the database."""

    frame: DayFrame
    agencies: tuple[AgencyName, ...]
    targets: Mapping[Kpi, float]
    cells: tuple[figures.Cell, ...]
    hours: tuple[figures.Hour, ...]
    minutes: tuple[presence_minutes.AgencyMinutes, ...]
    ratings: tuple[ratings.ChannelRating, ...]
    jobs: tuple[print_counts.JobFact, ...]
    people: tuple[PersonDay, ...]
    notes: tuple[DayNote, ...]
    days: Mapping[date, Sums]
    calendar: WorkingDays

    @property
    def day(self) -> date:
        """The day of the report."""
        return self.frame.day

    @property
    def sums(self) -> Sums:
        """The centre's own sums of the day."""
        return self.days.get(self.day, Sums())

    @property
    def names(self) -> dict[str, str]:
        """Short names by agency id."""
        return {agency.id: agency.short_name for agency in self.agencies}

    @property
    def earlier(self) -> date | None:
        """The same weekday of the week before, where it has figures."""
        before = self.day - timedelta(weeks=1)
        return before if before in self.days else None

    def minutes_of(self, agency_id: str) -> presence_minutes.AgencyMinutes | None:
        """Return the day's counter-minutes of an agency, None where nothing was recorded."""
        return next(
            (row for row in self.minutes if (row.day, row.agency_id) == (self.day, agency_id)),
            None,
        )


def read(work: Work, frame: DayFrame) -> Sources:
    """Read the day of the frame and the weeks before it."""
    day = frame.day
    first = day - timedelta(days=TREND_DAYS - 1)
    return Sources(
        frame=frame,
        agencies=_agencies(work),
        targets=targets.in_force(work, day),
        cells=figures.cells(work, day, day),
        hours=figures.hours(work, day - timedelta(weeks=USUAL_WEEKS), day),
        minutes=presence_minutes.minutes(work, first, day, frame),
        ratings=ratings.ratings(work, day, day),
        jobs=print_counts.job_facts(work, day, day),
        people=_people(work, frame),
        notes=tuple(work.session.scalars(select(DayNote).where(DayNote.work_date == day))),
        days=day_sums.day_sums(work, frame, first, day),
        calendar=working_days(work),
    )


def _agencies(work: Work) -> tuple[AgencyName, ...]:
    rows = work.session.execute(
        select(Agency.id, Agency.name, Agency.short_name).order_by(Agency.position)
    )
    return tuple(AgencyName(*row) for row in rows)


def _people(work: Work, frame: DayFrame) -> tuple[PersonDay, ...]:
    sheets = [attendance.read_sheet(work, frame.day, period.code) for period in frame.periods]
    return tuple(
        PersonDay(sheet.period, row.name, row.agency_id, row.status, row.note)
        for sheet in sheets
        for row in sheet.rows
    )
