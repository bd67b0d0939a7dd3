"""What a table holds and how wide its columns become; drawing stands in grid_drawing."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from supervisor_app.errors import CellTooWide
from supervisor_app.reports.page.book import Book
from supervisor_app.reports.page.paragraph import Line, Paragraph, Span
from supervisor_app.reports.page.style import (
    BODY,
    HEAD,
    LEFT,
    RIGHT,
    Ink,
    Style,
    Weight,
)

PAD = 4.0
HEAD_LEAD = 9.8
GROUP_HEIGHT = 13.0
# Rounding must not make a figure that was given its room too wide by a hair.
_AIR = 0.5
_BAR_ROOM = 14.0
_SMALLEST_TITLE = 0.7


class Kind(Enum):
    """How a column stands: text from its right edge, numbers as one block, a number with a bar."""

    TEXT = auto()
    NUMBER = auto()
    BAR = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column; widths are shares of the measure, a title may have several lines."""

    title: str
    width: float
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Group:
    """A title over the columns `first` to `end` (exclusive)."""

    first: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `bars` are shares of the track with their ink, `alarm` asks for a person."""

    text: str
    weight: Weight | None = None
    ink: Ink | None = None
    size: float = BODY.size
    bars: tuple[tuple[float, Ink], ...] | None = None
    alarm: bool = False

    def style(self, *, strong: bool = False) -> Style:
        """Give the style it is drawn in; `strong` is what its row asks for."""
        weight = self.weight or (Weight.SEMIBOLD if strong or self.alarm else Weight.REGULAR)
        return Style(self.size, weight, self.ink or (Ink.ALARM if self.alarm else Ink.TEXT))


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table, first column at the right; `span` is its left and right edge in points."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    groups: tuple[Group, ...] = ()
    row_height: float = 16.0
    lead: float = 11.6
    top_width: float = 0.9
    last_rule: bool = True
    span: tuple[float, float] = (LEFT, RIGHT)


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell; one that fits on a line as it is has no paragraphs."""

    cell: Cell
    style: Style
    paragraphs: tuple[tuple[Paragraph, tuple[Line, ...]], ...] = ()

    @property
    def line_count(self) -> int:
        """How many lines it takes."""
        return sum(len(lines) for _, lines in self.paragraphs) or 1


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its height; `total` rows stand on a fill."""

    cells: tuple[PlacedCell, ...]
    height: float
    total: bool


@dataclass(slots=True)
class Layout:
    """Edges and rows of a table in points, ready to draw."""

    table: Table
    rights: list[float] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)
    blocks: list[float] = field(default_factory=list)
    titles: list[Style] = field(default_factory=list)
    rows: list[PlacedRow] = field(default_factory=list)

    @property
    def head_height(self) -> float:
        """Height of the head with its group titles."""
        lines = max(column.title.count("\n") + 1 for column in self.table.columns)
        return lines * HEAD_LEAD + 8 + (GROUP_HEIGHT if self.table.groups else 0)


def lay_out(book: Book, table: Table) -> Layout:
    """Measure a table; raises CellTooWide, naming the cell, where something would not fit."""
    layout = Layout(table)
    right = table.span[1]
    rows = [*table.rows, *([table.total] if table.total else [])]
    widths = _widths(book, table, rows)
    layout.rights = [right - sum(widths[:i]) for i in range(len(widths) + 1)]
    for j, column in enumerate(table.columns):
        layout.titles.append(_title_style(book, column, widths[j]))
        cells = [(row[j], row is table.total) for row in rows]
        block = max((_widest(book, cell, strong=total) for cell, total in cells), default=0.0)
        room = widths[j] - (_BAR_ROOM if column.kind is Kind.BAR else 2)
        if column.kind is not Kind.TEXT and block > room:
            worst = max((c for c, _ in cells), key=lambda c: _widest(book, c, strong=False))
            raise CellTooWide(column=column.title.replace("\n", " "), text=worst.text)
        layout.blocks.append(block)
        layout.edges.append(_edge(column.kind, layout.rights[j], widths[j], block, first=j == 0))
    for row in rows:
        layout.rows.append(_place_row(book, table, row, widths))
    return layout


def _widths(book: Book, table: Table, rows: list[tuple[Cell, ...]]) -> list[float]:
    """Share the table's width as its columns ask, then let wide ones help those that lack.

    Each gives the same part of what it can spare; what still lacks is named by `lay_out`.
    """
    left, right = table.span
    scale = (right - left) / sum(column.width for column in table.columns)
    asked = [column.width * scale for column in table.columns]
    needed = [
        _needed(book, column, [(row[j], row is table.total) for row in rows], first=j == 0)
        for j, column in enumerate(table.columns)
    ]
    lack = sum(max(0.0, need - width) for need, width in zip(needed, asked, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(needed, asked, strict=True))
    part = min(1.0, lack / spare) if spare else 0.0
    helped = min(1.0, spare / lack) if lack else 0.0
    return [
        width - (width - need) * part if width > need else width + (need - width) * helped
        for need, width in zip(needed, asked, strict=True)
    ]


def _needed(book: Book, column: Column, cells: list[tuple[Cell, bool]], *, first: bool) -> float:
    """Return the least width: of the figures for numbers, of the longest word for texts."""
    title = max(book.width(line, HEAD) * _SMALLEST_TITLE for line in column.title.split("\n"))
    if column.kind is Kind.TEXT:
        words = (
            book.width(word, cell.style(strong=total))
            for cell, total in cells
            for word in cell.text.split()
        )
        return max(title, max(words, default=0.0)) + (0 if first else PAD + 2)
    block = max((_widest(book, cell, strong=total) for cell, total in cells), default=0.0)
    return max(title, block + (_BAR_ROOM if column.kind is Kind.BAR else 2)) + _AIR


def _edge(kind: Kind, right: float, width: float, block: float, *, first: bool) -> float:
    """Give the right edge of a column's text: numbers are one block in the middle."""
    if kind is Kind.TEXT:
        return right - (0 if first else PAD)
    if kind is Kind.BAR:
        return right - PAD
    return right - (width - block) / 2


