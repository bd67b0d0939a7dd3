"""The front page's figures from counts and sums."""

import datetime as dt
from typing import Any

from supervisor_app.rules.board_figures import BoardFigures


def figures(**counts: Any) -> BoardFigures:
    """Make the figures of a day."""
    day = dt.date(2025, 10, 5)
    return BoardFigures(name="", short_name="", place="", demonstration=True, day=day, **counts)


def test_means_divide_sums() -> None:
    """180 seconds in 2 services are 90 each; 3 of 4 satisfied answers are 75 %."""
    found = figures(service_n=2, service_seconds=180, rated=4, satisfied=3)
    assert found.mean_service_seconds == 90
    assert found.satisfied_percent == 75


def test_nothing_recorded_is_not_zero() -> None:
    """A day without durations and answers has no mean and no percentage."""
    assert figures().mean_service_seconds is None
    assert figures().satisfied_percent is None
