"""Agencies and counters: what is refused, what ends, what stays."""

import datetime as dt

import pytest

from supervisor_app.errors import Conflict, InvalidInput, NotAllowed
from supervisor_app.rules.period import PeriodCode
from supervisor_app.rules.section import Section
from supervisor_app.services import agencies
from supervisor_app.services.agencies import AgencyDraft, CounterDraft
from supervisor_app.services.desk import NOBODY, Desk

MORNING = (PeriodCode.MORNING,)
JUSTICE = AgencyDraft("كتابة العدل الأولى", "كتابة العدل", "NOT")


@pytest.fixture
def justice(new_centre: Desk) -> str:
    """Take one agency in."""
    return new_centre.write(agencies.add, JUSTICE).result


@pytest.mark.parametrize(
    ("draft", "field", "reason"),
    [
        (AgencyDraft(" ", "عدل"), "name", "required"),
        (AgencyDraft("عدل", ""), "short_name", "required"),
        (AgencyDraft(JUSTICE.name, "أخرى"), "name", "taken"),
        (AgencyDraft("جهة أخرى", "أخرى", "NOT"), "code", "taken"),
    ],
)
def test_what_names_an_agency_must_hold(
    new_centre: Desk, justice: str, draft: AgencyDraft, field: str, reason: str
) -> None:
    """Names are needed and, like codes, belong to one agency."""
    with pytest.raises(InvalidInput) as refused:
        new_centre.write(agencies.add, draft)
    assert (refused.value.params["field"], refused.value.params["reason"]) == (field, reason)


def test_an_agency_may_keep_its_own_name_and_code(new_centre: Desk, justice: str) -> None:
    """Editing compares with the others only."""
    new_centre.write(agencies.edit, justice, AgencyDraft(JUSTICE.name, "العدل", "NOT"))
    (row,) = new_centre.read(agencies.agencies)
    assert row.short_name == "العدل"


def test_an_end_is_said_once_and_taken_back(new_centre: Desk, justice: str) -> None:
    """An agency that has ended cannot end again, but resume."""
    new_centre.write(agencies.end, justice)
    with pytest.raises(Conflict):
        new_centre.write(agencies.end, justice)
    new_centre.write(agencies.resume, justice)
    assert new_centre.read(agencies.agencies)[0].until is None


def test_what_has_ended_is_listed_last(new_centre: Desk, justice: str, clock) -> None:
    """From the day after its end on, an agency stands below those that work."""
    other = new_centre.write(agencies.add, AgencyDraft("الأحوال المدنية", "الأحوال")).result
    new_centre.write(agencies.end, justice)
    assert [row.id for row in new_centre.read(agencies.agencies)] == [justice, other]
    clock.advance(dt.timedelta(days=1))
    assert [row.id for row in new_centre.read(agencies.agencies)] == [other, justice]


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (CounterDraft(0, Section.MEN, MORNING), "counter"),
        (CounterDraft(7, Section.MEN, MORNING), "counter"),
        (CounterDraft(8, Section.MEN, ()), "period"),
    ],
)
def test_a_counter_has_a_free_number_and_a_period(
    new_centre: Desk, justice: str, draft: CounterDraft, field: str
) -> None:
    """Zero, a number in use and no agreed period are refused."""
    new_centre.write(agencies.add_counter, justice, CounterDraft(7, Section.MEN, MORNING))
    with pytest.raises(InvalidInput) as refused:
        new_centre.write(agencies.add_counter, justice, draft)
    assert refused.value.params["field"] == field


def test_the_number_of_an_ended_counter_is_free_again(new_centre: Desk, justice: str) -> None:
    """Ended today, a counter is off the list and its number may be given anew."""
    draft = CounterDraft(7, Section.MEN, MORNING)
    counter = new_centre.write(agencies.add_counter, justice, draft).result
    both = (PeriodCode.MORNING, PeriodCode.EVENING)
    new_centre.write(agencies.edit_counter, counter, CounterDraft(7, Section.WOMEN, both))
    (shown,) = new_centre.read(agencies.agencies)[0].counters
    assert (shown.section, shown.periods) == (Section.WOMEN, both)
    new_centre.write(agencies.end_counter, counter)
    assert new_centre.read(agencies.agencies)[0].counters == ()
    new_centre.write(agencies.add_counter, justice, draft)


def test_the_catalogue_is_not_everybody_s(new_centre: Desk) -> None:
    """Without the right nothing is listed and nothing added."""
    new_centre.seat(NOBODY)
    with pytest.raises(NotAllowed):
        new_centre.read(agencies.agencies)
    with pytest.raises(NotAllowed):
        new_centre.write(agencies.add, JUSTICE)
