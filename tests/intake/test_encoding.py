"""The encoding of a foreign text is found out from its bytes, and what is no text is refused."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.encoding import SAMPLE_BYTES, detect, detect_bytes
from supervisor_app.intake.refusals import Unfit

TEXT = "رقم التذكرة,الجهة,وقت الإصدار\r\nA-1,وزارة التجارة,2025-10-05 08:00\r\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp1256", "cp1256"),
        ("iso8859-6", "iso8859-6"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_each_usual_encoding_is_told_from_the_others(encoding, found):
    """Arabic exports of seven kinds are found out without a hint."""
    assert detect_bytes(TEXT.encode(encoding)) == found


@pytest.mark.parametrize("word", ["نعم", "قسم الرجال", "ﻻ", "جهة"])
def test_little_arabic_is_enough(word):
    """One Arabic word among Latin cells decides between the single-byte encodings."""
    try:
        sample = f"ticket,agency\nA1,{word}\n".encode("cp1256")
    except UnicodeEncodeError:
        sample = f"ticket,agency\nA1,{word}\n".encode()
    assert detect_bytes(sample) in {"cp1256", "utf-8"}


def test_a_damaged_row_does_not_change_the_others():
    """A few broken letters in a file of UTF-8 leave it a file of UTF-8."""
    assert detect_bytes((TEXT * 4).encode() + b"A-2,\xd9\xff\xfe,x\n") == "utf-8"
    assert detect_bytes((TEXT * 4).encode("cp1256") + "A-2,جهة\n".encode()) == "cp1256"


@pytest.mark.parametrize(
    ("sample", "reason"),
    [
        (b"", Unfit.EMPTY),
        (b"PK\x03\x04anything", Unfit.SPREADSHEET),
        (b"\xd0\xcf\x11\xe0old", Unfit.SPREADSHEET),
        (b"%PDF-1.7", Unfit.NOT_TEXT),
        (b"\x7fELF\x02", Unfit.NOT_TEXT),
        (b"ticket,agency\n1,\x00\n", Unfit.NOT_TEXT),
        (bytes(4096), Unfit.NOT_TEXT),
        (bytes(range(256)) * 16, Unfit.NOT_TEXT),
        (bytes(range(1, 32)) * 9 + b"\xff", Unfit.NOT_TEXT),
    ],
)
def test_what_is_no_text_is_refused_by_its_reason(sample, reason):
    """Spreadsheets, programs, NULs and control signs never reach a parser."""
    with pytest.raises(UnreadableFile) as caught:
        detect_bytes(sample)
    assert caught.value.params["reason"] == reason


@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_have_an_encoding_that_decodes_or_are_refused(sample):
    """Garbage is refused for a known reason or decodes, with replacement signs at worst."""
    try:
        name = detect_bytes(sample)
    except UnreadableFile as error:
        name = ""
        reason = error.params["reason"]
    assert sample.decode(name, errors="replace") is not None if name else reason in set(Unfit)


def test_an_export_that_begins_with_plain_latin_is_read_on(tmp_path):
    """A megabyte of ASCII tells nothing; the first Arabic row decides."""
    path = tmp_path / "late.csv"
    rows = b"A1,M,2025-10-05 08:00\n" * (SAMPLE_BYTES // 20)
    path.write_bytes(rows + "A2,وزارة التجارة\n".encode("cp1256"))
    assert detect(path) == "cp1256"


def test_a_letter_cut_by_the_sample_is_no_fault(tmp_path):
    """A sample that ends inside a letter of UTF-8 still reads as UTF-8."""
    path = tmp_path / "cut.csv"
    path.write_bytes("ط".encode() * SAMPLE_BYTES)
    assert detect(path) == "utf-8"
