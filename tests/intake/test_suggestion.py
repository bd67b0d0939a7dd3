"""What is suggested for a file: columns, the order of its dates, and where to look twice."""

import datetime as dt

import pytest

from supervisor_app.intake.layout import Layout, Sample
from supervisor_app.intake.mapping import DateOrder
from supervisor_app.intake.suggestion import suggest
from supervisor_app.intake.ticket_words import Field
from tests.intake.ticket_files import ARABIC, ENGLISH, ROW, TODAY


def sample(headers, *records):
    """Return a sample of these comma-separated lines."""
    layout = Layout("utf-8", ",", 1, tuple(headers.split(",")))
    return Sample(layout, tuple(tuple(record.split(",")) for record in records))


def dated(*dates):
    """Suggest for a file that holds nothing but dates of issue."""
    return suggest(sample("issued,x", *(f"{date},1" for date in dates)), TODAY)


@pytest.mark.parametrize("headers", [ENGLISH, ARABIC])
def test_every_column_of_a_whole_export_is_found(headers):
    """The issue's thirteen fields are suggested without a word from the person."""
    found = suggest(sample(headers, ROW), TODAY)
    assert {field for field, _ in found.mapping.columns} == set(Field) - {Field.DAY}
    assert [header for _, header in found.mapping.columns] == headers.split(",")
    assert (found.missing, found.unknown_words, found.date_order_unsure) == ((), (), False)


def test_encoding_and_separator_stay_open():
    """A remembered mapping does not pin next month's export to this one's encoding."""
    mapping = suggest(sample(ENGLISH, ROW), TODAY).mapping
    assert (mapping.encoding, mapping.separator) == ("", "")


@pytest.mark.parametrize(
    ("dates", "order", "unsure"),
    [
        (("03/09/2025", "04/09/2025"), DateOrder.DAY_FIRST, True),
        (("13/09/2025", "04/09/2025"), DateOrder.DAY_FIRST, False),
        (("09/13/2025", "09/04/2025"), DateOrder.MONTH_FIRST, False),
        (("09/12/2025", "08/12/2025"), DateOrder.MONTH_FIRST, False),
        (("05/05/2025", "06/06/2025"), DateOrder.DAY_FIRST, False),
        (("2025-09-04", "2025-09-13"), DateOrder.DAY_FIRST, False),
        (("13/04/1446", "01/05/1446"), DateOrder.DAY_FIRST, False),
        (("", "soon"), DateOrder.DAY_FIRST, False),
    ],
)
def test_the_order_of_dates_is_decided_by_the_column_or_asked(dates, order, unsure):
    """A thirteenth, a day after today, a year in front decide; otherwise the person is asked."""
    found = dated(*dates)
    assert (found.mapping.date_order, found.date_order_unsure) == (order, unsure)


def test_half_a_column_of_garbage_does_not_hide_the_order():
    """Some broken dates among good ones are no reason to read the good ones otherwise."""
    found = dated("09/13/2025", "09/14/2025", "kaputt")
    assert found.mapping.date_order == DateOrder.MONTH_FIRST


def test_unknown_words_are_listed_harmlessly():
    """Words for outcome, section and channel that nobody knows are shown, without odd signs."""
    rows = [ROW.replace("تمت", word) for word in ("تمت", "أُكلت", "\u202eأكلت")]
    found = suggest(sample(ENGLISH, *rows), TODAY)
    assert {field for field, _ in found.unknown_words} == {Field.OUTCOME}
    assert all(word.isprintable() for _, word in found.unknown_words)


def test_what_is_missing_is_told():
    """A file without section and ticket says so before anything is read."""
    found = suggest(sample("agency,issued", "x,2025-10-01"), dt.date(2025, 10, 5))
    assert found.missing == (Field.TICKET, Field.SECTION)


def test_ragged_records_are_no_reason_to_fail():
    """Records shorter than the header are looked at as far as they go."""
    assert suggest(sample(ENGLISH, "A1", "", ROW), TODAY).missing == ()
