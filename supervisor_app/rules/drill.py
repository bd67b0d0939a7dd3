"""When a restore drill is due and when its silence is alarming; the drill itself is a service."""

from datetime import datetime, timedelta

EVERY = timedelta(days=7)
ALARM_AFTER = timedelta(days=8)


def is_due(last_success: datetime | None, now: datetime) -> bool:
    """Tell whether a week has passed since a copy was last proved to restore."""
    return last_success is None or last_success > now or now - last_success >= EVERY


def is_late(last_success: datetime | None, first_copy: datetime | None, now: datetime) -> bool:
    """Tell whether 8 days have gone without a proof, counted from the first copy."""
    since = last_success or first_copy
    return since is not None and now - since > ALARM_AFTER
