"""A restore drill is weekly, and its silence is told."""

from datetime import datetime, timedelta

from supervisor_app.rules import drill

NOW = datetime(2025, 10, 5, 12, 0)  # noqa: DTZ001  the rules know no zone
DAY = timedelta(days=1)


def test_a_drill_is_weekly_and_its_silence_alarms_after_eight_days() -> None:
    """Due at seven days, alarming after eight, counted from the first copy before any success."""
    assert drill.is_due(None, NOW)
    assert drill.is_due(NOW - 7 * DAY, NOW)
    assert not drill.is_due(NOW - 6 * DAY, NOW)
    assert not drill.is_late(NOW - 8 * DAY, None, NOW)
    assert drill.is_late(NOW - 8 * DAY - timedelta(seconds=1), None, NOW)
    assert drill.is_late(None, NOW - 9 * DAY, NOW)
    assert not drill.is_late(None, None, NOW)
