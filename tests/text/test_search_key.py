from functools import cmp_to_key

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from supervisor_app.text.search_key import (
    fold_letters,
    matches,
    query_tokens,
    search_key,
    sort_key,
)

ARABIC_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إيمان", "ايمان"),
        ("آمنة", "امنه"),
        ("يحيى", "يحيي"),
        ("مؤمن", "مومن"),
        ("عبد الله", "عبدالله"),
        ("نُورَةُ", "نورة"),
        ("محـــمد", "محمد"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("کریم", "كريم"),
        ("شباك ٢", "شباك 2"),
        ("\u202bأحمد\u202c", "أحمد"),
        ("Centre", "centre"),
        ("وزارة - الصحة", "وزارة الصحة"),
    ],
)
def test_spellings_that_people_do_not_tell_apart_share_a_key(one, other) -> None:
    """Hamza seats, teh marbuta, vowels, joined names, scripts' digits and marks do not matter."""
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize("name", ["أحمد", "احمد الحربي", "الحربي", "حرب", "الح", "الحربي ال", ""])
def test_what_a_person_types_finds_the_name(name) -> None:
    """Any beginning of any word finds the name, with or without its article."""
    assert matches(search_key("أحمد الحربي"), query_tokens(name))


@pytest.mark.parametrize("name", ["مد", "محمد", "أحمد المطيري"])
def test_what_is_not_a_beginning_does_not_find_it(name) -> None:
    """The middle of a word, another word, or one wrong word of two finds nothing."""
    assert not matches(search_key("أحمد الحربي"), query_tokens(name))


def test_signs_of_sql_patterns_never_reach_the_key() -> None:
    """A typed percent or underscore cannot match everything."""
    assert query_tokens("%_") == ()
    assert "%" not in search_key("98% _x")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_a_name_is_found_by_itself(text) -> None:
    """Whatever was stored is found by typing it again."""
    assert matches(search_key(text), query_tokens(text))


def test_folding_keeps_words_whole() -> None:
    """The plain fold keeps articles and spaces, for comparing names of months and columns."""
    assert fold_letters("ربيعُ الآخِر") == "ربيع الاخر"


def test_names_and_numbers_stand_in_reading_order() -> None:
    """Hamza does not send names to the front, numbers count by value, Latin comes last."""
    order = ["آمنة", "ابتسام", "احسان", "أحمد", "إيمان", "شباك 2", "شباك ١٠", "نورة", "Ahmad"]
    shuffled = order[::-1]
    assert sorted(shuffled, key=sort_key) == order


@given(*[st.text(ARABIC_LETTERS, min_size=1, max_size=8)] * 2)
def test_the_order_is_that_of_the_arabic_collator(one, other) -> None:
    """Where letters differ at all, the stored key orders like ICU's Arabic collation."""
    keys = [sort_key(text) for text in (one, other)]
    assume(keys[0].split("\x1f")[0] != keys[1].split("\x1f")[0])
    assume(one == one.strip() and other == other.strip() and "  " not in one + other)
    collator = QCollator(QLocale("ar_SA"))
    by_icu = sorted([one, other], key=cmp_to_key(collator.compare))
    assert sorted([one, other], key=sort_key) == by_icu
