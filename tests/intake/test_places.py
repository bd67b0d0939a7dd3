"""Agencies, services and counters are found by any spelling, and never by guessing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake.places import Catalogue, Entry, Index, from_plain, to_plain
from supervisor_app.intake.refusals import Reason

AGENCIES = (
    Entry(1, "a", ("وزارة التجارة", "التجارة", "MC")),
    Entry(2, "b", ("أمانة المدينة المنورة", "الأمانة", "AM")),
    Entry(3, "c", ("كتابة العدل", "الأمانة")),
)
SERVICES = (
    Entry(11, "s1", ("سجل تجاري",), 1),
    Entry(12, "s2", ("رخصة", "R1"), 1),
    Entry(13, "s3", ("رخصة",), 2),
    Entry(14, "s4", ("رخصة بناء", "رخصه بناء"), 2),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وزارة التجارة", 1),
        ("وزاره  التجاره", 1),
        ("\u200fالتجارة\u200e", 1),
        ("تجارة", 1),
        ("mc", 1),
        ("امانة المدينه المنوره", 2),
        ("كتابة العـــدل", 3),
    ],
)
def test_spelling_does_not_matter(text, number):
    """Hamzas, ta marbuta, the article, tatweel, marks and case are folded."""
    found = Index(AGENCIES).find(text)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("الأمانة", Reason.AMBIGUOUS),
        ("أمانه", Reason.AMBIGUOUS),
        ("وزارة الصحة", Reason.UNKNOWN),
        ("التجار", Reason.UNKNOWN),
        ("", Reason.UNKNOWN),
        ("—", Reason.UNKNOWN),
    ],
)
def test_a_word_of_two_or_of_none_finds_nothing_and_says_why(text, why):
    """Two agencies of one short name are ambiguous, part of a name is unknown."""
    index = Index(AGENCIES)
    assert index.find(text) is None
    assert index.why_not(text) == why


def test_a_service_is_looked_up_within_its_agency():
    """The same service name in two agencies is clear with an agency and ambiguous without."""
    index = Index(SERVICES)
    assert [index.find("رخصة", owner).number for owner in (1, 2)] == [12, 13]
    assert index.find("رخصة") is None
    assert index.why_not("رخصة") == Reason.AMBIGUOUS
    assert index.find("سجل تجاري").number == 11
    assert index.find("سجل تجاري", 2) is None
    assert index.why_not("سجل تجاري", 2) == Reason.UNKNOWN


def test_two_spellings_of_one_entry_are_not_ambiguous():
    """An entry whose words fold to the same key is still one entry."""
    assert Index(SERVICES).find("رخصة بناء", 2).number == 14


entries = st.lists(
    st.builds(
        Entry,
        st.integers(1, 99),
        st.text(max_size=5),
        st.lists(st.text(max_size=6), max_size=3).map(tuple),
        st.integers(0, 3),
    ),
    max_size=6,
).map(tuple)


@given(entries, entries, entries)
def test_a_catalogue_crosses_the_wire(agencies, services, counters):
    """What goes into the cage is what comes out there."""
    catalogue = Catalogue(agencies, services, counters)
    assert from_plain(to_plain(catalogue)) == catalogue


@given(entries)
def test_what_is_found_carries_the_word(found_in):
    """An entry is only ever found by one of its own words."""
    index = Index(found_in)
    for entry in found_in:
        for word in entry.words:
            found = index.find(word, entry.owner)
            assert found is None or word in found.words or found.owner == entry.owner
