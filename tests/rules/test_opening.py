"""Other hours than usual: what is said of fewer days wins."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.opening import OpeningRule, rule_for
from supervisor_app.rules.period import PeriodCode

MORNING, EVENING = PeriodCode
FRIDAY = date(2026, 2, 20)
RAMADAN = (date(2026, 2, 18), date(2026, 3, 18))
TEN, FIVE = time(10), time(17)

fridays = OpeningRule(MORNING, None, None, weekday=4)
ramadan = OpeningRule(MORNING, TEN, time(15), first=RAMADAN[0], last=RAMADAN[1])
ramadan_fridays = OpeningRule(MORNING, time(13), time(15), 4, *RAMADAN)
last_day = OpeningRule(MORNING, TEN, time(12), first=RAMADAN[1], last=RAMADAN[1])
RULES = [fridays, last_day, ramadan_fridays, ramadan]
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (FRIDAY, ramadan_fridays),
        (FRIDAY + timedelta(days=1), ramadan),
        (RAMADAN[1], last_day),
        (FRIDAY - timedelta(weeks=1), fridays),
        (date(2026, 1, 4), None),
    ],
)
def test_the_narrower_rule_wins(day, expected):
    """A single day beats a season's Friday, that beats the season, and that every Friday."""
    assert rule_for(RULES, MORNING, day) is expected


def test_a_rule_speaks_of_its_own_period():
    """The evening keeps its hours when only the morning has others."""
    assert rule_for(RULES, EVENING, FRIDAY) is None


def test_of_two_equal_rules_the_later_one_decides():
    """Two workstations may each have made one; both then show the same hours."""
    other = OpeningRule(MORNING, TEN, FIVE, weekday=4)
    assert rule_for([fridays, other], MORNING, date(2026, 1, 2)) is other


@pytest.mark.parametrize("times", [(None, None), (TEN, None), (None, TEN), (TEN, TEN)])
def test_without_both_times_the_period_stays_closed(times):
    """What came from elsewhere half filled opens nothing."""
    assert OpeningRule(MORNING, *times, weekday=4).closes
    assert not OpeningRule(MORNING, TEN, FIVE, weekday=4).closes


@given(
    DAYS,
    st.lists(
        st.builds(
            OpeningRule,
            st.sampled_from(PeriodCode),
            st.none() | st.just(TEN),
            st.none() | st.just(FIVE),
            st.none() | st.integers(0, 6),
            st.none() | DAYS,
            st.none() | DAYS,
        )
    ),
)
def test_what_decides_speaks_of_the_day(day, rules):
    """Whatever stands in the list, the rule found speaks of the day; one is found if any does."""
    found = rule_for(rules, MORNING, day)
    holding = [rule for rule in rules if rule.period is MORNING and rule.holds_on(day)]
    assert (found in holding) if holding else found is None
