"""The exchange beside its raw limits, in one run on one real Postgres: ratios count, rates do not.

    python -m benchmarks.sync [entries]

Raw limits: COPY into an unguarded table; executemany of five columns (device, number, clock, thing,
body) into one encrypted SQLite table without any key or index, in one transaction; a raw commit of
one row. Beside the second stands what the bare journal takes: the same entries with all columns,
key, indexes and triggers, neither fetched nor proven nor merged. Processor time stays true on a
busy machine: of what comes in it is this side's alone, of sending and asking also the server's.
Goals (ratio to raw): push 0.5, bulk load 0.15, page 0.08, own processor time of a local action 1 ms
beyond, a pull without news 2 ms at 50 devices.
"""

import datetime as dt
import os
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import psycopg

from supervisor_app.models.base import natural_id
from supervisor_app.store import arrivals, fold, journal, record, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.work import Store
from supervisor_app.sync import rounds
from supervisor_app.sync.postgres_carrier import PostgresCarrier
from supervisor_app.sync.rounds import Limits
from supervisor_app.sync.server import installation
from supervisor_app.system.clock import SystemClock
from supervisor_app.system.progress import Unwatched
from tests.postgres import Server, cluster

KEY = bytes(range(32))
DEVICES = 50
PEOPLE = 200
_RECORDS = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "ORDER BY centre_id, device_id, seq"
)
COLUMNS = "(device bigint, seq bigint, hlc bigint, entity_id text, body {})"


@contextmanager
def server() -> Iterator[Server]:
    """Give a new server with our schema; flushing as it comes."""
    with cluster(fsync="on") as running:
        running.connect().execute("CREATE DATABASE bench").connection.close()
        with running.connect("bench") as admin:
            installation.install(admin)
            yield Server(running, "bench", admin)


def station(folder: Path, name: str) -> Store:
    """Make an empty store of the product's own schema."""
    path = folder / f"{name}.db"
    schema.create(path, KEY)
    return Store(path, KEY, SystemClock())


