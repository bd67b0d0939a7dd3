"""Terms with their explanations, in two columns from the right."""

from dataclasses import dataclass

from supervisor_app.reports.page.book import Point
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.paragraph import Line, Paragraph, Span
from supervisor_app.reports.page.style import HEAD, RIGHT, SMALL, TEXT_WIDTH, Style, Weight

_BETWEEN = 20.0
_LEAD = 11.2
_ROW_GAP = 1.4
_TERM = Style(HEAD.size, Weight.SEMIBOLD)
_INDENT = 62.0


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what it means."""

    term: str
    meaning: str


def draw_terms(flow: Flow, terms: tuple[Term, ...]) -> None:
    """Draw the terms row by row; a row stays on one page."""
    width = (TEXT_WIDTH - _BETWEEN) / 2
    indent = max(_INDENT, *(flow.book.width(term.term, _TERM) + 8 for term in terms))
    flow.y -= 2
    for start in range(0, len(terms), 2):
        row: list[tuple[Term, Paragraph, tuple[Line, ...]]] = []
        for term in terms[start : start + 2]:
            meaning = Paragraph(flow.book, Span(term.meaning, SMALL))
            row.append((term, meaning, meaning.lines(width - indent)))
        height = max(len(lines) for *_, lines in row) * _LEAD + _ROW_GAP
        flow.need(height)
        for i, (term, meaning, lines) in enumerate(row):
            right, y = RIGHT - i * (width + _BETWEEN), flow.y - _LEAD
            with flow.book.content("P"):
                flow.book.text(Point(right, y), term.term, _TERM)
                for k, line in enumerate(lines):
                    meaning.draw(Point(right - indent, y - k * _LEAD), line)
        flow.y -= height
