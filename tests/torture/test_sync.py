"""The exchange at length: a thousand regions, every planted fault, cuts and kills."""

import random
from pathlib import Path

import pytest

from tests import postgres
from tests.postgres import Server
from tests.simulation import driver, networks
from tests.simulation.protocol_mutants import PLANTED
from tests.simulation.region import APART, HARSH, RULES
from tests.torture.conftest import Torture

pytestmark = pytest.mark.needs("postgres")
REGIONS, STEPS, CUTS, KILLS, CLIENT_KILLS = 1_000, 60, 300, 20, 2_000
NOTICED_WITHIN = 40


@pytest.mark.parametrize("rules", [RULES, HARSH], ids=["usual", "harsh"])
def test_a_thousand_regions(server: Server, torture: Torture, rules: dict[str, float]) -> None:
    """No seed parts the stations, loses a mark or counts one twice."""
    outcome = driver.run(server, torture.seeds(REGIONS), STEPS, most_failures=6, rules=rules)
    print(dict(outcome.seen))  # noqa: T201  what was tried belongs to the result
    assert outcome.failed == {}


@pytest.mark.parametrize("what", PLANTED)
def test_every_planted_fault_is_noticed(
    what: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way to break the protocol is noticed within forty seeds, with a stick or without."""
    PLANTED[what](monkeypatch)
    seeds = range(1, NOTICED_WITHIN + 1)
    outcome = driver.run(server, seeds, STEPS, most_failures=1, rules=HARSH)
    if not outcome.failed:
        outcome = driver.run(server, seeds, STEPS, most_failures=1, rules=APART)
    print(what, outcome.failed)  # noqa: T201  how it was noticed belongs to the result
    assert outcome.failed


def test_three_hundred_cut_lines(server: Server, tmp_path: Path, torture: Torture) -> None:
    """Lines cut after any number of bytes lose nothing and send nothing twice."""
    chance = random.Random(torture.chance())  # noqa: S311  a replayable life, no secret
    networks.cut_lines(server, tmp_path, torture.amount(CUTS), chance)


def test_twenty_killed_servers(tmp_path: Path, torture: Torture) -> None:
    """Postgres killed again and again under writers: every mark arrives, once."""
    chance = random.Random(torture.chance())  # noqa: S311  a replayable moment, no secret
    with postgres.cluster(fsync="on") as running:
        networks.kill_under_writers(running, tmp_path, torture.amount(KILLS), chance)


def test_two_thousand_killed_workstations(server: Server, tmp_path: Path, torture: Torture) -> None:
    """Workstations killed while they write and exchange: every mark arrives, once."""
    chance = random.Random(torture.chance())  # noqa: S311  a replayable moment, no secret
    networks.kill_clients(server, tmp_path, torture.amount(CLIENT_KILLS), chance)
