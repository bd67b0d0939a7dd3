"""Judging a figure while it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.statistics import (
    LARGEST,
    TICKETED,
    Channel,
    Judgement,
    Measure,
    Reason,
    Verdict,
    judge,
)
from supervisor_app.rules.usual import Usual

DESK, ONLINE = Channel.DESK, Channel.E_SERVICE
M = Measure
USUAL = Usual(18, 34, 26.5, 8)


@pytest.mark.parametrize(
    ("value", "verdict", "reason"),
    [
        (18, Verdict.OK, None),
        (34, Verdict.OK, None),
        (35, Verdict.OUTLIER, Reason.ABOVE_USUAL),
        (17, Verdict.OUTLIER, Reason.BELOW_USUAL),
        (0, Verdict.OUTLIER, Reason.BELOW_USUAL),
        (-1, Verdict.IMPOSSIBLE, Reason.NEGATIVE),
        (LARGEST + 1, Verdict.IMPOSSIBLE, Reason.TOO_LARGE),
        (None, Verdict.MISSING, Reason.NOTHING_TYPED),
    ],
)
def test_a_figure_is_held_against_its_usual_range(value, verdict, reason):
    """Both ends are usual; the range comes back for the bar under the grid."""
    assert judge(M.SERVED, value, DESK, usual=USUAL) == Judgement(verdict, reason, USUAL)


def test_without_a_history_every_possible_figure_is_taken():
    """A new agency is not full of outliers."""
    assert judge(M.SERVED, 5000, DESK) == Judgement(Verdict.OK)


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(None, Verdict.NOT_OFFERED), (0, Verdict.OK), (3, Verdict.IMPOSSIBLE)],
)
def test_a_channel_that_is_not_offered_holds_no_figure(value, verdict):
    """Empty there is a dash and never missing; a figure there is a mistake."""
    assert judge(M.SERVED, value, DESK, offered=False).verdict is verdict


@pytest.mark.parametrize(
    ("measure", "value", "others", "possible"),
    [
        (M.SERVED, 10, {M.ARRIVED: 10}, True),
        (M.SERVED, 11, {M.ARRIVED: 10}, False),
        (M.SERVED, 8, {M.ARRIVED: 10, M.NOT_PROVIDED: 3}, False),
        (M.NOT_PROVIDED, 3, {M.ARRIVED: 10, M.SERVED: 7}, True),
        (M.NOT_PROVIDED, 4, {M.ARRIVED: 10, M.SERVED: 7}, False),
        (M.ARRIVED, 10, {M.SERVED: 7, M.NOT_PROVIDED: 3}, True),
        (M.ARRIVED, 9, {M.SERVED: 7, M.NOT_PROVIDED: 3}, False),
        (M.ARRIVED, 9, {M.ELDERLY: 10}, False),
        (M.ELDERLY, 10, {M.ARRIVED: 9, M.SERVED: 20}, False),
        (M.DISABILITY, 9, {M.ARRIVED: 9, M.SERVED: 20}, True),
        (M.NOT_CAPTURED, 50, {M.ARRIVED: 9}, True),
        (M.SERVED, 50, {}, True),
    ],
)
def test_parts_of_the_arrivals_fit_into_them_where_tickets_are_drawn(
    measure, value, others, possible
):
    """Served and not provided together are at most the arrivals; the uncaptured stand apart."""
    judged = judge(measure, value, DESK, others=others)
    assert judged.verdict is (Verdict.OK if possible else Verdict.IMPOSSIBLE)
    assert judged.reason is (None if possible else Reason.MORE_THAN_ARRIVED)


@given(st.sampled_from(Measure), st.integers(0, LARGEST), st.integers(0, LARGEST))
def test_more_transactions_than_visitors_are_never_refused_without_tickets(measure, value, arrived):
    """Where no ticket is drawn one visitor may have many transactions (Jordan: 2.48)."""
    for channel in set(Channel) - TICKETED:
        judged = judge(measure, value, channel, others={M.ARRIVED: arrived})
        assert judged.verdict is Verdict.OK


@pytest.mark.parametrize(
    ("verdict", "counts"),
    [
        (Verdict.OK, True),
        (Verdict.OUTLIER, True),
        (Verdict.IMPOSSIBLE, False),
        (Verdict.MISSING, False),
        (Verdict.NOT_OFFERED, False),
    ],
)
def test_only_possible_figures_enter_totals(verdict, counts):
    """An outlier is marked, not blocked; an impossible figure stays a draft (decision 21)."""
    assert Judgement(verdict).counts is counts
