"""Whether every agency has enough people planned and here, and who could come; no plan is made."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import and_, select

from supervisor_app.models import Agency, Attendance, Employee, RosterEntry
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.calendar import WorkingDays, week_days
from supervisor_app.rules.coverage import CoverageState, coverage_state
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Right
from supervisor_app.rules.section import Section
from supervisor_app.rules.staffing_bound import StaffingBound, bound_for, rested
from supervisor_app.services.days import Hours, hours
from supervisor_app.services.presence_board import agreed_counters
from supervisor_app.services.staffing_limits import limits
from supervisor_app.services.working_days import working_days
from supervisor_app.store.work import Work

HERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.LATE})
GONE = frozenset({AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED, AttendanceStatus.LEAVE})
SLOT_MINUTES = 30
# What may stand against a person's coming, the least first.
AGAINST = ("", "other_period", "rest", "leave")
_SCOPES: tuple[Section | None, ...] = (None, *Section)


@dataclass(frozen=True, slots=True)
class Cover:
    """One agency in one period of a day: who counts against the bounds that decide.

    `expected` are the planned without those on leave or known not to come. `section` names the
    section that falls short where the agency as a whole does not.
    """

    planned: int
    expected: int
    minimum: int
    maximum: int | None
    state: CoverageState
    section: Section | None = None


@dataclass(frozen=True, slots=True)
class CoverRow:
    """An agency's week; "" is the centre's own staff."""

    agency_id: str
    name: str
    cells: Mapping[tuple[date, PeriodCode], Cover]


@dataclass(frozen=True, slots=True)
class CoverWeek:
    """The week of every agency, in board order, with the periods that each day has."""

    days: tuple[date, ...]
    periods: Mapping[date, tuple[PeriodCode, ...]]
    holidays: Mapping[date, str]
    rows: tuple[CoverRow, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a gap names her, with what stands against her coming, "" where nothing does."""

    employee_id: str
    name: str
    section: Section
    phone: str
    status: AttendanceStatus | None = None
    against: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """One cell taken apart: who does not come, and who could, the freest first."""

    cover: Cover
    missing: tuple[Person, ...]
    could_come: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class SlotRow:
    """An agency's day by half hours: people expected less the minimum, None outside its periods."""

    agency_id: str
    name: str
    spare: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class DaySlots:
    """A day by half hours from minute `first` on; `periods` are those that run in each."""

    first: int
    periods: tuple[PeriodCode | None, ...]
    rows: tuple[SlotRow, ...]


class _Seat(NamedTuple):
    """One person in one period, as planned and as marked."""

    employee_id: str
    agency_id: str
    section: Section
    day: date
    period: PeriodCode
    on_leave: bool
    status: AttendanceStatus | None

    @property
    def comes(self) -> bool:
        return not self.on_leave and self.status not in GONE


class _Judge:
    """Counts seats against the bounds; reads what decides once for all cells."""

    def __init__(self, work: Work, first: date, last: date) -> None:
        self.calendar: WorkingDays = working_days(work, first, last)
        self.hours: Hours = hours(work)
        self._bounds = {key: [row.bound for row in rows] for key, rows in limits(work).items()}
        self._agreed = {code: agreed_counters(work, first, code) for code in PeriodCode}

    def cover(self, agency_id: str, day: date, period: PeriodCode, seats: Sequence[_Seat]) -> Cover:
        """Judge one cell; the whole agency first, then the section that is worst off."""
        found = [self._scope(agency_id, day, period, seats, scope) for scope in _SCOPES]
        judged = [one for one in found if one is not None]
        whole = judged[0]
        short = next((one for one in judged if one.state is CoverageState.UNDER), whole)
        return short if whole.state is not CoverageState.UNDER else whole

    def _scope(
        self,
        agency_id: str,
        day: date,
        period: PeriodCode,
        seats: Sequence[_Seat],
        section: Section | None,
    ) -> Cover | None:
        holiday = bool(self.calendar.name_of(day))
        bounds = self._bounds.get(agency_id, [])
        bound = bound_for(bounds, period, day, section=section, holiday=holiday)
        if bound is None:
            if section is not None:
                return None
            bound = self._usual(agency_id, day, period)
        own = [seat for seat in seats if section in (None, seat.section)]
        expected = sum(seat.comes for seat in own)
        state = coverage_state(expected, bound.minimum, bound.maximum)
        return Cover(len(own), expected, bound.minimum, bound.maximum, state, section)

    def against(self, day: date, period: PeriodCode, seats: Sequence[_Seat]) -> str:
        """Say what stands against a person's coming, by her seats of this day and those around."""
        if any(seat.on_leave and seat.day == day for seat in seats):
            return "leave"
        wanted = self.hours.period(day, period)
        for seat in seats:
            other = self.hours.period(seat.day, seat.period)
            if seat.day == day or wanted is None or other is None:
                continue
            first, second = (other, wanted) if seat.day < day else (wanted, other)
            if not rested(first.times, second.times):
                return "rest"
        return "other_period" if any(seat.day == day for seat in seats) else ""

    def _usual(self, agency_id: str, day: date, period: PeriodCode) -> StaffingBound:
        """Without a bound of its own an agency needs one person a counter, on working days."""
        opens = self.calendar.works(day) and period in {row.code for row in self.hours.of(day)}
        counters = len(self._agreed[period].get(agency_id, ())) if opens else 0
        return StaffingBound(counters)


