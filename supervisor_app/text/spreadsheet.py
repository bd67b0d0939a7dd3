"""Cells that a spreadsheet shows as they stand and never runs; writing the file is not here."""

from collections.abc import Iterable

# The full-width signs too: spreadsheets of some languages read them as the others.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BLANK = ("\t", "\r", "\n")


def inert(cells: Iterable[object]) -> list[object]:
    """Return a line's cells, an apostrophe before each text that would be run as a formula."""
    return [f"'{cell}" if isinstance(cell, str) and _runs(cell) else cell for cell in cells]


def _runs(text: str) -> bool:
    return text.startswith(_BLANK) or text.lstrip().startswith(_FORMULA)
