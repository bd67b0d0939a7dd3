"""Printing, secured blanks, channels and hours in the daily report."""

from supervisor_app.reports.daily import cells
from supervisor_app.reports.daily.facts import BlankRow, ChannelRow, DailyFacts, PrintRow
from supervisor_app.reports.page.band import Fact, draw_strip
from supervisor_app.reports.page.charts import COLUMNS_LEAST, Bar, draw_columns, nice_step
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import Cell, Column, Kind, Table, lay_out
from supervisor_app.reports.page.grid_drawing import draw_layout, draw_table
from supervisor_app.reports.page.style import RIGHT, TEXT_WIDTH, Ink, Weight
from supervisor_app.text.formats import clock_time, num, weekday
from supervisor_app.text.translate import translate

_N, _B = Kind.NUMBER, Kind.BAR
_ROW = 15.6
_BETWEEN = 18.0


def draw_printing(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw the day's print orders, then the reconciliation of secured blanks."""
    note = translate("DailyReport", "Blanks reconcile when none is unaccounted for")
    flow.heading(
        number,
        translate("DailyReport", "Printing and secured blanks"),
        note=note if facts.blanks else "",
        keep=130,
    )
    totals = facts.printing
    strip = (
        Fact(translate("DailyReport", "Orders received"), num(totals.received)),
        Fact(translate("DailyReport", "Printed"), num(totals.printed)),
        Fact(translate("DailyReport", "Handed over"), num(totals.handed_over)),
        Fact(translate("DailyReport", "Ready for hand-over"), num(totals.ready)),
        Fact(translate("DailyReport", "In progress"), num(totals.in_progress)),
        Fact(translate("DailyReport", "Past their deadline"), num(totals.late), totals.late > 0),
        Fact(translate("DailyReport", "Spoiled sheets"), num(totals.spoiled)),
    )
    draw_strip(flow, strip, size=13, height=34)
    flow.y -= 7
    _draw_prints(flow, facts)
    if facts.blanks:
        draw_table(flow, _blanks_table(facts))


def _draw_prints(flow: Flow, facts: DailyFacts) -> None:
    """Draw orders by document and by agency side by side, each from the same height."""
    sides = [
        (translate("DailyReport", "Document"), facts.print_documents),
        (translate("DailyReport", "Agency"), facts.print_agencies),
    ]
    sides = [(title, rows) for title, rows in sides if rows]
    if not sides:
        return
    width = (TEXT_WIDTH - _BETWEEN) / 2 if len(sides) > 1 else TEXT_WIDTH
    layouts, right = [], RIGHT
    for title, rows in sides:
        layouts.append(lay_out(flow.book, _prints_table(title, rows, (right - width, right))))
        right -= width + _BETWEEN
    flow.need(max(la.head_height + sum(row.height for row in la.rows) for la in layouts))
    top, ends = flow.y, []
    for layout in layouts:
        flow.y = top
        draw_layout(flow, layout)
        ends.append(flow.y)
    flow.y = min(ends) - 7


def _prints_table(title: str, rows: tuple[PrintRow, ...], span: tuple[float, float]) -> Table:
    columns = (
        Column(title, 100),
        Column(translate("DailyReport", "Received"), 32, _N),
        Column(translate("DailyReport", "Printed"), 34, _N),
        Column(translate("DailyReport", "Handed over"), 36, _N),
        Column(translate("DailyReport", "Spoiled"), 28, _N),
        Column(translate("DailyReport", "Late"), 30, _N),
    )
    lines = tuple(
        (
            Cell(row.name),
            cells.count(row.received),
            cells.count(row.printed),
            cells.count(row.handed_over),
            cells.count(row.spoiled),
            cells.count(row.late, alarm=True),
        )
        for row in rows
    )
    return Table(columns, lines, row_height=_ROW, top_width=0.5, span=span)


def _blanks_table(facts: DailyFacts) -> Table:
    columns = (
        Column(translate("DailyReport", "Blank"), 120),
        Column(translate("DailyReport", "Opening stock"), 54, _N),
        Column(translate("DailyReport", "Received", "blanks"), 40, _N),
        Column(translate("DailyReport", "Issued"), 44, _N),
        Column(translate("DailyReport", "Printed well"), 52, _N),
        Column(translate("DailyReport", "Spoiled, minuted"), 52, _N),
        Column(translate("DailyReport", "Closing stock"), 56, _N),
        Column(translate("DailyReport", "Counted"), 52, _N),
        Column(translate("DailyReport", "Unaccounted"), 46, _N),
    )
    rows = tuple(_blank_row(row) for row in facts.blanks)
    total = _blank_row(facts.blanks_total) if facts.blanks_total else None
    return Table(columns, rows, total, row_height=_ROW, top_width=0.6)


def _blank_row(row: BlankRow) -> tuple[Cell, ...]:
    clean = row.unaccounted == 0
    missing = (
        cells.figure(None)
        if row.unaccounted is None
        else Cell(num(row.unaccounted), Weight.SEMIBOLD, Ink.GREEN if clean else Ink.ALARM)
    )
    return (
        Cell(row.name or translate("DailyReport", "Total")),
        cells.count(row.opening),
        cells.count(row.received),
        cells.count(row.issued),
        cells.count(row.printed),
        cells.count(row.spoiled),
        cells.count(row.closing),
        cells.figure(row.counted),
        missing,
    )


def draw_channels(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw how people were served, one line a channel."""
    flow.heading(number, translate("DailyReport", "Service channels"), keep=100)
    columns = (
        Column(translate("DailyReport", "Channel"), 112),
        Column(translate("DailyReport", "Visitors"), 46, _N),
        Column(translate("DailyReport", "Transactions done"), 92, _B),
        Column(translate("DailyReport", "Share %"), 38, _N),
        Column(translate("DailyReport", "Mean\nwait, min"), 44, _N),
        Column(translate("DailyReport", "Mean\nservice, min"), 44, _N),
        Column(translate("DailyReport", "Men"), 38, _N),
        Column(translate("DailyReport", "Women"), 38, _N),
        Column(translate("DailyReport", "Elderly and\ndisabled"), 50, _N),
        Column(translate("DailyReport", "Not served"), 38, _N),
    )
    rows = tuple(_channel_row(row, facts, total=False) for row in facts.channels)
    whole = facts.channels_total
    total = _channel_row(whole, facts, total=True) if whole else None
    draw_table(flow, Table(columns, rows, total, row_height=_ROW))


def _channel_row(row: ChannelRow, facts: DailyFacts, *, total: bool) -> tuple[Cell, ...]:
    whole = facts.channels_total.transactions if facts.channels_total else 0
    no_ticket = cells.quiet(translate("DailyReport", "no ticket"), 7.6)
    wait = no_ticket if row.wait_mean is None and not total else cells.figure(row.wait_mean, 1)
    return (
        Cell(row.name or translate("DailyReport", "Total")),
        Cell(num(row.visitors)),
        cells.with_bar(num(row.transactions), (cells.share(row.transactions, whole), Ink.BAR)),
        cells.figure(row.share_pct, 1),
        wait,
        cells.figure(row.service_mean, 1),
        cells.figure(row.men),
        cells.figure(row.women),
        cells.figure(row.priority),
        cells.count(row.not_served),
    )


def draw_hours(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw visitors by the hour, the peak in green, the usual value as a line."""
    flow.heading(
        number,
        translate("DailyReport", "The day by the hour"),
        note=translate(
            "DailyReport",
            "Columns: visits today, the most in green. Line: the usual of a {weekday}",
        ).format(weekday=weekday(facts.day)),
        keep=COLUMNS_LEAST + 9,
    )
    gap = translate("DailyReport", "between periods")
    bars = tuple(
        Bar(clock_time(hour.start), None, gap=gap)
        if hour.closed
        else Bar(clock_time(hour.start), hour.visitors, num(hour.visitors), hour.usual)
        for hour in facts.hours
    )
    highest = max((max(hour.visitors, hour.usual or 0) for hour in facts.hours), default=0)
    step = nice_step(highest)
    lines = next(k for k in range(1, 5) if step * k >= highest)
    axis = tuple(num(step * k) for k in range(1, lines + 1))
    words = translate("DailyReport", "Visits by the hour: {list}")
    listed = [
        translate("DailyReport", "{hour}: {visits}").format(
            hour=clock_time(hour.start), visits=num(hour.visitors)
        )
        for hour in facts.hours
        if not hour.closed
    ]
    draw_columns(flow, bars, words.format(list="، ".join(listed)), axis, step)
