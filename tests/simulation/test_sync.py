"""The exchange under every fault: seeds of a region's life, a killed server, a cut network."""

import random
from pathlib import Path

import pytest

from tests import postgres
from tests.postgres import Server
from tests.simulation import driver, networks
from tests.simulation.protocol_mutants import PLANTED
from tests.simulation.region import HARSH

pytestmark = pytest.mark.needs("postgres")
SEEDS = range(1, 31)
STEPS = 60
CUTS = 20
KILLS = 3
CLIENT_KILLS = 10


@pytest.fixture
def chance() -> random.Random:
    """Give the chance of a test that is the same in every run."""
    return random.Random(1)  # noqa: S311  a replayable life, no secret


def test_thirty_regions_agree_whatever_happens(server: Server) -> None:
    """Whatever breaks, at the end all agree, nothing acknowledged is lost, counters are exact."""
    outcome = driver.run(server, SEEDS, STEPS)
    assert outcome.failed == {}
    lived = ("write", "clone", "destroy", "restore_server", "carried in", "withdraw")
    assert all(outcome.seen[name] for name in lived)


@pytest.mark.parametrize("what", ["pulls only others", "lets the last device win"])
def test_a_planted_fault_is_noticed(
    what: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A protocol broken in this way does not get past the simulation."""
    PLANTED[what](monkeypatch)
    assert driver.run(server, range(1, 21), STEPS, most_failures=1, rules=HARSH).failed


def test_a_network_that_cuts_anywhere_loses_nothing(
    server: Server, tmp_path: Path, chance: random.Random
) -> None:
    """Lines cut after any number of bytes: what was acknowledged arrives, once."""
    networks.cut_lines(server, tmp_path, CUTS, chance)


def test_a_killed_server_loses_nothing(tmp_path: Path, chance: random.Random) -> None:
    """Postgres killed with all its processes under writers: every mark arrives, once."""
    with postgres.cluster(fsync="off") as running:
        networks.kill_under_writers(running, tmp_path, KILLS, chance)


def test_killed_workstations_lose_nothing(
    server: Server, tmp_path: Path, chance: random.Random
) -> None:
    """Workstations killed while they write and exchange: what they acknowledged arrives, once."""
    networks.kill_clients(server, tmp_path, CLIENT_KILLS, chance)


def test_two_tiers_hold_the_same(
    server: Server, second_server: Server, tmp_path: Path, chance: random.Random
) -> None:
    """A relay carries a centre's journal up verbatim, broken off and gone on with."""
    networks.relay_up(server, second_server, tmp_path, chance)
