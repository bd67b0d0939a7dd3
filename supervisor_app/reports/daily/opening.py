"""First page of the daily report: title, verdict, indicators, what needs a decision."""

from supervisor_app.reports.daily import cells
from supervisor_app.reports.daily.facts import DailyFacts, Kpi, KpiKey, Need
from supervisor_app.reports.page.band import PERCENT, Indicator, draw_band
from supervisor_app.reports.page.book import Align, Point
from supervisor_app.reports.page.dates import (
    gregorian_figures,
    hijri_figures,
    hijri_short,
    isolated,
)
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import Cell, Column, Kind, Table, lay_out
from supervisor_app.reports.page.grid_drawing import draw_layout
from supervisor_app.reports.page.paragraph import Paragraph, Span
from supervisor_app.reports.page.style import (
    LEFT,
    NOTE,
    RIGHT,
    SECTION,
    SUBTITLE,
    TEXT_WIDTH,
    TITLE,
    VERDICT,
    Ink,
    Style,
    Weight,
)
from supervisor_app.text.formats import (
    MISSING,
    gregorian,
    hijri,
    num,
    pct,
    time_range,
    weekday,
)
from supervisor_app.text.translate import translate

_VERDICT_LABEL = Style(9.5, Weight.SEMIBOLD, Ink.GREEN)
_REASON = Style(9)
_REASON_LEAD = 13.5
_VERDICT_LEAD = 15.5
_NEED_INSET = 12.0
_NEED_NUMBER = Style(SECTION.size, Weight.SEMIBOLD, Ink.ALARM)


def draw_title(flow: Flow, facts: DailyFacts) -> None:
    """Draw the title, and the day with its periods."""
    flow.y -= 26
    with flow.book.content("H1"):
        flow.book.text(Point(RIGHT, flow.y), title_of(facts), TITLE)
    flow.y -= 17
    day = translate("DailyReport", "{weekday}, {hijri}, {gregorian}").format(
        weekday=weekday(facts.day), hijri=hijri(facts.day), gregorian=gregorian(facts.day)
    )
    periods = [
        translate("DailyReport", "{period} {range}").format(
            period=period.name, range=time_range(period.start, period.end)
        )
        for period in facts.periods
    ]
    with flow.book.content("P"):
        line = translate("DailyReport", "{first}, {second}")
        whole = day
        for period in periods:
            whole = line.format(first=whole, second=period)
        flow.book.text(Point(RIGHT, flow.y), whole, SUBTITLE)
    flow.y -= 13


def title_of(facts: DailyFacts) -> str:
    """Give the report's title with the centre's name."""
    centre = facts.letterhead.centre
    # Arabic writes "of" onto the name, which its article would not bear.
    if centre.startswith("ال"):
        words = translate("DailyReport", "Daily report of {centre}", "name with article")
    else:
        words = translate("DailyReport", "Daily report of {centre}")
    return words.format(centre=centre)


def draw_verdict(flow: Flow, facts: DailyFacts) -> None:
    """Draw the verdict and its reasons on a fill with a green edge."""
    book = flow.book
    label = translate("DailyReport", "Summary")
    indent = 13 + book.width(label, _VERDICT_LABEL) + 15
    verdict = Paragraph(book, Span(facts.verdict, VERDICT))
    reasons = Paragraph(book, Span(" ".join(facts.reasons), _REASON))
    room = TEXT_WIDTH - indent - 8
    lines = [(verdict, line, _VERDICT_LEAD) for line in verdict.lines(room)]
    for i, line in enumerate(reasons.lines(room)):
        lines.append((reasons, line, _REASON_LEAD if i else _VERDICT_LEAD))
    height = 12 + sum(lead for *_, lead in lines)
    with flow.decoration():
        at = Point(LEFT, flow.y - height)
        book.rectangle(at, TEXT_WIDTH, height, Ink.FILL)
        book.rectangle(Point(RIGHT - 3, flow.y - height), 3, height, Ink.GREEN)
    with book.content("P"):
        y = flow.y - 18
        book.text(Point(RIGHT - 13, y), label, _VERDICT_LABEL)
        for i, (paragraph, line, lead) in enumerate(lines):
            y -= lead if i else 0
            paragraph.draw(Point(RIGHT - indent, y), line)
    flow.y -= height + 13


