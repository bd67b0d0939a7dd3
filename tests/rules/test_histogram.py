"""The log histogram keeps its bound, adds up in any order and refuses damaged bytes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules import histogram

seconds = st.integers(0, 10_000_000)
many = st.lists(seconds, max_size=60)
shares = st.floats(0, 1)


def exact(values, share):
    """Return the nearest-rank quantile of the values themselves."""
    return sorted(values)[max(1, math.ceil(share * len(values))) - 1]


@given(st.lists(seconds, min_size=1, max_size=60), shares)
def test_quantile_errs_by_at_most_one_per_cent(values, share):
    """Any quantile lies within 1 % of the exact one of the same rank."""
    found = histogram.quantile(histogram.of(values), share)
    assert found == pytest.approx(exact(values, share), rel=0.01)


@given(many, many, many)
def test_merge_is_addition_in_any_order(one, two, three):
    """Merging commutes, associates, and equals the histogram of all values together."""
    a, b, c = map(histogram.of, (one, two, three))
    assert histogram.merge([a, b]) == histogram.merge([b, a])
    assert histogram.merge([histogram.merge([a, b]), c]) == histogram.merge(
        [a, histogram.merge([b, c])]
    )
    assert histogram.merge([a, b, c]) == histogram.of(one + two + three)


@given(st.dictionaries(st.integers(0, 5000), st.integers(1, 10**12)))
def test_blob_gives_back_its_counts(counts):
    """What is encoded is decoded, and equal counts have equal bytes."""
    blob = histogram.encode(counts)
    assert histogram.decode(blob) == counts
    assert histogram.encode(dict(reversed(counts.items()))) == blob


@given(st.binary(max_size=40))
def test_any_bytes_are_a_histogram_or_refused(blob):
    """Foreign bytes either read as counts that write back the same or raise ValueError."""
    try:
        counts = histogram.decode(blob)
    except ValueError:
        return
    assert histogram.decode(histogram.encode(counts)) == counts


@pytest.mark.parametrize(
    "damaged", [b"\x05", b"\x85", b"\x05\x00", b"\x05\x01\x00\x01", b"\xff" * 11 + b"\x01\x01"]
)
def test_damaged_blobs_are_refused(damaged):
    """A cut, empty, repeated or endless number is an error, not a figure."""
    with pytest.raises(ValueError, match="histogram"):
        histogram.decode(damaged)


def test_thirty_waits_take_about_two_bytes_each():
    """A counter's morning stays small enough to be journalled."""
    assert len(histogram.of([37 * n % 900 for n in range(30)])) <= 66


def test_no_values_have_no_quantile():
    """An empty histogram answers None and counts nothing."""
    assert histogram.quantile(b"", 0.5) is None
    assert histogram.share_within(b"", 60) is None
    assert histogram.total(b"") == 0


def test_share_within_a_limit_counts_the_values_up_to_it():
    """Three of four waits within three minutes are 75 %."""
    blob = histogram.of([0, 60, 180, 600])
    assert histogram.share_within(blob, 180) == 0.75
    assert histogram.total(blob) == 4


@pytest.mark.parametrize("value", [-1, float("nan")])
def test_no_duration_has_no_bucket(value):
    """A negative or undefined duration never enters a histogram."""
    with pytest.raises(ValueError, match="no duration"):
        histogram.bucket(value)


@pytest.mark.parametrize("counts", [{-1: 1}, {1: -1}])
def test_impossible_counts_are_refused(counts):
    """Buckets and counts are never negative."""
    with pytest.raises(ValueError, match="cannot hold"):
        histogram.encode(counts)


def test_a_share_beyond_the_whole_is_refused():
    """A quantile is asked for as 0..1, never as per cent."""
    with pytest.raises(ValueError, match="share"):
        histogram.quantile(b"\x01\x01", 90)


def test_part_of_a_second_counts_as_up_to_one():
    """Values below one second share the bucket of one second."""
    assert histogram.bucket(0.4) == histogram.bucket(1) == 1


def test_an_empty_bucket_leaves_no_trace():
    """Counts that came to nothing are not written, so equal contents have equal bytes."""
    assert histogram.encode({3: 0, 5: 2}) == histogram.encode({5: 2})
