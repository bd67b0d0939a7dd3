"""The age of a roster: fourteen days, told from the tenth on, then reading only."""

import pytest

from supervisor_app.rules.rights import DEFAULT_RIGHTS, Right, Role
from supervisor_app.rules.roster_age import RosterAge, age_of, left_rights


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (-1, RosterAge.FRESH),
        (9.9, RosterAge.FRESH),
        (10, RosterAge.ENDING),
        (14, RosterAge.ENDING),
        (14.1, RosterAge.EXPIRED),
    ],
)
def test_a_roster_ages_in_three_steps(days: float, age: RosterAge) -> None:
    """Ten days are quiet, four are told, then it has expired."""
    assert age_of(days) is age


def test_an_expired_roster_leaves_reading_and_the_exchange() -> None:
    """Nothing is written under it but what renews it."""
    rights = DEFAULT_RIGHTS[Role.SUPERVISOR]
    left = left_rights(RosterAge.EXPIRED, rights)
    assert Right.SYNC_NOW in left
    assert Right.MARK_ATTENDANCE not in left
    assert left_rights(RosterAge.ENDING, rights) == rights