def draw_indicators(flow: Flow, facts: DailyFacts) -> None:
    """Draw the band of indicators and what their triangles compare with."""
    draw_band(flow, tuple(_indicator(facts, kpi) for kpi in facts.kpis))
    flow.y -= 11
    day = facts.compared_with
    if day is not None and any(kpi.change is not None for kpi in facts.kpis):
        with flow.book.content("P"):
            note = translate(
                "DailyReport", "Triangle: change since the last {weekday}, {hijri}, {gregorian}."
            ).format(
                weekday=weekday(day), hijri=hijri_figures(day), gregorian=gregorian_figures(day)
            )
            flow.book.text(Point(RIGHT, flow.y), note, NOTE)
    flow.y -= 8


def _labels() -> dict[KpiKey, str]:
    return {
        KpiKey.VISITORS: translate("DailyReport", "Visitors"),
        KpiKey.TRANSACTIONS: translate("DailyReport", "Transactions done"),
        KpiKey.WAIT: translate("DailyReport", "Mean wait"),
        KpiKey.SERVICE: translate("DailyReport", "Mean service time"),
        KpiKey.SATISFACTION: translate("DailyReport", "Satisfaction"),
        KpiKey.PRESENCE: translate("DailyReport", "Agency presence"),
    }


_COUNTS = frozenset({KpiKey.VISITORS, KpiKey.TRANSACTIONS})
_TIMES = frozenset({KpiKey.WAIT, KpiKey.SERVICE})


def _indicator(facts: DailyFacts, kpi: Kpi) -> Indicator:
    if kpi.key in _COUNTS:
        unit, decimals = "", 0
    else:
        unit = translate("DailyReport", "min", "unit") if kpi.key in _TIMES else PERCENT
        decimals = 1
    return Indicator(
        label=_labels()[kpi.key],
        figure=MISSING if kpi.value is None else num(kpi.value, decimals),
        unit="" if kpi.value is None else unit,
        target=_target(kpi),
        has_target=kpi.target is not None,
        missed=kpi.met is False,
        support=_support(facts, kpi.key),
        change="" if kpi.change is None else _change(kpi.key, abs(kpi.change)),
        rising=None if kpi.change is None or round(kpi.change, 1) == 0 else kpi.change > 0,
    )


def _target(kpi: Kpi) -> str:
    if kpi.target is None:
        return translate("DailyReport", "No target")
    whole = float(kpi.target).is_integer()
    if kpi.key in _TIMES and whole:
        amount = translate("DailyReport", "%n minutes", "", int(kpi.target))
    elif kpi.key in _TIMES:
        amount = _minutes(kpi.target)
    else:
        amount = pct(kpi.target, 0 if whole else 1)
    if kpi.met is not False:
        return translate("DailyReport", "Target {amount}").format(amount=amount)
    if kpi.key in _TIMES:
        return translate("DailyReport", "Over the target {amount}").format(amount=amount)
    return translate("DailyReport", "Below the target {amount}").format(amount=amount)


def _minutes(value: float) -> str:
    return translate("DailyReport", "{value} min").format(value=num(value, 1))


def _change(key: KpiKey, change: float) -> str:
    if key in _COUNTS:
        return pct(change)
    if key in _TIMES:
        return _minutes(change)
    return translate("DailyReport", "{value} points").format(value=num(change, 1))


def _support(facts: DailyFacts, key: KpiKey) -> str:
    """Give the one supporting fact of an indicator, or nothing."""
    totals, words = facts.totals, ""
    if key is KpiKey.VISITORS and totals.men is not None and totals.women is not None:
        words = translate("DailyReport", "Men {men}, women {women}").format(
            men=num(totals.men), women=num(totals.women)
        )
    elif key is KpiKey.TRANSACTIONS and totals.per_visitor is not None:
        words = translate("DailyReport", "{value} per visitor").format(
            value=num(totals.per_visitor, 2)
        )
    elif key is KpiKey.WAIT:
        words = _percentile(totals.wait_p90, facts.targets.wait_p90)
    elif key is KpiKey.SERVICE:
        words = translate("DailyReport", "Per transaction")
    elif key is KpiKey.SATISFACTION:
        words = translate("DailyReport", "%n ratings", "", totals.rated)
    elif key is KpiKey.PRESENCE:
        words = translate("DailyReport", "%n minutes lost", "", totals.lost_minutes)
    return words


