"""Charts that run from the right: columns with their usual value, and small multiples."""

import math
from dataclasses import dataclass

from supervisor_app.reports.page.book import Align, Book, Point
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.style import (
    AXIS,
    BOTTOM,
    LEFT,
    RIGHT,
    TEXT_WIDTH,
    Ink,
    Style,
    Weight,
)

COLUMNS_HEIGHT = 140.0
COLUMNS_LEAST = 76.0
_AXIS_ROOM = 20.0
_WIDEST_COLUMN = 34.0
_GRID_LINES = 3
_MULTIPLE_HEIGHT = 86.0
_MULTIPLE_GAP = 20.0
_PER_ROW = 3
_NICE = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """One column; without a value its `gap` word stands instead."""

    label: str
    value: float | None
    shown: str = ""
    usual: float | None = None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Multiple:
    """One small chart; `values` run from the earliest day, the last is today's."""

    title: str
    figure: str
    alt: str
    values: tuple[float | None, ...]
    closed: tuple[bool, ...]
    captions: tuple[str, str, str]
    columns: bool = False
    target: float | None = None
    floor: float = 0.0
    ceiling: float | None = None
    missed: bool = False


def nice_step(highest: float, lines: int = _GRID_LINES) -> float:
    """Give the smallest round step of 1, 2 or 5 times a power of ten that `lines` steps cover."""
    if highest <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(highest / lines))
    return next(power * n for n in _NICE if power * n * lines >= highest)


def draw_columns(
    flow: Flow, bars: tuple[Bar, ...], alt: str, axis: tuple[str, ...], step: float
) -> None:
    """Draw columns from the right, as high as the page allows.

    `axis` labels the multiples of `step` above zero.
    """
    book = flow.book
    height = min(COLUMNS_HEIGHT, max(COLUMNS_LEAST, flow.y - BOTTOM - 2))
    bottom, reach = flow.y - height + 16, height - 30
    slot = (TEXT_WIDTH - _AXIS_ROOM) / len(bars)
    unit = reach / (step * len(axis))
    peak = max((bar.value or 0 for bar in bars), default=0)
    with book.figure(alt, (LEFT, bottom - 16, RIGHT, bottom + reach + 10)):
        for k, label in enumerate(axis, start=1):
            y = bottom + unit * step * k
            flow.rule(y, Ink.HAIRLINE, 0.35)
            book.text(Point(LEFT, y + 2), label, AXIS, Align.LEFT, base=0)
        for i, bar in enumerate(bars):
            middle = Point(RIGHT - (i + 0.5) * slot, bottom)
            _column(book, middle, slot, unit, (bar, bar.value == peak and peak > 0))
        flow.rule(bottom, Ink.RULE, 0.6)
    flow.y -= height + 2


def _column(book: Book, middle: Point, slot: float, unit: float, drawn: tuple[Bar, bool]) -> None:
    (x, y), (bar, peak) = middle, drawn
    book.text(Point(x, y - 11), bar.label, AXIS, Align.CENTRE)
    if bar.value is None:
        book.text(Point(x, y + 4), bar.gap, AXIS, Align.CENTRE)
        return
    top = y + unit * bar.value
    wide = min(slot * 0.56, _WIDEST_COLUMN)
    book.rectangle(Point(x - wide / 2, y), wide, top - y, Ink.GREEN if peak else Ink.BAR)
    if bar.usual is not None:
        level = y + unit * bar.usual
        reach = wide * 0.72
        ends = Point(x - reach, level), Point(x + reach, level)
        book.line(*ends, Ink.PAPER, 2.2)
        book.line(*ends, Ink.SOFT, 1.1)
        top = max(top, level)
    style = Style(AXIS.size + 0.4, Weight.SEMIBOLD if peak else Weight.MEDIUM)
    shown = book.width(bar.shown, style)
    book.rectangle(Point(x - shown / 2 - 1, top + 2), shown + 2, 7, Ink.PAPER)
    book.text(Point(x, top + 3), bar.shown, style, Align.CENTRE)


