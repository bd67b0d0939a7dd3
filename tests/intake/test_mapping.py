"""A mapping survives being saved, says what it lacks, and refuses what it never wrote."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import InvalidInput
from supervisor_app.intake.mapping import DateOrder, Mapping, from_plain, to_plain
from supervisor_app.intake.ticket_words import VALUES, Field

texts = st.text(max_size=8)
meant = st.sampled_from([(field, value) for field in VALUES for value in VALUES[field]])
mappings = st.builds(
    Mapping,
    columns=st.lists(st.tuples(st.sampled_from(Field), texts), max_size=13).map(tuple),
    date_order=st.sampled_from(DateOrder),
    words=st.lists(
        st.tuples(meant, texts).map(lambda one: (one[0][0], one[1], str(one[0][1]))), max_size=4
    ).map(tuple),
    defaults=st.lists(meant.map(lambda one: (one[0], str(one[1]))), max_size=2).map(tuple),
    encoding=texts,
    separator=texts,
)


@given(mappings)
def test_a_mapping_comes_back_through_json(mapping):
    """What is saved by name is what is read by name."""
    assert from_plain(json.loads(json.dumps(to_plain(mapping)))) == mapping


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"columns": None, "words": [], "defaults": []},
        {"columns": [["nothing", "x"]], "words": [], "defaults": []},
        {"columns": [["ticket"]], "words": [], "defaults": []},
        {"columns": [], "words": [], "defaults": [["section", "cats"]]},
        {"columns": [], "words": [["outcome", "x", "eaten"]], "defaults": []},
        {"columns": [], "words": [["ticket", "x", "men"]], "defaults": []},
        {"columns": [], "words": [], "defaults": [], "date_order": "year_last"},
        {"columns": 5, "words": [], "defaults": []},
    ],
)
def test_anything_else_is_invalid_input(plain):
    """A damaged mapping is the person's to mend, not a crash."""
    with pytest.raises(InvalidInput):
        from_plain(plain)


def test_what_is_missing_is_named():
    """Ticket, issue and section are needed, and an agency or a service; defaults may stand in."""
    assert Mapping(()).missing() == (Field.TICKET, Field.ISSUED, Field.AGENCY, Field.SECTION)
    columns = ((Field.TICKET, "t"), (Field.ISSUED, "i"), (Field.SERVICE, "s"))
    assert Mapping(columns).missing() == (Field.SECTION,)
    assert Mapping(columns, defaults=((Field.SECTION, "men"),)).missing() == ()
    assert Mapping(((Field.TICKET, ""), *columns[1:])).missing()[0] == Field.TICKET


def test_a_header_is_asked_for_by_its_field():
    """A field without a column has the empty header."""
    mapping = Mapping(((Field.TICKET, "رقم التذكرة"),))
    assert mapping.header(Field.TICKET) == "رقم التذكرة"
    assert mapping.header(Field.RATING) == ""
