"""How long the long proofs are, from which seeds, in how many parts; each tells its own."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

PARTS = 20


@dataclass(frozen=True, slots=True)
class Torture:
    """What one part of a proof was asked for; `seed` alone, or its own share of everything."""

    seed: int | None
    share: int
    part: int

    def seeds(self, whole: int) -> range:
        """Return this part's seeds of a proof that has so many, fewer where a share was asked."""
        if self.seed is not None:
            return range(self.seed, self.seed + 1)
        return range(self.part, max(1, whole // self.share) + 1, PARTS)

    def amount(self, whole: int) -> int:
        """Return this part of an amount, rounded up; each part begins from a seed of its own."""
        return -(-whole // (PARTS * self.share))

    def chance(self) -> int:
        """Return the seed of a part that has one for all of it."""
        return self.part if self.seed is None else self.seed


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take a seed to repeat, and a divisor for a shorter run."""
    parser.addoption("--seed", type=int, default=None, help="repeat the proof of this seed")
    parser.addoption("--share", type=int, default=1, help="run one part in so many")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Cut each proof into parts that cores can share; one seed is one part."""
    if "torture" in metafunc.fixturenames:
        alone = metafunc.config.getoption("--seed") is not None
        parts = range(1, 2 if alone else PARTS + 1)
        metafunc.parametrize("torture", parts, indirect=True, ids=[f"part{n}" for n in parts])


@pytest.fixture
def torture(request: pytest.FixtureRequest) -> Torture:
    """Give the amounts of this part and say its seed."""
    option = request.config.getoption
    given = Torture(option("--seed"), option("--share"), request.param)
    print(f"{request.node.name}: --seed {given.chance()}")  # noqa: T201  a failure must be repeatable
    return given


@pytest.hookimpl(wrapper=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> Iterator[None]:
    """Say at once what a part said, also where another process ran it: seeds, and what they saw."""
    yield
    if report.when == "call":
        print(f"\n{report.outcome} in {report.duration:.0f} s: {report.capstdout}", flush=True)  # noqa: T201  what a proof tells while it runs
