"""The list of print jobs: filters, typed text, limits, and what its filters offer."""

import pytest

from supervisor_app.errors import NotAllowed
from supervisor_app.rules.print_job import JobState
from supervisor_app.rules.rights import Actor, Role
from supervisor_app.services import print_list
from supervisor_app.services.desk import Desk
from supervisor_app.services.print_list import JobQuery
from tests.services.print_centre import agency, job_in


@pytest.fixture
def two(new_centre: Desk) -> tuple[str, str]:
    """Give two agencies: one with a queued register, one with a ready and a cancelled deed."""
    trade, notary = agency(new_centre), agency(new_centre, "كتابة العدل")
    job_in(new_centre, JobState.QUEUED, trade, applicant="7731")
    job_in(new_centre, JobState.READY, notary, document="وكالة شرعيّة", applicant="1002")
    job_in(new_centre, JobState.CANCELLED, notary, document="وكالة شرعيّة", applicant="2208")
    return trade, notary


def numbers(desk: Desk, **given: object) -> list[int]:
    """List the numbers that a query finds."""
    return [row.number for row in desk.read(print_list.page, JobQuery(**given)).rows]


def test_the_list_has_every_job_of_the_day_newest_first(
    new_centre: Desk, two: tuple[str, str]
) -> None:
    """Finished and cancelled jobs are listed like open ones."""
    assert len(two) == 2
    assert numbers(new_centre) == [1003, 1002, 1001]


def test_filters_narrow_the_list(new_centre: Desk, two: tuple[str, str]) -> None:
    """State and agency can be asked for alone and together."""
    trade, notary = two
    assert numbers(new_centre, state=JobState.READY) == [1002]
    assert numbers(new_centre, agency_id=notary) == [1003, 1002]
    assert numbers(new_centre, agency_id=trade, state=JobState.READY) == []


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1001", [1001]),
        ("١٠٠٣", [1003]),
        ("10", [1003, 1002, 1001]),
        ("7731", [1001]),
        ("1002", [1002]),
        ("22", [1003]),
        ("وكاله", [1003, 1002]),
        ("الشرعية", [1003, 1002]),
        ("وكالة 2208", [1003]),
        ("العدل", [1003, 1002]),
        ("تجار", [1001]),
        ("%", [1003, 1002, 1001]),
        ("قيد", []),
    ],
)
def test_text_finds_numbers_applicants_documents_and_agencies(
    new_centre: Desk, text: str, wanted: list[int]
) -> None:
    """Each word typed begins one of a job's own words, whatever its spelling or digits."""
    assert numbers(new_centre, text=text) == wanted


def test_the_total_is_told_beyond_the_limit(
    new_centre: Desk, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list that is cut says how many there are."""
    monkeypatch.setattr(print_list, "PAGE_LIMIT", 2)
    found = new_centre.read(print_list.page, JobQuery(agency_id=""))
    assert (len(found.rows), found.total) == (2, len(two) + 1)


def test_the_list_and_its_filters_need_the_right(new_centre: Desk) -> None:
    """Without the right to see print jobs nothing is told."""
    new_centre.seat(Actor("x", "x", Role.EMIRATE_VIEWER, frozenset()))
    for noun, *given in ((print_list.page, JobQuery()), (print_list.sources,)):
        with pytest.raises(NotAllowed):
            new_centre.read(noun, *given)


def test_agencies_come_with_the_documents_they_print(
    new_centre: Desk, two: tuple[str, str]
) -> None:
    """The most frequent first, so that the form can offer them."""
    job_in(new_centre, JobState.QUEUED, two[1], document="إقرار")
    found = {one.id: one.documents for one in new_centre.read(print_list.sources)}
    assert found == {two[0]: ("سجل تجاري",), two[1]: ("وكالة شرعيّة", "إقرار")}
