"""Half-open spans of minutes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.span import Span, union, without

MINUTE = st.integers(-20, 120)
SPAN = st.builds(Span, MINUTE, MINUTE)


def minutes_of(*spans):
    """Return the minutes that spans hold, one by one."""
    return {minute for span in spans for minute in range(span.start, span.end)}


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (Span(0, 10), Span(10, 20), False),
        (Span(0, 10), Span(9, 20), True),
        (Span(5, 5), Span(0, 10), False),
    ],
)
def test_the_end_is_left_out(one, other, meet):
    """Two spans that touch share no minute, and an empty one meets nothing."""
    assert one.meets(other) is meet
    assert other.meets(one) is meet


@given(SPAN, SPAN, MINUTE)
def test_spans_agree_with_their_minutes_one_by_one(one, other, minute):
    """Length, membership, meeting and clipping are those of the set of minutes."""
    mine, others = minutes_of(one), minutes_of(other)
    assert one.minutes == len(mine)
    assert one.holds(minute) is (minute in mine)
    assert one.meets(other) is bool(mine & others)
    assert minutes_of(one.clipped(other)) == mine & others


@given(st.lists(SPAN, max_size=6))
def test_a_union_holds_the_same_minutes_once_and_apart(spans):
    """Nothing is lost or doubled, and two spans never touch."""
    merged = union(spans)
    assert minutes_of(*merged) == minutes_of(*spans)
    assert all(one.end < after.start for one, after in pairwise(merged))


@given(SPAN, st.lists(SPAN, max_size=5))
def test_what_is_left_is_the_set_difference(span, taken):
    """A minute is left exactly when nobody took it."""
    left = without(span, taken)
    assert minutes_of(*left) == minutes_of(span) - minutes_of(*taken)
    assert sum(part.minutes for part in left) == len(minutes_of(*left))
    assert all(part.minutes for part in left)
