"""Acceptable passwords and the lock after failures."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.rules.password import (
    MAX_LENGTH,
    PasswordFault,
    faults,
    lock_seconds,
    normalised,
)

F = PasswordFault


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("حديقة-النخيل-7", ()),
        ("correct horse", ()),
        ("abcdefgh", ()),
        ("قصير", (F.TOO_SHORT,)),
        ("x1" * (MAX_LENGTH // 2), ()),
        ("x1" * (MAX_LENGTH // 2) + "x", (F.TOO_LONG,)),
        ("PassWord", (F.COMMON,)),
        ("12345678", (F.COMMON,)),
        ("١٢٣٤٥٦٧٨", (F.COMMON,)),
        ("aaaaaaaaaa", (F.COMMON,)),
        ("العزيزية2025", (F.COMMON,)),
        ("Sara.Harbi", (F.SAME_AS_USER,)),
        ("", (F.TOO_SHORT,)),
    ],
)
def test_each_reason_is_named_and_kinds_of_characters_are_not_asked(password, expected):
    """Long enough, not the first guess, not the user's name: nothing else is demanded."""
    assert faults(password, "sara.harbi", ["العزيزية2025"]) == expected


def test_every_fault_is_told_at_once():
    """A person corrects the password once, not three times."""
    assert faults("admin", "admin", ["Admin"]) == (F.TOO_SHORT, F.COMMON, F.SAME_AS_USER)


@given(st.text(max_size=20))
def test_composed_and_decomposed_typing_is_one_password(text):
    """Two Arabic keyboards give the same password."""
    decomposed = unicodedata.normalize("NFD", text)
    assert normalised(decomposed) == normalised(text)
    assert faults(decomposed, "u") == faults(text, "u")


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (4, 0), (5, 60), (6, 120), (7, 240), (8, 480), (9, 900), (10, 900), (10**9, 900)],
)
def test_the_lock_doubles_up_to_a_quarter_of_an_hour(failures, seconds):
    """Never for good, so that nobody can lock a colleague out."""
    assert lock_seconds(failures) == seconds
