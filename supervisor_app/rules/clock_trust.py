"""Whether this machine's clock may stand on a report; setting or comparing clocks is not here."""

from datetime import datetime, timedelta

BEHIND = timedelta(minutes=2)


def is_trusted(now: datetime, last_event: datetime | None) -> bool:
    """Tell whether `now` is not more than 2 minutes before the newest event known (both aware)."""
    return last_event is None or now >= last_event - BEHIND
