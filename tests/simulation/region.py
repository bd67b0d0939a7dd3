"""A region under every fault: stations of two centres, one server, rules drawn from a seed."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import StationRevoked
from supervisor_app.store import arrivals, journal, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.journal import Record
from supervisor_app.store.tail import own_device
from supervisor_app.sync import rounds, sealed_file
from supervisor_app.sync.postgres_carrier import PostgresCarrier
from supervisor_app.sync.rounds import Limits
from supervisor_app.sync.seal import FileKey
from supervisor_app.sync.server import enrolment
from supervisor_app.system.progress import Unwatched
from tests.postgres import Server
from tests.simulation.station import Station, Tokens, everything, marks, state, whole
from tests.store.sample import KEY, METADATA
from tests.sync.stations import POINTS

HOUR, YEAR = 3_600_000, 31_536_000_000
PAGES = (2, 3, 50)
MOST_STATIONS = 6
OTHER_CENTRE = 2
KEPT = ("device", "head", "journal")
STICK = FileKey(field_key=bytes(32))
# How often each rule is drawn; to add one: a method of this name and its weight.
RULES = {
    "write": 30.0,
    "sync": 16.0,
    "break_sync": 18.0,
    "sync_all": 3.0,
    "crash": 4.0,
    "save": 3.0,
    "restore": 3.0,
    "clone": 2.0,
    "set_clock": 4.0,
    "poison": 2.0,
    "write_newer": 2.0,
    "settle": 4.0,
    "destroy": 1.0,
    "revoke": 0.5,
    "withdraw": 0.3,
    "carry": 2.0,
    "demand_update": 1.0,
    "save_server": 1.5,
    "restore_server": 1.5,
}

# Disks and servers that are put back all the time: what parts chains, which is rare otherwise.
HARSH = RULES | {"save": 6.0, "restore": 8.0, "save_server": 4.0, "restore_server": 5.0}
# The same where nothing but the server joins them: what a stick brings heals some faults unseen.
APART = {name: weight for name, weight in HARSH.items() if name not in {"carry", "withdraw"}}


class Cut(Exception):
    """The network is gone at this point of a round."""


@dataclass
class ShownBefore:
    """What a station showed when it last greeted: a new number alone must not change any of it.

    A first load that was broken off still owes its merge, so that there a new number may show more.
    """

    station: Station
    device: int = 0
    shown: object = None

    def look(self) -> None:
        """Compare where the station took a new number since: its actions are the same ones."""
        with self.station.store.raw() as raw:
            device = own_device(raw)
            now = None if arrivals.is_waiting(raw) else state(raw)
        same = self.shown == now or None in (self.shown, now)
        assert same or device == self.device, "a new number changed what is shown"
        self.device, self.shown = device, now


@dataclass
class Region:
    """Everything that is there, and what has to come out of it."""

    server: Server
    folder: Path
    chance: random.Random
    stations: list[Station] = field(default_factory=list)
    tokens: Tokens = field(default_factory=Tokens)
    links: dict[str, psycopg.Connection] = field(default_factory=dict)
    passwords: dict[str, str] = field(default_factory=dict)
    revoked: set[str] = field(default_factory=set)
    shut_out: set[str] = field(default_factory=set)
    copied: set[str] = field(default_factory=set)
    survivors: set[str] = field(default_factory=set)
    log: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    rules: Mapping[str, float] = field(default_factory=lambda: RULES)
    page: int = 50
    bulk_from: int = 50_000
    empties: Path | None = None
    server_saved: bool = False
    made: int = 0

    def begin(self) -> None:
        """Set up two to four stations of one centre and one of another."""
        self.page = self.chance.choice(PAGES)
        self.bulk_from = self.chance.choice((5, 50_000, 50_000))
        for _ in range(self.chance.randint(2, 4)):
            self.station(1)
        self.station(OTHER_CENTRE)

    def station(self, centre: int) -> Station:
        """Enrol a new workstation and open its empty store."""
        role, password = self.server.role(centre)
        self.passwords[role] = password
        self.links[role] = self.server.connect(role, password)
        path = self.new_path()
        template = (self.empties or self.folder) / f"empty-{centre}.db"
        if not template.exists():
            schema.create(template, KEY, centre_id=centre, metadata=METADATA)
        shutil.copy(template, path)
        raw = connect(path, KEY)
        device = (self.chance.getrandbits(53),)
        raw.execute("UPDATE meta SET v = ? WHERE k = 'device'", device)
        raw.close()
        made = Station(path, role, centre, secret=password.encode())
        made.register()
        self.stations.append(made)
        return made

    def new_path(self) -> Path:
        """Return a path that was never used."""
        self.made += 1
        return self.folder / f"s{self.made}.db"

    def step(self) -> None:
        """Draw a rule and a station and let it happen."""
        name = self.chance.choices(list(self.rules), list(self.rules.values()))[0]
        who = self.chance.choice(self.stations)
        self.log.append(f"{name} {self.stations.index(who)}")
        self.seen[name] += 1
        rule: Callable[[Station], None] = getattr(self, name)
        rule(who)

    def write(self, who: Station) -> None:
        """Let a person act."""
        who.write(self.chance, self.tokens)

    def poison(self, who: Station) -> None:
        """Let a broken program journal what nobody can read."""
        who.poison()

    def write_newer(self, who: Station) -> None:
        """Let a newer program journal what this version does not know."""
        who.write_newer(self.chance, self.tokens)

    def settle(self, who: Station) -> None:
        """Let a person settle a clash."""
        who.settle(self.chance, self.tokens)

    def crash(self, who: Station) -> None:
        """Stop the machine and bring it up again."""
        who.crash()

    def save(self, who: Station) -> None:
        """Make a backup."""
        who.save()

    def restore(self, who: Station) -> None:
        """Put a backup back."""
        if who.restore():
            self.copied.add(who.role)

    def clone(self, who: Station) -> None:
        """Copy a disk to a second machine, secrets and all."""
        if len(self.stations) < MOST_STATIONS:
            self.copied.add(who.role)
            self.stations.append(who.clone(self.new_path()))

    def set_clock(self, who: Station) -> None:
        """Somebody sets the clock."""
        who.clock.ms = self.chance.choice((-YEAR, -HOUR, 0, HOUR, YEAR))

    def destroy(self, who: Station) -> None:
        """Lose a disk for good; what others hold of it must stay, and a new machine comes."""
        if who.centre == OTHER_CENTRE or len(self.stations) < 4:
            return
        device = who.device
        self.stations.remove(who)
        who.destroy()
        if who.role not in self.copied:
            held = [
                record
                for station in self.stations
                if station.role not in self.revoked
                for record in station.journal()
                if record.device_id == device
            ]
            self.survivors |= {mark for record in held for mark in marks(record.body)}
        self.station(1)

    def revoke(self, who: Station) -> None:
        """Revoke a workstation."""
        if who.centre == OTHER_CENTRE or len({s.role for s in self.stations} - self.revoked) < 4:
            return
        self.revoked.add(who.role)
        self.server.admin.execute(
            "UPDATE rs.enrol SET revoked_at = now() WHERE role_name = %s", (who.role,)
        )

    def withdraw(self, who: Station) -> None:
        """Shut a workstation out as `main.py server revoke` does: its line ends, none opens."""
        before = len(self.revoked)
        self.revoke(who)
        if len(self.revoked) > before:
            admin = self.server.admin
            admin.execute("UPDATE rs.enrol SET revoked_at = NULL WHERE role_name = %s", (who.role,))
            enrolment.revoke(admin, who.role)
            self.shut_out.add(who.role)

    def carry(self, who: Station) -> None:
        """Plug the centre's stick in: take what it brings, leave what it lacks."""
        stick = self.folder / f"stick-{who.centre}.centre"
        done = sealed_file.exchange(who.store, stick, STICK, Unwatched())
        self.seen["carried in"] += done.received > 0
        self.seen["carried apart"] += bool(done.parted)

    def demand_update(self, _who: Station) -> None:
        """Let the server ask for a newer version, or no longer: meanwhile nobody sends."""
        self.server.admin.execute("UPDATE rs.server SET min_schema = 3 - min_schema")

    def save_server(self, _who: Station) -> None:
        """Back the server up."""
        admin = self.server.admin
        admin.execute("DROP SCHEMA IF EXISTS saved CASCADE; CREATE SCHEMA saved")
        for table in KEPT:
            admin.execute(f"CREATE TABLE saved.{table} AS SELECT * FROM rs.{table}")
        self.server_saved = True

    def restore_server(self, _who: Station) -> None:
        """Put the server's backup back; the administrator opens the window for healing."""
        if not self.server_saved:
            return
        with self.server.admin.transaction():
            self.server.admin.execute("SET LOCAL session_replication_role = replica")
            self.server.admin.execute("TRUNCATE rs.journal, rs.head, rs.device")
            for table in KEPT:
                self.server.admin.execute(f"INSERT INTO rs.{table} SELECT * FROM saved.{table}")
            self.open_window()

    def open_window(self) -> None:
        """Let stations bring back what the server lacks of others."""
        self.server.admin.execute(
            "UPDATE rs.server SET recovery_until = now() + interval '14 days'"
        )

    def sync(self, who: Station) -> None:
        """Have a round without a fault, or the refusal that a revoked station gets."""
        self.round(who, None)

    def sync_all(self, _who: Station) -> None:
        """Let everybody have a round."""
        for station in self.stations:
            self.round(station, None)

    def break_sync(self, who: Station) -> None:
        """Have a round that the network breaks at some point."""
        self.round(who, self.chance.choice(POINTS))

    def round(self, who: Station, fault: str | None, *, page: int = 0) -> str:
        """Run one round, broken at a point if one is named; return how it ended."""
        passes = self.chance.choice((0, 0, 1, 2)) if fault else 0

        shown = ShownBefore(who)

        def at(point: str) -> None:
            nonlocal passes
            if point == "after_hello":
                shown.look()
            if point == fault:
                passes -= 1
                if passes < 0:
                    raise Cut(point)

        if who.role in self.shut_out:
            with pytest.raises(psycopg.OperationalError):
                self.server.connect(who.role, self.passwords[who.role])
            return "REVOKED"
        carrier = PostgresCarrier(self.links[who.role], "", who.secret_of)
        try:
            done = rounds.run(who.store, carrier, Unwatched(), limits=self.limits(page), at=at)
        except Cut:
            self.seen[f"cut {fault}"] += 1
            with who.store.raw() as raw:
                assert journal.verify(raw) is None, "I14: half of a round stays"
                if not arrivals.is_waiting(raw):
                    whole(everything(raw), self.tokens)
            return "cut"
        except StationRevoked:
            assert who.role in self.revoked
            return "REVOKED"
        status = str(done.status)
        assert (status == "REVOKED") == (who.role in self.revoked), status
        return status

    def limits(self, page: int) -> Limits:
        """Return the sizes of this region's pages; small ones let even a short chain be a load."""
        size = page or self.page
        return Limits(page=size, bulk_from=self.bulk_from, bulk_page=size)

    def server_journal(self) -> list[Record]:
        """Return every entry that the server holds."""
        rows = self.server.admin.execute(
            "SELECT centre_id, device_id, seq, hlc, NULL, entity, entity_id, hash, body "
            "FROM rs.journal ORDER BY centre_id, device_id, seq"
        )
        return [Record._make(row)._replace(hash=bytes(row[7])) for row in rows]

    def marks_on_server(self) -> set[str]:
        """Return every mark that reached the server."""
        return {mark for record in self.server_journal() for mark in marks(record.body)}

    def close(self) -> None:
        """Close every store and connection."""
        for station in self.stations:
            station.store.close()
        for link in self.links.values():
            link.close()
