"""How fast data grow and how long there is room."""

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.growth import WINDOW_DAYS, Outlook, outlook

DAY = 1_000
SIZE = 1_400
GIGABYTE = 10**9


def test_a_year_of_a_busy_centre() -> None:
    """A thousand entries a day of 1.4 kB are 1.4 MB; 100 GB hold them and 18 copies nine years."""
    entries = (400 * DAY, WINDOW_DAYS * DAY)
    found = outlook(400 * DAY * SIZE, entries, 400, 100 * GIGABYTE)
    assert found == Outlook(560_000_000, 1_400_000, 9)


def test_a_young_centre_has_no_rate() -> None:
    """The first weeks are setting up; nothing is told from them, nor from an empty journal."""
    assert outlook(5_000, (10, 10), WINDOW_DAYS - 1, GIGABYTE) == Outlook(5_000, None, None)
    assert outlook(5_000, (0, 0), 900, GIGABYTE) == Outlook(5_000, None, None)


def test_a_centre_at_rest_never_fills_the_disk() -> None:
    """Where nothing was written lately there is a rate, of nothing, and no end."""
    assert outlook(5_000, (10, 0), 90, GIGABYTE) == Outlook(5_000, 0, None)


@given(st.integers(1, 10**12), st.integers(1, 10**7), st.integers(0, 10**13))
def test_more_room_never_gives_fewer_years(size: int, recent: int, room: int) -> None:
    """And a full disk gives none."""
    less, more = (outlook(size, (recent, recent), 90, free).years for free in (room, 2 * room))
    assert (less is None and more is None) or (0 <= (less or 0) <= (more or 0))
    assert not outlook(size, (recent, recent), 90, 0).years