def _title_style(book: Book, column: Column, width: float) -> Style:
    """Give the style of a column's title, smaller where a longer language needs it."""
    for line in column.title.split("\n"):
        if book.width(line, HEAD) * _SMALLEST_TITLE > width:
            raise CellTooWide(column=column.title.replace("\n", " "), text=line)
    widest = max(book.width(line, HEAD) for line in column.title.split("\n"))
    return replace(HEAD, size=min(HEAD.size, HEAD.size * width / max(widest, 1)))


def _widest(book: Book, cell: Cell, *, strong: bool) -> float:
    style = cell.style(strong=strong)
    return max(book.width(line, style) for line in cell.text.split("\n"))


def _place_row(book: Book, table: Table, row: tuple[Cell, ...], widths: list[float]) -> PlacedRow:
    """Break a row's text cells into lines; numbers were checked to fit on one."""
    total = row is table.total
    placed = []
    for j, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
        style = cell.style(strong=total)
        room = widths[j] - (0 if j == 0 else PAD + 2)
        one_line = column.kind is not Kind.TEXT or (
            "\n" not in cell.text and book.width(cell.text, style) <= room
        )
        if one_line:
            placed.append(PlacedCell(cell, style))
            continue
        broken = []
        for part in cell.text.split("\n"):
            paragraph = Paragraph(book, Span(part, style))
            where = column.title.replace("\n", " ")
            broken.append((paragraph, paragraph.balanced(room, where=where)))
        placed.append(PlacedCell(cell, style, tuple(broken)))
    lines = max(cell.line_count for cell in placed)
    return PlacedRow(tuple(placed), table.row_height + (lines - 1) * table.lead, total)
