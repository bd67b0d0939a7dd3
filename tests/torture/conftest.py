"""How long the long proofs are, and from which seed; each prints its own."""

from dataclasses import dataclass

import pytest


@dataclass(frozen=True, slots=True)
class Torture:
    """What one run was asked for: a single seed to repeat, or a share of everything."""

    seed: int | None
    share: int

    def seeds(self, whole: int) -> range:
        """Return the seeds of a proof that has so many, fewer where a share was asked for."""
        if self.seed is not None:
            return range(self.seed, self.seed + 1)
        return range(1, self.amount(whole) + 1)

    def amount(self, whole: int) -> int:
        """Return this run's part of an amount, at least one."""
        return max(1, whole // self.share)

    def chance(self) -> int:
        """Return the seed of a proof that has one for all of it."""
        return 1 if self.seed is None else self.seed


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take a seed to repeat, and a divisor for a shorter run."""
    parser.addoption("--seed", type=int, default=None, help="repeat the proof of this seed")
    parser.addoption("--share", type=int, default=1, help="run one part in so many")


@pytest.fixture
def torture(request: pytest.FixtureRequest) -> Torture:
    """Give the amounts of this run and print its seed."""
    given = Torture(request.config.getoption("--seed"), request.config.getoption("--share"))
    print(f"\n{request.node.name}: --seed {given.chance()}")  # noqa: T201  a failure must be repeatable
    return given
