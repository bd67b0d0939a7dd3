"""Damaged, foreign and hostile ticket files: each costs its own rows or says why it is no file."""

import hashlib
import threading

import pytest

from supervisor_app import errors
from supervisor_app.intake import cage, tickets
from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.ticket_words import Field
from tests.intake.ticket_files import ENGLISH, ROW, TERMS, TODAY, read, reasons, row, write

WHOLE = Mapping(columns=tuple((Field(name), name) for name in ENGLISH.split(",")))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (hashlib.shake_128(b"garbage").digest(4_000), "not_text"),
        (b"PK\x03\x04" + bytes(200), "spreadsheet"),
        (b"%PDF-1.7\n%...", "not_text"),
        (b"ticket,agency\x00\x00\x00\x01,issued\n", "not_text"),
        (ENGLISH.encode() + b"\n", "no_rows"),
        (ENGLISH.encode() + b"\n" + b"a" * 2_500_000, "line_too_long"),
        (b"," * 900_000 + b"\n1\n", "too_many_columns"),
        (ENGLISH.encode() + b",x" * 400 + b"\n" + ROW.encode(), "too_many_columns"),
        (b"one,two\n1,2\n", "column_missing"),
    ],
)
def test_what_is_no_ticket_file_is_refused_with_its_reason(tmp_path, content, reason):
    """Garbage, other formats, an endless line and a million columns end in one plain sentence."""
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    with pytest.raises(errors.UnreadableFile) as caught:
        list(tickets.read(path, WHOLE, TERMS))
    assert caught.value.params["reason"] == reason
    assert caught.value.params["file"] == "file.csv"


def test_a_file_that_is_not_there_is_named(tmp_path):
    """A missing file is a sentence, not a crash of the reader."""
    with pytest.raises(errors.UnreadableFile) as caught:
        tickets.peek(tmp_path / "nowhere.csv", TODAY)
    assert caught.value.params["reason"] == "missing"


def test_each_bad_row_is_refused_by_line_field_and_reason(tmp_path):
    """One row of every kind of damage: only the clean ones are counted."""
    bad = {
        row(agency="جهة مجهولة"): ("agency", "unknown"),
        row(agency="", service=""): ("agency", "missing"),
        row(service="خدمة مجهولة"): ("service", "unknown"),
        row(section="حديقة"): ("section", "unknown"),
        row(channel="برقية"): ("channel", "unknown"),
        row(outcome="؟"): ("outcome", "unknown"),
        row(section=""): ("section", "missing"),
        row(ticket=""): ("ticket", "missing"),
        row(ticket="=CMD()"): ("ticket", "bad_text"),
        row(ticket="-1+2"): ("ticket", "bad_text"),
        row(ticket="A" * 21): ("ticket", "bad_text"),
        row(agency='"=HYPERLINK(""http://x"",""y"")"'): ("agency", "unknown"),
        row(issued=""): ("issued", "missing"),
        row(issued="2025-13-45 10:00"): ("issued", "bad_date"),
        row(issued="08:00"): ("issued", "bad_date"),
        row(issued="05/10/25 08:00"): ("issued", "bad_date"),
        row(issued="2025-10-06 08:00:00"): ("issued", "future"),
        row(called="25:00"): ("called", "bad_time"),
        row(rating="9"): ("rating", "out_of_range"),
        row(rating="0"): ("rating", "out_of_range"),
        row(rating="-3"): ("rating", "not_a_number"),
        row(rating="nan"): ("rating", "not_a_number"),
        row() + ",one cell more": ("row", "columns"),
        "A002,وزارة التجارة": ("row", "columns"),
        '"A003,وزارة التجارة': ("row", "quotes"),
        '"A"004,' + ROW: ("row", "quotes"),
    }
    path = write(tmp_path, *bad, row(ticket="A900"))
    _, figures, facts = read(path, WHOLE)
    assert reasons(facts) == [(n, *why) for n, why in enumerate(bad.values(), start=2)]
    assert facts.accepted == sum(cell["arrived"] for cell in figures) == 1
    assert facts.rows == len(bad) + 1
    assert sum(facts.refused_counts.values()) == len(bad)


def test_damaged_letters_cost_their_own_row(tmp_path):
    """NULs, a broken UTF-8 sequence and direction marks are shown harmless and refused."""
    path = write(tmp_path, row(ticket="A001"), row(ticket="A002"), row(ticket="A003"))
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2].replace("وزارة".encode(), b"\xd9\xff\xfe")
    lines[3] = lines[3].replace("وزارة".encode(), "وز\u202eارة\u202c أخرى".encode())
    path.write_bytes(b"\n".join(lines))
    _, _, facts = read(path, WHOLE)
    assert reasons(facts) == [(3, "agency", "bad_text"), (4, "agency", "unknown")]
    assert all(refused.value.isprintable() for refused in facts.refused)


def test_an_open_quote_costs_one_line(tmp_path):
    """A quote that never closes does not swallow the rows behind it."""
    rows = [row(ticket=f"B{n:03}") for n in range(200)]
    rows[50] = '"' + rows[50]
    _, _, facts = read(write(tmp_path, *rows), WHOLE)
    assert facts.accepted == 199
    assert reasons(facts) == [(52, "row", "quotes")]


def test_only_the_first_thousand_refusals_are_kept(tmp_path):
    """A file of nothing but bad rows is counted whole and remembered in part."""
    _, _, facts = read(write(tmp_path, *[row(rating="7")] * 1_500, row()), WHOLE)
    assert len(facts.refused) == 1_000
    assert facts.refused_counts == {"out_of_range": 1_500}


def test_memory_of_a_hostile_file_is_bound(tmp_path):
    """Every row another word: the reader's memory of words is limited, so that it ends in time."""
    words = [row(ticket=f"C{n}", counter=f"{n:090}") for n in range(3_000)]
    _, _, facts = read(write(tmp_path, *words), WHOLE, limits=cage.Limits(megabytes=160))
    assert facts.accepted == 3_000


def test_cancelling_ends_the_reader_between_chunks(tmp_path):
    """After the first chunk a person's cancel ends everything."""
    path = write(tmp_path, *[row(ticket=f"E{n}") for n in range(30_000)])
    stop = threading.Event()
    parts = tickets.read(path, WHOLE, TERMS, cancelled=stop.is_set)
    assert isinstance(next(parts), tickets.Chunk)
    stop.set()
    with pytest.raises(errors.CancelledByPerson):
        next(parts)
