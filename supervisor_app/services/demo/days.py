"""Invented rosters, attendance and presence of the demonstration days; tickets are apart."""

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from supervisor_app.models import (
    Attendance,
    Counter,
    CounterPresence,
    Employee,
    Interruption,
    RosterEntry,
)
from supervisor_app.models.base import natural_id, new_id
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.calendar import WorkingDays, week_start
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.presence import Cause, PresenceState
from supervisor_app.services.demo.catalogue import PERIODS, Cast
from supervisor_app.store.work import Work

_ON_LEAVE = 0.02
_STATUS_WEIGHTS = {
    AttendanceStatus.PRESENT: 0.945,
    AttendanceStatus.LATE: 0.03,
    AttendanceStatus.ABSENT: 0.012,
    AttendanceStatus.EXCUSED: 0.013,
}
_FAULTS = {Cause.SYSTEM: 0.4, Cause.DEVICE: 0.25, Cause.POWER: 0.1, Cause.PRAYER: 0.25}
_FAULTS_A_DAY, _FAULTS_NOW = 4, 1
_DAYS_AHEAD = 13
# The morning that the person finds when she opens the demonstration: agency -> absent counters.
_LIVE_ABSENT = {"CHM": 2, "NOT": 2, "GOS": 1}
_LIVE_UNMARKED = frozenset({"PEN", "MOH", "DIS"})
_LIVE_UNRECORDED = frozenset({"PEN", "DIS"})
_ABSENT = frozenset({AttendanceStatus.ABSENT, AttendanceStatus.EXCUSED})


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day to invent; on a live day a period still runs, and those after it have not begun."""

    day: date
    seed: int
    running: PeriodCode | None = None

    @property
    def live(self) -> bool:
        """Whether a period of the day still runs."""
        return self.running is not None

    def rng(self, part: str) -> random.Random:
        """Return the day's own source of chance for a part, whatever other days did."""
        return random.Random(f"{self.seed}:{self.day}:{part}")


def store_day(work: Work, plan: DayPlan, cast: Cast) -> None:
    """Store roster, attendance and presence of one day."""
    rng = plan.rng("people")
    for period in PeriodCode:
        planned = _roster(rng, plan.day, period, cast)
        work.add_all(planned)
        if plan.running is PeriodCode.MORNING and period is PeriodCode.EVENING:
            continue
        # A period before the running one is over, like those of the days before.
        told = plan if period is plan.running else replace(plan, running=None)
        marks = _marks(rng, told, planned, cast)
        work.add_all(list(marks.values()))
        _presence(work, rng, told, marks, cast)


def plan_ahead(work: Work, plan: DayPlan, cast: Cast) -> None:
    """Store the rosters of the week's days after the running one and of the whole next week."""
    last, habit = week_start(plan.day) + timedelta(days=_DAYS_AHEAD), WorkingDays()
    day = plan.day + timedelta(days=1)
    while day <= last:
        if habit.works(day):
            later = DayPlan(day, plan.seed)
            for period in PeriodCode:
                work.add_all(_roster(later.rng("people"), day, period, cast))
        day += timedelta(days=1)


def _roster(rng: random.Random, day: date, period: PeriodCode, cast: Cast) -> list[RosterEntry]:
    """Plan everybody in the morning; in the evening open counters and half of the centre."""
    evening = {c.id for c in cast.counters if PeriodCode.EVENING.value in c.periods}
    people = [
        person
        for position, person in enumerate(cast.employees)
        if period is PeriodCode.MORNING
        or person.counter_id in evening
        or (not person.agency_id and position % 2 == 0)
    ]
    return [
        RosterEntry(
            id=natural_id("roster_entry", person.id, day, period),
            employee_id=person.id,
            work_date=day,
            period=period,
            counter_id=person.counter_id,
            on_leave=rng.random() < _ON_LEAVE,
        )
        for person in people
    ]


def _marks(
    rng: random.Random, plan: DayPlan, planned: list[RosterEntry], cast: Cast
) -> dict[str, Attendance]:
    """Mark the planned people by employee; on the live day some agencies are still unmarked."""
    people = {person.id: person for person in cast.employees}
    codes = {agency.id: agency.code for agency in cast.agencies}
    missing = dict(_LIVE_ABSENT) if plan.live else {}
    marks: dict[str, Attendance] = {}
    for entry in planned:
        person = people[entry.employee_id]
        code = codes.get(person.agency_id, "")
        status = _status(rng, entry)
        if plan.live:
            status = _live_status(person, code, missing, status)
            if code in _LIVE_UNMARKED and status is not AttendanceStatus.LEAVE:
                continue
        marks[person.id] = _mark(rng, entry, person, status)
    return marks


