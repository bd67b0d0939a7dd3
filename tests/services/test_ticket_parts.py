"""Packed roll-ups come out day by day, added up, none lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake.rollups import merge_figures, merge_hours
from supervisor_app.rules import histogram
from supervisor_app.services.ticket_parts import PackedParts, Parts

small = st.integers(1, 3)
blobs = st.lists(st.integers(0, 900), max_size=3).map(histogram.of)
figures = st.lists(
    st.tuples(*[small] * 6, *[st.integers(0, 9)] * 11, blobs, blobs),
    max_size=12,
)
hours = st.lists(st.tuples(small, small, small, *[st.integers(0, 9)] * 4), max_size=8)


@given(st.lists(st.tuples(figures, hours), max_size=4), st.integers(1, 20))
def test_batches_are_the_parts_added_up(parts, most):
    """In whatever pieces roll-ups come, each day comes out once, in order and whole."""
    packed = PackedParts()
    for part in parts:
        packed.add(*part)
    assert packed.count == sum(len(part) for pair in parts for part in pair)
    batches = list(packed.batches(most))
    days = [{row[0] for kind in batch for row in kind} for batch in batches]
    assert all(max(one) < min(next_) for one, next_ in pairwise(days))
    for place, merge in enumerate((merge_figures, merge_hours)):
        whole = [row for part in parts for row in part[place]]
        assert sorted(row for batch in batches for row in batch[place]) == sorted(merge(whole))


def test_the_days_of_parts_are_their_first_and_last():
    """Hours alone have days too."""
    hour = (730_000, 1, 8, 1, 1, 0, 0)
    days = Parts([], [hour, (730_002, *hour[1:])]).days
    assert [day.toordinal() for day in days] == [730_000, 730_002]


def test_what_was_given_out_is_forgotten():
    """Memory is given back day by day; a second pass has nothing left."""
    packed = PackedParts()
    packed.add([], [(1, 1, 8, 1, 1, 0, 0)])
    assert len(list(packed.batches(1))) == 1
    assert list(packed.batches(1)) == []
