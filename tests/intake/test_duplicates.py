"""The set of row keys answers like Python's own, whatever the order of days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake import duplicates
from supervisor_app.intake.duplicates import Seen

# A key stands for a whole row, so it never belongs to two days.
rows = st.lists(st.integers(0, 40).map(lambda n: (n % 5, n * 2**57 // 9)), max_size=120)


@given(rows, st.integers(1, 12), st.integers(0, 30))
def test_it_answers_like_a_set(found, at_hand, expected):
    """A key is new exactly once, in any order of days and with keys moved away at any time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duplicates, "_MOST_AT_HAND", at_hand)
        patch.setattr(duplicates, "_FEWEST", 2)
        seen, known = Seen(expected), set()
        for day, key in found:
            assert seen.add(day, key) == (key not in known)
            known.add(key)


@pytest.mark.parametrize("key", [0, 2**63 - 1])
def test_the_ends_of_the_range_are_keys_like_others(key, monkeypatch):
    """Zero and the highest key are kept, also once their day is over."""
    monkeypatch.setattr(duplicates, "_MOST_AT_HAND", 1)
    seen = Seen()
    assert seen.add(1, key)
    assert seen.add(2, 77)
    assert not seen.add(1, key)


def test_more_keys_than_expected_are_kept(monkeypatch):
    """The table grows: ten times as many rows as the file's size promised are still told apart."""
    monkeypatch.setattr(duplicates, "_MOST_AT_HAND", 16)
    seen = Seen(100)
    step = 2**63 // 20_011
    keys = [step * n for n in range(20_000)]
    assert all(seen.add(n // 500, key) for n, key in enumerate(keys))
    assert not any(seen.add(n // 500, key) for n, key in enumerate(keys))


def test_an_absurd_expectation_takes_no_absurd_memory():
    """A file that looks as if it held a hundred thousand million rows is read all the same."""
    assert Seen(100_000_000_000).add(1, 1)
