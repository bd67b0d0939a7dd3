"""Trend of the last days and satisfaction by channel in the daily report."""

import math
from dataclasses import dataclass

from supervisor_app.reports.daily import cells
from supervisor_app.reports.daily.facts import DailyFacts, SatisfactionRow, Scale
from supervisor_app.reports.page.book import Point
from supervisor_app.reports.page.charts import Multiple, draw_interval, draw_multiples, draw_tick
from supervisor_app.reports.page.dates import hijri_figures, hijri_short
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.grid import Cell, Column, Kind, Table
from supervisor_app.reports.page.grid_drawing import draw_table
from supervisor_app.reports.page.style import Ink, Weight
from supervisor_app.text.formats import MISSING, num, of_total, pct
from supervisor_app.text.translate import translate

_ROW = 15.6
_HEAD = 26.0
_SCALE_STEP = 2.0
_HIGH_PERCENT = 50.0
_LOWEST = 80.0
_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class _Series:
    """One line of the trend: its values and how they are read."""

    title: str
    values: tuple[float | None, ...]
    decimals: int
    target: float | None = None
    more_is_better: bool = True
    percent: bool = False


def draw_trend(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw six small charts of the last days; today at the far left."""
    days = facts.trend
    flow.heading(
        number,
        translate("DailyReport", "Trend of %n days", "", len(days)),
        note=translate(
            "DailyReport", "From {first} to {last}, today at the far left; gaps are days closed"
        ).format(first=hijri_figures(days[0].day), last=hijri_figures(days[-1].day)),
        keep=200,
    )
    draw_multiples(flow, tuple(_multiple(facts, series) for series in _series(facts)))


def _series(facts: DailyFacts) -> tuple[_Series, ...]:
    days, targets = facts.trend, facts.targets
    return (
        _Series(translate("DailyReport", "Visitors"), tuple(d.visitors for d in days), 0),
        _Series(
            translate("DailyReport", "Transactions done"), tuple(d.transactions for d in days), 0
        ),
        _Series(
            translate("DailyReport", "Mean wait, min"),
            tuple(d.wait_mean for d in days),
            1,
            targets.wait_mean,
            more_is_better=False,
        ),
        _Series(
            translate("DailyReport", "90th percentile of waits, min"),
            tuple(d.wait_p90 for d in days),
            1,
            targets.wait_p90,
            more_is_better=False,
        ),
        _Series(
            translate("DailyReport", "Satisfaction, %"),
            tuple(d.satisfaction for d in days),
            1,
            targets.satisfaction,
            percent=True,
        ),
        _Series(
            translate("DailyReport", "Agency presence, %"),
            tuple(d.presence for d in days),
            1,
            targets.presence,
            percent=True,
        ),
    )


def _multiple(facts: DailyFacts, series: _Series) -> Multiple:
    days, last = facts.trend, series.values[-1]
    floor = axis_floor(series.values, series.target) if series.percent else 0.0
    missed = series.target is not None and last is not None and last != series.target
    if missed and series.target is not None and last is not None:
        missed = (last < series.target) is series.more_is_better
    listed = "، ".join(MISSING if v is None else num(v, series.decimals) for v in series.values)
    return Multiple(
        title=series.title,
        figure=MISSING if last is None else num(last, series.decimals),
        alt=translate("DailyReport", "{title}: {list}").format(title=series.title, list=listed),
        values=series.values,
        closed=tuple(day.closed for day in days),
        captions=(
            hijri_short(days[0].day),
            _axis_words(series.target, floor),
            hijri_short(days[-1].day),
        ),
        columns=series.decimals == 0,
        target=series.target,
        floor=floor,
        ceiling=_WHOLE if series.percent else None,
        missed=missed,
    )


def _axis_words(target: float | None, floor: float) -> str:
    """Say where the axis starts, and the target where there is one."""
    axis = (
        translate("DailyReport", "axis from {value}").format(value=num(floor))
        if floor
        else translate("DailyReport", "axis from zero")
    )
    if target is None:
        return axis
    goal = translate("DailyReport", "Target {amount}").format(
        amount=num(target, 0 if float(target).is_integer() else 1)
    )
    return translate("DailyReport", "{first}, {second}").format(first=goal, second=axis)


def axis_floor(values: tuple[float | None, ...], target: float | None) -> float:
    """Give where a percentage axis starts: a step of two below the lowest, or zero."""
    known = [v for v in (*values, target) if v is not None]
    lowest = min(known, default=0.0)
    if lowest < _HIGH_PERCENT:
        return 0.0
    return _SCALE_STEP * math.floor((lowest - 1) / _SCALE_STEP)


def draw_satisfaction(flow: Flow, facts: DailyFacts, number: str) -> None:
    """Draw ratings by channel with their 95 % interval; the last column shows it."""
    flow.heading(
        number,
        translate("DailyReport", "Satisfaction by channel"),
        note=translate(
            "DailyReport", "Channels of two scales are never pooled; interval at {value}"
        ).format(value=pct(95, 0)),
        keep=_HEAD + _ROW * (len(facts.satisfaction) + 1),
    )
    total, target = facts.satisfaction_total, facts.targets.satisfaction
    every = [*facts.satisfaction, *([total] if total else [])]
    lowest = min((row.low for row in every if row.low is not None), default=_LOWEST)
    floor = min(_LOWEST, 10 * math.floor(lowest / 10))
    columns = (
        Column(translate("DailyReport", "Channel"), 130),
        Column(translate("DailyReport", "Scale"), 70),
        Column(translate("DailyReport", "n", "sample size"), 30, Kind.NUMBER),
        Column(translate("DailyReport", "Satisfied"), 36, Kind.NUMBER),
        Column(translate("DailyReport", "Satisfaction %"), 42, Kind.NUMBER),
        Column(translate("DailyReport", "Interval"), 66, Kind.NUMBER),
        Column(_interval_title(floor, target), 134),
    )
    rows = tuple(_satisfaction_row(row, total=False) for row in facts.satisfaction)
    last = _satisfaction_row(total, total=True) if total else None
    page = flow.page
    layout = draw_table(flow, Table(columns, rows, last, row_height=_ROW))
    if page != flow.page:
        return
    right, left = layout.edges[-1], layout.rights[-1]
    y = flow.y + sum(row.height for row in layout.rows)
    with flow.decoration() as book:
        for row, placed in zip(every, layout.rows, strict=True):
            middle = Point(right, y - _ROW / 2)
            y -= placed.height
            if row.low is None or row.pct is None or row.high is None:
                continue
            shares = tuple((v - floor) / (_WHOLE - floor) for v in (row.low, row.pct, row.high))
            width = right - left - 4
            draw_interval(
                book, middle, width, (shares[0], shares[1], shares[2]), strong=row is total
            )
            if target is not None and target >= floor:
                at = right - width * (target - floor) / (_WHOLE - floor)
                draw_tick(book, Point(at, middle.y))


def _interval_title(floor: float, target: float | None) -> str:
    if target is None:
        return translate("DailyReport", "From {low} to {high}").format(
            low=pct(floor, 0), high=pct(_WHOLE, 0)
        )
    return translate("DailyReport", "From {low} to {high}, stroke at {target}").format(
        low=pct(floor, 0),
        high=pct(_WHOLE, 0),
        target=pct(target, 0 if float(target).is_integer() else 1),
    )


def _scale(scale: Scale) -> str:
    return {
        Scale.THREE_FACES: translate("DailyReport", "three faces"),
        Scale.FIVE_STARS: translate("DailyReport", "five stars"),
        Scale.YES_NO: translate("DailyReport", "yes or no"),
        Scale.REMARKS: translate("DailyReport", "remarks"),
    }[scale]


def _satisfaction_row(row: SatisfactionRow, *, total: bool) -> tuple[Cell, ...]:
    scale = cells.text("" if total else _scale(row.scale), ink=Ink.SOFT)
    if row.pct is None or row.low is None or row.high is None:
        said = ""
        if row.answered is not None:
            said = translate("DailyReport", "{share} answered").format(
                share=of_total(row.answered, row.rated)
            )
        none = cells.quiet(translate("DailyReport", "no rate"), 7.6)
        return (Cell(row.name), scale, Cell(num(row.rated)), Cell(""), none, Cell(""), Cell(said))
    interval = translate("DailyReport", "from {low} to {high}").format(
        low=num(row.low, 1), high=num(row.high, 1)
    )
    return (
        Cell(row.name or translate("DailyReport", "The centre")),
        scale,
        Cell(num(row.rated)),
        cells.figure(row.satisfied),
        Cell(num(row.pct, 1), weight=Weight.SEMIBOLD),
        Cell(interval),
        Cell(""),
    )