def week(work: Work, day: date) -> CoverWeek:
    """Return the coverage of the week that the day lies in."""
    work.require(Right.VIEW_STAFF)
    days = week_days(day)
    judge = _Judge(work, days[0], days[-1])
    seats = _by_cell(_seats(work, days[0], days[-1]))
    periods = {when: tuple(row.code for row in judge.hours.of(when)) for when in days}
    rows = []
    for agency_id, name in _agencies(work):
        cells = {
            (when, code): judge.cover(agency_id, when, code, seats.get((agency_id, when, code), ()))
            for when in days
            for code in PeriodCode
            if code in periods[when] or (agency_id, when, code) in seats
        }
        rows.append(CoverRow(agency_id, name, cells))
    holidays = {when: judge.calendar.name_of(when) for when in days}
    return CoverWeek(days, periods, {d: name for d, name in holidays.items() if name}, tuple(rows))


def gap(work: Work, agency_id: str, day: date, period: PeriodCode) -> Gap:
    """Return who of an agency is missing from a period of a day and who could come.

    Against somebody's coming stand the other period of the same day ("other_period"), too little
    rest from the day before or until the next ("rest") and leave on that day ("leave"); they are
    listed after the free, in this order.
    """
    work.require(Right.VIEW_STAFF)
    judge = _Judge(work, day, day)
    around = _seats(work, day - timedelta(days=1), day + timedelta(days=1))
    seats = [seat for seat in around if seat.agency_id == agency_id]
    own = [seat for seat in seats if seat.period is period and seat.day == day]
    people = {row.id: row for row in _people(work, agency_id, day)}
    missing = [
        _person(people[seat.employee_id], _status(seat))
        for seat in own
        if not seat.comes and seat.employee_id in people
    ]
    planned = {seat.employee_id for seat in own}
    could = [
        _person(row, None, judge.against(day, period, [s for s in seats if s.employee_id == key]))
        for key, row in people.items()
        if key not in planned
    ]
    return Gap(
        judge.cover(agency_id, day, period, own),
        tuple(missing),
        tuple(sorted(could, key=lambda one: AGAINST.index(one.against))),
    )


def slots(work: Work, day: date) -> DaySlots:
    """Return the day's spare people by half hours, over the periods that open that day."""
    work.require(Right.VIEW_STAFF)
    judge = _Judge(work, day, day)
    opened = judge.hours.of(day)
    seats = _by_cell(_seats(work, day, day))
    first = min((row.times.start for row in opened), default=0) // SLOT_MINUTES * SLOT_MINUTES
    last = max((row.times.end for row in opened), default=0)
    starts = range(first, last, SLOT_MINUTES)
    rows = []
    for agency_id, name in _agencies(work):
        covers = {
            row: judge.cover(agency_id, day, row.code, seats.get((agency_id, day, row.code), ()))
            for row in opened
        }
        spare = tuple(
            next(
                (c.expected - c.minimum for row, c in covers.items() if row.times.holds(start)),
                None,
            )
            for start in starts
        )
        rows.append(SlotRow(agency_id, name, spare))
    running = (next((r.code for r in opened if r.times.holds(s)), None) for s in starts)
    return DaySlots(first, tuple(running), tuple(rows))


def _agencies(work: Work) -> list[tuple[str, str]]:
    rows = work.session.execute(
        select(Agency.id, Agency.short_name)
        .where(Agency.active_until.is_(None) | (Agency.active_until >= work.today()))
        .order_by(Agency.position)
    )
    return [*((key, name) for key, name in rows), ("", "")]


def _seats(work: Work, first: date, last: date) -> Iterable[_Seat]:
    rows = work.session.execute(
        select(
            RosterEntry.employee_id,
            Employee.agency_id,
            Employee.section,
            RosterEntry.work_date,
            RosterEntry.period,
            RosterEntry.on_leave,
            Attendance.status,
        )
        .join(Employee, Employee.id == RosterEntry.employee_id)
        .outerjoin(
            Attendance,
            and_(
                Attendance.employee_id == RosterEntry.employee_id,
                Attendance.work_date == RosterEntry.work_date,
                Attendance.period == RosterEntry.period,
            ),
        )
        .where(RosterEntry.work_date.between(first, last))
    )
    return [_Seat(*row) for row in rows]


def _by_cell(seats: Iterable[_Seat]) -> dict[tuple[str, date, PeriodCode], list[_Seat]]:
    found: dict[tuple[str, date, PeriodCode], list[_Seat]] = defaultdict(list)
    for seat in seats:
        found[seat.agency_id, seat.day, seat.period].append(seat)
    return found


class _Row(NamedTuple):
    id: str
    name: str
    section: Section
    phone: str


def _people(work: Work, agency_id: str, day: date) -> list[_Row]:
    rows = work.session.execute(
        select(Employee.id, Employee.name, Employee.section, Employee.phone)
        .where(
            Employee.agency_id == agency_id,
            Employee.active_from.is_(None) | (Employee.active_from <= day),
            Employee.active_until.is_(None) | (Employee.active_until >= day),
        )
        .order_by(Employee.search_key)
    )
    return [_Row(*row) for row in rows]


def _person(row: _Row, status: AttendanceStatus | None, against: str = "") -> Person:
    return Person(row.id, row.name, row.section, row.phone, status, against)


def _status(seat: _Seat) -> AttendanceStatus:
    return AttendanceStatus.LEAVE if seat.on_leave or seat.status is None else seat.status