def _percentile(value: float | None, target: float | None) -> str:
    if value is None:
        return ""
    if target is None:
        words = translate("DailyReport", "p90: {value}")
        return words.format(value=num(value, 1))
    words = translate("DailyReport", "p90: {value} of {target}")
    return words.format(value=num(value, 1), target=num(target))


def draw_needs(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw the only framed table: what a person must decide; empty, one quiet line."""
    title = translate("DailyReport", "What needs a decision")
    if not facts.needs:
        flow.heading(number, title, keep=20)
        flow.note(translate("DailyReport", "Nothing needs a decision."))
        return
    layout = lay_out(flow.book, _needs_table(facts))
    height = 26 + layout.head_height + sum(row.height for row in layout.rows)
    flow.need(height)
    top = flow.y
    flow.y -= 17
    book, right = flow.book, RIGHT - _NEED_INSET
    with book.content("H2"):
        wide = max(book.text(Point(right, flow.y), number, _NEED_NUMBER), 7)
        book.text(Point(right - wide - 7, flow.y), title, SECTION)
    with book.content("P"):
        oldest = max(need.age_days for need in facts.needs)
        standing = translate("DailyReport", "%n needs stand", "", len(facts.needs))
        since = translate("DailyReport", "the oldest for %n days", "", oldest)
        note = translate("DailyReport", "{first}, {second}").format(first=standing, second=since)
        book.text(Point(LEFT + 8, flow.y), note, NOTE, Align.LEFT)
    flow.y -= 7
    page = flow.page
    draw_layout(flow, layout)
    flow.y -= 2
    if page == flow.page:
        with flow.decoration():
            at = Point(LEFT + 0.35, flow.y)
            book.frame(at, (TEXT_WIDTH - 0.7, top - flow.y), Ink.RULE, 0.7)
            book.rectangle(Point(RIGHT - 3, flow.y - 0.35), 3, top - flow.y + 0.7, Ink.ALARM)


def _needs_table(facts: DailyFacts) -> Table:
    columns = (
        Column(translate("DailyReport", "No."), 21),
        Column(translate("DailyReport", "Need"), 104),
        Column(translate("DailyReport", "Agency"), 70),
        Column(translate("DailyReport", "Age, days"), 44, Kind.NUMBER),
        Column(translate("DailyReport", "Letter and date"), 72),
        Column(translate("DailyReport", "Agency's reply"), 92),
        Column(translate("DailyReport", "Decision wanted"), 126),
    )
    rows = tuple(_need_row(facts, i, need) for i, need in enumerate(facts.needs, start=1))
    span = (LEFT + 8, RIGHT - _NEED_INSET)
    return Table(columns, rows, row_height=17.5, top_width=0.5, last_rule=False, span=span)


def _need_row(facts: DailyFacts, number: int, need: Need) -> tuple[Cell, ...]:
    old = need.age_days > facts.targets.old_need_days
    letter = [isolated(need.letter_number)] if need.letter_number else []
    if need.letter_date is not None:
        letter.append(hijri_figures(need.letter_date))
    reply = need.reply
    if need.deadline is not None:
        ended = need.deadline < facts.day
        said = (
            translate("DailyReport", "The term ended {date}")
            if ended
            else translate("DailyReport", "Term until {date}")
        )
        date = translate("DailyReport", "{date} AH").format(date=hijri_short(need.deadline))
        reply = f"{reply}\n{said.format(date=date)}"
    what = f"{need.title}\n{need.detail}" if need.detail else need.title
    return (
        cells.quiet(num(number)),
        Cell(what, weight=Weight.SEMIBOLD),
        Cell(need.agency),
        Cell(num(need.age_days), Weight.SEMIBOLD, Ink.ALARM if old else Ink.TEXT),
        Cell("\n".join(letter)) if letter else cells.quiet(MISSING),
        Cell(reply),
        Cell(need.wanted, weight=Weight.MEDIUM),
    )
