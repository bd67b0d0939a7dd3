"""The quick way forward gives up where only folding everything is right."""

import pytest

from supervisor_app.rules.merge import COUNT, Entry
from supervisor_app.store.quick_fold import State, replace


@pytest.mark.parametrize(("value", "goes"), [(2, True), ("2", False), (True, False), (None, False)])
def test_a_count_takes_whole_numbers_only(value: object, *, goes: bool) -> None:
    """A delta of another kind, from a foreign hand, is left to the slow way."""
    state = State()
    entry = Entry(7, 1, 1 << 16, "ab", {"n": value}, {})
    assert replace(state, entry, {"n": COUNT}) is goes
    assert state.data == ({"n": 2} if goes else {})
