"""A programme whose workstations are killed while they write and exchange, again and again.

It reads its orders as JSON from the standard input, forks one life after the other and ends each
with SIGKILL at a random moment; every acknowledged mark is said aloud.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

import psycopg

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store.work import Store
from supervisor_app.sync import rounds
from supervisor_app.sync.postgres_carrier import PostgresCarrier
from supervisor_app.sync.rounds import Limits
from supervisor_app.system.clock import SystemClock
from supervisor_app.system.progress import Unwatched
from tests.store.sample import KEY, METADATA, Plain, Thing


def live(station: dict[str, Any], server: dict[str, Any], run: int, out: int) -> None:
    """Write and exchange until killed: each action is a mark and a new name of one shared thing."""
    store = Store(Path(station["path"]), KEY, SystemClock(), metadata=METADATA)
    # Past TLS, as only tests do: the product's own way proves the server in full.
    link = psycopg.connect(
        **server, user=station["role"], password=station["password"], autocommit=True
    )
    number = 0
    while True:
        mark = f"t{run}00{number}"
        with store.write(SYSTEM) as work:
            work.add(Plain(text=mark))
            shared = work.session.get(Thing, "shared")
            if shared is None:
                shared = work.add(Thing(id="shared", n=0))
            shared.name = mark
            shared.n += 1
        os.write(out, f"{mark}\n".encode())
        rounds.run(store, PostgresCarrier(link), Unwatched(), limits=Limits(page=2))
        number += 1


def one_life(station: dict[str, Any], orders: dict[str, Any], run: int, wait: float) -> bytes:
    """Let a workstation live until some marks are said and a moment has passed; return them."""
    reader, out = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        live(station, orders["server"], run, out)
    os.close(out)
    heard = os.read(reader, 4096)
    if not heard:
        sys.exit("a workstation ended by itself")
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reader, 4096):
        heard += part
    os.close(reader)
    return heard


def main() -> None:
    """Kill as many lives as ordered, each of a workstation that chance picks."""
    orders = json.load(sys.stdin)
    chance = random.Random(orders["seed"])  # noqa: S311  a replayable moment, no secret
    for run in range(1, orders["kills"] + 1):
        station = chance.choice(orders["stations"])
        sys.stdout.write(one_life(station, orders, run, chance.uniform(0, 0.06)).decode())


if __name__ == "__main__":
    main()
