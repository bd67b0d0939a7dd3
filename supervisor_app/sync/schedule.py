"""When to exchange next and what to make of the clocks: plain arithmetic, no time is read here."""

import random

POLL_SECONDS = 30.0
LONGEST_SECONDS = 600.0
_JITTER = 0.2
STUCK_SECONDS = 900.0
CLOCK_LIMIT_MS = 120_000


def wait_seconds(failures: int, chance: random.Random, *, poll: float = POLL_SECONDS) -> float:
    """Return how long to wait: the poll after a success, doubled per failure in a row to 10 min.

    A fifth more or less by chance, so that stations that lost a server do not return together.
    """
    # Beyond some doublings the limit stands anyway; a month offline must not overflow.
    base = min(LONGEST_SECONDS, poll * (1 << min(failures, 16)))
    return base * chance.uniform(1 - _JITTER, 1 + _JITTER)


def is_stuck(waiting_seconds: float) -> bool:
    """Tell whether the oldest entry has waited for a quarter of an hour (design: sync F25)."""
    return waiting_seconds >= STUCK_SECONDS


def is_clock_off(offset_ms: int) -> bool:
    """Tell whether this machine's clock is more than two minutes from the server's (F1)."""
    return abs(offset_ms) > CLOCK_LIMIT_MS
