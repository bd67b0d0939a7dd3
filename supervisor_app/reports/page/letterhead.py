"""The frame of every page: letterhead, running head, foot, draft mark; what it says is given."""

import math
from dataclasses import dataclass

from supervisor_app.reports.page.book import Align, Book, Picture, Point
from supervisor_app.reports.page.emblem import draw_star
from supervisor_app.reports.page.style import (
    BODY_MEDIUM,
    BODY_QUIET,
    LEFT,
    NOTE,
    NOTE_SOFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    TOP,
    Ink,
    Style,
    Weight,
)
from supervisor_app.reports.script.embed import decimal

_EMBLEM = 50.0
_HEIGHT = 68.0
_LINE = 12.4
_FOOT = 27.0
_MARK_SIZE = 118.0
_STATE = Style(10, Weight.SEMIBOLD)
_BODY = Style(9.5, Weight.MEDIUM)
_CENTRE = Style(9.5, Weight.SEMIBOLD, Ink.GREEN)
_RUNNING = Style(8.5, Weight.SEMIBOLD, Ink.GREEN)
_PAGE_NUMBER = Style(7.6, Weight.MEDIUM, Ink.SOFT)


@dataclass(frozen=True, slots=True)
class Masthead:
    """Finished words of the frame; `entries` are label and value, `mark` is the draft's word."""

    lines: tuple[str, ...]
    centre: str
    entries: tuple[tuple[str, str], ...]
    running_title: str
    running_note: str
    foot_note: str
    page_of: str
    fingerprint: str
    emblem_png: bytes = b""
    mark: str = ""


def grouped(hexadecimal: str) -> str:
    """Write a fingerprint in capital groups of four."""
    return " ".join(hexadecimal[i : i + 4].upper() for i in range(0, len(hexadecimal), 4))


class ReportFrame:
    """Letterhead on the first page, one running line on the others, the foot on all."""

    def __init__(self, masthead: Masthead) -> None:
        self._words = masthead

    def head(self, book: Book, page: int) -> float:
        """Draw the head of a page (counted from 1); gives where its text may begin."""
        if self._words.mark:
            _watermark(book, self._words.mark)
        if page == 1:
            self._letterhead(book)
            return TOP - _HEIGHT
        with book.artifact("/Subtype/Header"):
            book.text(Point(RIGHT, TOP - 2), self._words.running_title, _RUNNING)
            book.text(Point(LEFT, TOP - 2), self._words.running_note, NOTE_SOFT, Align.LEFT)
            book.line(Point(LEFT, TOP - 9), Point(RIGHT, TOP - 9), Ink.GREEN, 1)
        return TOP - 25

    def foot(self, book: Book, page: int, pages: int) -> None:
        """Draw the foot of a page once the number of pages is known."""
        words = self._words
        book.line(Point(LEFT, 38), Point(RIGHT, 38), Ink.RULE, 0.4)
        number = words.page_of.format(page=page, pages=pages)
        book.text(Point(RIGHT, _FOOT), number, _PAGE_NUMBER)
        book.text(Point(PAGE_WIDTH / 2, _FOOT), words.foot_note, NOTE, Align.CENTRE)
        print_of = grouped(words.fingerprint[:16])
        book.text(Point(LEFT, _FOOT), print_of, NOTE, Align.LEFT, base=0)

    def _letterhead(self, book: Book) -> None:
        words = self._words
        with book.content("P"):
            y = TOP - 8
            for i, line in enumerate(words.lines):
                book.text(Point(RIGHT, y), line, _BODY if i else _STATE)
                y -= 15
            book.text(Point(RIGHT, y), words.centre, _CENTRE)
        middle = Point(PAGE_WIDTH / 2, TOP - 25)
        if words.emblem_png:
            book.pictures.append(Picture(0, words.emblem_png, middle, _EMBLEM))
        else:
            with book.artifact():
                draw_star(book, middle, _EMBLEM / 2)
        value_right = LEFT + max(book.width(value, BODY_MEDIUM) for _, value in words.entries)
        label_right = value_right + 8
        label_right += max(book.width(label, BODY_QUIET) for label, _ in words.entries)
        y = TOP - 8
        for label, value in words.entries:
            with book.content("P"):
                book.text(Point(label_right, y), label, BODY_QUIET)
                book.text(Point(value_right, y), value, BODY_MEDIUM)
            y -= _LINE
        with book.artifact():
            base = TOP - _HEIGHT
            book.line(Point(LEFT, base), Point(RIGHT, base), Ink.GREEN, 1.4)


def _watermark(book: Book, mark: str) -> None:
    """Draw the draft's word across the page, beneath everything else."""
    font = book.fonts[Weight.SEMIBOLD]
    shown, width = font.encode_line(mark, book.base)
    width *= _MARK_SIZE / 1000
    angle = math.atan2(PAGE_HEIGHT, PAGE_WIDTH)
    cos, sin = math.cos(angle), math.sin(angle)
    # The text's own middle, a third of its size above the baseline, falls on the page's.
    back, down = width / 2, _MARK_SIZE / 3
    x = PAGE_WIDTH / 2 - back * cos + down * sin
    y = PAGE_HEIGHT / 2 - back * sin - down * cos
    with book.artifact("/Subtype/Watermark"):
        book.write(
            f"BT {Ink.WATERMARK} rg /{font.resource} {decimal(_MARK_SIZE)} Tf "
            f"{cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {decimal(x)} {decimal(y)} Tm "
            f"<{shown}> Tj ET"
        )
