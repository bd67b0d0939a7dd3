"""Explicit levels, isolates and run sequences (X1-X10 of UAX#9); nothing weak or neutral."""

from dataclasses import dataclass, field
from typing import NamedTuple

MAX_DEPTH = 125
REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})


@dataclass(slots=True)
class Paragraph:
    """What the rules pass on: characters, classes as given and as resolved, levels, isolates."""

    text: str
    given: list[str]
    base: int
    resolved: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    closing: dict[int, int] = field(default_factory=dict)


def matching_isolates(classes: list[str]) -> dict[int, int]:
    """Pair isolate initiators with their closing PDI (BD9)."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for i, kind in enumerate(classes):
        if kind in ISOLATES:
            stack.append(i)
        elif kind == "PDI" and stack:
            pairs[stack.pop()] = i
    return pairs


def first_strong(classes: list[str], closing: dict[int, int], start: int, end: int) -> int | None:
    """Give the direction of the first strong character outside isolates (P2, P3)."""
    i = start
    while i < end:
        kind = classes[i]
        if kind == "L":
            return 0
        if kind in {"R", "AL"}:
            return 1
        if kind in ISOLATES:
            i = closing.get(i, end)
        i += 1
    return None


class _Status(NamedTuple):
    """One entry of the directional status stack (X1)."""

    level: int
    override: str | None
    isolate: bool


class Explicit:
    """Explicit embeddings, overrides and isolates (X1 to X8)."""

    def __init__(self, par: Paragraph) -> None:
        self._par = par
        self._stack = [_Status(par.base, None, isolate=False)]
        self._overflow_isolates = 0
        self._overflow_embeddings = 0
        self._valid_isolates = 0

    def resolve(self) -> None:
        """Give every character its explicit level, and override classes where told."""
        for i, kind in enumerate(self._par.given):
            if kind in _EMBEDDINGS:
                self._par.levels.append(self._stack[-1].level)
                self._embed(kind)
            elif kind in ISOLATES:
                self._place(i)
                self._isolate(i, kind)
            elif kind == "PDI":
                self._close_isolate()
                self._place(i)
            elif kind == "PDF":
                self._par.levels.append(self._stack[-1].level)
                self._close_embedding()
            elif kind == "B":
                self._par.levels.append(self._par.base)
            else:
                self._place(i, keep_class=kind == "BN")

    def _place(self, i: int, *, keep_class: bool = False) -> None:
        top = self._stack[-1]
        self._par.levels.append(top.level)
        if top.override and not keep_class:
            self._par.resolved[i] = top.override

    def _next_level(self, *, rtl: bool) -> int:
        level = self._stack[-1].level
        return (level + 1) | 1 if rtl else (level + 2) & ~1

    def _embed(self, kind: str) -> None:
        level = self._next_level(rtl=kind in {"RLE", "RLO"})
        override = {"RLO": "R", "LRO": "L"}.get(kind)
        if level <= MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings:
            self._stack.append(_Status(level, override, isolate=False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _isolate(self, i: int, kind: str) -> None:
        par = self._par
        inner_end = par.closing.get(i, len(par.given))
        rtl = kind == "RLI" or (
            kind == "FSI" and first_strong(par.given, par.closing, i + 1, inner_end) == 1
        )
        level = self._next_level(rtl=rtl)
        if level <= MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings:
            self._valid_isolates += 1
            self._stack.append(_Status(level, None, isolate=True))
        else:
            self._overflow_isolates += 1

    def _close_isolate(self) -> None:
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack[-1].isolate:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1

    def _close_embedding(self) -> None:
        if self._overflow_isolates:
            return
        if self._overflow_embeddings:
            self._overflow_embeddings -= 1
        elif not self._stack[-1].isolate and len(self._stack) > 1:
            self._stack.pop()


def sequences(par: Paragraph) -> list[tuple[list[int], int, int]]:
    """Give the isolating run sequences with the levels before and after each (BD13, X10)."""
    kept = [i for i, kind in enumerate(par.given) if kind not in REMOVED]
    runs: list[list[int]] = []
    for i in kept:
        if runs and par.levels[runs[-1][-1]] == par.levels[i]:
            runs[-1].append(i)
        else:
            runs.append([i])
    by_start = {run[0]: run for run in runs}
    continued = {end for end in par.closing.values() if end in by_start}
    place = {index: k for k, index in enumerate(kept)}
    levels = par.levels[:]
    found = []
    for run in runs:
        if run[0] in continued:
            continue
        sequence = list(run)
        while par.closing.get(sequence[-1]) in by_start:
            sequence += by_start[par.closing[sequence[-1]]]
        before, last = place[sequence[0]] - 1, sequence[-1]
        after = place[last] + 1
        open_isolate = par.given[last] in ISOLATES and last not in par.closing
        at_end = open_isolate or after >= len(kept)
        found.append(
            (
                sequence,
                levels[kept[before]] if before >= 0 else par.base,
                par.base if at_end else levels[kept[after]],
            )
        )
    return found
