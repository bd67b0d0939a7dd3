"""Lists of agencies, services and employees: any encoding, clean names, refused rows by line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.refusals import RowRefused
from supervisor_app.intake.table_stream import clean
from supervisor_app.intake.table_words import TableKind
from supervisor_app.intake.tables import read_table


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_a_list_is_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    """The same employees come out of four encodings, names without tatweel or double spaces."""
    path = tmp_path / "staff.csv"
    text = "الرقم الوظيفي;الاسم;الجهة\r\n77;أحمـد  الحربي;وزارة التجارة\r\n78;سارة;كتابة العدل\r\n"
    path.write_bytes(text.encode(encoding))
    table = read_table(path, TableKind.EMPLOYEES)
    assert [row.values["name"] for row in table.rows] == ["أحمد الحربي", "سارة"]
    assert [row.line for row in table.rows] == [2, 3]
    assert table.refused == ()


def test_a_row_without_its_name_is_refused_by_line(tmp_path: Path) -> None:
    """A nameless row and one with a hidden direction sign are refused, the rest is taken."""
    path = tmp_path / "agencies.csv"
    path.write_text("name,code\nMinistry,M\n,N\nTra\u202ede,T\nHealth,H\n", encoding="utf-8")
    table = read_table(path, TableKind.AGENCIES)
    assert [row.values["code"] for row in table.rows] == ["M", "H"]
    assert [(one.line, one.reason) for one in table.refused] == [(3, "missing"), (4, "bad_text")]


def test_a_list_without_its_needed_column_is_refused(tmp_path: Path) -> None:
    """Services without an agency column name the column that is missing."""
    path = tmp_path / "services.csv"
    path.write_text("service name,service code\nA,1\n", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        read_table(path, TableKind.SERVICES)
    assert caught.value.params["detail"] == "agency"


@given(st.text(max_size=60))
def test_a_cleaned_name_is_clean_already(text: str) -> None:
    """Cleaning is settled after once, and never lets a control sign through."""
    try:
        once = clean(text)
    except RowRefused:
        return
    assert clean(once) == once
    assert once == once.strip()
    assert once.isprintable()
