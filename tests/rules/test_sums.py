"""Sums that add."""

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules import histogram
from supervisor_app.rules.presence import Cause, Presence
from supervisor_app.rules.sums import Sums, Times, total

COUNT = st.integers(0, 500)
TIMES = st.lists(st.integers(0, 4000), max_size=6).map(
    lambda seconds: Times(len(seconds), sum(seconds), histogram.of(seconds))
)
PRESENCE = st.builds(
    Presence, st.just(500), COUNT, st.dictionaries(st.sampled_from(Cause), st.integers(1, 50))
)
SUMS = st.builds(
    Sums,
    **dict.fromkeys(
        (
            "visitors",
            "transactions",
            "self_served",
            "tickets",
            "no_show",
            "not_provided",
            "not_captured",
            "elderly",
            "disability",
            "rated",
            "satisfied",
            "print_due",
            "print_on_time",
        ),
        COUNT,
    ),
    wait=TIMES,
    service=TIMES,
    presence=PRESENCE,
)


@given(SUMS, SUMS, SUMS)
def test_the_grouping_and_order_of_adding_do_not_matter(one, two, three):
    """Agencies, periods, days and centres give the same sums along every way."""
    assert (one + two) + three == one + (two + three) == total([three, one, two])
    assert (one + two).wait == one.wait + two.wait


@given(SUMS)
def test_nothing_is_the_zero_of_adding(one):
    """An empty day changes no sum."""
    assert Sums() + one == one
    assert total([]) == Sums()


@given(st.lists(st.lists(st.integers(0, 4000), max_size=5), max_size=5))
def test_added_histograms_are_those_of_all_values(groups):
    """The median of the whole comes from the whole, never from medians."""
    parts = [Times(len(g), sum(g), histogram.of(g)) for g in groups]
    everything = [second for group in groups for second in group]
    assert Times.total(parts) == Times(len(everything), sum(everything), histogram.of(everything))
