"""Agencies' performance and staffing by agency in the daily report, and the internal annex."""

from supervisor_app.reports.daily import cells
from supervisor_app.reports.daily.facts import AgencyRow, DailyFacts, LostMinutes, StaffRow
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import Cell, Column, Group, Kind, Table
from supervisor_app.reports.page.grid_drawing import draw_table
from supervisor_app.reports.page.style import BOTTOM, Ink, Weight
from supervisor_app.text.formats import num, of_total, pct
from supervisor_app.text.translate import translate

_HIGH_ROW, _LOW_ROW = 17.2, 15.6
_AGENCY_HEAD = 56.0
_N, _B = Kind.NUMBER, Kind.BAR


def draw_agencies(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw one line an agency, and the centre's own from the tickets themselves."""
    flow.heading(
        number,
        translate("DailyReport", "Agencies' performance"),
        note=_targets_note(facts),
        keep=120,
    )
    others = facts.agencies_total.lost.other > 0
    longest = max((row.lost.total for row in facts.agencies), default=0)
    busiest = max((row.transactions for row in facts.agencies), default=0)
    rows = tuple(
        _agency_row(facts, row, num(i), (longest, busiest), others)
        for i, row in enumerate(facts.agencies, start=1)
    )
    total = _agency_row(facts, facts.agencies_total, "", (0, 0), others)
    causes = 6 if others else 5
    groups = (
        Group(2, 3, translate("DailyReport", "Counters")),
        Group(4, 4 + causes, translate("DailyReport", "Minutes lost, by cause")),
        Group(4 + causes, 5 + causes, translate("DailyReport", "Transactions")),
        Group(5 + causes, 7 + causes, translate("DailyReport", "Wait, min")),
        Group(7 + causes, 8 + causes, translate("DailyReport", "Service")),
        Group(8 + causes, 10 + causes, translate("DailyReport", "Satisfaction", "group")),
    )
    columns = _agency_columns(others=others)
    # A little less height a row often keeps the whole table on its page.
    room = (flow.y - BOTTOM - _AGENCY_HEAD) / (len(rows) + 1)
    height = room if _LOW_ROW <= room < _HIGH_ROW else _HIGH_ROW
    draw_table(flow, Table(columns, rows, total, groups, row_height=height))
    flow.y -= 3
    flow.note(_agencies_note(facts))


def _targets_note(facts: DailyFacts) -> str:
    targets, parts = facts.targets, []
    if targets.presence is not None:
        parts.append(
            translate("DailyReport", "presence {value}").format(value=pct(targets.presence, 0))
        )
    if targets.wait_p90 is not None:
        parts.append(
            translate("DailyReport", "90th percentile of waits {value} min").format(
                value=num(targets.wait_p90)
            )
        )
    if not parts:
        return ""
    listed = parts[0]
    for part in parts[1:]:
        listed = translate("DailyReport", "{first}, {second}").format(first=listed, second=part)
    return translate("DailyReport", "Targets: {list}; bold red misses them").format(list=listed)


def _agencies_note(facts: DailyFacts) -> str:
    return " ".join(
        (
            translate("DailyReport", "Dark part of the bar of minutes: staff absent or late."),
            translate(
                "DailyReport", "Grey satisfaction: fewer than {n} ratings, read with care."
            ).format(n=num(facts.targets.small_sample)),
            translate(
                "DailyReport",
                "The centre's line is counted from all tickets, not from the agencies' means.",
            ),
        )
    )


def _agency_columns(*, others: bool) -> tuple[Column, ...]:
    other = (Column(translate("DailyReport", "Other", "cause"), 25, _N),) if others else ()
    return (
        Column(translate("DailyReport", "No."), 21),
        Column(translate("DailyReport", "Agency"), 100),
        Column(translate("DailyReport", "Working\nof planned"), 46, _N),
        Column(translate("DailyReport", "Presence\n%"), 36, _N),
        Column(translate("DailyReport", "Total"), 60, _B),
        Column(translate("DailyReport", "Staff", "cause"), 27, _N),
        Column(translate("DailyReport", "System", "cause"), 25, _N),
        Column(translate("DailyReport", "Power", "cause"), 29, _N),
        Column(translate("DailyReport", "Device", "cause"), 25, _N),
        *other,
        Column(translate("DailyReport", "Done"), 55, _B),
        Column(translate("DailyReport", "Median"), 32, _N),
        Column(translate("DailyReport", "90th\npercentile"), 34, _N),
        Column(translate("DailyReport", "Mean\nmin"), 35, _N),
        Column("%", 36, _N),
        Column(translate("DailyReport", "n", "sample size"), 25, _N),
    )


def _agency_row(
    facts: DailyFacts,
    row: AgencyRow,
    number: str,
    scale: tuple[int, int],
    others: bool,  # noqa: FBT001  one of the table's two shapes
) -> tuple[Cell, ...]:
    total = not number
    missed = row.presence_met is False or row.wait_met is False
    lost = row.lost
    causes = [lost.staff, lost.system, lost.power, lost.device, *([lost.other] if others else [])]
    enough = 0 if total else facts.targets.small_sample
    return (
        cells.quiet(number),
        Cell(
            row.name or translate("DailyReport", "The centre"),
            weight=Weight.SEMIBOLD if missed else None,
        ),
        _counters(row, total=total),
        cells.figure(row.presence_pct, 1, alarm=row.presence_met is False),
        _lost_cell(lost, scale[0], total=total),
        *(cells.count(minutes) if not total else Cell(num(minutes)) for minutes in causes),
        Cell(num(row.transactions))
        if total
        else cells.with_bar(
            num(row.transactions), (cells.share(row.transactions, scale[1]), Ink.BAR)
        ),
        cells.figure(row.wait_median, 1),
        cells.figure(row.wait_p90, 1, alarm=row.wait_met is False),
        cells.figure(row.service_mean, 1),
        cells.few(row.satisfaction_pct, 1, row.rated, enough),
        cells.few(row.rated, 0, row.rated, enough),
    )


def _counters(row: AgencyRow, *, total: bool) -> Cell:
    shown = of_total(row.counters_open, row.counters_planned)
    return Cell(shown, alarm=not total and row.counters_open < row.counters_planned)


def _lost_cell(lost: LostMinutes, longest: int, *, total: bool) -> Cell:
    if total:
        return Cell(num(lost.total))
    return cells.with_bar(
        num(lost.total),
        (cells.share(lost.staff, longest), Ink.BAR_DARK),
        (cells.share(lost.total - lost.staff, longest), Ink.BAR),
        ink=None if lost.total else Ink.QUIET,
    )


def draw_staff(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw planned and present people of each agency, by period and for the day."""
    flow.heading(
        number,
        translate("DailyReport", "Staff by agency"),
        note=translate("DailyReport", "People on the approved schedule"),
        keep=120,
    )
    periods = len(facts.periods)
    first = 2 + 2 * periods
    groups = (
        *(Group(2 + 2 * i, 4 + 2 * i, period.name) for i, period in enumerate(facts.periods)),
        Group(first, first + 3, translate("DailyReport", "The day")),
        Group(first + 3, first + 5, translate("DailyReport", "Absent")),
        Group(first + 5, first + 6, translate("DailyReport", "Coverage")),
    )
    planned, present = translate("DailyReport", "Planned"), translate("DailyReport", "Present")
    by_period = tuple(Column(title, 36, _N) for _ in facts.periods for title in (planned, present))
    columns = (
        Column(translate("DailyReport", "No."), 21),
        Column(translate("DailyReport", "Agency"), 122),
        *by_period,
        Column(planned, 40, _N),
        Column(present, 76, _B),
        Column(translate("DailyReport", "of them late"), 46, _N),
        Column(translate("DailyReport", "excused"), 34, _N),
        Column(translate("DailyReport", "unexcused"), 36, _N),
        Column("%", 34, _N),
    )
    rows = tuple(_staff_row(row, num(i)) for i, row in enumerate(facts.staff, start=1))
    total = _staff_row(facts.staff_total, "")
    draw_table(flow, Table(columns, rows, total, groups, row_height=15.6))


def _staff_row(row: StaffRow, number: str) -> tuple[Cell, ...]:
    short = bool(number) and row.present < row.planned
    by_period = [
        cell
        for part in row.by_period
        for cell in (
            Cell(num(part.planned)),
            Cell(
                num(part.present), alarm=short and part.present < part.planned and row.unexcused > 0
            ),
        )
    ]
    return (
        cells.quiet(number),
        Cell(
            row.name or translate("DailyReport", "Total"),
            weight=Weight.SEMIBOLD if short else None,
        ),
        *by_period,
        Cell(num(row.planned)),
        cells.with_bar(num(row.present), (cells.share(row.present, row.planned), Ink.BAR)),
        cells.count(row.late),
        cells.count(row.excused),
        cells.count(row.unexcused, alarm=True),
        cells.figure(row.coverage_pct),
    )


def draw_annex(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw the exceptions by name on a page of their own, for the centre alone."""
    flow.turn_page()
    flow.heading(
        number,
        translate("DailyReport", "Internal annex: staff exceptions"),
        note=translate("DailyReport", "Not delivered outside the centre"),
    )
    columns = (
        Column(translate("DailyReport", "No."), 21),
        Column(translate("DailyReport", "Name"), 130),
        Column(translate("DailyReport", "Agency"), 110),
        Column(translate("DailyReport", "Period"), 60),
        Column(translate("DailyReport", "Exception"), 90),
        Column(translate("DailyReport", "Remark"), 105),
    )
    rows = tuple(
        (
            cells.quiet(num(i)),
            Cell(person.name, weight=Weight.MEDIUM),
            Cell(person.agency),
            Cell(person.period),
            Cell(person.what),
            Cell(person.note),
        )
        for i, person in enumerate(facts.annex, start=1)
    )
    draw_table(flow, Table(columns, rows, row_height=15.8))
