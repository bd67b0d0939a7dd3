"""One loaded font: its measures and its words as glyphs, cached; nothing of a document."""

import re
import struct
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import uharfbuzz as hb

from supervisor_app.reports.script.bidi import levels_of, line_runs
from supervisor_app.reports.script.shaping import (
    Cluster,
    HarfBuzzShaper,
    Placed,
    Shaper,
    visible,
)

_CACHED = 20_000
_TOKEN = re.compile(" +|[^ ]+")
_MISSING = "\u25cc"
# Presentation forms in pasted text would neither join nor be found; two of them are signs.
_OLD_FORMS = re.compile("[\ufb50-\ufdf9\ufdfb\ufdfd-\ufdff\ufe70-\ufefc]+")
_BREAKS = re.compile("[\t-\r\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]")
_WHOLE = 1000.0
_EQUAL_ADVANCE = 0.5


class Composite(NamedTuple):
    """A glyph to be made of other glyphs: its advance in font units and its parts."""

    advance: int
    parts: tuple[Placed, ...]


class Glyph(NamedTuple):
    """What is drawn for one character: a glyph of the font or a composite; advance in 1/1000 em."""

    key: int | Composite
    char: str
    advance: float


class Word(NamedTuple):
    """Glyphs in visual order and their width in 1/1000 em."""

    glyphs: tuple[Glyph, ...]
    width: float


class Measures(NamedTuple):
    """What a font descriptor states, in 1/1000 em."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    italic_angle: float


class Face:
    """A font that turns text into words; safe to share, since its caches only ever repeat."""

    def __init__(
        self, name: str, data: bytes, shaper: Callable[[Any], Shaper] = HarfBuzzShaper
    ) -> None:
        self.name = name
        self.face = hb.Face(hb.Blob(data))
        self._font = hb.Font(self.face)
        self._shaper = shaper(self._font)
        self.scale: float = _WHOLE / self.face.upem
        self.measures = self._measure()
        self._covered = frozenset(self.face.unicodes)
        self._phantom = self._empty_glyph()
        self._words: dict[tuple[str, bool, str, str], Word] = {}
        self._lines: dict[tuple[str, int], Word] = {}

    def advance(self, glyph: int) -> float:
        """Give the font's own advance of a glyph in 1/1000 em."""
        return float(self._font.get_glyph_h_advance(glyph)) * self.scale

    def clean(self, text: str) -> str:
        """Give the text as this font can draw it: one kind of space, no old forms, no holes."""
        text = _BREAKS.sub(" ", text)
        text = _OLD_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
        if all(ord(char) in self._covered for char in text):
            return text
        return "".join(
            char if ord(char) in self._covered or not visible(char) else _MISSING for char in text
        )

    def line(self, text: str, base: int = 1) -> Word:
        """Lay out one line of text in visual order; base 1 reads from the right."""
        key = (text, base)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) >= _CACHED:
                self._lines.clear()
            found = self._lines[key] = self._laid_out(self.clean(text), base)
        return found

    def words(self, text: str, start: int, end: int, *, rtl: bool) -> Iterator[Word]:
        """Shape the words and spaces of a run in visual order, joined with what stands around."""
        tokens = [found.span() for found in _TOKEN.finditer(text, start, end)]
        for first, last in reversed(tokens) if rtl else tokens:
            before = text[first - 1] if 0 < first == start else ""
            after = text[last] if end == last < len(text) else ""
            yield self._word(text[first:last], rtl, before.strip(), after.strip())

    def _laid_out(self, text: str, base: int) -> Word:
        par = levels_of(text, base)
        words = [
            word
            for run in line_runs(par, 0, len(text))
            for word in self.words(text, run.start, run.end, rtl=run.level % 2 == 1)
        ]
        glyphs = tuple(glyph for word in words for glyph in word.glyphs)
        return Word(glyphs, sum(word.width for word in words))

    def _word(self, text: str, rtl: bool, before: str, after: str) -> Word:  # noqa: FBT001  a cache key
        key = (text, rtl, before, after)
        found = self._words.get(key)
        if found is None:
            if len(self._words) >= _CACHED:
                self._words.clear()
            clusters = self._shaper.shape(text, rtl=rtl, before=before, after=after)
            glyphs = tuple(g for cluster in clusters for g in self._glyphs(cluster, rtl=rtl))
            found = Word(glyphs, sum(glyph.advance for glyph in glyphs))
            self._words[key] = found
        return found

    def _glyphs(self, cluster: Cluster, *, rtl: bool) -> list[Glyph]:
        """Give one glyph per character, so that every reader finds the text again.

        The visible glyph carries the last letter of an Arabic cluster, or the first of a Latin
        one; the other characters ride on an empty glyph, to its right where that matters.
        """
        advance = cluster.advance * self.scale
        key = self._key(cluster, advance)
        if not cluster.source:
            return [Glyph(key, " ", advance)] if cluster.advance else []
        glyphs = [Glyph(self._phantom, char, 0.0) for char in cluster.source]
        letters = [i for i, c in enumerate(cluster.source) if unicodedata.category(c) != "Mn"]
        at = max(letters, default=0) if rtl else 0
        glyphs[at] = Glyph(key, cluster.source[at], advance)
        return glyphs[::-1] if rtl else glyphs

    def _key(self, cluster: Cluster, advance: float) -> int | Composite:
        if len(cluster.glyphs) == 1:
            glyph, x, y = cluster.glyphs[0]
            if not x and not y and abs(advance - self.advance(glyph)) < _EQUAL_ADVANCE:
                return glyph
        return Composite(cluster.advance, cluster.glyphs)

    def _empty_glyph(self) -> int:
        """Find the glyph without ink and advance that carries the extra characters.

        Raises ValueError for a font without one.
        """
        for glyph in range(1, self.face.glyph_count):
            if self._font.get_glyph_h_advance(glyph) == 0:
                extents = self._font.get_glyph_extents(glyph)
                if extents is None or (extents.width == 0 and extents.height == 0):
                    return glyph
        raise ValueError(f"the font {self.name} has no empty glyph of zero width")

    def _measure(self) -> Measures:
        extents = self._font.get_font_extents("ltr")
        head = self.face.reference_table("head").data
        post = self.face.reference_table("post").data
        os2 = self.face.reference_table("OS/2").data
        box = [round(v * self.scale) for v in struct.unpack(">4h", head[36:44])]
        return Measures(
            box=(box[0], box[1], box[2], box[3]),
            ascent=round(extents.ascender * self.scale),
            descent=round(extents.descender * self.scale),
            cap_height=round(struct.unpack(">h", os2[88:90])[0] * self.scale),
            italic_angle=struct.unpack(">i", post[4:8])[0] / 65536,
        )
