"""Figures side by side between rules: the large indicator band and the small strip."""

from dataclasses import dataclass, replace

from supervisor_app.errors import CellTooWide
from supervisor_app.reports.page.book import Book, Point
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.style import (
    FIGURE,
    HEAD,
    RIGHT,
    SMALL,
    TEXT_WIDTH,
    Ink,
    Style,
    Weight,
)

_BAND_HEIGHT = 88.0
_ALARM_BAR = 3.2
_SMALLEST = 0.7
PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of the band; `rising` None leaves the triangle out."""

    label: str
    figure: str
    unit: str
    target: str
    has_target: bool
    missed: bool
    support: str
    change: str
    rising: bool | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of a strip."""

    label: str
    value: str
    alarm: bool = False


def _separators(flow: Flow, top: float, height: float, count: int, inset: float) -> None:
    for i in range(1, count):
        x = RIGHT - i * TEXT_WIDTH / count
        ends = Point(x, top - inset), Point(x, top - height + inset)
        flow.book.line(*ends, Ink.HAIRLINE, 0.4)


def draw_band(flow: Flow, indicators: tuple[Indicator, ...]) -> None:
    """Draw the indicator band; a missed target gets a red bar, a red figure and its words."""
    top, width = flow.y, TEXT_WIDTH / len(indicators)
    with flow.decoration():
        flow.rule(top, Ink.GREEN, 1)
        flow.rule(top - _BAND_HEIGHT, Ink.RULE, 0.5)
        _separators(flow, top, _BAND_HEIGHT, len(indicators), 8)
        for i, indicator in enumerate(indicators):
            if indicator.missed:
                right = RIGHT - i * width - (4 if i else 0)
                left = RIGHT - (i + 1) * width + (4 if i < len(indicators) - 1 else 0)
                at = Point(left, top - _ALARM_BAR / 2)
                flow.book.rectangle(at, right - left, _ALARM_BAR, Ink.ALARM)
    with flow.book.element("L"):
        for i, indicator in enumerate(indicators):
            right = RIGHT - i * width - (9 if i else 0)
            with flow.book.element("LI"), flow.book.content("LBody"):
                _indicator(flow.book, Point(right, top), indicator, width - 13)
    flow.y -= _BAND_HEIGHT


def _line(book: Book, at: Point, text: str, style: Style, room: float) -> float:
    """Draw one line, smaller where it needs to be; gives its width in points.

    Raises CellTooWide, naming the text, where it would have to be too small to read.
    """
    wide = book.width(text, style)
    if wide > room:
        if wide * _SMALLEST > room:
            raise CellTooWide(column="", text=text)
        style = replace(style, size=style.size * room / wide)
    return book.text(at, text, style)


def _indicator(book: Book, at: Point, item: Indicator, room: float) -> None:
    x, top = at
    ink = Ink.ALARM if item.missed else Ink.TEXT
    _line(book, Point(x, top - 16), item.label, Style(8.5, Weight.MEDIUM, Ink.SOFT), room)
    parts = [
        (item.figure, Style(FIGURE.size, FIGURE.weight, ink)),
        (item.unit, Style(8, ink=Ink.SOFT)),
    ]
    right = x
    # A percent sign stands to the right of its number here as it does inside text.
    for words, style in reversed(parts) if item.unit == PERCENT else parts:
        right -= _line(book, Point(right, top - 40), words, style, room) + 3
    if item.missed:
        target = Style(SMALL.size, Weight.SEMIBOLD, Ink.ALARM)
    else:
        target = Style(SMALL.size, ink=Ink.SOFT if item.has_target else Ink.QUIET)
    _line(book, Point(x, top - 55), item.target, target, room)
    _line(book, Point(x, top - 67), item.support, SMALL, room)
    if item.rising is not None:
        triangle(book, Point(x - 2.6, top - 79.6), 2.3, up=item.rising)
        change = Style(SMALL.size, Weight.MEDIUM, Ink.SOFT)
        book.text(Point(x - 8.5, top - 79.8), item.change, change)


def triangle(book: Book, at: Point, half: float, *, up: bool) -> None:
    """Draw a neutral triangle standing on `at`."""
    x, y = at
    tip, base = (y + 1.6 * half, y) if up else (y, y + 1.6 * half)
    book.polygon((Point(x - half, base), Point(x + half, base), Point(x, tip)), Ink.SOFT)


def draw_strip(flow: Flow, facts: tuple[Fact, ...], *, size: float, height: float) -> None:
    """Draw a strip of small figures; `size` is the figures' own."""
    top, width = flow.y, TEXT_WIDTH / len(facts)
    with flow.decoration():
        flow.rule(top, Ink.GREEN, 0.9)
        flow.rule(top - height, Ink.HAIRLINE, 0.4)
        _separators(flow, top, height, len(facts), 6)
    with flow.book.element("L"):
        for i, fact in enumerate(facts):
            x = RIGHT - i * width - (8 if i else 0)
            with flow.book.element("LI"), flow.book.content("LBody"):
                flow.book.text(Point(x, top - 13), fact.label, Style(HEAD.size, ink=Ink.SOFT))
                value = Style(size, Weight.SEMIBOLD, Ink.ALARM if fact.alarm else Ink.TEXT)
                flow.book.text(Point(x, top - height + 6.5), fact.value, value)
    flow.y -= height
