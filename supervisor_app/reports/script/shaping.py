"""From characters to placed glyphs of a font, by HarfBuzz; no caches, no document."""

from typing import Any, NamedTuple, Protocol

import uharfbuzz as hb

_CONTROLS = frozenset(
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufeff"
)


class Placed(NamedTuple):
    """A glyph of the font, moved by `x`, `y` font units."""

    glyph: int
    x: int
    y: int


class Cluster(NamedTuple):
    """Glyphs that belong together, and the characters they show (controls left out)."""

    source: str
    glyphs: tuple[Placed, ...]
    advance: int


class Shaper(Protocol):
    """Turns a run of one direction into clusters in visual order."""

    def shape(self, text: str, *, rtl: bool, before: str, after: str) -> tuple[Cluster, ...]:
        """Shape `text` as it joins with the characters that stand before and after it."""
        ...


def visible(text: str) -> str:
    """Drop the characters that steer direction and joining but are never drawn."""
    return "".join(char for char in text if char not in _CONTROLS)


class HarfBuzzShaper:
    """The default: HarfBuzz with the font's own rules."""

    def __init__(self, font: Any) -> None:
        self._font = font

    def shape(self, text: str, *, rtl: bool, before: str, after: str) -> tuple[Cluster, ...]:
        """Shape `text` as it joins with the characters that stand before and after it."""
        buffer = hb.Buffer()
        buffer.add_str(before + text + after, len(before), len(text))
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        if rtl:
            buffer.script = "Arab"
        buffer.language = "ar"
        hb.shape(self._font, buffer)
        return _clusters(buffer, text, len(before))


def _clusters(buffer: Any, text: str, offset: int) -> tuple[Cluster, ...]:
    """Gather neighbouring glyphs of one cluster value."""
    groups: list[tuple[int, list[Placed], int]] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        start = info.cluster - offset
        if not groups or groups[-1][0] != start:
            groups.append((start, [], 0))
        _, glyphs, pen = groups[-1]
        glyphs.append(Placed(info.codepoint, pen + position.x_offset, position.y_offset))
        groups[-1] = (start, glyphs, pen + position.x_advance)
    starts = sorted(start for start, _, _ in groups)
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    return tuple(
        Cluster(visible(text[start : ends[start]]), tuple(glyphs), advance)
        for start, glyphs, advance in groups
    )
