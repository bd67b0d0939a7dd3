"""When to exchange next, and what clocks and queues say."""

import random

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.sync import schedule


@given(st.integers(0, 10_000), st.integers(0, 2**32))
def test_a_wait_is_doubled_up_to_ten_minutes(failures: int, seed: int) -> None:
    """A fifth more or less by chance, never outside of it, whatever went before."""
    wanted = min(600.0, 30.0 * 2 ** min(failures, 16))
    got = schedule.wait_seconds(failures, random.Random(seed))  # noqa: S311  jitter
    assert 0.8 * wanted <= got <= 1.2 * wanted


def test_stations_do_not_return_together() -> None:
    """Chance tells them apart."""
    chances = [random.Random(seed) for seed in range(20)]  # noqa: S311  jitter
    waits = {schedule.wait_seconds(9, chance) for chance in chances}
    assert len(waits) == 20


def test_what_waits_for_a_quarter_of_an_hour_is_stuck() -> None:
    """A second before it is not."""
    assert not schedule.is_stuck(899.0)
    assert schedule.is_stuck(900.0)


def test_a_clock_is_off_beyond_two_minutes_only() -> None:
    """Either way."""
    assert not schedule.is_clock_off(-120_000)
    assert schedule.is_clock_off(-120_001)
    assert schedule.is_clock_off(120_001)
