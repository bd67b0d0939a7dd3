"""Weak, bracket, neutral and implicit levels of one run sequence (W1-I2 of UAX#9)."""

from supervisor_app.reports.script.brackets import CLOSING, OPENING
from supervisor_app.reports.script.embedding import ISOLATES, Paragraph

_BRACKET_STACK = 63
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"})


def _direction(kind: str) -> str | None:
    """Give the side a resolved class counts for in N0 to N2; numbers count as R."""
    if kind == "L":
        return "L"
    return "R" if kind in {"R", "EN", "AN"} else None


class Sequence:
    """One isolating run sequence: weak, bracket, neutral and implicit rules."""

    def __init__(self, par: Paragraph, found: tuple[list[int], int, int]) -> None:
        self._par = par
        self._at, before, after = found
        self._level = par.levels[self._at[0]]
        self._sos = "R" if max(self._level, before) % 2 else "L"
        self._eos = "R" if max(self._level, after) % 2 else "L"
        self._side = "R" if self._level % 2 else "L"
        self._types = [par.resolved[i] for i in self._at]

    def resolve(self) -> None:
        """Apply W1 to I2 and write the levels back."""
        self._marks_and_letters()
        self._separators()
        self._terminators()
        self._leftovers()
        self._brackets()
        self._neutrals()
        for i, kind in zip(self._at, self._types, strict=True):
            self._par.levels[i] = self._level + self._implicit(kind)

    def _implicit(self, kind: str) -> int:
        if self._level % 2:
            return 0 if kind == "R" else 1
        return {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)

    def _marks_and_letters(self) -> None:
        """W1 to W3: marks follow their base, European numbers after Arabic letters, AL to R."""
        types, before, strong = self._types, self._sos, self._sos
        for k, kind in enumerate(types):
            if kind == "NSM":
                types[k] = "ON" if before in ISOLATES or before == "PDI" else before
            before = types[k]
        for k, kind in enumerate(types):
            if kind in {"L", "R", "AL"}:
                strong = kind
                types[k] = "R" if kind == "AL" else kind
            elif kind == "EN" and strong == "AL":
                types[k] = "AN"

    def _separators(self) -> None:
        """W4: a single separator between two numbers of one kind joins them."""
        types = self._types
        for k in range(1, len(types) - 1):
            around = types[k - 1]
            if types[k + 1] != around:
                continue
            if (types[k] == "ES" and around == "EN") or (
                types[k] == "CS" and around in {"EN", "AN"}
            ):
                types[k] = around

    def _terminators(self) -> None:
        """W5: terminators beside a European number belong to it."""
        types, k = self._types, 0
        while k < len(types):
            end = k
            while end < len(types) and types[end] == "ET":
                end += 1
            beside = (k > 0 and types[k - 1] == "EN") or (end < len(types) and types[end] == "EN")
            if end > k and beside:
                types[k:end] = ["EN"] * (end - k)
            k = max(end, k + 1)

    def _leftovers(self) -> None:
        """W6 and W7: other separators are neutral; numbers after Latin letters read as Latin."""
        strong = self._sos
        for k, kind in enumerate(self._types):
            if kind in {"ES", "ET", "CS"}:
                self._types[k] = "ON"
            elif kind in {"L", "R"}:
                strong = kind
            elif kind == "EN" and strong == "L":
                self._types[k] = "L"

    def _bracket_pairs(self) -> list[tuple[int, int]]:
        """BD16: pairs of brackets in the order of their opening."""
        stack: list[tuple[str, int]] = []
        pairs: list[tuple[int, int]] = []
        for k, i in enumerate(self._at):
            char = self._par.text[i]
            if self._types[k] != "ON":
                continue
            if char in OPENING:
                if len(stack) >= _BRACKET_STACK:
                    return []
                stack.append((OPENING[char], k))
            elif char in CLOSING:
                for depth in range(len(stack) - 1, -1, -1):
                    if stack[depth][0] == CLOSING[char]:
                        pairs.append((stack[depth][1], k))
                        del stack[depth:]
                        break
        return sorted(pairs)

    def _brackets(self) -> None:
        """N0: a pair takes the side of what it holds, or of what stands before it."""
        for opening, closing in self._bracket_pairs():
            side = self._pair_side(opening, closing)
            if side is None:
                continue
            for k in (opening, closing):
                self._types[k] = side
                follow = k + 1
                while follow < len(self._at) and self._par.given[self._at[follow]] == "NSM":
                    self._types[follow] = side
                    follow += 1

    def _pair_side(self, opening: int, closing: int) -> str | None:
        inside = {_direction(kind) for kind in self._types[opening + 1 : closing]} - {None}
        if not inside:
            return None
        if self._side in inside:
            return self._side
        before = next(
            (side for kind in reversed(self._types[:opening]) if (side := _direction(kind))),
            self._sos,
        )
        return before if before != self._side else self._side

    def _neutrals(self) -> None:
        """N1 and N2: neutrals take the side of both neighbours, else of the embedding."""
        types, k = self._types, 0
        while k < len(types):
            end = k
            while end < len(types) and types[end] in _NEUTRAL:
                end += 1
            if end > k:
                before = self._sos if k == 0 else "L" if types[k - 1] == "L" else "R"
                after = self._eos if end == len(types) else "L" if types[end] == "L" else "R"
                types[k:end] = [before if before == after else self._side] * (end - k)
            k = max(end, k + 1)
