"""Satisfaction: interval, pooling, weakness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.satisfaction import Rating, Scale, headline, pool, score, wilson

FACES, STARS = Scale.THREE_FACES, Scale.FIVE_STARS
RATING = st.tuples(st.sampled_from(Scale), st.integers(0, 500), st.integers(0, 500)).map(
    lambda parts: Rating(parts[0], max(parts[1:]), min(parts[1:]))
)


@pytest.mark.parametrize(
    ("satisfied", "rated", "low", "high"),
    [
        (391, 398, 0.96414, 0.99146),
        (0, 10, 0.0, 0.27753),
        (10, 10, 0.72247, 1.0),
        (5, 10, 0.23659, 0.76341),
        (0, 0, 0.0, 1.0),
    ],
)
def test_the_interval_is_wilsons(satisfied, rated, low, high):
    """Known values of the score interval at 95 %."""
    assert wilson(satisfied, rated) == pytest.approx((low, high), abs=2e-5)


@given(st.integers(1, 5000), st.data())
def test_the_interval_holds_the_share_and_stays_in_bounds(rated, data):
    """No percentage above 100 is ever printed, however few answered."""
    satisfied = data.draw(st.integers(0, rated))
    low, high = wilson(satisfied, rated)
    assert 0 <= low <= satisfied / rated + 1e-12
    assert satisfied / rated - 1e-12 <= high <= 1


@pytest.mark.parametrize(("rated", "weak"), [(29, True), (30, False)])
def test_below_thirty_answers_a_figure_is_weak(rated, weak):
    """It is shown in grey and read with care."""
    assert score(Rating(FACES, rated, rated)).weak is weak


def test_no_answers_and_remarks_have_no_percentage():
    """Free text is counted and answered, never averaged."""
    assert score(Rating(FACES, 0, 0)) is None
    assert score(Rating(Scale.REMARKS, 40, 0)) is None


def test_a_score_carries_its_share_and_n():
    """98.2 % of 398, as on the report."""
    found = score(Rating(FACES, 398, 391))
    assert (found.scale, found.rated) == (FACES, 398)
    assert found.share == pytest.approx(0.98241, abs=1e-5)


@pytest.mark.parametrize(("rated", "satisfied"), [(10, 11), (10, -1), (-1, -2)])
def test_more_satisfied_than_rated_is_refused(rated, satisfied):
    """Such a rating is a programming error, not a figure."""
    with pytest.raises(ValueError, match="cannot be satisfied"):
        Rating(FACES, rated, satisfied)


@given(st.lists(RATING))
def test_pooling_adds_within_a_scale_and_never_across(ratings):
    """Each scale keeps its own sum."""
    pooled = pool(ratings)
    assert set(pooled) == {one.scale for one in ratings}
    for scale, one in pooled.items():
        same = [rating for rating in ratings if rating.scale == scale]
        assert one == Rating(scale, sum(r.rated for r in same), sum(r.satisfied for r in same))


def test_the_headline_is_the_scale_most_people_used():
    """A handful of stars does not stand for hundreds of faces, and remarks for nobody."""
    ratings = [
        Rating(FACES, 200, 190),
        Rating(STARS, 40, 30),
        Rating(FACES, 100, 99),
        Rating(Scale.REMARKS, 900, 0),
    ]
    assert headline(ratings) == Rating(FACES, 300, 289)
    assert headline([Rating(Scale.REMARKS, 5, 0)]) is None
