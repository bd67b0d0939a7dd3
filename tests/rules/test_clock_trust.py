"""A clock that cannot be true stands on no report."""

from datetime import datetime, timedelta

from supervisor_app.rules.clock_trust import is_trusted

NOW = datetime(2025, 10, 5, 12, 0)  # noqa: DTZ001  the rules know no zone
DAY = timedelta(days=1)


def test_a_clock_behind_the_last_event_is_not_trusted() -> None:
    """Two minutes are borne, a day is not, and ahead is not this rule's matter."""
    assert is_trusted(NOW, None)
    assert is_trusted(NOW, NOW + timedelta(minutes=2))
    assert not is_trusted(NOW, NOW + timedelta(minutes=2, seconds=1))
    assert not is_trusted(NOW, NOW + DAY)
    assert is_trusted(NOW, NOW - 3650 * DAY)
