"""When a deputy stands in: from a first day to a last one; who grants it is not here."""

from datetime import date

# A term is for one absence; who is needed for longer gets the role.
MOST_DAYS = 92


def holds(first: date | None, last: date | None, today: date) -> bool:
    """Tell whether a term holds on a day; without a first day it holds up to its last one."""
    return last is not None and (first is None or first <= today) and today <= last


def fault(first: date, last: date, today: date) -> str:
    """Return why a term cannot be granted: "order", "past", "long", or nothing."""
    if last < first:
        return "order"
    if last < today:
        return "past"
    return "long" if (last - first).days >= MOST_DAYS else ""
