"""Writers beside a real Postgres that is killed with all its processes, again and again."""

import random
import signal
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from supervisor_app.errors import KnownError
from supervisor_app.sync import rounds
from supervisor_app.sync.postgres_carrier import PostgresCarrier
from supervisor_app.system.progress import Unwatched
from tests import guards
from tests.postgres import Cluster
from tests.simulation.station import Station, Tokens, everything, marks

GONE_SECONDS = 10.0


@dataclass
class Writer:
    """A station with its password and its own chance and marks."""

    station: Station
    password: str
    chance: random.Random
    tokens: Tokens
    database: str
    rounds: int = 0
    broken: int = 0

    def live(self, port: int, stop: threading.Event) -> None:
        """Write and send until told to stop; a server that is away is no trouble."""
        while not stop.is_set():
            for _ in range(self.chance.randint(1, 4)):
                self.station.write(self.chance, self.tokens)
            try:
                self.send(port)
            except (KnownError, psycopg.Error):
                self.broken += 1
                stop.wait(0.02)

    def send(self, port: int) -> None:
        """Have one round over a connection of its own."""
        # Past TLS, as only tests do: the product's own way proves the server in full.
        link = psycopg.connect(
            host="127.0.0.1",
            port=port,
            dbname=self.database,
            user=self.station.role,
            password=self.password,
            autocommit=True,
            connect_timeout=5,
        )
        with link:
            page = self.chance.choice((1, 3, 50))
            rounds.run(
                self.station.store, PostgresCarrier(link), Unwatched(), limits=rounds.Limits(page)
            )
        self.rounds += 1

    def written(self) -> set[str]:
        """Return every mark of this station's own hand."""
        with self.station.store.raw() as raw:
            own = [r for r in everything(raw) if r.device_id == self.station.device]
        return {mark for record in own for mark in marks(record.body)}


def live_and_kill(cluster: Cluster, writers: Iterable[Writer], seconds: float) -> None:
    """Let the writers live for a while, then kill the server under them and start it again."""
    stop = threading.Event()
    threads = [threading.Thread(target=one.live, args=(cluster.port, stop)) for one in writers]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    kill(cluster)
    stop.set()
    for thread in threads:
        thread.join()
    cluster.start()


def kill(cluster: Cluster) -> None:
    """Kill the server with all its children at once, as a power cut ends them."""
    assert cluster.process is not None
    # Stopped first, so that it starts no more children; those alone would keep its memory.
    cluster.process.send_signal(signal.SIGSTOP)
    children = _children(cluster.process.pid)
    cluster.process.kill()
    guards.end_processes(children)
    cluster.process.wait()
    cluster.process = None
    ends = time.monotonic() + GONE_SECONDS
    while any(_alive(child) for child in children) and time.monotonic() < ends:
        time.sleep(0.01)
    with suppress(FileNotFoundError):
        (cluster.folder / "main" / "postmaster.pid").unlink()


def _children(pid: int) -> list[int]:
    found = []
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(one) for one in listing.read_text().split()]
    return found


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
