"""The Unicode bidirectional algorithm (UAX#9): levels, lines, visual runs; no shaping.

Rules keep the names of the standard (X1-X10, W1-W7, N0-N2, I1-I2, L1-L2), so that it can be read
beside these files.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from supervisor_app.reports.script.embedding import (
    ISOLATES,
    MAX_DEPTH,
    REMOVED,
    Explicit,
    Paragraph,
    first_strong,
    matching_isolates,
    sequences,
)
from supervisor_app.reports.script.resolving import Sequence

_TRAILING = REMOVED | ISOLATES | {"WS", "PDI"}
# Letters, marks, spaces and Arabic punctuation only: one level, whatever stands beside them.
_PLAIN_ARABIC = re.compile("[\u0620-\u063f\u0641-\u065f\u0670-\u06d3 \u060c\u061b\u061f]*")
_UNASSIGNED = (
    ("AL", ((0x600, 0x7BF), (0x860, 0x8FF), (0xFB50, 0xFDCF), (0xFDF0, 0xFDFF))),
    ("AL", ((0xFE70, 0xFEFF), (0x1EE00, 0x1EEFF))),
    ("R", ((0x590, 0x5FF), (0x7C0, 0x85F), (0xFB1D, 0xFB4F), (0x10800, 0x10FFF))),
    ("R", ((0x1E800, 0x1EFFF),)),
    ("ET", ((0x20A0, 0x20CF),)),
)


class Run(NamedTuple):
    """Characters `start:end` of a line on one level; odd levels read from right to left."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Levels:
    """The embedding level of each character, and the paragraph's own."""

    text: str
    levels: tuple[int, ...]
    base: int


def class_of(char: str) -> str:
    """Give the bidi class, with the standard's defaults for code points not yet assigned."""
    known = unicodedata.bidirectional(char)
    if known:
        return known
    code = ord(char)
    for name, ranges in _UNASSIGNED:
        if any(first <= code <= last for first, last in ranges):
            return name
    return "L"


@lru_cache(maxsize=4096)
def levels_of(text: str, base: int | None = 1) -> Levels:
    """Resolve the levels of a paragraph (P2 to I2); base 0, 1, or None to ask the text."""
    if base == 1 and _PLAIN_ARABIC.fullmatch(text):
        return Levels(text, (1,) * len(text), 1)
    given = [class_of(char) for char in text]
    closing = matching_isolates(given)
    if base is None:
        base = first_strong(given, closing, 0, len(given)) or 0
    par = Paragraph(text, given, base, resolved=given[:], closing=closing)
    Explicit(par).resolve()
    for sequence in sequences(par):
        Sequence(par, sequence).resolve()
    for i, kind in enumerate(given):
        if kind in REMOVED:
            par.levels[i] = par.levels[i - 1] if i else base
    return Levels(text, tuple(par.levels), base)


def line_runs(par: Levels, start: int, end: int) -> tuple[Run, ...]:
    """Order one line `start:end` of a paragraph for display (L1, L2), leftmost run first."""
    levels = list(par.levels[start:end])
    reset = True
    for i in range(end - 1, start - 1, -1):
        kind = class_of(par.text[i])
        if kind in {"B", "S"}:
            reset = True
        elif kind not in _TRAILING:
            reset = False
        if reset:
            levels[i - start] = par.base
    return _reordered(levels, start)


def _reordered(levels: list[int], offset: int) -> tuple[Run, ...]:
    """Group equal levels and reverse from the highest down to the lowest odd one (L2)."""
    runs: list[Run] = []
    for i, level in enumerate(levels):
        if runs and runs[-1].level == level:
            runs[-1] = Run(runs[-1].start, offset + i + 1, level)
        else:
            runs.append(Run(offset + i, offset + i + 1, level))
    if len(runs) < 2:  # noqa: PLR2004  one run has no order
        return tuple(runs)
    lowest_odd = min((run.level for run in runs if run.level % 2), default=MAX_DEPTH + 2)
    for level in range(max(run.level for run in runs), lowest_odd - 1, -1):
        _reverse_from(runs, level)
    return tuple(runs)


def _reverse_from(runs: list[Run], level: int) -> None:
    """Reverse every stretch of runs on this level or above."""
    start = 0
    while start < len(runs):
        end = start
        while end < len(runs) and runs[end].level >= level:
            end += 1
        runs[start:end] = reversed(runs[start:end])
        start = max(end, start + 1)
