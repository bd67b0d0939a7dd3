"""Sections and wings, and the stored word of every enum of the rules."""

import pytest

from supervisor_app.rules import (
    agency_state,
    attendance,
    attention,
    comparison,
    coverage,
    identity,
    job_history,
    kpi,
    password,
    period,
    presence,
    print_job,
    satisfaction,
    section,
    sla,
    statistics,
    verdict,
)

KINDS = (
    agency_state.AgencyState,
    attendance.AttendanceStatus,
    attention.AlertKind,
    attention.Severity,
    attention.Verb,
    comparison.Tone,
    coverage.CoverageState,
    identity.IdentityKind,
    job_history.JobConflictKind,
    kpi.Better,
    kpi.Kpi,
    kpi.Unit,
    kpi.Variant,
    password.PasswordFault,
    period.PeriodCode,
    presence.Cause,
    presence.PresenceState,
    print_job.JobEvent,
    print_job.JobState,
    satisfaction.SatisfactionChannel,
    satisfaction.Scale,
    section.Section,
    section.Wing,
    sla.SlaState,
    statistics.Channel,
    statistics.Measure,
    statistics.Reason,
    statistics.Source,
    statistics.Verdict,
    verdict.DayTone,
    verdict.FactCode,
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_member_is_stored_as_its_lower_case_name(kind):
    """Rows, journal entries and settings of one release are read by the next."""
    assert [member.value for member in kind] == [member.name.lower() for member in kind]


def test_the_seeds_give_six_wings_and_eight_satisfaction_channels():
    """The numbers that the source documents name."""
    assert len(section.Wing) == 6
    assert len(satisfaction.SatisfactionChannel) == 8
