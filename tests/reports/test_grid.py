"""Tables: widths, number blocks, rows that stay whole, cells that would not fit."""

import pytest

from supervisor_app.errors import CellTooWide
from supervisor_app.reports.page.book import Book
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import Cell, Column, Kind, Table, lay_out
from supervisor_app.reports.page.grid_drawing import draw_table
from supervisor_app.reports.page.style import LEFT, RIGHT, TOP

COLUMNS = (Column("الجهة", 60), Column("العدد", 20, Kind.NUMBER), Column("النسبة", 30, Kind.BAR))


NARROW = (RIGHT - 190, RIGHT)


class Plain:
    """A frame that draws nothing."""

    def head(self, book: Book, page: int) -> float:
        """Start at the top."""
        return TOP

    def foot(self, book: Book, page: int, pages: int) -> None:
        """Draw no foot."""


def row(name: str, count: str) -> tuple[Cell, ...]:
    """Give a row of the three columns."""
    return (Cell(name), Cell(count), Cell("1"))


def test_columns_fill_the_measure_from_the_right() -> None:
    """The first column begins at the right edge and the last ends at the left one."""
    layout = lay_out(Book(), Table(COLUMNS, (row("وزارة الصحة", "5"),)))
    assert layout.rights[0] == RIGHT
    assert layout.rights[-1] == pytest.approx(LEFT)
    assert layout.rights == sorted(layout.rights, reverse=True)


def test_numbers_end_at_one_edge() -> None:
    """Numbers of a column share their right edge, and the widest one stands in the middle."""
    layout = lay_out(Book(), Table(COLUMNS, (row("أ", "5"), row("ب", "1,632"))))
    middle = (layout.rights[1] + layout.rights[2]) / 2
    assert layout.edges[1] - layout.blocks[1] / 2 == pytest.approx(middle)


@pytest.mark.parametrize(
    ("cells", "column", "text"),
    [
        (row("مستشفى" * 12, "5"), "الجهة", "مستشفى" * 12),
        (row("وزارة", "1,632" * 12), "العدد", "1,632" * 12),
    ],
)
def test_a_cell_wider_than_its_column_is_named(
    cells: tuple[Cell, ...], column: str, text: str
) -> None:
    """Drawing stops with the column and the text rather than clip a word."""
    with pytest.raises(CellTooWide) as caught:
        lay_out(Book(), Table(COLUMNS, (row("أمانة", "1"), cells), span=NARROW))
    assert caught.value.params == {"column": column, "text": text}


def test_wide_columns_help_those_that_lack() -> None:
    """A figure longer than its column was planned for takes the room that others can spare."""
    rows = (row("أمانة", "1,632,000,000"),)
    layout = lay_out(Book(), Table(COLUMNS, rows, span=NARROW))
    assert layout.rights[1] - layout.rights[2] > 190 * 20 / 110
    assert layout.rights[-1] == pytest.approx(NARROW[0])


def test_long_names_take_another_line() -> None:
    """Words wrap inside their column and make the row higher; numbers keep one line."""
    rows = (row("المديرية العامة للشؤون الصحية بالمنطقة", "5"), row("وزارة", "5"))
    layout = lay_out(Book(), Table(COLUMNS, rows, span=NARROW))
    assert layout.rows[0].cells[0].line_count == 2
    assert layout.rows[0].height > layout.rows[1].height == 16


def test_a_table_goes_on_with_its_head_repeated() -> None:
    """Over the page the head is drawn again as an artifact; tags hold one head and every row."""
    flow = Flow(Plain())
    rows = tuple(row(f"جهة {i}", str(i)) for i in range(70))
    draw_table(flow, Table(COLUMNS, rows, row("المجموع", "70")))
    roles = [element.role for element in flow.book.tags.elements]
    assert flow.page == 2
    assert roles.count("Table") == 1
    assert roles.count("TH") == 3
    assert roles.count("TR") == 72
    heads = sum(
        "/Artifact <</Type/Pagination/Subtype/Header>> BDC" in "".join(page)
        for page in flow.book.pages
    )
    assert heads == 1


def test_a_total_never_stands_alone_on_a_page() -> None:
    """The last row moves with its total."""
    for count in range(40, 50):
        flow = Flow(Plain())
        rows = tuple(row(f"جهة {i}", "1") for i in range(count))
        draw_table(flow, Table(COLUMNS, rows, row("المجموع", "1")))
        if flow.page == 2:
            assert len(flow.book.tags.pages[1]) >= 6
