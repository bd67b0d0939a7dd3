"""Runs seeds: a region is made, lives through its steps and is judged; failures name their seed."""

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from supervisor_app.sync import postgres_carrier
from tests.postgres import Server
from tests.simulation.judge import judge
from tests.simulation.region import RULES, Region

QUICK_FOLDER = Path("/dev/shm")  # noqa: S108  memory, where there is some: the disk is not what is tried


@dataclass
class Outcome:
    """Which seeds failed, with what, and how often each thing happened."""

    failed: dict[int, str] = field(default_factory=dict)
    seen: Counter[str] = field(default_factory=Counter)


def run(
    server: Server,
    seeds: Iterable[int],
    steps: int,
    most_failures: int = 3,
    rules: Mapping[str, float] = RULES,
) -> Outcome:
    """Run each seed on an emptied server; stop after so many failures."""
    outcome = Outcome()
    where = QUICK_FOLDER if QUICK_FOLDER.is_dir() else None
    # A thread that watches each answer is tried in tests/sync; here it costs a third of a seed.
    unwatched = patch.object(postgres_carrier, "watched", lambda *_: nullcontext())
    with unwatched, tempfile.TemporaryDirectory(prefix="regions-", dir=where) as folder:
        for seed in seeds:
            empty(server)
            try:
                outcome.seen += one(server, seed, steps, Path(folder), rules)
            except Exception as error:  # noqa: BLE001  whatever breaks is the finding
                outcome.failed[seed] = f"{type(error).__name__}: {error}"[:2000]
            if len(outcome.failed) >= most_failures:
                break
    return outcome


def one(
    server: Server, seed: int, steps: int, where: Path, rules: Mapping[str, float] = RULES
) -> Counter[str]:
    """Live one seed through and judge it; return what happened.

    In `where` each seed has a folder of its own; the empty databases that it begins from stay.
    """
    folder = where / str(seed)
    folder.mkdir()
    chance = random.Random(seed)  # noqa: S311  a replayable life, no secret
    region = Region(server, folder, chance, rules=rules, empties=where)
    try:
        region.begin()
        for _ in range(steps):
            region.step()
        judge(region)
    except Exception as error:
        error.add_note("\n".join(region.log))
        raise
    finally:
        region.close()
        shutil.rmtree(folder)
    return region.seen


def empty(server: Server) -> None:
    """Take everything out of the server but its schema."""
    with server.admin.transaction():
        server.admin.execute("SET LOCAL session_replication_role = replica")
        server.admin.execute("TRUNCATE rs.journal, rs.head, rs.device, rs.enrol, rs.leased")
        server.admin.execute("UPDATE rs.server SET recovery_until = NULL, min_schema = 1")
    server.admin.execute("DROP SCHEMA IF EXISTS saved CASCADE")
