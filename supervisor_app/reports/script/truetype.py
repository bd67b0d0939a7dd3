"""A TrueType file taken apart, glyphs added that are made of its glyphs, and put together again."""

import struct
from typing import NamedTuple

from supervisor_app.reports.script.face import Composite

_ARGS_ARE_WORDS_AND_XY = 0x0003
_MORE_COMPONENTS = 0x0020
_MAGIC = 0xB1B0AFBA


class _Outline(NamedTuple):
    """What a glyph adds to the limits in `maxp`, and its box."""

    box: tuple[int, int, int, int] | None
    points: int
    contours: int
    depth: int


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}L", padded))
    return total & 0xFFFFFFFF


class TrueType:
    """A font file with outlines in `glyf`."""

    def __init__(self, data: bytes) -> None:
        (count,) = struct.unpack(">H", data[4:6])
        self._tables: dict[str, bytearray] = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack(">4sLLL", data[12 + 16 * i : 28 + 16 * i])
            self._tables[tag.decode("ascii")] = bytearray(data[offset : offset + length])
        self._glyf = self._tables["glyf"]
        self._loca = self._read_loca()
        self._metrics = self._read_metrics()
        self._limits = [0, 0, 0, 0]

    def _read_loca(self) -> list[int]:
        (glyphs,) = struct.unpack(">H", self._tables["maxp"][4:6])
        (long_format,) = struct.unpack(">h", self._tables["head"][50:52])
        loca = self._tables["loca"]
        if long_format:
            return list(struct.unpack(f">{glyphs + 1}L", loca[: 4 * glyphs + 4]))
        return [2 * v for v in struct.unpack(f">{glyphs + 1}H", loca[: 2 * glyphs + 2])]

    def _read_metrics(self) -> list[tuple[int, int]]:
        (full,) = struct.unpack(">H", self._tables["hhea"][34:36])
        table = self._tables["hmtx"]
        metrics = [struct.unpack(">Hh", table[4 * i : 4 * i + 4]) for i in range(full)]
        for i in range(len(self._loca) - 1 - full):
            at = 4 * full + 2 * i
            metrics.append((metrics[full - 1][0], struct.unpack(">h", table[at : at + 2])[0]))
        return metrics

    def _outline(self, glyph: int) -> _Outline:
        start, end = self._loca[glyph], self._loca[glyph + 1]
        if start == end:
            return _Outline(None, 0, 0, 0)
        contours, *box = struct.unpack(">5h", self._glyf[start : start + 10])
        bounds = (box[0], box[1], box[2], box[3])
        if contours < 0:
            # A composite inside a composite: generous limits cost nothing and are allowed.
            return _Outline(bounds, 200, 20, 1)
        at = start + 8 + 2 * contours
        points = struct.unpack(">H", self._glyf[at : at + 2])[0] + 1 if contours else 0
        return _Outline(bounds, points, contours, 0)

    def append(self, composite: Composite, glyph_of: dict[int, int]) -> int:
        """Add a composite whose parts are named by `glyph_of`; gives the new glyph's number."""
        parts = [(glyph_of[p.glyph], p.x, p.y) for p in composite.parts]
        outlines = [(self._outline(glyph), glyph, x, y) for glyph, x, y in parts]
        inked = [(o, o.box, glyph, x, y) for o, glyph, x, y in outlines if o.box]
        record, left = b"", 0
        if inked:
            moved = [(b[0] + x, b[1] + y, b[2] + x, b[3] + y) for _, b, _, x, y in inked]
            left = min(b[0] for b in moved)
            bottom, right = min(b[1] for b in moved), max(b[2] for b in moved)
            record = struct.pack(">5h", -1, left, bottom, right, max(b[3] for b in moved))
        for i, (_, _, glyph, x, y) in enumerate(inked):
            more = _MORE_COMPONENTS if i + 1 < len(inked) else 0
            record += struct.pack(">HHhh", _ARGS_ARE_WORDS_AND_XY | more, glyph, x, y)
        self._note_limits([o for o, *_ in inked])
        self._align()
        self._loca[-1] = len(self._glyf)
        self._glyf += record
        self._align()
        self._loca.append(len(self._glyf))
        self._metrics.append((max(composite.advance, 0), left))
        return len(self._loca) - 2

    def _align(self) -> None:
        self._glyf += b"\0" * (-len(self._glyf) % 4)

    def _note_limits(self, outlines: list[_Outline]) -> None:
        if not outlines:
            return
        found = (
            sum(o.points for o in outlines),
            sum(o.contours for o in outlines),
            len(outlines),
            max(o.depth for o in outlines) + 1,
        )
        self._limits = [max(a, b) for a, b in zip(self._limits, found, strict=True)]

    def to_bytes(self) -> bytes:
        """Write the file with its new glyphs, limits and checksums."""
        tables, glyphs = self._tables, len(self._loca) - 1
        tables["loca"] = bytearray(struct.pack(f">{len(self._loca)}L", *self._loca))
        tables["hmtx"] = bytearray(b"".join(struct.pack(">Hh", *m) for m in self._metrics))
        tables["head"][50:52] = struct.pack(">h", 1)
        tables["head"][8:12] = b"\0\0\0\0"
        tables["hhea"][34:36] = struct.pack(">H", glyphs)
        tables["hhea"][10:12] = struct.pack(">H", max(advance for advance, _ in self._metrics))
        maxp = tables["maxp"]
        maxp[4:6] = struct.pack(">H", glyphs)
        # maxCompositePoints, maxCompositeContours, maxComponentElements, maxComponentDepth
        for at, limit in zip((10, 12, 28, 30), self._limits, strict=True):
            (known,) = struct.unpack(">H", maxp[at : at + 2])
            maxp[at : at + 2] = struct.pack(">H", max(known, limit))
        return self._assembled()

    def _assembled(self) -> bytes:
        names = sorted(self._tables)
        power = len(names).bit_length() - 1
        spare = 16 * len(names) - (16 << power)
        header = struct.pack(">LHHHH", 0x00010000, len(names), 16 << power, power, spare)
        offset, body, head_at = 12 + 16 * len(names), b"", 0
        for name in names:
            data = bytes(self._tables[name])
            header += struct.pack(">4sLLL", name.encode(), _checksum(data), offset, len(data))
            head_at = offset if name == "head" else head_at
            padded = data + b"\0" * (-len(data) % 4)
            body += padded
            offset += len(padded)
        whole = bytearray(header + body)
        adjust = (_MAGIC - _checksum(bytes(whole))) & 0xFFFFFFFF
        whole[head_at + 8 : head_at + 12] = struct.pack(">L", adjust)
        return bytes(whole)
