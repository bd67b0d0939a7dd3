"""Shaping by HarfBuzz, held against whole lines and against the joining of arabic-reshaper."""

import re
import unicodedata

import uharfbuzz as hb

from supervisor_app.reports.page.fonts import faces
from supervisor_app.reports.page.style import Weight
from supervisor_app.reports.script.face import Face
from supervisor_app.reports.script.reshaping import ReshaperShaper
from supervisor_app.reports.script.shaping import HarfBuzzShaper
from tests.reports import corpus


def plain_font() -> tuple[Face, hb.Font]:
    """Give the regular face and a font of the library over the same outlines."""
    face = faces()[Weight.REGULAR]
    return face, hb.Font(face.face)


def test_words_add_up_to_the_line_shaped_whole() -> None:
    """A line put together from cached words is as wide as the line shaped in one run."""
    face, font = plain_font()
    for line in corpus.LINES:
        words = re.sub(r"[0-9.:/]", "", line)
        buffer = hb.Buffer()
        buffer.add_str(words)
        buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
        hb.shape(font, buffer)
        whole = sum(place.x_advance for place in buffer.glyph_positions) * face.scale
        assert abs(face.line(words).width - whole) < 0.01


def test_letters_join_as_the_second_shaper_says() -> None:
    """HarfBuzz draws each letter in the form (initial … alone) that arabic-reshaper chooses."""
    _, font = plain_font()
    harfbuzz, reshaper = HarfBuzzShaper(font), ReshaperShaper(font)
    compared = 0
    for word in corpus.ARABIC_WORDS:
        forms = {}
        at = 0
        for form, source in reshaper.forms(word):
            forms[at] = form
            at += len(source)
        at = 0
        for cluster in reversed(harfbuzz.shape(word, rtl=True, before="", after="")):
            letters = [c for c in cluster.source if unicodedata.category(c) != "Mn"]
            form, glyphs = forms.get(at, ""), {part.glyph for part in cluster.glyphs}
            if len(letters) == 1 and form:
                alone = unicodedata.name(form).endswith("ISOLATED FORM")
                wanted = {form, letters[0]} if alone else {form}
                named = {font.get_nominal_glyph(ord(char)) for char in wanted}
                assert named & glyphs, (word, letters)
                compared += 1
            at += len(cluster.source)
    assert compared > 150


def test_both_shapers_keep_every_character_in_order() -> None:
    """Whatever ligatures are made, the characters come back whole and in logical order."""
    _, font = plain_font()
    for shaper in (HarfBuzzShaper(font), ReshaperShaper(font)):
        for word in corpus.ARABIC_WORDS:
            clusters = shaper.shape(word, rtl=True, before="", after="")
            assert "".join(c.source for c in reversed(clusters)) == word


def test_letters_join_across_a_change_of_style() -> None:
    """A letter shaped with its neighbour outside the run takes the joined form."""
    _, font = plain_font()
    shaper = HarfBuzzShaper(font)
    alone = shaper.shape("ب", rtl=True, before="", after="")
    joined = shaper.shape("ب", rtl=True, before="ب", after="ب")
    assert alone[0].glyphs[0].glyph != joined[0].glyphs[0].glyph


def test_the_second_shaper_joins_with_what_stands_around() -> None:
    """The context asks for the medial form there too, and is not drawn itself."""
    _, font = plain_font()
    shaper = ReshaperShaper(font)
    joined = shaper.shape("ب", rtl=True, before="ب", after="ب")
    assert [cluster.source for cluster in joined] == ["ب"]
    assert joined[0].glyphs[0].glyph == font.get_nominal_glyph(ord("\ufe92"))
