"""The second shaper, by presentation forms of arabic-reshaper, behind the interface of HarfBuzz.

It needs a font that maps the presentation forms; in modern fonts its joins look plainer than
HarfBuzz's, so it stands in where HarfBuzz cannot be loaded and is the oracle of the tests.
"""

import unicodedata
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

import arabic_reshaper

from supervisor_app.reports.script.brackets import OPENING
from supervisor_app.reports.script.shaping import Cluster, Placed, visible

# The reshaper's own defaults drop vowel marks and swap in ligatures that most fonts lack.
_CHOICES = MappingProxyType({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
_MIRRORED = MappingProxyType(
    dict(zip("<>«»‹›", "><»«›‹", strict=True)) | dict(OPENING) | {b: a for a, b in OPENING.items()}
)


class ReshaperShaper:
    """Joins Arabic letters by presentation forms and takes their glyphs from the character map."""

    def __init__(self, font: Any) -> None:
        self._font = font
        self._reshaper = arabic_reshaper.ArabicReshaper(dict(_CHOICES))

    def shape(self, text: str, *, rtl: bool, before: str, after: str) -> tuple[Cluster, ...]:
        """Shape `text` as it joins with the characters that stand before and after it."""
        skip = len(before)
        clusters: list[Cluster] = []
        for form, source in self.forms(before + text + after):
            if skip > 0:
                skip -= len(source)
                continue
            if len("".join(c.source for c in clusters)) >= len(visible(text)):
                break
            clusters.append(self._cluster(form, source, rtl=rtl))
        merged = _marks_on_letters(clusters)
        return tuple(reversed(merged)) if rtl else tuple(merged)

    def forms(self, text: str) -> Iterator[tuple[str, str]]:
        """Give each presentation form with the source characters it stands for."""
        at = 0
        for form in self._reshaper.reshape(text):
            while at < len(text) and not visible(text[at]) and text[at] != form:
                at += 1
            length = 1 if text[at : at + 1] == form else len(unicodedata.normalize("NFKC", form))
            yield form, text[at : at + length]
            at += length

    def _cluster(self, form: str, source: str, *, rtl: bool) -> Cluster:
        char = _MIRRORED.get(form, form) if rtl else form
        glyph = self._font.get_nominal_glyph(ord(char)) or 0
        mark = unicodedata.category(source[0]) == "Mn"
        advance = 0 if mark else self._font.get_glyph_h_advance(glyph)
        return Cluster(visible(source), (Placed(glyph, 0, 0),) if visible(source) else (), advance)


def _marks_on_letters(clusters: list[Cluster]) -> list[Cluster]:
    """Set vowel marks on the letter they follow, as one cluster."""
    merged: list[Cluster] = []
    for cluster in clusters:
        if not cluster.source:
            continue
        if merged and unicodedata.category(cluster.source[0]) == "Mn":
            base = merged.pop()
            merged.append(
                Cluster(base.source + cluster.source, base.glyphs + cluster.glyphs, base.advance)
            )
        else:
            merged.append(cluster)
    return merged
