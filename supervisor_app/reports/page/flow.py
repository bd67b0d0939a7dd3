"""Drawing down the page: where the next part stands, when the page turns, headings and text."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from supervisor_app.reports.page.book import Align, Book, Point
from supervisor_app.reports.page.paragraph import Paragraph, Span
from supervisor_app.reports.page.style import (
    BOTTOM,
    LEFT,
    NOTE,
    RIGHT,
    SECTION,
    SECTION_GAP,
    SECTION_NUMBER,
    TEXT_WIDTH,
    TOP,
    Ink,
    Style,
)
from supervisor_app.reports.page.tags import Role

_AFTER_HEADING = 7.0
_AT_TOP = 30.0
_BASELINE = 0.28


class PageFrame(Protocol):
    """What stands on every page around the text."""

    def head(self, book: Book, page: int) -> float:
        """Draw the head of a page (counted from 1); gives where its text may begin."""
        ...

    def foot(self, book: Book, page: int, pages: int) -> None:
        """Draw the foot of a page once the number of pages is known."""
        ...


class Flow:
    """A book with a place on its page; `y` goes down as parts are drawn."""

    def __init__(self, frame: PageFrame) -> None:
        self.book = Book()
        self._frame = frame
        self.y = 0.0
        self.turn_page()

    @property
    def page(self) -> int:
        """The page that is being drawn, counted from 1."""
        return len(self.book.pages)

    def turn_page(self) -> None:
        """Go on at the top of a new page."""
        self.book.add_page()
        self.y = self._frame.head(self.book, self.page)

    def need(self, height: float) -> bool:
        """Turn the page unless that many points are left; tells whether it was turned."""
        if self.y - height >= BOTTOM:
            return False
        self.turn_page()
        return True

    def close(self) -> None:
        """Draw the feet of all pages."""
        for page in range(self.page):
            self.book.return_to(page)
            with self.book.artifact("/Subtype/Footer"):
                self._frame.foot(self.book, page + 1, self.page)

    def heading(self, number: str, title: str, *, note: str = "", keep: float = 60) -> None:
        """Draw a section heading that stays with the `keep` points below it."""
        self.need(keep + SECTION_GAP)
        self.y -= 10 if self.y > TOP - _AT_TOP and self.page > 1 else SECTION_GAP
        at = Point(RIGHT, self.y)
        with self.book.content("H2"):
            width = self.book.text(at, number, SECTION_NUMBER)
            self.book.text(Point(RIGHT - max(width, 7) - 7, self.y), title, SECTION)
        if note:
            with self.book.content("P"):
                self.book.text(Point(LEFT, self.y), note, NOTE, Align.LEFT)
        self.y -= _AFTER_HEADING

    def paragraph(
        self, *spans: Span, lead: float = 12.8, role: Role = "P", justify: bool = False
    ) -> None:
        """Draw text over the whole measure, `lead` points a line."""
        text = Paragraph(self.book, *spans)
        lines = text.lines(TEXT_WIDTH)
        self.need(lead * min(len(lines), 2))
        with self.book.content(role):
            for line in lines:
                self.y -= lead
                fill = TEXT_WIDTH if justify and line is not lines[-1] else 0
                text.draw(Point(RIGHT, self.y + lead * _BASELINE), line, fill=fill)

    def note(self, text: str, style: Style = NOTE) -> None:
        """Draw a small remark under what stands above it."""
        self.paragraph(Span(text, style), lead=11.5)

    @contextmanager
    def decoration(self) -> Iterator[Book]:
        """Draw lines and fills that a reader skips."""
        with self.book.artifact():
            yield self.book

    def rule(
        self, y: float, ink: Ink, width: float, span: tuple[float, float] | None = None
    ) -> None:
        """Stroke a horizontal line, by default over the whole measure; the caller marks it."""
        left, right = span or (LEFT, RIGHT)
        self.book.line(Point(left, y), Point(right, y), ink, width)
