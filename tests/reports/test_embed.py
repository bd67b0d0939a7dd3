"""A font inside a document: one character a number, composites that are real glyphs."""

import io
import re

from fontTools.ttLib import TTFont

from supervisor_app.reports.page.fonts import faces
from supervisor_app.reports.page.style import Weight
from supervisor_app.reports.script.embed import EmbeddedFont, decimal
from tests.reports import corpus, reading


def filled() -> EmbeddedFont:
    """Give a font that has met the whole corpus."""
    font = EmbeddedFont(faces()[Weight.REGULAR], "F1")
    for line in corpus.LINES:
        font.encode_line(line, 1)
    return font


def test_every_number_stands_for_one_character() -> None:
    """No ligature maps to two characters, and none to a presentation form."""
    chars = reading.mapped(filled().file().to_unicode)
    assert len(chars) > 100
    assert all(len(char) == 1 for char in chars)
    assert not [
        char for char in chars if "\ufb50" <= char <= "\ufeff" or "\ue000" <= char < "\uf900"
    ]


def test_the_map_gives_back_the_text_in_the_order_drawn() -> None:
    """Reading the numbers of a word from the right gives its letters with their marks."""
    font = filled()
    for word in corpus.ARABIC_WORDS:
        drawn = [glyph.char for glyph in font.face.line(word).glyphs]
        assert "".join(reversed(drawn)) == word


def test_the_subset_is_a_font_that_others_read() -> None:
    """Another library reads the outlines, and the composites reach as far as their parts."""
    file = filled().file()
    font = TTFont(io.BytesIO(file.outlines))
    glyphs = font["glyf"]
    composites = [name for name in font.getGlyphOrder() if glyphs[name].isComposite()]
    assert composites
    for name in composites:
        glyph = glyphs[name]
        stated = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
        glyph.recalcBounds(glyphs)
        assert stated == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
        assert len(glyph.components) <= font["maxp"].maxComponentElements


def test_widths_are_the_advances_of_the_outlines() -> None:
    """The widths a viewer reads in the document are those of the embedded glyphs."""
    file = filled().file()
    font = TTFont(io.BytesIO(file.outlines))
    order, metrics = font.getGlyphOrder(), font["hmtx"]
    widths = [float(w) for w in re.findall(r"[\d.]+", file.widths)][1:]
    places = [int.from_bytes(file.glyph_map[i : i + 2]) for i in range(0, len(file.glyph_map), 2)]
    scale = 1000 / font["head"].unitsPerEm
    for width, place in zip(widths, places, strict=True):
        assert abs(width - metrics[order[place]][0] * scale) <= 0.5


def test_numbers_belong_to_the_document() -> None:
    """A font that met other text before in another document numbers this one alike."""
    first = EmbeddedFont(faces()[Weight.REGULAR], "F1")
    filled()
    second = EmbeddedFont(faces()[Weight.REGULAR], "F1")
    line = corpus.LINES[0]
    assert first.encode_line(line, 1) == second.encode_line(line, 1)
    assert first.file() == second.file()


def test_numbers_in_operators_are_short() -> None:
    """Two decimals and no trailing zeros keep pages small."""
    assert [decimal(v) for v in (1.0, 0.5, -2.25, 1 / 3)] == ["1", "0.5", "-2.25", "0.33"]
