"""Text of several lines: wrapped in logical order, then each line set for display; no flow."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from supervisor_app.errors import CellTooWide
from supervisor_app.reports.page.book import Align, Book, Point
from supervisor_app.reports.page.style import Style
from supervisor_app.reports.script.bidi import levels_of, line_runs
from supervisor_app.reports.script.embed import decimal
from supervisor_app.reports.script.face import Word

_TOKEN = re.compile(" +|[^ ]+")
_TOLERANCE = 0.01
_BALANCING = 5


class Span(NamedTuple):
    """A stretch of text in one style; letters join across spans."""

    text: str
    style: Style


class Line(NamedTuple):
    """Characters `start:end` of the paragraph, and their width in points."""

    start: int
    end: int
    width: float


class _Piece(NamedTuple):
    """Words of one style, in visual order."""

    style: Style
    words: tuple[Word, ...]


class Paragraph:
    """Spans of text that wrap together, in the direction of the book."""

    def __init__(self, book: Book, *spans: Span) -> None:
        self._book = book
        self._spans: list[tuple[int, int, Style]] = []
        parts: list[str] = []
        at = 0
        for span in spans:
            cleaned = book.fonts[span.style.weight].face.clean(span.text)
            parts.append(cleaned)
            self._spans.append((at, at + len(cleaned), span.style))
            at += len(cleaned)
        self.text = "".join(parts)
        self._levels = levels_of(self.text, book.base)

    def lines(self, width: float, *, where: str = "") -> tuple[Line, ...]:
        """Break into lines of at most `width` points.

        Raises CellTooWide, naming `where`, for a single word that is wider.
        """
        found: list[Line] = []
        current: Line | None = None
        gap = 0.0
        for token in _TOKEN.finditer(self.text):
            start, end = token.span()
            wide = self._measure(start, end)
            if self.text[start] == " ":
                gap = wide
                continue
            if wide > width + _TOLERANCE:
                raise CellTooWide(column=where, text=self.text[start:end])
            if current is None:
                current = Line(start, end, wide)
            elif current.width + gap + wide > width + _TOLERANCE:
                found.append(current)
                current = Line(start, end, wide)
            else:
                current = Line(current.start, end, current.width + gap + wide)
        return (*found, current) if current else tuple(found)

    def balanced(self, width: float, *, where: str = "") -> tuple[Line, ...]:
        """Break as `lines` does, but into lines of even length, and no more of them."""
        best = self.lines(width, where=where)
        if len(best) < 2:  # noqa: PLR2004  one line has nothing to be even with
            return best
        longest = max(self._measure(*found.span()) for found in _TOKEN.finditer(self.text))
        narrow, wide = max(longest, width / 2), width
        for _ in range(_BALANCING):
            middle = (narrow + wide) / 2
            tried = self.lines(middle, where=where)
            if len(tried) <= len(best):
                best, wide = tried, middle
            else:
                narrow = middle
        return best

    def draw(self, at: Point, line: Line, align: Align = Align.RIGHT, *, fill: float = 0) -> None:
        """Draw one line by its baseline; `fill` widens its spaces to that many points."""
        pieces = list(self._pieces(line))
        spaces = sum(g.char == " " for p in pieces for w in p.words for g in w.glyphs)
        extra = (fill - line.width) / spaces if fill and spaces else 0.0
        width = fill if extra else line.width
        x = at.x - {Align.RIGHT: width, Align.CENTRE: width / 2, Align.LEFT: 0.0}[align]
        code = [f"BT 1 0 0 1 {decimal(x)} {decimal(at.y)} Tm"]
        for style, words in pieces:
            font = self._book.fonts[style.weight]
            code.append(f"{style.ink} rg /{font.resource} {decimal(style.size)} Tf")
            shown = [f"<{font.encode(word)}>" for word in words]
            if extra:
                kern = decimal(-extra * 1000 / style.size)
                shown = [
                    text + f" {kern}" * (word.glyphs[0].char == " ") * len(word.glyphs)
                    for text, word in zip(shown, words, strict=True)
                ]
            code.append(f"[{' '.join(shown)}] TJ")
        self._book.write(" ".join([*code, "ET"]))

    def _measure(self, start: int, end: int) -> float:
        """Give the width in points of characters in logical order."""
        total = 0.0
        for first, last, style in self._within(start, end):
            face = self._book.fonts[style.weight].face
            at = first
            while at < last:
                level, stop = self._levels.levels[at], at
                while stop < last and self._levels.levels[stop] == level:
                    stop += 1
                words = face.words(self.text, at, stop, rtl=level % 2 == 1)
                total += sum(word.width for word in words) * style.size / 1000
                at = stop
        return total

    def _within(self, start: int, end: int) -> Iterator[tuple[int, int, Style]]:
        for first, last, style in self._spans:
            if max(first, start) < min(last, end):
                yield max(first, start), min(last, end), style

    def _pieces(self, line: Line) -> Iterator[_Piece]:
        for run in line_runs(self._levels, line.start, line.end):
            rtl = run.level % 2 == 1
            parts = list(self._within(run.start, run.end))
            for first, last, style in reversed(parts) if rtl else parts:
                face = self._book.fonts[style.weight].face
                words = tuple(w for w in face.words(self.text, first, last, rtl=rtl) if w.glyphs)
                yield _Piece(style, words)
