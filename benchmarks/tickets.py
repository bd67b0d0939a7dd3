"""Ticket import beside SQLite's own: one deterministic file, both ways in turn, ratio and memory.

    python -m benchmarks.tickets [ROWS] [ROUNDS]

The limit is the sqlite3 shell's `.import` into text columns without a check. Ours reads in a cage,
checks every row, keeps roll-ups, and puts rows into an encrypted WITHOUT ROWID table.
"""

import random
import resource
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import sqlcipher3

from supervisor_app.intake import tickets
from supervisor_app.intake.places import Catalogue, Entry
from supervisor_app.intake.ticket_row import COLUMNS, FIGURE_COLUMNS, HOUR_COLUMNS
from supervisor_app.rules.period import PeriodCode, PeriodTimes

HEADER = (
    "ticket,agency,service,counter,section,channel,issued,called,started,finished,outcome,rating"
)
AGENCIES = (
    "إمارة منطقة المدينة المنورة", "وزارة التجارة", "كتابة العدل", "أمانة منطقة المدينة المنورة",
    "مكتب العمل", "الضمان الاجتماعي", "الغرفة التجارية", "خدمات الأشخاص ذوي الإعاقة",
    "المؤسسة العامة للتأمينات الاجتماعية", "مجلس الجمعيات الأهلية", "شركة المياه الوطنية",
    "المؤسسة العامة للتقاعد", "وزارة الصحة",
)  # fmt: skip
SERVICES_EACH = 8
TICKETS_A_DAY = 4_000
FIRST_DAY = date(2024, 9, 1)
SPOILT = 0.002
CHANNELS = ("شباك", "شباك", "شباك", "خدمة ذاتية", "خدمة إلكترونية")
PERIODS = (PeriodTimes(PeriodCode.MORNING, 450, 870), PeriodTimes(PeriodCode.EVENING, 960, 1260))


def rows(count: int) -> Iterator[str]:
    """Write the lines of a file, the same for the same count: 0.2 % of them spoilt in five ways."""
    chance = random.Random(count)  # noqa: S311  a file, not a secret
    for number in range(count):
        nth = number % TICKETS_A_DAY
        day = FIRST_DAY + timedelta(days=number // TICKETS_A_DAY)
        agency = chance.randrange(len(AGENCIES))
        issued = datetime(day.year, day.month, day.day, 7, 30) + timedelta(  # noqa: DTZ001  local
            seconds=nth * 24_000 // TICKETS_A_DAY
        )
        called = issued + timedelta(seconds=int(chance.expovariate(1 / 240)))
        started = called + timedelta(seconds=chance.randrange(5, 40))
        finished = started + timedelta(seconds=int(chance.expovariate(1 / 180)) + 20)
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
        ]
        lot = chance.random()
        if lot < 0.06:
            cells[8:] = ["", "", "لم يحضر", ""]
        elif lot > 1 - SPOILT:
            place, spoilt = chance.choice(
                ((1, "جهة مجهولة"), (6, "2025-13-45 10:00"), (11, "9"), (10, "؟"), (0, ""))
            )
            cells[place] = spoilt
        yield ",".join(cells) + "\n"


def catalogue() -> Catalogue:
    """List the agencies and services that the file names."""
    agencies = tuple(Entry(n, f"agency-{n}", (name,)) for n, name in enumerate(AGENCIES, 1))
    services = tuple(
        Entry(
            owner * 100 + n,
            f"service-{owner}-{n}",
            (f"خدمة رقم {n} {name}",),
            owner,
        )
        for owner, name in enumerate(AGENCIES, 1)
        for n in range(1, SERVICES_EACH + 1)
    )
    counters = tuple(
        Entry(owner * 100 + n, f"counter-{owner}-{n}", (str(n),), owner)
        for owner in range(1, len(AGENCIES) + 1)
        for n in range(1, 9)
    )
    return Catalogue(agencies, services, counters)


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


def by_us(path: Path, folder: Path) -> tuple[float, tickets.FileFacts]:
    """Time our import: cage, checks, roll-ups, encrypted table, one transaction a chunk."""
    store = folder / "ours.db"
    began = time.perf_counter()
    to = sqlcipher3.connect(str(store), isolation_level=None)
    to.execute(f"pragma key = \"x'{secrets.token_hex(32)}'\"")
    to.execute("pragma journal_mode=wal")
    to.execute("pragma synchronous=full")
    for name, columns, key in (
        ("ticket", COLUMNS, "day, row_key"),
        ("figure", FIGURE_COLUMNS, "day, agency, service, channel, section, period"),
        ("hour", HOUR_COLUMNS, "day, agency, hour"),
    ):
        typed = ", ".join(f"{c} {'blob' if 'gram' in c else 'int'} not null" for c in columns)
        to.execute(f"create table {name}({typed}, primary key ({key})) strict, without rowid")
    preview = tickets.peek(path, date(2026, 1, 1))
    terms = tickets.Terms(catalogue(), PERIODS, date(2026, 1, 1))
    facts = None
    for part in tickets.read(path, preview.mapping, terms):
        if isinstance(part, tickets.FileFacts):
            facts = part
            continue
        to.execute("begin immediate")
        for name, columns, values in (
            ("ticket", COLUMNS, part.rows),
            ("figure", FIGURE_COLUMNS, part.figures),
            ("hour", HOUR_COLUMNS, part.hours),
        ):
            places = ",".join("?" * len(columns))
            to.executemany(f"insert into {name} values ({places})", values)
        to.execute("commit")
    took = time.perf_counter() - began
    assert facts is not None
    (kept,) = to.execute("select count(*) from ticket").fetchone()
    (counted,) = to.execute("select sum(arrived) from figure").fetchone()
    assert kept == facts.accepted == counted
    to.close()
    store.unlink()
    return took, facts


def main() -> None:
    """Make the file, take both ways in turn, print the best and the middle ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    if shutil.which("sqlite3") is None:
        sys.exit("the sqlite3 shell is needed as the limit")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "tickets.csv"
        with path.open("w", encoding="utf-8") as stream:
            stream.write(HEADER + "\n")
            stream.writelines(rows(count))
        print(f"{count:,} rows, {path.stat().st_size / 1e6:.0f} MB")
        ratios = []
        for _ in range(rounds):
            limit = by_shell(path, folder)
            ours, facts = by_us(path, folder)
            ratios.append(ours / limit)
            print(f"shell {limit:.2f} s   ours {ours:.2f} s   ratio {ours / limit:.2f}")
    own, child = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"accepted {facts.accepted:,}, refused {facts.refused_counts}")
    print(f"ratio: middle {sorted(ratios)[len(ratios) // 2]:.2f}, best {min(ratios):.2f}")
    print(f"peak memory: this process {own:.0f} MB, largest child {child:.0f} MB")


if __name__ == "__main__":
    main()
