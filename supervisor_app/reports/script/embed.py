"""A font inside one document: its numbers for glyphs and the objects that carry it; no drawing."""

import hashlib
import struct
from typing import NamedTuple

import uharfbuzz as hb

from supervisor_app.reports.script.face import Composite, Face, Glyph, Word
from supervisor_app.reports.script.truetype import TrueType

_KEPT_TABLES = frozenset({"head", "hhea", "hmtx", "maxp", "loca", "glyf"})
_BATCH = 100
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class FontFile(NamedTuple):
    """What a document needs to carry a font: name, outlines, widths, maps (PDF syntax)."""

    name: str
    outlines: bytes
    widths: str
    glyph_map: bytes
    to_unicode: bytes


def decimal(value: float) -> str:
    """Write a number the short way PDF wants it, to two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


class EmbeddedFont:
    """Numbers glyphs in the order this document meets them, so that its bytes are its own."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._numbers: dict[tuple[int | Composite, str], int] = {}
        self._glyphs: list[Glyph] = []
        self._encoded: dict[tuple[str, int], str] = {}

    @property
    def used(self) -> bool:
        """Tell whether anything was drawn with it."""
        return bool(self._glyphs)

    def number(self, glyph: Glyph) -> int:
        """Give the glyph's number (CID); every number stands for exactly one character."""
        key = (glyph.key, glyph.char)
        found = self._numbers.get(key)
        if found is None:
            self._glyphs.append(glyph)
            found = self._numbers[key] = len(self._glyphs)
        return found

    def encode(self, word: Word) -> str:
        """Give the hexadecimal string that shows a word."""
        return "".join(f"{self.number(glyph):04X}" for glyph in word.glyphs)

    def encode_line(self, text: str, base: int) -> tuple[str, float]:
        """Give the hexadecimal string that shows a line, and its width in 1/1000 em."""
        word = self.face.line(text, base)
        key = (text, base)
        found = self._encoded.get(key)
        if found is None:
            found = self._encoded[key] = self.encode(word)
        return found, word.width

    def file(self) -> FontFile:
        """Make the subset with its composites, its widths and its maps."""
        single = {0} | {g.key for g in self._glyphs if isinstance(g.key, int)}
        composites = list(dict.fromkeys(g.key for g in self._glyphs if not isinstance(g.key, int)))
        single |= {part.glyph for composite in composites for part in composite.parts}
        data, new_numbers = _subset(self.face, single)
        font = TrueType(data)
        added = {composite: font.append(composite, new_numbers) for composite in composites}
        outlines = font.to_bytes()
        numbers = [
            new_numbers[g.key] if isinstance(g.key, int) else added[g.key] for g in self._glyphs
        ]
        widths = " ".join(decimal(g.advance) for g in self._glyphs)
        digest = hashlib.sha256(outlines).digest()
        tag = "".join(chr(65 + byte % 26) for byte in digest[:6])
        return FontFile(
            name=f"{tag}+{self.face.name}",
            outlines=outlines,
            widths=f"[0 [{decimal(self.face.advance(0))} {widths}]]",
            glyph_map=struct.pack(f">{len(numbers) + 1}H", 0, *numbers),
            to_unicode=self._to_unicode(),
        )

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{number:04X}> <{glyph.char.encode('utf-16-be').hex().upper()}>\n"
            for number, glyph in enumerate(self._glyphs, start=1)
        ]
        batches = [lines[i : i + _BATCH] for i in range(0, len(lines), _BATCH)]
        body = "".join(f"{len(b)} beginbfchar\n{''.join(b)}endbfchar\n" for b in batches)
        return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")


def _subset(face: Face, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """Cut the font down to these glyphs; gives the file and the new number of each old glyph."""
    request = hb.SubsetInput()
    request.glyph_set.update(glyphs)
    request.flags = (
        hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING
    )
    for tag in face.face.table_tags:
        if tag not in _KEPT_TABLES:
            padded = f"{tag:<4}".encode("ascii")
            request.drop_table_tag_set.add(int.from_bytes(padded, "big"))
    plan = hb.SubsetPlan(face.face, request)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)
