"""Separator and header line are found out, whatever stands above the header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.layout import MOST_COLUMNS, examine
from supervisor_app.intake.refusals import Unfit
from supervisor_app.intake.ticket_words import HEADERS
from supervisor_app.text.search_key import search_key

KNOWN = {search_key(word) for words in HEADERS.values() for word in words}
HEADER = ["رقم التذكرة", "الجهة", "وقت الإصدار"]
ROW = ["A1", "وزارة التجارة", "2025-10-05 08:00"]


def look(tmp_path, text, **given):
    """Examine a file of this text."""
    path = tmp_path / "file.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return examine(path, KNOWN, **given)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end_is_found(tmp_path, separator, end):
    """Four separators and three line ends lay out the same table."""
    sample = look(tmp_path, end.join(map(separator.join, (HEADER, ROW))) + end)
    assert sample.layout.separator == separator
    assert sample.layout.headers == tuple(HEADER)
    assert sample.records == (tuple(ROW),)


def test_titles_above_the_header_are_passed_over(tmp_path):
    """Excel's separator hint, a title and a blank line move the header down."""
    text = 'sep=;\n"تقرير التذاكر"\n\nرقم التذكرة;الجهة;وقت الإصدار\nA1;x;y\n'
    sample = look(tmp_path, text)
    assert (sample.layout.header_line, sample.layout.separator) == (4, ";")
    assert sample.records == (("A1", "x", "y"),)


def test_a_header_may_run_over_two_lines(tmp_path):
    """A quoted header with a line break in it is one cell, and its line is where it begins."""
    sample = look(tmp_path, 'title\n"رقم\nالتذكرة",الجهة,وقت الإصدار\nA1,x,y\n')
    assert sample.layout.headers == tuple(HEADER)
    assert sample.layout.header_line == 2
    assert sample.records == (("A1", "x", "y"),)


def test_invisible_signs_leave_the_headers(tmp_path):
    """A byte-order mark, direction marks and double spaces are no part of a header."""
    sample = look(
        tmp_path, "\ufeffticket,\u200fagency\u200f,issued  at\nA1,x,y\n", encoding="utf-8"
    )
    assert sample.layout.headers == ("ticket", "agency", "issued at")


def test_a_header_is_found_as_it_stands_before_by_its_letters(tmp_path):
    """Two headers of equal letters are told apart, and signs alone never match a blank header."""
    layout = look(tmp_path, ",#,Ticket,ticket\n1,2,3,4\n").layout
    assert layout.place("ticket") == 3
    assert layout.place("TICKET") == 2
    assert layout.place("#") == 1
    assert layout.place("№") is None
    assert layout.place("agency") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Unfit.EMPTY),
        ("one column\nand no more\n", Unfit.NO_HEADER),
        ("\n\n\n", Unfit.NO_HEADER),
        ('"never closed\n' * 20, Unfit.NO_HEADER),
        (",".join(["ticket"] * (MOST_COLUMNS + 1)) + "\n", Unfit.TOO_MANY_COLUMNS),
        (",".join(["x"] * 200_000) + "\n", Unfit.TOO_MANY_COLUMNS),
    ],
)
def test_a_file_without_a_table_is_refused_by_its_reason(tmp_path, text, reason):
    """No header, too many columns: each has its own reason."""
    with pytest.raises(UnreadableFile) as caught:
        look(tmp_path, text)
    assert caught.value.params["reason"] == reason


def test_an_unknown_encoding_is_refused(tmp_path):
    """A remembered encoding that this machine does not have is no crash."""
    with pytest.raises(UnreadableFile):
        look(tmp_path, "a,b\n1,2\n", encoding="klingon")


@given(st.text(alphabet="ab,;\t|\"\n\r 'طاء", max_size=200))
def test_any_text_has_a_layout_or_a_reason(tmp_path_factory, text):
    """Whatever stands in a file, the outcome is a layout or one of the reasons."""
    try:
        layout = look(tmp_path_factory.mktemp("any"), text).layout
    except UnreadableFile as error:
        layout, reason = None, error.params["reason"]
    assert layout.header_line >= 1 if layout else reason in set(Unfit)
