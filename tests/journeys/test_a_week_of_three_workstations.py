"""A week of three workstations of one centre and one of another, with every fault there is."""

import datetime as dt
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from supervisor_app.models import PrintJob
from supervisor_app.models.base import natural_id
from supervisor_app.rules.attendance import AttendanceStatus
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.print_job import JobEvent, JobState
from supervisor_app.rules.rights import Actor
from supervisor_app.rules.section import Section
from supervisor_app.services import (
    agencies,
    attendance,
    conflicts,
    day_notes,
    employees,
    print_jobs,
    roster,
)
from supervisor_app.services.agencies import AgencyDraft
from supervisor_app.services.attendance import Mark
from supervisor_app.services.conflicts import Keep
from supervisor_app.services.employees import EmployeeDraft
from supervisor_app.services.print_jobs import JobDraft
from supervisor_app.services.roster import DayPlan, Planned
from supervisor_app.sync.server import installation
from tests import postgres
from tests.journeys.region import MORNING, Country, Workstation
from tests.postgres import Server

pytestmark = pytest.mark.needs("postgres")
SHIFT = PeriodCode.MORNING
PEOPLE = ("هدى", "سعد", "نورة", "فهد")
DAYS = 7
HOUR, YEAR = dt.timedelta(hours=1), dt.timedelta(days=365)
WRONG_CLOCKS = {
    ("one", 3): HOUR,
    ("two", 3): -HOUR,
    ("elsewhere", 2): YEAR,
    ("elsewhere", 4): -YEAR,
}


@pytest.fixture
def server() -> Iterator[Server]:
    """Give a server of the journey's own, which may be killed."""
    with postgres.cluster() as running:
        running.connect().execute("CREATE DATABASE week").connection.close()
        with running.connect("week") as admin:
            installation.install(admin)
            yield Server(running, "week", admin)


@pytest.fixture
def country(server: Server, new_file: Path, tmp_path: Path, everyone: Actor) -> Iterator[Country]:
    """Give the four workstations; three share a centre, and one of them brought its database."""
    chance = random.Random(7)  # noqa: S311  a replayable week, no secret
    made = Country(server, tmp_path, everyone, chance)
    try:
        made.enrol("one", database=new_file)
        made.enrol("two")
        made.enrol("three")
        made.enrol("elsewhere", centre=2)
        yield made
    finally:
        made.close()


def plan_the_week(station: Workstation) -> list[str]:
    """Take people on and plan them for every day; return their ids."""
    ids = [
        station.desk.write(employees.add, EmployeeDraft(name, Section.MEN)).result
        for name in PEOPLE
    ]
    cells = [
        Planned(one, MORNING.date() + dt.timedelta(days=day), DayPlan(frozenset({SHIFT})))
        for one in ids
        for day in range(DAYS)
    ]
    station.desk.write(roster.plan, cells)
    return ids


def mark(station: Workstation, person: str, status: AttendanceStatus, note: str) -> None:
    """Mark a person of the running day."""
    marks = [Mark(person, status, note=note)]
    station.desk.write(attendance.mark, station.today, SHIFT, marks)


def settle_all(country: Country, at: str) -> int:
    """Let a person at one workstation end every conflict for everybody; return how many."""
    station = country.stations[at]
    found = station.desk.read(conflicts.conflicts)
    for one in found:
        choice = one.sides[-1].op
        station.desk.write(
            conflicts.settle, one.place, Keep.SIDE, choice, reason="بعد سؤال الطرفين"
        )
    return len(found)


def work_apart(country: Country, ids: list[str], day: int) -> None:
    """Let everybody work alone: two mark the same person differently, all write remarks."""
    for name, station in country.stations.items():
        for number in range(3):
            station.say(f"ملاحظة {name} {day} {number}")
    mark(country.stations["one"], ids[day % 4], AttendanceStatus.PRESENT, "في مكانه")
    mark(country.stations["two"], ids[day % 4], AttendanceStatus.ABSENT, "لم يره أحد")
    mark(country.stations["three"], ids[(day + 1) % 4], AttendanceStatus.PRESENT, "مبكر")


