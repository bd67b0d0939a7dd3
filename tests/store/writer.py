"""A programme that is killed: it writes marks, and says each one aloud once it is acknowledged.

`writer.py DATABASE KILLS SEED` forks one writer after the other on the same store and kills each
with SIGKILL at a random moment; it prints every acknowledged name and ends.
"""

import os
import random
import signal
import sys
from pathlib import Path

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store.work import Store
from supervisor_app.system.clock import SystemClock
from tests.store.sample import KEY, METADATA, Plain, Thing


def write(path: Path, run: int, out: int) -> None:
    """Write until killed: each action is a new thing, a count and an event."""
    store = Store(path, KEY, SystemClock(), metadata=METADATA)
    number = 0
    while True:
        name = f"{run}-{number}"
        with store.write(SYSTEM) as work:
            work.add(Thing(id=name, name="سجل" * 30))
            counter = work.session.get(Thing, "counter")
            if counter is None:
                counter = work.add(Thing(id="counter", n=0))
            counter.n += 1
            work.add(Plain(text=name))
            work.event("mark", of=name)
        os.write(out, f"{name}\n".encode())
        number += 1


def main() -> None:
    """Kill as many writers as asked for."""
    path, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)  # noqa: S311  a replayable moment, no secret
    for run in range(kills):
        reader, out = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            write(path, run, out)
        os.close(out)
        heard = b""
        wanted = chance.randint(1, 8)
        while heard.count(b"\n") < wanted:
            part = os.read(reader, 4096)
            if not part:
                sys.exit("a writer ended by itself")
            heard += part
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while part := os.read(reader, 4096):
            heard += part
        os.close(reader)
        sys.stdout.write(heard.decode())


if __name__ == "__main__":
    main()
