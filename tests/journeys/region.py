"""Workstations of the product's own centre for a journey: desks that work apart and exchange."""

import datetime as dt
import random
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from supervisor_app.errors import ServerUnreachable
from supervisor_app.rules.rights import Actor
from supervisor_app.services import conflicts, day_notes
from supervisor_app.services.desk import Desk
from supervisor_app.store import backup, rebuild, schema
from supervisor_app.store.work import Store
from supervisor_app.sync import rounds
from supervisor_app.sync.postgres_carrier import PostgresCarrier
from supervisor_app.sync.rounds import Limits
from supervisor_app.system.clock import FixedClock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.progress import Unwatched
from supervisor_app.system.settings import Settings
from tests.postgres import Server
from tests.simulation.killed_server import kill
from tests.sync.stations import POINTS

MORNING = dt.datetime(2025, 10, 5, 8, 0, tzinfo=ZoneInfo("Asia/Riyadh"))
KEY = bytes(range(32))
SMALL = Limits(page=7, bulk_from=200, bulk_page=50)


class Cut(Exception):
    """The line is gone."""


def cut_the_line() -> None:
    """Break an exchange off."""
    raise Cut


@dataclass
class Workstation:
    """One desk, its role at the server, and what was acknowledged to the people before it."""

    name: str
    folder: Path
    role: str
    password: str
    actor: Actor
    centre: int = 1
    day: int = 0
    clock: FixedClock = field(default_factory=lambda: FixedClock(MORNING))
    said: set[str] = field(default_factory=set)
    clashes: set[str] = field(default_factory=set)
    saved: Path | None = None
    desk: Desk = field(init=False)

    def open(self) -> None:
        """Sit down at it."""
        paths = CentrePaths(self.folder)
        store = Store(self.folder / "centre.db", KEY, self.clock)
        self.desk = Desk(store, self.clock, Settings(paths.settings), paths)
        self.desk.seat(self.actor)
        # The server lives in another year than the week: for whoever heard of it every day is over.
        self.desk.proofs.stand(reason="أسبوع بعيد عن الخادم")

    def close(self) -> None:
        """Leave it."""
        self.desk.store.close()

    @property
    def today(self) -> dt.date:
        """The day that it really is, whatever the clock says."""
        return (MORNING + dt.timedelta(days=self.day)).date()

    def say(self, text: str) -> None:
        """Write a remark; once it is written it must never be lost."""
        self.desk.write(day_notes.add_remark, self.today, text)
        self.said.add(text)

    def morning(self, day: int, wrong_by: dt.timedelta = dt.timedelta()) -> None:
        """Let the week's day begin here, by a clock that may be wrong."""
        self.day = day
        self.clock.set(MORNING + dt.timedelta(days=day) + wrong_by)

    def exchange(
        self, server: Server, cut_at: str = "", cut: Callable[[], None] = cut_the_line
    ) -> bool:
        """Exchange once; tell whether the line held."""

        def at(point: str) -> None:
            if point == cut_at:
                cut()

        link = server.connect(self.role, self.password)
        try:
            carrier = PostgresCarrier(link)
            rounds.run(self.desk.store, carrier, Unwatched(), limits=SMALL, at=at)
        except (Cut, ServerUnreachable):
            return False
        finally:
            link.close()
        shown = self.desk.read(conflicts.conflicts)
        self.clashes |= {f"{one.place.entity_id} {one.place.field}" for one in shown}
        return True

    def save(self) -> None:
        """Make a backup."""
        self.saved = self.folder / "saved.db"
        backup.copy(self.desk.store.path, KEY, self.saved)

    def restore(self) -> None:
        """Put the backup back."""
        assert self.saved is not None
        self.close()
        for ending in ("", "-wal", "-shm"):
            (self.folder / f"centre.db{ending}").unlink(missing_ok=True)
        shutil.copy(self.saved, self.folder / "centre.db")
        self.open()

    def shown(self) -> list[tuple[object, ...]]:
        """Return all that this workstation shows: merge states and clashes."""
        with self.desk.store.raw() as raw:
            rows = raw.execute("SELECT * FROM row ORDER BY 1, 2, 3").fetchall()
            rows = [row[:4] for row in rows]
            rows += raw.execute("SELECT * FROM conflict ORDER BY 1, 2, 3, 4").fetchall()
        assert rebuild.compare(self.desk.store, Unwatched()) == ()
        return rows

    def holds(self) -> str:
        """Return every text of the journal, to look for what is not its own."""
        with self.desk.store.raw() as raw:
            return "\n".join(body for (body,) in raw.execute("SELECT body FROM journal"))


@dataclass
class Country:
    """The workstations, the server they share and the one chance of the journey."""

    server: Server
    folder: Path
    actor: Actor
    chance: random.Random
    stations: dict[str, Workstation] = field(default_factory=dict)

    def enrol(self, name: str, centre: int = 1, database: Path | None = None) -> Workstation:
        """Enrol a workstation: with a centre's database, or an empty one that fills itself."""
        folder = self.folder / f"{name}-{secrets.token_hex(2)}"
        folder.mkdir()
        target = folder / "centre.db"
        if database is None:
            schema.create(target, KEY, centre_id=centre)
        else:
            shutil.copy(database, target)
        role, password = self.server.role(centre, name)
        made = Workstation(name, folder, role, password, self.actor, centre)
        made.open()
        self.stations[name] = made
        return made

    def meet(self, *, broken: bool = False) -> None:
        """Let everybody exchange, first over a line that is cut somewhere if so asked."""
        for station in self.stations.values():
            if broken:
                station.exchange(self.server, self.chance.choice(POINTS))
        for _ in range(2):
            for station in self.stations.values():
                assert station.exchange(self.server)

    def save_server(self) -> None:
        """Back the server up."""
        self.server.admin.execute("DROP SCHEMA IF EXISTS saved CASCADE; CREATE SCHEMA saved")
        for table in ("device", "head", "journal"):
            self.server.admin.execute(f"CREATE TABLE saved.{table} AS SELECT * FROM rs.{table}")

    def kill_server(self, name: str, at: str) -> None:
        """Kill the server under a workstation's exchange, as a power cut would; start it again."""
        cluster = self.server.cluster
        self.server.admin.close()
        try:
            assert not self.stations[name].exchange(self.server, at, partial(kill, cluster))
        finally:
            cluster.start()
            self.server.admin = cluster.connect(self.server.database)

    def restore_server(self) -> None:
        """Put the server's backup back and open the window for healing."""
        admin = self.server.admin
        with admin.transaction():
            admin.execute("SET LOCAL session_replication_role = replica")
            admin.execute("TRUNCATE rs.journal, rs.head, rs.device")
            for table in ("device", "head", "journal"):
                admin.execute(f"INSERT INTO rs.{table} SELECT * FROM saved.{table}")
            admin.execute("UPDATE rs.server SET recovery_until = now() + interval '14 days'")

    def close(self) -> None:
        """Close every workstation, and the line that a kill of the server made anew."""
        for station in self.stations.values():
            station.close()
        self.server.admin.close()
