"""Values of the indicators from counts and sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules import histogram
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.kpi_value import sample, service_level, value, values
from supervisor_app.rules.presence import Cause, Presence
from supervisor_app.rules.sums import Sums, Times, total

WAITS = [60] * 5 + [600] * 4 + [1200]
DAY = Sums(
    visitors=1632,
    transactions=2342,
    self_served=718,
    tickets=1624,
    no_show=81,
    not_provided=15,
    wait=Times(10, sum(WAITS), histogram.of(WAITS)),
    service=Times(3, 540, histogram.of([150, 180, 210])),
    presence=Presence(1000, 0, {Cause.STAFF: 59}),
    rated=398,
    satisfied=391,
    print_due=180,
    print_on_time=176,
)


@pytest.mark.parametrize(
    ("kpi", "expected", "n"),
    [
        (Kpi.VISITORS, 1632, 1632),
        (Kpi.TRANSACTIONS, 2342, 2342),
        (Kpi.PER_VISITOR, 1.43505, 1632),
        (Kpi.WAIT_MEAN, 6.5, 10),
        (Kpi.WAIT_MEDIAN, 1.0, 10),
        (Kpi.WAIT_P90, 10.0, 10),
        (Kpi.SERVICE_MEAN, 3.0, 3),
        (Kpi.SERVICE_MEDIAN, 3.0, 3),
        (Kpi.SERVICE_P90, 3.5, 3),
        (Kpi.SERVICE_LEVEL, 90.0, 10),
        (Kpi.NO_SHOW, 4.98768, 1624),
        (Kpi.NOT_PROVIDED, 0.92365, 1624),
        (Kpi.SELF_SERVICE, 30.65756, 2342),
        (Kpi.PRESENCE, 94.1, 1000),
        (Kpi.SATISFACTION, 98.24121, 398),
        (Kpi.PRINT_ON_TIME, 97.77778, 180),
    ],
)
def test_values_come_from_counts_and_sums(kpi, expected, n):
    """Quantiles within the histogram's one per cent, everything else exactly."""
    tolerance = 0.01 if kpi.endswith(("median", "p90")) else 1e-5
    assert value(kpi, DAY) == pytest.approx(expected, rel=tolerance)
    assert sample(kpi, DAY) == n


@pytest.mark.parametrize("kpi", sorted(set(Kpi) - {Kpi.VISITORS, Kpi.TRANSACTIONS}))
def test_without_a_denominator_there_is_no_value(kpi):
    """An empty day has no mean and no percentage, not a zero."""
    assert value(kpi, Sums()) is None


def test_an_empty_day_counts_zero_visitors():
    """A count of nothing is nothing."""
    assert values(Sums())[Kpi.VISITORS] == 0
    assert set(values(DAY)) == set(Kpi)


@pytest.mark.parametrize(("minutes", "expected"), [(0.5, 0.0), (2, 50.0), (15, 90.0), (25, 100.0)])
def test_the_service_level_follows_its_threshold(minutes, expected):
    """Served within T of all whose wait is known."""
    assert service_level(DAY, minutes) == pytest.approx(expected)


@given(st.lists(st.lists(st.integers(1, 3000), min_size=1, max_size=6), min_size=1, max_size=5))
def test_the_mean_of_the_whole_weighs_by_n(groups):
    """Two agencies' mean is that of all their tickets, never the average of two means."""
    day = total(Sums(wait=Times(len(g), sum(g), histogram.of(g))) for g in groups)
    everything = [second for group in groups for second in group]
    assert value(Kpi.WAIT_MEAN, day) == pytest.approx(sum(everything) / len(everything) / 60)
