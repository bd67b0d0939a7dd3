"""Ticket import beside SQLite's own: one deterministic file, three ways in turn, ratio and memory.

    python -m benchmarks.tickets [ROWS] [ROUNDS]

The limit is the sqlite3 shell's `.import` into text columns without a check. `reader` is our cage:
every row checked, duplicates found, roll-ups summed, nothing stored. `product` is what a person
does: the same, rows in the encrypted table, figures journalled. Each of ours runs in a process of
its own, so that its memory is its own; the clock starts when the centre is open.
"""

import datetime as dt
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from supervisor_app.intake import tickets as reader
from supervisor_app.models import Agency, Counter, DailyFigure, HourFigure, Period, Service
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.rights import Actor, Right, Role
from supervisor_app.rules.section import Section
from supervisor_app.services import tickets
from supervisor_app.services.desk import Desk
from supervisor_app.services.ticket_places import places
from supervisor_app.store import schema
from supervisor_app.store.work import Store, Work
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.settings import Settings

HEADER = (
    "ticket,agency,service,counter,section,channel,issued,called,started,finished,outcome,rating,"
    "employee"
)
AGENCIES = (
    "إمارة منطقة المدينة المنورة", "وزارة التجارة", "كتابة العدل", "أمانة منطقة المدينة المنورة",
    "مكتب العمل", "الضمان الاجتماعي", "الغرفة التجارية", "خدمات الأشخاص ذوي الإعاقة",
    "المؤسسة العامة للتأمينات الاجتماعية", "مجلس الجمعيات الأهلية", "شركة المياه الوطنية",
    "المؤسسة العامة للتقاعد", "وزارة الصحة",
)  # fmt: skip
SERVICES_EACH = 8
TICKETS_A_DAY = 4_000
FIRST_DAY = dt.date(2024, 9, 1)
SPOILT = 0.002
CHANNELS = ("شباك", "شباك", "شباك", "خدمة ذاتية", "خدمة إلكترونية")
PERIODS = (
    (PeriodCode.MORNING, dt.time(7, 30), dt.time(14, 30)),
    (PeriodCode.EVENING, dt.time(16), dt.time(21)),
)
NOW = dt.datetime(2026, 1, 1, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
KEY = bytes(range(32))
WAYS = ("reader", "product")


def rows(count: int) -> Iterator[str]:
    """Write the lines of a file, the same for the same count: 0.2 % of them spoilt in five ways."""
    chance = random.Random(count)  # noqa: S311  a file, not a secret
    for number in range(count):
        nth = number % TICKETS_A_DAY
        day = FIRST_DAY + dt.timedelta(days=number // TICKETS_A_DAY)
        agency = chance.randrange(len(AGENCIES))
        issued = dt.datetime(day.year, day.month, day.day, 7, 30) + dt.timedelta(  # noqa: DTZ001  local
            seconds=nth * 24_000 // TICKETS_A_DAY
        )
        called = issued + dt.timedelta(seconds=int(chance.expovariate(1 / 240)))
        started = called + dt.timedelta(seconds=chance.randrange(5, 40))
        finished = started + dt.timedelta(seconds=int(chance.expovariate(1 / 180)) + 20)
        cells = [
            f"{'ABCDEFGHJKLMN'[agency]}{nth:04}",
            AGENCIES[agency],
            f"خدمة رقم {chance.randrange(SERVICES_EACH) + 1} {AGENCIES[agency]}",
            str(chance.randrange(1, 9)),
            "رجال" if chance.random() < 0.6 else "نساء",
            chance.choice(CHANNELS),
            *map(str, (issued, called, started, finished)),
            "تمت",
            str(chance.choice((5, 5, 5, 4, 4, 3, ""))),
            f"موظف {chance.randrange(400)}",
        ]
        lot = chance.random()
        if lot < 0.06:
            cells[8:12] = ["", "", "لم يحضر", ""]
        elif lot > 1 - SPOILT:
            place, spoilt = chance.choice(
                ((1, "جهة مجهولة"), (6, "2025-13-45 10:00"), (11, "9"), (10, "؟"), (0, ""))
            )
            cells[place] = spoilt
        yield ",".join(cells) + "\n"


class TimedStore(Store):
    """A store that remembers for how long each action held the write lock."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.held: list[float] = []

    @contextmanager
    def write(self, actor: Actor, reason: str = "") -> Iterator[Work]:
        """Time one action, its commit included."""
        began = time.perf_counter()
        with super().write(actor, reason) as work:
            yield work
        self.held.append(time.perf_counter() - began)


def centre(folder: Path) -> tuple[Desk, list[float]]:
    """Make an encrypted centre with the agencies, services and counters that the file names.

    Returned with it: for how long each action from now on held the write lock.
    """
    paths = CentrePaths(folder)
    schema.create(paths.database, KEY)
    clock = FixedClock(NOW)
    store = TimedStore(paths.database, KEY, clock)
    desk = Desk(store, clock, Settings(paths.settings), paths)
    desk.seat(Actor("benchmark", "قياس", Role.SUPERVISOR, frozenset(Right)))
    desk.write(furnish)
    store.held.clear()
    return desk, store.held


def furnish(work: Work) -> None:
    """Write the places of the file."""
    for code, starts, ends in PERIODS:
        work.add(Period(code=code, name=code, starts=starts, ends=ends))
    for name in AGENCIES:
        agency = work.add(Agency(name=name, short_name=name))
        for number in range(1, SERVICES_EACH + 1):
            service = f"خدمة رقم {number} {name}"
            work.add(Service(agency_id=agency.id, name=service, channels=[]))
            work.add(Counter(agency_id=agency.id, number=number, section=Section.MEN, periods=[]))


def by_shell(path: Path, folder: Path) -> float:
    """Time the sqlite3 shell's own import into text columns, without any check."""
    store = folder / "shell.db"
    columns = ",".join(f"{name} text" for name in HEADER.split(","))
    script = (
        "pragma journal_mode=wal;\npragma synchronous=full;\n"
        f"create table ticket({columns});\n.mode csv\nbegin;\n"
        f".import --skip 1 '{path}' ticket\ncommit;\n"
    )
    began = time.perf_counter()
    subprocess.run(["sqlite3", str(store)], input=script.encode(), check=True, capture_output=True)
    took = time.perf_counter() - began
    store.unlink()
    return took


def by_us(way: str, path: Path) -> dict[str, float]:
    """Take one of our ways in this process and tell its figures."""
    with tempfile.TemporaryDirectory(dir=path.parent) as name:
        desk, held = centre(Path(name))
        began = time.perf_counter()
        taken = read_only(desk, path) if way == "reader" else import_it(desk, path)
        took = time.perf_counter() - began
        size = (Path(name) / "centre.db").stat().st_size
        desk.store.close()
    own, child = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "seconds": took,
        "own_mb": own,
        "child_mb": child,
        "longest_lock": max(held),
        "actions": len(held),
        "database_mb": size / 1e6,
        **taken,
    }


def read_only(desk: Desk, path: Path) -> dict[str, float]:
    """Read the file in the cage and let everything go."""
    mapping = reader.peek(path, NOW.date()).mapping
    accepted = figures = 0
    for part in reader.read(path, mapping, desk.write(places).result.terms):
        if isinstance(part, reader.Chunk):
            accepted += len(part.rows)
            figures += len(part.figures) + len(part.hours)
    return {"accepted": accepted, "figures": figures}


def import_it(desk: Desk, path: Path) -> dict[str, float]:
    """Import the file as a person does and make sure that every ticket counts."""
    report = tickets.import_file(desk, Unwatched(), path)
    with desk.store.read(desk.actor) as work:
        arrived = work.session.scalar(select(func.sum(DailyFigure.arrived)))
        kinds = (DailyFigure.id, HourFigure.id)
        figures = sum(work.session.scalar(select(func.count(one))) or 0 for one in kinds)
    if not report.stored == arrived:
        raise ValueError(f"{report.stored} tickets stored, {arrived} counted")
    return {"accepted": report.stored, "figures": figures}


def apart(way: str, path: Path) -> dict[str, float]:
    """Take one of our ways in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.tickets", way, str(path)]
    found: dict[str, float] = json.loads(subprocess.check_output(command))
    return found


def main() -> None:
    """Make the file, take all ways in turn, print medians."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    if shutil.which("sqlite3") is None:
        sys.exit("the sqlite3 shell is needed as the limit")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "tickets.csv"
        with path.open("w", encoding="utf-8") as stream:
            stream.write(HEADER + "\n")
            stream.writelines(rows(count))
        print(f"{count:,} rows, {path.stat().st_size / 1e6:.0f} MB")
        ratios: dict[str, list[float]] = {way: [] for way in WAYS}
        for _ in range(rounds):
            limit = by_shell(path, Path(name))
            print(f"shell    {limit:6.2f} s")
            for way in WAYS:
                ours = apart(way, path)
                ratios[way].append(ours["seconds"] / limit)
                print(f"{way:8} {ours['seconds']:6.2f} s   ratio {ratios[way][-1]:.2f}   {ours}")
    for way in WAYS:
        print(f"{way}: median ratio {statistics.median(ratios[way]):.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        print(json.dumps(by_us(sys.argv[1], Path(sys.argv[2]))))
    else:
        main()
