"""How long ago something was, in the words of a person; the clock itself is written by formats."""

import datetime as dt

from supervisor_app.text.translate import translate

MINUTE, HOUR, DAY = 60, 3_600, 86_400
MOST_DAYS = 60


def ago(at: dt.datetime, now: dt.datetime) -> str:
    """Say how long ago an instant was, "" where the day says it better (over 60 days)."""
    seconds = (now - at).total_seconds()
    if seconds < MINUTE:
        return translate("RelativeTime", "just now")
    if seconds < HOUR:
        return translate("RelativeTime", "%n minutes ago", "", int(seconds // MINUTE))
    if seconds < DAY:
        return translate("RelativeTime", "%n hours ago", "", int(seconds // HOUR))
    days = (now.date() - at.date()).days
    return translate("RelativeTime", "%n days ago", "", days) if days <= MOST_DAYS else ""
