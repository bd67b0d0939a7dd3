"""Finding people, agencies and jobs by what was typed, within the actor's rights."""

import pytest

from supervisor_app.rules.rights import DEFAULT_RIGHTS, Actor, Right, Role
from supervisor_app.services.desk import Desk
from supervisor_app.services.search import LIMIT, Kind, search


def only(*rights: Right) -> Actor:
    """Make an actor with these rights."""
    return Actor("a", "a", Role.SUPERVISOR, frozenset(rights))


@pytest.mark.parametrize("typed", ["احمد", "أحمد", "أَحمد", "  احمد "])
def test_every_spelling_finds_the_same_people(demo: Desk, typed: str) -> None:
    """Hamza, vowel marks and spaces make no difference."""
    found = [hit for hit in demo.read(search, typed) if hit.kind is Kind.PERSON]
    assert found == [hit for hit in demo.read(search, "أحمد") if hit.kind is Kind.PERSON]
    assert any("أحمد" in hit.name for hit in found)


def test_every_word_must_begin_one(demo: Desk) -> None:
    """Two words narrow the search; letters from the middle of a word find nothing."""
    (justice,) = [h for h in demo.read(search, "كتابة العدل") if h.kind is Kind.AGENCY]
    assert justice.name == "كتابة العدل"
    assert not [h for h in demo.read(search, "تابة") if h.kind is Kind.AGENCY]


def test_a_kind_is_never_listed_without_end(demo: Desk) -> None:
    """One letter finds at most a handful of each kind."""
    found = demo.read(search, "م")
    for kind in Kind:
        assert sum(hit.kind is kind for hit in found) <= LIMIT


def test_a_job_is_found_by_its_number_in_any_digits(demo: Desk) -> None:
    """١٠٠١ is 1001; a number that no job has finds none."""
    assert {h.name for h in demo.read(search, "١٠٠١") if h.kind is Kind.JOB} == {"1001"}
    assert not [h for h in demo.read(search, "999999") if h.kind is Kind.JOB]


@pytest.mark.parametrize("typed", ["", "  ", "ال", "%", "_"])
def test_nothing_typed_finds_nothing(demo: Desk, typed: str) -> None:
    """Blanks, the article alone and signs that LIKE knows are no search."""
    assert demo.read(search, typed) == ()


def test_each_kind_needs_its_right(demo: Desk) -> None:
    """Without the right to see staff no name of a person is given away, and so on."""
    demo.seat(only(Right.VIEW_BOARD))
    assert {hit.kind for hit in demo.read(search, "م")} <= {Kind.AGENCY}
    demo.seat(only(Right.VIEW_PRINT_JOBS))
    assert {hit.kind for hit in demo.read(search, "1001")} == {Kind.JOB}
    demo.seat(Actor("v", "v", Role.EMIRATE_VIEWER, DEFAULT_RIGHTS[Role.EMIRATE_VIEWER]))
    assert demo.read(search, "أحمد") == ()
