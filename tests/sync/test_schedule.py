"""When to exchange next, and what clocks and queues say."""

import random

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.sync import schedule
from supervisor_app.sync.schedule import Watch


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


def test_a_queue_without_progress_for_a_quarter_of_an_hour_is_stuck() -> None:
    """Progress, or an empty queue, starts the time anew."""
    watch = schedule.watched(Watch(), 5, 0, 100.0)
    assert not schedule.is_stuck(watch, 999.0)
    watch = schedule.watched(watch, 6, 0, 999.0)
    assert schedule.is_stuck(watch, 1000.0)
    assert not schedule.is_stuck(schedule.watched(watch, 6, 1, 1000.0), 1000.0)
    assert not schedule.is_stuck(schedule.watched(watch, 0, 0, 1000.0), 9000.0)


def test_clocks_are_judged_beyond_their_limits_only() -> None:
    """Two minutes of offset and a jump of a minute are still good."""
    assert not schedule.is_clock_off(-120_000)
    assert schedule.is_clock_off(-120_001)
    assert not schedule.has_jumped(70.0, 10.0)
    assert schedule.has_jumped(-3600.0, 10.0)
