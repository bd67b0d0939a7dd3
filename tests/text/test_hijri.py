import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.text.hijri import HijriDate, from_hijri, month_length, to_hijri

FIRST, LAST = dt.date(1924, 8, 1), dt.date(2077, 11, 16)


@pytest.mark.parametrize(
    ("day", "hijri"),
    [
        (dt.date(2025, 10, 5), HijriDate(1447, 4, 13)),
        (dt.date(2025, 3, 1), HijriDate(1446, 9, 1)),
        (dt.date(2024, 7, 7), HijriDate(1446, 1, 1)),
        (FIRST, HijriDate(1343, 1, 1)),
        (LAST, HijriDate(1500, 12, 30)),
    ],
)
def test_published_days_convert(day, hijri) -> None:
    """Days of the published Umm al-Qura calendar convert both ways."""
    assert to_hijri(day) == hijri
    assert from_hijri(hijri) == day


@given(st.dates(FIRST, LAST))
def test_conversion_goes_there_and_back(day) -> None:
    """No day of the tables is lost or doubled."""
    hijri = to_hijri(day)
    assert hijri is not None
    assert from_hijri(hijri) == day
    assert 1 <= hijri.day <= month_length(hijri.year, hijri.month)


@pytest.mark.parametrize("day", [FIRST - dt.timedelta(1), LAST + dt.timedelta(1)])
def test_days_beyond_the_tables_have_no_hijri_date(day) -> None:
    """Outside the published tables nothing is invented."""
    assert to_hijri(day) is None


@pytest.mark.parametrize(
    "hijri",
    [HijriDate(1447, 13, 1), HijriDate(1447, 2, 31), HijriDate(1342, 1, 1), HijriDate(1501, 1, 1)],
)
def test_days_that_do_not_exist_are_refused(hijri) -> None:
    """A wrong month, a thirty-first or a year without a table raises ValueError."""
    with pytest.raises(ValueError, match=r".+"):
        from_hijri(hijri)


def test_months_beyond_the_tables_have_no_length() -> None:
    """The length of a month without a table raises ValueError."""
    with pytest.raises(ValueError, match=r".+"):
        month_length(1501, 1)
