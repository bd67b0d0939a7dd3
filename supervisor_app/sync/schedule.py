"""When to exchange next and what to make of the clocks: plain arithmetic, no time is read here."""

import random
from dataclasses import dataclass

POLL_SECONDS = 30.0
LONGEST_SECONDS = 600.0
_JITTER = 0.2
STUCK_SECONDS = 900.0
CLOCK_LIMIT_MS = 120_000
JUMP_LIMIT_SECONDS = 60.0


def wait_seconds(failures: int, chance: random.Random, *, poll: float = POLL_SECONDS) -> float:
    """Return how long to wait: the poll after a success, doubled per failure in a row to 10 min.

    A fifth more or less by chance, so that stations that lost a server do not return together.
    """
    # Beyond some doublings the limit stands anyway; a month offline must not overflow.
    base = min(LONGEST_SECONDS, poll * (1 << min(failures, 16)))
    return base * chance.uniform(1 - _JITTER, 1 + _JITTER)


@dataclass(frozen=True, slots=True)
class Watch:
    """What was seen of the queue: entries waiting, and since when (monotonic) without progress."""

    pending: int = 0
    acknowledged: int = 0
    since: float = 0.0


def watched(before: Watch, pending: int, acknowledged: int, now: float) -> Watch:
    """Return what is seen now; the time starts anew with progress or an empty queue."""
    moved = pending == 0 or before.pending == 0 or acknowledged != before.acknowledged
    return Watch(pending, acknowledged, now if moved else before.since)


def is_stuck(watch: Watch, now: float) -> bool:
    """Tell whether entries have waited for 15 minutes without progress (design: sync F25)."""
    return watch.pending > 0 and now - watch.since >= STUCK_SECONDS


def is_clock_off(offset_ms: int) -> bool:
    """Tell whether this machine's clock is more than two minutes from the server's (F1)."""
    return abs(offset_ms) > CLOCK_LIMIT_MS


def has_jumped(wall_seconds: float, monotonic_seconds: float) -> bool:
    """Tell whether the wall clock moved by a minute more or less than time went by (F3)."""
    return abs(wall_seconds - monotonic_seconds) > JUMP_LIMIT_SECONDS
