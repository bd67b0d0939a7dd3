"""The words for columns and values do not contradict each other."""

from collections import Counter

import pytest

from supervisor_app.intake.ticket_row import (
    CHANNELS,
    OUTCOMES,
    PERIODS,
    SECTIONS,
    channel_of,
    outcome_of,
    period_of,
    section_of,
)
from supervisor_app.intake.ticket_words import HEADERS, VALUES, Field, folded
from supervisor_app.text.search_key import search_key


def twice(table):
    """Return the folded words that stand for two meanings of a table."""
    meanings = Counter(
        key for words in table.values() for key in {search_key(word) for word in words}
    )
    return [key for key, count in meanings.items() if count > 1]


def test_no_header_means_two_fields():
    """Each known header word belongs to one field."""
    assert twice(HEADERS) == []


@pytest.mark.parametrize("field", VALUES)
def test_no_word_means_two_values(field):
    """Each known word of a column belongs to one of its values, whatever its spelling."""
    assert twice(VALUES[field]) == []
    assert len(folded(VALUES[field])) > len(VALUES[field])


def test_every_field_has_headers_and_every_value_words():
    """Nothing that a file can hold is left without a word."""
    assert set(HEADERS) == set(Field)
    assert set(VALUES[Field.SECTION]) == set(SECTIONS)
    assert set(VALUES[Field.CHANNEL]) == set(CHANNELS)
    assert set(VALUES[Field.OUTCOME]) == set(OUTCOMES)


@pytest.mark.parametrize(
    ("of", "first", "values"),
    [
        (section_of, 1, SECTIONS),
        (channel_of, 1, CHANNELS),
        (period_of, 1, PERIODS),
        (outcome_of, 0, OUTCOMES),
    ],
)
def test_codes_are_read_back_and_others_refused(of, first, values):
    """A stored code gives its value; zero or one too many gives an error, not another value."""
    assert [of(first + place) for place in range(len(values))] == list(values)
    for code in (first - 1, first + len(values), -5):
        with pytest.raises(IndexError):
            of(code)
