"""How long things are kept: whole months, a year's floor for the trail, never the future."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.retention import cutoffs, months_before

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(days, st.integers(1, 1200))
def test_a_month_back_is_a_first_of_month_and_undone_by_counting(day: date, months: int) -> None:
    """The kept span is at least so many months and less than one more."""
    first = months_before(day, months)
    assert first.day == 1
    assert (day.year - first.year) * 12 + day.month - first.month == months


@given(days, st.integers(1, 1200), st.integers(0, 36_500))
def test_no_setting_shortens_the_trail_below_a_year(day: date, months: int, audit: int) -> None:
    """Whatever is set, a sign-in of the last 365 days stays, and so does this month's ticket."""
    found = cutoffs(day, months, audit)
    assert found.sign_ins <= day - timedelta(days=365)
    assert found.tickets <= day.replace(day=1)
    assert found.applicants == day - timedelta(days=30)