def fill(store: Store, entries: int) -> None:
    """Journal marks as a year of days would: each changes a status or makes one."""
    with store.exchange() as raw:
        own = dict(raw.execute("SELECT k, v FROM meta"))
        now = int(time.time() * 1000) - entries
        state: dict[str, int] = {}
        chain = None
        for number in range(entries):
            day = dt.date(2025, 1, 1) + dt.timedelta(days=number // (PEOPLE * 2))
            thing = natural_id("attendance", number % PEOPLE, day)
            action = record.Action(
                1, int(own["device"]), secrets.token_hex(8), "hand", "", "", now + number
            )
            chain = record.Chain(action, *_tail(chain), now + number << 16)
            fields: dict[str, object] = {"status": "present" if number % 2 else "late"}
            bases: dict[str, object] = {}
            if thing in state:
                bases = {"status": [[action.device_id, state[thing]]]}
            else:
                fields |= {
                    "_del": False, "employee_id": str(number % PEOPLE), "agency_id": "a",
                    "work_date": day.isoformat(), "period": "morning",
                }  # fmt: skip
            chain.add("attendance", thing, fields, bases)
            state[thing] = chain.seq
            journal.append(raw, chain.records)
        raw.execute("UPDATE meta SET v = ? WHERE k = 'hlc'", (str(now + entries << 16),))
        fold.fold(raw, [(1, "attendance", thing) for thing in state], store.shapes)


def _tail(chain: record.Chain | None) -> tuple[int, bytes]:
    return (chain.seq, chain.hash) if chain else (0, journal.ZERO)


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


class Took(NamedTuple):
    """Seconds on the wall and of this process."""

    wall: float
    processor: float


def took(work: Callable[[], object]) -> Took:
    """Return how long a piece of work takes, and how long this process was busy with it."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - wall, time.process_time() - processor)


def median(all_took: Sequence[Took]) -> Took:
    """Return the median of each."""
    return Took(*map(statistics.median, zip(*all_took, strict=True)))


def with_server(link: psycopg.Connection, work: Callable[[], object]) -> Took:
    """Return what a piece of work takes, the processor time of the line's server process too."""
    busy = Path(f"/proc/{link.info.backend_pid}/schedstat")
    before = int(busy.read_text().split()[0])
    spent = took(work)
    there = (int(busy.read_text().split()[0]) - before) / 1e9
    return Took(spent.wall, spent.processor + there)


def raw_copy(admin: psycopg.Connection, rows: list[tuple[object, ...]]) -> Took:
    """Return what COPY into a table that nothing guards takes."""
    admin.execute(f"DROP TABLE IF EXISTS raw; CREATE TABLE raw {COLUMNS.format('jsonb')}")

    def copy() -> None:
        with admin.cursor() as cursor, cursor.copy("COPY raw FROM STDIN") as into:
            for row in rows:
                into.write_row(row)

    return with_server(admin, copy)


def forget(admin: psycopg.Connection) -> None:
    """Let the server lose everything, so that it is sent once more."""
    admin.execute(
        "SET session_replication_role = replica; TRUNCATE rs.journal, rs.head, rs.device; "
        "SET session_replication_role = origin"
    )


def raw_sqlite(folder: Path, rows: list[tuple[object, ...]]) -> Took:
    """Return what executemany into one table takes, one transaction, our driver and key."""
    raw = connect(folder / f"raw-{secrets.token_hex(4)}.db", KEY, create=True)
    raw.execute(f"CREATE TABLE raw {COLUMNS.format('text')}")

    def insert() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany("INSERT INTO raw VALUES (?, ?, ?, ?, ?)", rows)
        raw.execute("COMMIT")

    spent = took(insert)
    raw.close()
    return spent


def raw_journal(folder: Path, records: list[journal.Record]) -> Took:
    """Return what putting the same entries into an empty journal takes, and nothing else."""
    store = station(folder, f"journal-{secrets.token_hex(4)}")

    def insert() -> None:
        with store.exchange() as raw:
            journal.append(raw, records)

    spent = took(insert)
    store.close()
    return spent


def exchange(store: Store, link: psycopg.Connection) -> None:
    """Have one round."""
    rounds.run(store, PostgresCarrier(link), Unwatched())


def idle(store: Store, link: psycopg.Connection) -> tuple[float, Took]:
    """Return seconds of a round without news at 50 devices, and of its question alone."""
    for number in range(DEVICES):
        link.execute("SELECT rs.hello(%s, 1)", (10_000 + number,))
    exchange(store, link)
    whole = statistics.median(seconds(lambda: exchange(store, link)) for _ in range(30))
    carrier = PostgresCarrier(link)
    with store.raw() as raw:

        def question() -> None:
            known = arrivals.vector(raw)
            news = [p for p, tip in carrier.heads().items() if tip.seq > known.get(p, 0)]
            assert not news

        asked = median([with_server(link, question) for _ in range(200)])
    return whole, asked


def paged(folder: Path, link: psycopg.Connection) -> Took:
    """Return what it takes where all entries come in by pages of ten thousand."""
    new = station(folder, f"paged-{secrets.token_hex(4)}")
    limits = Limits(bulk_from=1_000_000_000)
    spent = took(lambda: rounds.run(new, PostgresCarrier(link), Unwatched(), limits=limits))
    new.close()
    return spent


def main() -> None:
    """Measure each in turn and print it beside its limit."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    with tempfile.TemporaryDirectory() as below, server() as on:
        folder = Path(below)
        role, password = on.role(1)
        link = on.connect(role, password)
        writer = station(folder, "writer")
        fill(writer, entries)
        with writer.raw() as raw:
            rows = raw.execute(
                "SELECT device_id, seq, hlc, entity_id, body FROM journal"
            ).fetchall()
            records = [journal.Record._make(row) for row in raw.execute(_RECORDS)]
        copies, pushes = [], []
        for _ in range(5):
            forget(on.admin)
            copies.append(raw_copy(on.admin, rows))
            pushes.append(with_server(link, lambda: exchange(writer, link)))
        copied, pushed = median(copies), median(pushes)
        inserted = median([raw_sqlite(folder, rows) for _ in range(3)])
        journalled = median([raw_journal(folder, records) for _ in range(3)])
        print(f"raw COPY {entries / copied.wall:,.0f} rows/s")
        print(f"raw executemany {entries / inserted.wall:,.0f} rows/s")
        print(
            f"push       {entries / pushed.wall:9,.0f} entries/s  "
            f"{copied.wall / pushed.wall:.2f} of COPY, "
            f"{copied.processor / pushed.processor:.2f} by processor time (goal 0.5)"
        )
        loads, pages = [], []
        for turn in range(3):
            new = station(folder, f"new-{turn}")
            loads.append(took(partial(exchange, new, link)))
            new.close()
            pages.append(paged(folder, link))
        for name, spent, goal in (
            ("journal", journalled, "no more than this"),
            ("bulk load", median(loads), "goal 0.15"),
            ("pages", median(pages), "goal 0.08"),
        ):
            share, busy = inserted.wall / spent.wall, inserted.processor / spent.processor
            print(
                f"{name:10} {entries / spent.wall:9,.0f} entries/s  {share:.3f} of executemany, "
                f"{busy:.3f} by processor time ({goal})"
            )
        whole, asked = idle(writer, link)
        print(
            f"idle round {whole * 1000:.1f} ms at {DEVICES} devices, its question "
            f"{asked.wall * 1000:.2f} ms, {asked.processor * 1000:.2f} of processors (goal 2)"
        )
        writer.close()
        link.close()
    print(f"{os.cpu_count()} processors")


if __name__ == "__main__":
    main()
