"""Tables on the page: repeated heads, rows that stay whole, totals on a fill, tags for readers."""

from contextlib import AbstractContextManager, nullcontext

from supervisor_app.reports.page.book import Align, Book, Point
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import (
    GROUP_HEIGHT,
    HEAD_LEAD,
    Kind,
    Layout,
    PlacedCell,
    PlacedRow,
    Table,
    lay_out,
)
from supervisor_app.reports.page.style import BOTTOM, HEAD, Ink
from supervisor_app.reports.page.tags import Element

_BAR_HEIGHT = 4.8
_BAR_GAP = 6.0
_ASCENT = 2.9
_THICK = 0.6


def draw_table(flow: Flow, table: Table) -> Layout:
    """Draw a table from where the flow stands; gives its layout for charts beside it.

    Raises CellTooWide, naming the cell, where something would not fit.
    """
    layout = lay_out(flow.book, table)
    draw_layout(flow, layout)
    return layout


def draw_layout(flow: Flow, layout: Layout) -> None:
    """Draw a table that was measured before, to know its height."""
    with flow.book.element("Table") as element:
        with flow.book.element("TR"):
            _head(flow, layout, tagged=True)
        for i, row in enumerate(layout.rows):
            _draw_row(flow, layout, i, row, element)


def _draw_row(flow: Flow, layout: Layout, i: int, row: PlacedRow, element: Element) -> None:
    rows = layout.rows
    # A total never stands alone under a repeated head.
    with_total = rows[i + 1].height if i + 1 < len(rows) and rows[i + 1].total else 0
    if flow.y - row.height - with_total < BOTTOM:
        flow.turn_page()
        with flow.book.artifact("/Subtype/Header"):
            _head(flow, layout, tagged=False)
    final = i == len(rows) - 1
    before_total = i + 1 < len(rows) and rows[i + 1].total
    ruled = not row.total and not before_total and (layout.table.last_rule or not final)
    with flow.book.artifact():
        _decorate(flow, layout, row, ruled=ruled)
    with flow.book.resumed(element), flow.book.element("TR"):
        for j, cell in enumerate(row.cells):
            with flow.book.content("TD"):
                _write(flow.book, layout, j, cell, flow.y - layout.table.row_height / 2 - _ASCENT)
    flow.y -= row.height


def _write(book: Book, layout: Layout, j: int, cell: PlacedCell, y: float) -> None:
    if not cell.paragraphs:
        book.text(Point(layout.edges[j], y), cell.cell.text, cell.style)
        return
    for paragraph, lines in cell.paragraphs:
        for line in lines:
            paragraph.draw(Point(layout.edges[j], y), line)
            y -= layout.table.lead


def _decorate(flow: Flow, layout: Layout, row: PlacedRow, *, ruled: bool) -> None:
    """Draw what lies under a row: fill and rules of a total, hairline, bars."""
    span, y = layout.table.span, flow.y
    if row.total:
        at = Point(span[0], y - row.height)
        flow.book.rectangle(at, span[1] - span[0], row.height, Ink.FILL)
        flow.rule(y, Ink.RULE, _THICK, span)
        flow.rule(y - row.height, Ink.RULE, _THICK, span)
    elif ruled:
        flow.rule(y - row.height, Ink.HAIRLINE, 0.35, span)
    for j, cell in enumerate(row.cells):
        if layout.table.columns[j].kind is Kind.BAR and cell.cell.bars is not None:
            right = layout.edges[j] - layout.blocks[j] - _BAR_GAP
            width = right - layout.rights[j + 1] - _BAR_GAP
            draw_bar(flow.book, Point(right, y - row.height / 2), width, cell.cell.bars)


def draw_bar(book: Book, at: Point, width: float, bars: tuple[tuple[float, Ink], ...]) -> None:
    """Draw stacked shares growing from the right on a pale track; `at` is its right middle."""
    y = at.y - _BAR_HEIGHT / 2
    book.rectangle(Point(at.x - width, y), width, _BAR_HEIGHT, Ink.TRACK)
    x = at.x
    for share, ink in bars:
        long = width * min(max(share, 0.0), 1.0)
        x -= long
        if long:
            book.rectangle(Point(x, y), long, _BAR_HEIGHT, ink)


def _head(flow: Flow, layout: Layout, *, tagged: bool) -> None:
    """Draw the head; a repeated one is the caller's artifact and carries no tags."""
    table, y, height = layout.table, flow.y, layout.head_height
    green = table.top_width > _THICK
    if tagged:
        with flow.book.artifact():
            _head_rules(flow, layout, green=green)
    else:
        _head_rules(flow, layout, green=green)
    for group in table.groups:
        left, right = layout.rights[group.end] + 3, layout.rights[group.first] - 3
        at = Point((left + right) / 2, y - 11)
        with _head_cell(flow.book, group.end - group.first, tagged=tagged):
            flow.book.text(at, group.title, HEAD, Align.CENTRE)
    for j, column in enumerate(table.columns):
        lines = column.title.split("\n")
        base = y - height + 5.2 + (len(lines) - 1) * HEAD_LEAD
        number = column.kind is Kind.NUMBER
        x = (layout.rights[j] + layout.rights[j + 1]) / 2 if number else layout.edges[j]
        with _head_cell(flow.book, 1, tagged=tagged):
            for k, line in enumerate(lines):
                at = Point(x, base - k * HEAD_LEAD)
                flow.book.text(at, line, layout.titles[j], Align.CENTRE if number else Align.RIGHT)
    flow.y -= height


def _head_rules(flow: Flow, layout: Layout, *, green: bool) -> None:
    table, y = layout.table, flow.y
    flow.rule(y, Ink.GREEN if green else Ink.RULE, table.top_width, table.span)
    flow.rule(y - layout.head_height, Ink.RULE, 0.5, table.span)
    for group in table.groups:
        span = (layout.rights[group.end] + 3, layout.rights[group.first] - 3)
        flow.rule(y - GROUP_HEIGHT - 2.5, Ink.RULE, 0.4, span)


def _head_cell(book: Book, columns: int, *, tagged: bool) -> AbstractContextManager[None]:
    """Mark what is drawn inside as the head of columns, unless the head is a repeated one."""
    if not tagged:
        return nullcontext()
    span = f" /ColSpan {columns}" if columns > 1 else ""
    return book.content("TH", attributes=f"<< /O /Table /Scope /Column{span} >>")
