"""Blocks of cells as text for the clipboard: tab between cells, line between rows; no Qt."""

from collections.abc import Sequence

from supervisor_app.text.formats import fold_digits, strip_controls


def read_block(text: str) -> list[list[str]]:
    """Read pasted text as rows of cells with ASCII digits; a last empty line is dropped."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    return [[fold_digits(strip_controls(part)).strip() for part in ln.split("\t")] for ln in lines]


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Write rows of cells as text that a spreadsheet takes."""
    return "\n".join("\t".join(row) for row in rows)
