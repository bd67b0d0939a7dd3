"""How fast a centre's data grow and how long the disk has room for them, from measured numbers.

The journal is neither folded nor thinned (`rules.retention`): leaving what is older than thirteen
months to the server would save a third of the file after ten years, and make a server its only
holder (docs/performance.md).
"""

from dataclasses import dataclass

from supervisor_app.rules.backup_rotation import LEAST

WINDOW_DAYS = 30
_DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Outlook:
    """Bytes on the disk now, bytes more a day, and whole years that the disk has room for.

    A centre younger than the window has neither rate nor years; one at rest has no end of years.
    """

    size: int
    a_day: int | None
    years: int | None


def outlook(size: int, entries: tuple[int, int], age_days: int, room: int) -> Outlook:
    """Return how the data grow: each day's entries of the window at the mean size of all so far.

    `entries` are all and those of the window; `room` is what the data's copies take on this disk
    and what is free there. The years end where not even the fewest copies fit beside the data.
    """
    everything, recent = entries
    if age_days < WINDOW_DAYS or not everything:
        return Outlook(size, None, None)
    a_day = round(size / everything * recent / WINDOW_DAYS)
    largest = (size + room) / (1 + LEAST.copies)
    years = max(0, int((largest - size) / a_day / _DAYS_A_YEAR)) if a_day else None
    return Outlook(size, a_day, years)