def _status(rng: random.Random, entry: RosterEntry) -> AttendanceStatus:
    status = rng.choices(list(_STATUS_WEIGHTS), list(_STATUS_WEIGHTS.values()))[0]
    return AttendanceStatus.LEAVE if entry.on_leave else status


def _live_status(
    person: Employee, code: str, missing: dict[str, int], status: AttendanceStatus
) -> AttendanceStatus:
    if person.counter_id and missing.get(code, 0):
        missing[code] -= 1
        return AttendanceStatus.ABSENT
    if status in _ABSENT:
        return AttendanceStatus.PRESENT
    return status


def _mark(
    rng: random.Random, entry: RosterEntry, person: Employee, status: AttendanceStatus
) -> Attendance:
    starts = PERIODS[entry.period][1]
    late = status is AttendanceStatus.LATE
    return Attendance(
        id=natural_id("attendance", person.id, entry.work_date, entry.period),
        employee_id=person.id,
        agency_id=person.agency_id,
        work_date=entry.work_date,
        period=entry.period,
        status=status,
        arrived_at=_later(starts, rng.randint(12, 55)) if late else None,
    )


def _presence(
    work: Work, rng: random.Random, plan: DayPlan, marks: dict[str, Attendance], cast: Cast
) -> None:
    """Open the counters of those who came; where there is relief it takes an absent one's place."""
    period = next(iter(marks.values())).period
    holders = {person.counter_id: person for person in cast.employees if person.counter_id}
    unrecorded = {a.id for a in cast.agencies if plan.live and a.code in _LIVE_UNRECORDED}
    relief = set() if plan.live else _relief(marks, cast)
    opened: list[CounterPresence] = []
    gaps: list[Interruption] = []
    for counter in cast.counters:
        if period.value not in counter.periods or counter.agency_id in unrecorded:
            continue
        mark = marks.get(holders[counter.id].id)
        covered = mark is None or _came(mark) or (plan.live and _on_leave(mark))
        if not covered and counter.agency_id in relief:
            relief.discard(counter.agency_id)
            covered = True
        row = _counter_row(plan, counter, period, covered=covered)
        opened.append(row)
        if covered and mark is not None and mark.arrived_at is not None:
            gaps.append(_gap(row, Cause.LATE_OPENING, PERIODS[period][1], mark.arrived_at))
    count = _FAULTS_NOW if plan.live else _FAULTS_A_DAY
    gaps += _faults(rng, [row for row in opened if row.state is PresenceState.OPEN], count)
    work.add_all([*opened, *gaps])


def _on_leave(mark: Attendance) -> bool:
    """Tell whether somebody was asked in time to take the place."""
    return mark.status is AttendanceStatus.LEAVE


def _relief(marks: dict[str, Attendance], cast: Cast) -> set[str]:
    """Return the agencies whose relief came and can take one counter."""
    return {
        person.agency_id
        for person in cast.employees
        if person.agency_id and not person.counter_id and _came(marks.get(person.id))
    }


def _counter_row(
    plan: DayPlan, counter: Counter, period: PeriodCode, *, covered: bool
) -> CounterPresence:
    _, starts, ends = PERIODS[period]
    return CounterPresence(
        id=natural_id("counter_presence", counter.id, plan.day, period),
        counter_id=counter.id,
        agency_id=counter.agency_id,
        work_date=plan.day,
        period=period,
        state=PresenceState.OPEN if covered else PresenceState.CLOSED,
        opened_at=starts if covered else None,
        closed_at=ends if covered and not plan.live else None,
    )


def _came(mark: Attendance | None) -> bool:
    return mark is not None and mark.status in {AttendanceStatus.PRESENT, AttendanceStatus.LATE}


def _faults(rng: random.Random, rows: list[CounterPresence], count: int) -> list[Interruption]:
    """Invent a few interruptions by the causes that stop a counter that has its people."""
    made: list[Interruption] = []
    for row in rng.sample(rows, min(count, len(rows))):
        starts = PERIODS[row.period][1]
        begin = _later(starts, rng.randint(60, 180))
        length = rng.randint(8, 40)
        made.append(
            _gap(
                row,
                rng.choices(list(_FAULTS), list(_FAULTS.values()))[0],
                begin,
                _later(begin, length),
            )
        )
    return made


def _gap(row: CounterPresence, cause: Cause, started: time, ended: time | None) -> Interruption:
    return Interruption(
        id=new_id(),
        counter_id=row.counter_id,
        agency_id=row.agency_id,
        work_date=row.work_date,
        period=row.period,
        cause=cause,
        started=started,
        ended=ended,
    )


def _later(at: time, minutes: int) -> time:
    return (datetime.combine(date.min, at) + timedelta(minutes=minutes)).time()