def print_and_hand_over_twice(country: Country) -> str:
    """Hand the same document over at two workstations that know nothing of each other."""
    first = country.stations["one"]
    agency = first.desk.write(agencies.add, AgencyDraft("الأحوال المدنية", "الأحوال")).result
    job = first.desk.write(print_jobs.receive, JobDraft(agency, "سجل أسرة", Section.MEN)).result.id
    for event in (JobEvent.START, JobEvent.PRINTED):
        first.desk.write(print_jobs.advance, job, event)
    country.meet()
    for name in ("one", "two"):
        country.stations[name].desk.write(print_jobs.advance, job, JobEvent.HAND_OVER)
    return job


def fault_of_the_day(country: Country, day: int) -> None:
    """Let the day's disaster happen while everybody still has unsent work or just sent it."""
    stations = country.stations
    if day == 1:
        stations["three"].save()
        country.save_server()
    elif day == 2:
        country.meet()
        stations["three"].restore()
    elif day == 3:
        country.kill_server("one", "after_push")
    elif day == 4:
        country.meet()
        country.restore_server()
    elif day == 5:
        country.meet()
        lost = stations.pop("three")
        lost.close()
        shutil.rmtree(lost.folder)
        newcomer = country.enrol("three")
        newcomer.morning(day)
        newcomer.said |= lost.said
    elif day == 6:
        country.kill_server("two", "before_push")


def test_at_the_end_all_agree_and_nothing_is_lost(country: Country) -> None:
    """Every acknowledged mark is there, every conflict was shown, nobody saw another centre."""
    ids = plan_the_week(country.stations["one"])
    country.meet()
    shown = 0
    for day in range(DAYS):
        for name, station in country.stations.items():
            wrong = WRONG_CLOCKS.get((name, day), dt.timedelta())
            station.morning(day, wrong)
        work_apart(country, ids, day)
        fault_of_the_day(country, day)
        country.meet(broken=True)
        shared = [s for s in country.stations.values() if s.centre == 1]
        mine = natural_id("attendance", ids[day % 4], shared[0].today, SHIFT)
        assert all(f"{mine} status" in station.clashes for station in shared)
        shown += settle_all(country, country.chance.choice(["one", "two", "three"]))
        country.meet(broken=True)
        assert all(station.desk.read(conflicts.conflicts) == () for station in shared)
    assert shown >= DAYS
    job = print_and_hand_over_twice(country)
    country.meet(broken=True)
    double = [
        one for one in country.stations["three"].desk.read(conflicts.conflicts)
        if one.place.entity_id == job
    ]  # fmt: skip
    assert "double" in {one.kind for one in double}
    settle_all(country, "three")
    country.meet()
    judge(country, job)


def judge(country: Country, job: str) -> None:
    """Look at everything that every workstation shows and holds."""
    shared = [station for station in country.stations.values() if station.centre == 1]
    other = country.stations["elsewhere"]
    assert all(station.shown() == shared[0].shown() for station in shared)
    assert all(station.desk.read(conflicts.conflicts) == () for station in shared)
    remarks = remarks_at(shared[0])
    assert set().union(*(station.said for station in shared)) <= set(remarks)
    assert len(remarks) == len(set(remarks)), "a remark came twice"
    assert set(remarks_at(other)) == other.said
    for station in shared:
        assert not [text for text in other.said if text in station.holds()]
    assert not [text for text in shared[0].said if text in other.holds()]
    facts = [station.desk.read(lambda work: work.get(PrintJob, job).state) for station in shared]
    assert set(facts) == {JobState.HANDED_OVER}


def remarks_at(station: Workstation) -> list[str]:
    """Return every remark of the week as the workstation shows it."""
    days = [MORNING.date() + dt.timedelta(days=day) for day in range(DAYS)]
    return [one.text for day in days for one in station.desk.read(day_notes.remarks, day)]
