"""The day's verdict as facts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.comparison import compare
from supervisor_app.rules.coverage import AttendanceCounts
from supervisor_app.rules.kpi import Kpi
from supervisor_app.rules.presence import Cause, Presence
from supervisor_app.rules.verdict import AgencyDay, DayFigures, DayTone, FactCode, day_verdict

SERVICE_OK = compare(Kpi.SERVICE_MEAN, 2.9, 3)
PRESENCE_LOW = compare(Kpi.PRESENCE, 94.1, 95)
WAIT_BAD = compare(Kpi.WAIT_MEAN, 20.0, 10)
VISITORS = compare(Kpi.VISITORS, 1632)
GOOD = AgencyDay("good", Presence(420), 3, 3)
LOW = AgencyDay("low", Presence(1000, 0, {Cause.STAFF: 200, Cause.SYSTEM: 56}), 5, 4)
GONE = AgencyDay("gone", Presence(840, 0, {Cause.STAFF: 840}), 2, 0)
UNKNOWN = AgencyDay("unknown", Presence(0, 420), 1, 0)


def codes(facts):
    """Return the codes of facts in their order."""
    return [fact.code for fact in facts]


def test_a_day_of_kept_rules_is_calm():
    """Everything held, nothing missed."""
    verdict = day_verdict(
        DayFigures(comparisons=(SERVICE_OK, VISITORS), agencies=(GOOD,), presence_target=95)
    )
    assert verdict.tone is DayTone.CALM
    assert verdict.missed == ()
    assert codes(verdict.held)[:2] == [FactCode.TARGET, FactCode.AGENCY_PRESENCE]


def test_decisions_that_wait_do_not_spoil_a_calm_day():
    """The picture's day: orderly, and three needs wait for a decision."""
    verdict = day_verdict(
        DayFigures(comparisons=(SERVICE_OK,), decisions=3, oldest_decision_days=11)
    )
    assert verdict.tone is DayTone.CALM
    assert codes(verdict.missed) == [FactCode.DECISIONS]
    assert verdict.missed[0].params == {"count": 3, "oldest_days": 11}


def test_missed_rules_come_worst_first_with_their_values():
    """Targets before agencies before jobs; the farther from the target, the earlier."""
    verdict = day_verdict(
        DayFigures(
            comparisons=(SERVICE_OK, PRESENCE_LOW, WAIT_BAD, VISITORS),
            agencies=(GOOD, LOW, UNKNOWN),
            presence_target=95,
            attendance=AttendanceCounts(60, 53, 4, 1, 2, 0),
            jobs_late=4,
            outliers=1,
        )
    )
    assert codes(verdict.missed) == [
        FactCode.TARGET,
        FactCode.TARGET,
        FactCode.AGENCY_PRESENCE,
        FactCode.JOBS_LATE,
        FactCode.STAFF_ABSENT,
        FactCode.OUTLIERS,
    ]
    assert [fact.params["kpi"] for fact in verdict.missed[:2]] == [Kpi.WAIT_MEAN, Kpi.PRESENCE]
    assert verdict.missed[2].params == {
        "agency_id": "low",
        "opened": 4,
        "planned": 5,
        "rate": pytest.approx(74.4),
        "lost": 256,
        "cause": Cause.STAFF,
        "cause_lost": 200,
    }
    assert verdict.missed[4].params == {"count": 1, "here": 57, "planned": 60}
    assert verdict.tone is DayTone.HARD


@pytest.mark.parametrize(
    ("figures", "tone"),
    [
        (DayFigures(), DayTone.UNKNOWN),
        (DayFigures(comparisons=(compare(Kpi.PRESENCE, None, 95),)), DayTone.UNKNOWN),
        (DayFigures(comparisons=(SERVICE_OK, PRESENCE_LOW)), DayTone.MIXED),
        (DayFigures(comparisons=(SERVICE_OK, PRESENCE_LOW, WAIT_BAD)), DayTone.HARD),
        (DayFigures(comparisons=(SERVICE_OK,), agencies=(GONE,)), DayTone.HARD),
        (DayFigures(comparisons=(VISITORS,), jobs_late=1), DayTone.MIXED),
        (DayFigures(comparisons=(VISITORS,), figures_missing=2), DayTone.MIXED),
    ],
)
def test_the_tone_follows_from_what_was_missed(figures, tone):
    """An absent agency or most targets missed is a hard day; no figures are no verdict."""
    assert day_verdict(figures).tone is tone


def test_an_agency_away_all_day_is_absent_and_not_merely_below_its_target():
    """One fact for one agency, the worse."""
    verdict = day_verdict(
        DayFigures(comparisons=(VISITORS,), agencies=(GONE, LOW), presence_target=95)
    )
    assert [(fact.code, fact.params["agency_id"]) for fact in verdict.missed] == [
        (FactCode.AGENCY_ABSENT, "gone"),
        (FactCode.AGENCY_PRESENCE, "low"),
    ]


def test_an_agency_is_judged_at_the_decimal_that_is_printed():
    """94.96 is printed as 95.0 and keeps 95."""
    agency = AgencyDay("a", Presence(10000, 0, {Cause.STAFF: 504}), 1, 1)
    verdict = day_verdict(DayFigures(agencies=(agency,), presence_target=95))
    assert FactCode.AGENCY_PRESENCE in codes(verdict.held)


def test_a_target_of_zero_is_compared_without_dividing():
    """No no-shows wanted: the gap itself is the size."""
    verdict = day_verdict(DayFigures(comparisons=(compare(Kpi.NO_SHOW, 4.0, 0),)))
    assert [fact.size for fact in verdict.missed] == [4.0]


def test_targets_are_ordered_by_the_share_they_were_missed_by():
    """Half a minute of three is worse than a point of a hundred."""
    satisfied, slow = compare(Kpi.SATISFACTION, 97.0, 98), compare(Kpi.SERVICE_MEAN, 3.5, 3)
    missed = day_verdict(DayFigures(comparisons=(satisfied, slow))).missed
    assert [fact.params["kpi"] for fact in missed] == [Kpi.SERVICE_MEAN, Kpi.SATISFACTION]


COMPARISON = st.builds(
    compare,
    st.sampled_from(Kpi),
    st.none() | st.floats(0, 100),
    st.none() | st.floats(0, 100),
)
AGENCY = st.sampled_from([GOOD, LOW, GONE, UNKNOWN])
FIGURES = st.builds(
    DayFigures,
    comparisons=st.lists(COMPARISON, max_size=5).map(tuple),
    agencies=st.lists(AGENCY, max_size=4, unique=True).map(tuple),
    presence_target=st.none() | st.floats(0, 100),
    jobs_late=st.integers(0, 3),
    figures_missing=st.integers(0, 3),
    decisions=st.integers(0, 3),
)


@given(FIGURES)
def test_every_fact_is_either_missed_or_held_and_missed_ones_come_first(figures):
    """Nothing is told twice, nothing is left out, and the same day gives the same facts."""
    verdict = day_verdict(figures)
    assert verdict == day_verdict(figures)
    assert verdict.facts == verdict.missed + verdict.held
    order = list(FactCode)
    ranks = [order.index(code) for code in codes(verdict.missed)]
    assert ranks == sorted(ranks)
    assert (verdict.tone is DayTone.CALM) is (set(codes(verdict.missed)) <= {FactCode.DECISIONS})
