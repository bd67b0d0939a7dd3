"""Real lines and a real server that break: cut after any byte, killed at any moment, two tiers."""

import json
import random
import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest

from supervisor_app.errors import KnownError
from supervisor_app.store import journal, rebuild
from supervisor_app.sync import relay
from supervisor_app.sync.server import installation
from supervisor_app.system.progress import Unwatched
from tests.postgres import Cluster, Server
from tests.simulation.cutting_proxy import cutting_proxy
from tests.simulation.judge import chained
from tests.simulation.killed_server import Writer, live_and_kill
from tests.simulation.region import Region
from tests.simulation.station import Tokens

ROOT = Path(__file__).resolve().parents[2]
WRITERS = 3
ENOUGH = 1_000_000_000


def writers(server: Server, folder: Path, chance: random.Random) -> tuple[Region, list[Writer]]:
    """Enrol stations of one centre, each with chance and marks of its own."""
    region = Region(server, folder, chance)
    made = []
    for number in range(WRITERS):
        station = region.station(1)
        tokens = Tokens(last=number * 1_000_000)
        password = region.passwords[station.role]
        own = random.Random(chance.random())  # noqa: S311  a replayable life, no secret
        made.append(Writer(station, password, own, tokens, server.database))
    return region, made


def settled(region: Region, made: list[Writer], port: int) -> None:
    """Let everybody have undisturbed rounds, then prove that all is there and agreed upon."""
    wanted = set().union(*(one.written() for one in made))
    for _ in range(3):
        for one in made:
            one.send(port)
    records = region.server_journal()
    chained(records)
    from_server = region.marks_on_server()
    assert wanted <= from_server
    states = [one.station.state() for one in made]
    assert all(state == states[0] for state in states)
    actions = [journal.parse(record.body) for record in records if record.entity == "plain"]
    assert len({said.op for said in actions if said}) == len(actions), "an action came twice"
    for one in made:
        assert rebuild.compare(one.station.store, Unwatched()) == ()


def cut_lines(server: Server, folder: Path, cuts: int, chance: random.Random) -> None:
    """Write and send over lines that are cut after a random number of bytes."""
    region, made = writers(server, folder, chance)
    try:
        with cutting_proxy(server.cluster.port) as proxy:
            tries = 0
            while proxy.cuts < cuts:
                tries += 1
                assert tries < cuts * 40, "the network is never cut"
                one = chance.choice(made)
                one.station.write(chance, one.tokens)
                proxy.allow(int(chance.expovariate(1 / 9000)))
                try:
                    one.send(proxy.port)
                except (KnownError, psycopg.Error):
                    one.broken += 1
        settled(region, made, server.cluster.port)
    finally:
        region.close()


def kill_under_writers(cluster: Cluster, folder: Path, kills: int, chance: random.Random) -> None:
    """Kill the server again and again while stations write and send at once."""
    cluster.connect().execute("CREATE DATABASE killed").connection.close()
    with cluster.connect("killed") as admin:
        installation.install(admin)
        server = Server(cluster, "killed", admin)
        region, made = writers(server, folder, chance)
    try:
        for _ in range(kills):
            live_and_kill(cluster, made, chance.uniform(0.15, 0.6))
        with cluster.connect("killed") as admin:
            region.server = Server(cluster, "killed", admin)
            settled(region, made, cluster.port)
        assert all(one.rounds for one in made)
    finally:
        region.close()


def kill_clients(server: Server, folder: Path, kills: int, chance: random.Random) -> None:
    """Kill workstations in the middle of writing and exchanging; what they said aloud is there."""
    region, made = writers(server, folder, chance)
    try:
        for one in made:
            one.station.store.close()
        said = subprocess.run(
            [sys.executable, "-m", "tests.simulation.killed_client"],
            cwd=ROOT,
            input=json.dumps(orders(server, made, kills, chance)),
            capture_output=True,
            text=True,
            check=True,
        )
        for one in made:
            one.station.crash()
        settled(region, made, server.cluster.port)
        marks = set(said.stdout.split())
        assert len(marks) >= kills
        assert marks <= region.marks_on_server()
    finally:
        region.close()


def orders(
    server: Server, made: list[Writer], kills: int, chance: random.Random
) -> dict[str, object]:
    """Return what the programme that kills workstations has to know."""
    stations = [
        {"path": str(one.station.path), "role": one.station.role, "password": one.password}
        for one in made
    ]
    where = {"host": "127.0.0.1", "port": server.cluster.port, "dbname": server.database}
    return {"kills": kills, "seed": chance.random(), "server": where, "stations": stations}


def relay_up(below: Server, above: Server, folder: Path, chance: random.Random) -> None:
    """Carry everything from one server to the other in small parts, with a break, then compare."""
    region, made = writers(below, folder, chance)
    lower = below.connect(*below.role(1, relay=True))
    upper = above.connect(*above.role(1, relay=True))
    try:
        for number in range(30):
            one = made[number % WRITERS]
            one.station.write(chance, one.tokens)
            if chance.random() < 0.5:
                one.send(below.cluster.port)
        settled(region, made, below.cluster.port)
        broken = Broken(chance.randint(2, 5))
        with pytest.raises(ConnectionError):
            relay.carry(lower, upper, broken, page=3)
        relay.carry(lower, upper, Unwatched(), page=3)
        assert relay.carry(lower, upper, Unwatched()) == 0
        region.server = above
        copied = region.server_journal()
        region.server = below
        assert copied == region.server_journal()
    finally:
        for link in (lower, upper):
            link.close()
        region.close()


class Broken(Unwatched):
    """Progress that breaks off after so many steps, as a line would."""

    def __init__(self, steps: int) -> None:
        self._left = steps
        self._turn = threading.Lock()

    def step(self, count: int = 1) -> None:
        """Count a step and break."""
        self._left -= 1
        if self._left < 0:
            raise ConnectionError