def draw_multiples(flow: Flow, multiples: tuple[Multiple, ...]) -> None:
    """Draw small charts, three in a row from the right."""
    width = (TEXT_WIDTH - (_PER_ROW - 1) * _MULTIPLE_GAP) / _PER_ROW
    rows = math.ceil(len(multiples) / _PER_ROW)
    flow.y -= 5
    for i, multiple in enumerate(multiples):
        right = RIGHT - (i % _PER_ROW) * (width + _MULTIPLE_GAP)
        top = flow.y - (i // _PER_ROW) * (_MULTIPLE_HEIGHT + 7)
        box = (right - width, top - _MULTIPLE_HEIGHT, right, top)
        with flow.book.figure(multiple.alt, box):
            _Chart(flow.book, multiple, Point(right, top), width).draw()
    flow.y -= rows * (_MULTIPLE_HEIGHT + 7) - 4


class _Chart:
    """One small multiple; `at` is its upper right corner."""

    def __init__(self, book: Book, multiple: Multiple, at: Point, width: float) -> None:
        self._book = book
        self._item = multiple
        self._right, self._top = at
        self._left = at.x - width
        self._bottom = at.y - _MULTIPLE_HEIGHT + 16
        self._reach = _MULTIPLE_HEIGHT - 36
        self._slot = width / len(multiple.values)
        known = [v for v in multiple.values if v is not None]
        known += [multiple.target] if multiple.target is not None else []
        highest = max(known, default=1.0) or 1.0
        self._ceiling = multiple.ceiling or highest * 1.12

    def draw(self) -> None:
        """Draw titles, shaded gaps, target, values and axis."""
        item, book = self._item, self._book
        alarm = Ink.ALARM if item.missed else Ink.TEXT
        book.text(Point(self._right, self._top - 9), item.title, Style(7.8, Weight.MEDIUM))
        figure = Style(9.5, Weight.SEMIBOLD, alarm)
        book.text(Point(self._left, self._top - 9), item.figure, figure, Align.LEFT)
        for i, closed in enumerate(item.closed):
            if closed:
                at = Point(self._right - (i + 1) * self._slot, self._bottom)
                book.rectangle(at, self._slot, self._reach, Ink.GAP)
        if item.target is not None:
            y = self._height(item.target)
            book.dashed(Point(self._left, y), Point(self._right, y), Ink.SOFT)
        if item.columns:
            self._columns()
        else:
            self._lines()
        ends = Point(self._left, self._bottom), Point(self._right, self._bottom)
        book.line(*ends, Ink.RULE, 0.5)
        self._captions()

    def _height(self, value: float) -> float:
        share = (value - self._item.floor) / (self._ceiling - self._item.floor)
        return self._bottom + self._reach * min(max(share, 0.0), 1.0)

    def _middle(self, i: int, value: float) -> Point:
        return Point(self._right - (i + 0.5) * self._slot, self._height(value))

    def _columns(self) -> None:
        last = len(self._item.values) - 1
        for i, value in enumerate(self._item.values):
            if value is None:
                continue
            x, top = self._middle(i, value)
            at = Point(x - self._slot * 0.32, self._bottom)
            ink = Ink.GREEN if i == last else Ink.BAR
            self._book.rectangle(at, self._slot * 0.64, top - self._bottom, ink)

    def _lines(self) -> None:
        points = [
            None if v is None else self._middle(i, v) for i, v in enumerate(self._item.values)
        ]
        stretch: list[Point] = []
        for point in [*points, None]:
            if point is not None:
                stretch.append(point)
                continue
            if len(stretch) > 1:
                self._book.polyline(tuple(stretch), Ink.BAR_DARK)
            stretch = []
        for i, point in enumerate(points):
            if point is not None and i < len(points) - 1:
                self._book.dot(point, 1.3, Ink.BAR_DARK)
        if points and points[-1] is not None:
            self._book.dot(points[-1], 2.6, Ink.ALARM if self._item.missed else Ink.GREEN)

    def _captions(self) -> None:
        first, axis, last = self._item.captions
        style, y = Style(6.8, ink=Ink.QUIET), self._bottom - 9
        self._book.text(Point(self._right, y), first, style)
        middle = Point((self._left + self._right) / 2, y)
        self._book.text(middle, axis, style, Align.CENTRE)
        self._book.text(Point(self._left, y), last, style, Align.LEFT)


def draw_interval(
    book: Book, at: Point, width: float, shares: tuple[float, float, float], *, strong: bool
) -> None:
    """Draw a value with its interval on a line to the left of `at`; shares are of that line."""
    x, y = at
    low, value, high = (min(max(share, 0.0), 1.0) for share in shares)
    book.line(Point(x, y), Point(x - width, y), Ink.HAIRLINE, 0.5)
    book.line(Point(x - width * low, y), Point(x - width * high, y), Ink.BAR, 2.4)
    book.dot(Point(x - width * value, y), 2.3, Ink.GREEN if strong else Ink.SOFT)


def draw_tick(book: Book, at: Point) -> None:
    """Draw the upright stroke that marks a target."""
    book.line(Point(at.x, at.y - 4.5), Point(at.x, at.y + 4.5), Ink.SOFT, 0.8)
