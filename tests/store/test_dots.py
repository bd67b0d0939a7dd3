"""The kept form of dots: shorter, and never another meaning."""

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.store.dots import pack, unpack

FIELDS = st.sampled_from(["name", "section", "_del", "status", "note"])
DOTS = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 9)).map(list), min_size=1, max_size=2)


@given(st.dictionaries(FIELDS, DOTS), st.sets(FIELDS))
def test_what_was_packed_comes_back(dots: dict[str, list[list[int]]], fields: set[str]) -> None:
    """Any dots over any fields are unpacked as they were, also of fields the data lacks."""
    assert unpack(pack(dots, fields), fields) == dots


def test_a_thing_that_was_never_edited_keeps_one_dot() -> None:
    """Seven fields of one write cost one dot."""
    names = ["a", "b", "c", "d", "e", "f", "g"]
    assert pack({name: [[7, 1]] for name in names}, names) == '{"*":[[7,1]]}'
