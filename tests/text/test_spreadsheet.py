"""Cells of a file for a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.text.spreadsheet import inert


@pytest.mark.parametrize(
    "text", ["=1+1", "+9665", "-2", "@SUM(A1)", "＝1", "  =1", "\t=1", "\r", "\u00a0@x"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    """With or without blanks before it, in either width."""
    assert inert([text]) == [f"'{text}"]


@pytest.mark.parametrize("cell", ["", "هدى", "2025-10-05", "a=b", -5, 0, 2.5, None])
def test_everything_else_stays(cell: object) -> None:
    """Numbers stay numbers, a negative one too, and a sign inside a text runs nothing."""
    assert inert([cell]) == [cell]


@given(st.lists(st.one_of(st.text(), st.integers(), st.none())))
def test_no_cell_is_lost_and_none_is_run(cells: list[object]) -> None:
    """As many cells come out, each the one that went in, none beginning with a sign."""
    found = inert(cells)
    assert [str(one).removeprefix("'") for one in found] == [
        str(one).removeprefix("'") for one in cells
    ]
    assert not any(
        isinstance(one, str) and one.lstrip()[:1] in tuple("=+-@＝＋－＠") for one in found
    )
