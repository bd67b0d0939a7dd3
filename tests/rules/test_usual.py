"""The usual range of a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.usual import HISTORY, Usual, usual_range

COUNTS = st.integers(0, 5000)


def test_too_few_days_have_no_usual_range():
    """Three Sundays say nothing yet."""
    assert usual_range([20, 22, 24]) is None
    assert usual_range([20, 22, 24, 26]) is not None


def test_the_picture_of_the_entry_screen_is_an_outlier():
    """Ninety-six against eight Sundays around 26 lies far outside."""
    usual = usual_range([26, 34, 29, 18, 31, 24, 27, 22])
    assert (usual.median, usual.n) == (26.5, 8)
    assert usual.low <= 18
    assert 34 <= usual.high < 96


def test_one_wild_day_does_not_widen_the_range():
    """The median absolute deviation ignores a single outlier in the history."""
    calm = usual_range([100, 104, 96, 101, 99, 103, 97, 100])
    wild = usual_range([100, 104, 96, 101, 99, 103, 97, 5000])
    assert wild.high < calm.high * 1.2


def test_an_unchanging_history_still_leaves_room_for_chance():
    """Twelve days of exactly 100 do not make 101 an outlier."""
    assert usual_range([100] * 12) == Usual(70, 130, 100.0, 12)
    assert usual_range([0] * 12) == Usual(0, 3, 0.0, 12)


def test_only_the_newest_twelve_days_count():
    """Last year's level is not this month's usual."""
    assert usual_range([50] * HISTORY + [9000] * 50) == usual_range([50] * HISTORY)


@pytest.mark.parametrize(("value", "percent"), [(150, 50.0), (100, 0.0), (25, -75.0)])
def test_deviation_is_in_percent_of_the_median(value, percent):
    """The column beside the total says how far from usual."""
    assert usual_range([100] * 4).deviation(value) == percent
    assert usual_range([0] * 4).deviation(value) is None


@given(st.lists(COUNTS, min_size=4, max_size=20))
def test_the_median_lies_inside_a_range_of_counts(history):
    """The range is never empty, never negative, and holds what is most usual."""
    usual = usual_range(history)
    assert 0 <= usual.low <= usual.median <= usual.high
    assert usual.n == min(len(history), HISTORY)
