"""Alerts of the Today board."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.agency_state import AgencyNow
from supervisor_app.rules.attention import (
    VERBS,
    Alert,
    AlertKind,
    Severity,
    Verb,
    agency_alert,
    attention,
    worst_first,
)
from supervisor_app.rules.presence import AgencyState

K = AlertKind
OPENING = datetime(2025, 10, 5, 7, 30, tzinfo=UTC)
ALERT = st.builds(
    Alert,
    st.sampled_from(AlertKind),
    st.sampled_from(["", "a", "b", "c"]),
    st.integers(0, 3),
    st.none() | st.integers(0, 500).map(lambda m: OPENING + timedelta(minutes=m)),
)


def test_the_board_of_the_picture_is_in_order():
    """Absent agency, short agency, uncollected documents: worst first, oldest first."""
    absent = Alert(K.AGENCY_ABSENT, "chamber", 2, OPENING)
    old = Alert(K.AGENCY_SHORT, "notary", 2, OPENING + timedelta(minutes=45))
    new = Alert(K.AGENCY_SHORT, "insurance", 1, OPENING + timedelta(minutes=95))
    jobs = Alert(K.JOBS_UNCOLLECTED, "", 3, OPENING + timedelta(hours=5))
    timeless = Alert(K.FIGURES_MISSING, "", 2)
    info = Alert(K.ATTENDANCE_UNMARKED, "", 60, OPENING)
    mixed = [info, timeless, jobs, new, absent, old]
    assert worst_first(mixed) == (absent, old, new, jobs, timeless, info)
    assert attention(mixed).shown == (absent, old, new, jobs)
    assert attention(mixed).rest == 2


def test_an_object_has_one_alert_and_the_centre_one_of_each_kind():
    """Two findings about one agency are one line, the worse."""
    alerts = [
        Alert(K.AGENCY_SHORT, "a"),
        Alert(K.AGENCY_ABSENT, "a"),
        Alert(K.JOBS_LATE, "", 2, OPENING),
        Alert(K.JOBS_LATE, "", 5),
        Alert(K.JOBS_FAILED),
    ]
    assert worst_first(alerts) == (
        Alert(K.JOBS_LATE, "", 2, OPENING),
        Alert(K.AGENCY_ABSENT, "a"),
        Alert(K.JOBS_FAILED),
    )


def test_nothing_counted_is_no_alert():
    """Zero late jobs need nobody."""
    assert attention([Alert(K.JOBS_LATE, "", 0)]) == attention([])
    assert attention([]).shown == ()
    assert attention([]).rest == 0


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (AgencyState.ABSENT, K.AGENCY_ABSENT),
        (AgencyState.SHORT, K.AGENCY_SHORT),
        (AgencyState.COMPLETE, None),
        (AgencyState.NOT_RECORDED, None),
    ],
)
def test_an_agency_alerts_when_it_is_absent_or_short(state, kind):
    """A complete or unrecorded agency stays quiet; the missing counters are counted."""
    found = agency_alert("a", AgencyNow(state, 4, 2, 0), OPENING)
    assert found == (None if kind is None else Alert(kind, "a", 2, OPENING))


@pytest.mark.parametrize(
    ("kind", "severity", "verb"),
    [
        (K.AGENCY_ABSENT, Severity.BAD, Verb.OPEN_AGENCY),
        (K.JOBS_UNCOLLECTED, Severity.WARN, Verb.OPEN_JOBS),
        (K.FIGURES_MISSING, Severity.WARN, Verb.ENTER_FIGURES),
        (K.ATTENDANCE_UNMARKED, Severity.INFO, Verb.MARK_ATTENDANCE),
    ],
)
def test_each_kind_has_its_severity_and_one_verb(kind, severity, verb):
    """One line, one thing to do."""
    assert (Alert(kind).severity, Alert(kind).verb) == (severity, verb)


def test_every_kind_can_be_shown():
    """No alert without severity or verb."""
    assert set(VERBS) == set(AlertKind)
    assert all(Alert(kind).severity in Severity for kind in AlertKind)


@given(st.lists(ALERT, max_size=12), st.integers(0, 6))
def test_shown_and_rest_are_all_there_is(alerts, shown):
    """Nothing is lost behind the four lines, and no line is worse than the one above it."""
    found = attention(alerts, shown)
    everything = worst_first(alerts)
    assert len(found.shown) + found.rest == len(everything)
    assert found.shown == everything[:shown]
    order = list(Severity)
    ranks = [order.index(alert.severity) for alert in found.shown]
    assert ranks == sorted(ranks)
