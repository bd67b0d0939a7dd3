"""Columns are matched to fields by their headers: exact words first, then the longest claim."""

from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.intake.headers import match_headers
from supervisor_app.intake.ticket_words import HEADERS, Field


def found(*headers):
    """Return the header of each field that was found."""
    return {field: headers[place] for field, place in match_headers(headers, HEADERS).items()}


def test_exact_words_are_found_in_any_spelling():
    """Arabic and English headers of one meaning lead to the same field."""
    for headers in (
        ("Ticket No.", "DEPARTMENT", "Issue_Time"),
        ("رقم التذكره", "جهة", "وقت إصدار"),
    ):
        assert list(found(*headers)) == [Field.TICKET, Field.AGENCY, Field.ISSUED]


def test_an_exact_header_beats_a_longer_one():
    """Where one column is called just so, one that only contains the word is left alone."""
    headers = ("اسم الجهة بالإنجليزية", "الجهة")
    assert found(*headers) == {Field.AGENCY: "الجهة"}


def test_a_longer_header_is_taken_where_nothing_fits_better():
    """A header around known words is understood by the longest of them."""
    assert found("ticket number (printed on paper)")[Field.TICKET]
    assert found("Service end (local)")[Field.FINISHED]


def test_a_header_that_two_fields_claim_is_left_to_the_person():
    """Start and end in one header are not guessed at."""
    assert found("start end") == {}


@given(st.lists(st.text(max_size=12), max_size=12))
def test_each_column_and_each_field_is_used_once(headers):
    """Whatever the headers, no column serves two fields, and every column exists."""
    places = match_headers(headers, HEADERS)
    assert len(set(places.values())) == len(places)
    assert all(0 <= place < len(headers) for place in places.values())
