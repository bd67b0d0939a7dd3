"""A deputy's term: its days, and what cannot be granted."""

from datetime import date, timedelta

import pytest

from supervisor_app.rules.deputy import MOST_DAYS, fault, holds

TODAY = date(2025, 10, 5)


@pytest.mark.parametrize(
    ("first", "last", "held"),
    [
        (0, 0, True),
        (-1, 1, True),
        (1, 2, False),
        (-2, -1, False),
        (None, 0, True),
        (None, -1, False),
        (0, None, False),
    ],
)
def test_both_days_belong_to_the_term(first: int | None, last: int | None, *, held: bool) -> None:
    """Without a first day it holds up to its last one; without a last day there is none."""

    def day(offset: int | None) -> date | None:
        return None if offset is None else TODAY + timedelta(days=offset)

    assert holds(day(first), day(last), TODAY) is held


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (0, 0, ""),
        (0, MOST_DAYS - 1, ""),
        (0, MOST_DAYS, "long"),
        (1, 0, "order"),
        (-2, -1, "past"),
        (-2, 0, ""),
    ],
)
def test_what_cannot_be_granted_is_named(first: int, last: int, reason: str) -> None:
    """Upside down, over, or longer than an absence."""
    days = timedelta(days=first), timedelta(days=last)
    assert fault(TODAY + days[0], TODAY + days[1], TODAY) == reason
