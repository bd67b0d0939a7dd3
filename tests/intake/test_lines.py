"""Records keep their line numbers, and a broken line never takes its neighbours with it."""

import csv
import hashlib
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake import lines
from supervisor_app.intake.lines import LONGEST_LINE, LONGEST_RECORD_LINES, Records, split
from supervisor_app.intake.refusals import Unfit


def read(tmp_path, content, encoding="utf-8"):
    """Return records with their lines, the broken lines, and the reader of a file."""
    path = tmp_path / "file.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    reader = Records(path, encoding, ",")
    found, broken = [], []
    for block in reader.blocks():
        found += zip(block.lines, block.records, strict=True)
        broken += block.broken
    return found, broken, reader


def test_records_know_the_line_they_begin_on(tmp_path):
    """A record over three lines, a blank line and a last line without its end keep count."""
    found, broken, reader = read(tmp_path, 'a,b\n"1\n2\n3",x\n\nc,d')
    assert found == [(1, ["a", "b"]), (2, ["1\n2\n3", "x"]), (5, []), (6, ["c", "d"])]
    assert broken == []
    assert reader.sha256 == hashlib.sha256(b'a,b\n"1\n2\n3",x\n\nc,d').hexdigest()


def test_an_unclosed_quote_costs_one_line(tmp_path):
    """The rows behind a quote that never closes are read as rows."""
    rows = "".join(f"r{n},x\n" for n in range(30))
    found, broken, _ = read(tmp_path, f'a,b\n"open,x\n{rows}')
    assert broken == [(2, '"open,x')]
    assert [record[0] for _, record in found] == ["a", *(f"r{n}" for n in range(30))]


def test_text_behind_a_closing_quote_breaks_its_own_line(tmp_path):
    """A stray word after a quoted cell is not guessed at."""
    found, broken, _ = read(tmp_path, 'a,b\n"x"y,z\nc,d\n')
    assert [line for line, _ in found] == [1, 3]
    assert broken == [(2, '"x"y,z')]


def test_an_unclosed_quote_at_the_end_is_broken_too(tmp_path):
    """The last line has nothing behind it that could close it."""
    found, broken, _ = read(tmp_path, 'a,b\n"open')
    assert (len(found), broken) == (1, [(2, '"open')])


def test_a_record_over_two_blocks_is_whole(tmp_path, monkeypatch):
    """Where the blocks of a file are cut does not matter, inside a letter or a quoted cell."""
    text = 'رقم,"سطر\nوسطر"\r\n' * 40
    whole, _, _ = read(tmp_path, text)
    for size in (1, 2, 3, 7, 64):
        monkeypatch.setattr(lines, "BLOCK_BYTES", size)
        assert read(tmp_path, text)[0] == whole
    assert whole[-1] == (79, ["رقم", "سطر\nوسطر"])


def test_an_endless_line_is_refused(tmp_path):
    """A line beyond any row ends the reading before it fills the memory."""
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path, b"a" * (LONGEST_LINE + lines.BLOCK_BYTES))
    assert caught.value.params["reason"] == Unfit.LINE_TOO_LONG


def test_a_cell_beyond_what_csv_takes_breaks_its_line(tmp_path):
    """A cell of a fifth of a million signs is no cell, and its neighbours are rows."""
    found, broken, _ = read(tmp_path, "a,b\n" + "x" * 200_000 + ",y\nc,d\n")
    assert [record for _, record in found] == [["a", "b"], ["c", "d"]]
    assert [line for line, _ in broken] == [2]


def test_nul_and_other_controls_do_not_disturb_the_count(tmp_path):
    """NULs, form feeds and line separators of other worlds end no line."""
    found, _, _ = read(tmp_path, "a,\0\x0c\x85\u2028b\nc,d\n")
    assert [line for line, _ in found] == [1, 2]


def test_damaged_letters_become_marks_in_their_own_line(tmp_path):
    """Bytes that are no UTF-8 cost no neighbour."""
    found, _, _ = read(tmp_path, b"a,\xff\xfe\nc,d\n")
    assert found == [(1, ["a", "\ufffd\ufffd"]), (2, ["c", "d"])]


def test_many_broken_lines_stay_linear(tmp_path):
    """Each of many open quotes looks a few lines ahead, not to the end of the file."""
    began = time.process_time()
    _, broken, _ = read(tmp_path, '"x,y\n' * 20_001)
    assert len(broken) in {0, 1, 20_001}
    assert time.process_time() - began < 20 * LONGEST_RECORD_LINES


cells = st.lists(
    st.lists(st.text(alphabet='a,"\n طاء', max_size=6), min_size=2, max_size=4),
    max_size=12,
)


@given(cells, st.integers(1, 40))
def test_what_csv_writes_comes_back_whatever_the_cut(rows, cut):
    """Rows written by the standard library are read back, wherever the lines are cut in two."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    texts = buffer.getvalue().split("\n")[:-1]
    if any(cell.count("\n") >= LONGEST_RECORD_LINES // 4 for row in rows for cell in row):
        return
    first, kept = split(texts[:cut], ",", 1, last=False)
    rest, left = split(kept + texts[cut:], ",", 1 + len(texts[:cut]) - len(kept), last=True)
    assert left == []
    assert first.broken + rest.broken == []
    assert first.records + rest.records == rows
    assert len(set(first.lines + rest.lines)) == len(rows)
