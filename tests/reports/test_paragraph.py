"""Lines of text: wrapped in logical order, evened, justified, and never clipped."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supervisor_app.errors import CellTooWide
from supervisor_app.reports.page.book import Book, Point
from supervisor_app.reports.page.paragraph import Paragraph, Span
from supervisor_app.reports.page.style import BODY, BODY_STRONG
from tests.reports import corpus

TEXT = " ".join(corpus.LINES)


def pieces(text: str, width: float) -> list[str]:
    """Give the text of each line."""
    paragraph = Paragraph(Book(), Span(text, BODY))
    return [paragraph.text[line.start : line.end] for line in paragraph.lines(width)]


@given(st.lists(st.sampled_from(corpus.WORDS), min_size=1, max_size=40), st.floats(120, 500))
def test_wrapping_loses_no_word_and_keeps_the_measure(words: list[str], width: float) -> None:
    """Lines hold every word in order, fit the width, and take a word more wherever one fits."""
    paragraph = Paragraph(Book(), Span(" ".join(words), BODY))
    lines = paragraph.lines(width)
    texts = [paragraph.text[line.start : line.end] for line in lines]
    assert " ".join(texts).split() == words
    assert all(line.width <= width + 0.01 for line in lines)
    for line, following in zip(lines, texts[1:], strict=False):
        longer = f"{paragraph.text[line.start : line.end]} {following.split()[0]}"
        assert len(pieces(longer, width)) > 1


def test_a_word_wider_than_its_place_is_named() -> None:
    """Nothing is clipped: the error carries the place and the word."""
    with pytest.raises(CellTooWide) as caught:
        Paragraph(Book(), Span("كلمة قسطنطينية", BODY)).lines(30, where="الملاحظات")
    assert caught.value.params == {"column": "الملاحظات", "text": "قسطنطينية"}


def test_even_lines_are_no_more_lines() -> None:
    """Balancing narrows the longest line and keeps their number."""
    paragraph = Paragraph(Book(), Span("الموافقة على تشغيل نافذة واحدة مساءً حتى ذلك التاريخ", BODY))
    greedy, even = paragraph.lines(130), paragraph.balanced(130)
    assert len(greedy) == len(even) == 2
    spread = [max(x.width for x in lines) - min(x.width for x in lines) for lines in (greedy, even)]
    assert spread[1] <= spread[0]


def test_styles_change_inside_a_word_and_letters_still_join() -> None:
    """A word in two weights is about as wide as in one, because its letters stay joined."""
    book = Book()
    mixed = Paragraph(book, Span("مس", BODY), Span("تفيد", BODY_STRONG)).lines(500)[0].width
    whole = [
        Paragraph(book, Span("مستفيد", style)).lines(500)[0].width for style in (BODY, BODY_STRONG)
    ]
    assert min(whole) - 0.5 <= mixed <= max(whole) + 0.5


def test_a_justified_line_fills_the_measure_at_its_spaces() -> None:
    """Only spaces are widened, by the same amount each."""
    book = Book()
    book.add_page()
    paragraph = Paragraph(book, Span(TEXT, BODY))
    line = paragraph.lines(400)[0]
    paragraph.draw(Point(500, 100), line, fill=400)
    operators = book.pages[0][-1]
    spaces = paragraph.text[line.start : line.end].count(" ")
    kerns = [float(kern) for kern in re.findall(r"> (-[\d.]+)", operators)]
    assert len(kerns) == spaces
    assert abs(-sum(kerns) * BODY.size / 1000 - (400 - line.width)) < 0.1
