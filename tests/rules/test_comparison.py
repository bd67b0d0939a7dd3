"""Indicators against target, weekday and past."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.comparison import Comparison, Point, Tone, compare, series
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.sums import Sums

FIGURE = st.floats(0, 1000)


@pytest.mark.parametrize(
    ("kpi", "value", "target", "met", "gap"),
    [
        (Kpi.PRESENCE, 94.1, 95, False, -0.9),
        (Kpi.PRESENCE, 94.96, 95, True, 0.0),
        (Kpi.PRESENCE, 94.94, 95, False, -0.1),
        (Kpi.SERVICE_MEAN, 2.9, 3, True, 0.1),
        (Kpi.SERVICE_MEAN, 3.04, 3, True, 0.0),
        (Kpi.SERVICE_MEAN, 3.2, 3, False, -0.2),
        (Kpi.WAIT_P90, 15.0, 15, True, 0.0),
        (Kpi.VISITORS, 100, 500, None, None),
        (Kpi.PRESENCE, None, 95, None, None),
        (Kpi.PRESENCE, 94.1, None, None, None),
    ],
)
def test_a_target_is_met_as_people_read_it(kpi, value, target, met, gap):
    """A figure shown as 95.0 meets 95; a mere description meets nothing."""
    found = compare(kpi, value, target)
    assert (found.met, found.gap) == (met, gap)


@pytest.mark.parametrize(
    ("kpi", "value", "previous", "change", "tone"),
    [
        (Kpi.VISITORS, 1632, 1578, 3.42, Tone.NEUTRAL),
        (Kpi.WAIT_MEAN, 3.8, 3.2, 0.6, Tone.WORSE),
        (Kpi.SERVICE_MEAN, 2.9, 3.0, -0.1, Tone.BETTER),
        (Kpi.SATISFACTION, 98.2, 97.9, 0.3, Tone.BETTER),
        (Kpi.PRESENCE, 94.1, 96.8, -2.7, Tone.WORSE),
        (Kpi.PRESENCE, 94.1, 94.13, -0.03, Tone.SAME),
        (Kpi.PER_VISITOR, 1.5, 1.0, 50.0, Tone.NEUTRAL),
        (Kpi.VISITORS, 10, 0, None, Tone.NEUTRAL),
        (Kpi.PRESENCE, None, 90, None, Tone.NEUTRAL),
        (Kpi.PRESENCE, 90, None, None, Tone.NEUTRAL),
    ],
)
def test_a_change_is_in_percent_minutes_or_points(kpi, value, previous, change, tone):
    """Counts change by percent, times by minutes, percentages by points; the tone is whose gain."""
    found = compare(kpi, value, previous=previous)
    assert found.change == (None if change is None else pytest.approx(change, abs=0.005))
    assert found.tone is tone


@given(st.sampled_from(Kpi), FIGURE, FIGURE, FIGURE)
def test_met_and_gap_always_agree(kpi, value, target, previous):
    """A missed target has a gap below zero, a met one none."""
    found = compare(kpi, value, target, previous)
    assert (found.met is None) is (found.gap is None)
    assert found.met is None or found.met is (found.gap >= 0)


def test_a_comparison_keeps_what_it_compared():
    """The screen shows value, target and earlier value beside the judgement."""
    assert compare(Kpi.VISITORS, 7.0) == Comparison(Kpi.VISITORS, 7.0)


def test_a_series_is_in_date_order_and_keeps_its_gaps():
    """A closed day is a gap in the sparkline, never a zero."""
    days = [
        (date(2025, 10, 6), None),
        (date(2025, 10, 5), Sums(visitors=578)),
        (date(2025, 10, 7), Sums()),
    ]
    assert series(Kpi.VISITORS, days) == (
        Point(date(2025, 10, 5), 578),
        Point(date(2025, 10, 6), None),
        Point(date(2025, 10, 7), 0),
    )
