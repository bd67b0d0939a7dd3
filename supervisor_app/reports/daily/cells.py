"""Table cells of the daily report: figures that are missing, zero, few or in need of a person."""

from supervisor_app.reports.page.grid import Cell
from supervisor_app.reports.page.style import Ink, Weight
from supervisor_app.text.formats import MISSING, num


def text(value: str, *, strong: bool = False, ink: Ink | None = None) -> Cell:
    """Give a cell of words."""
    return Cell(value, weight=Weight.SEMIBOLD if strong else None, ink=ink)


def quiet(value: str, size: float = 8.5) -> Cell:
    """Give a cell that only helps to read the others."""
    return Cell(value, ink=Ink.QUIET, size=size)


def figure(value: float | None, decimals: int = 0, *, alarm: bool = False) -> Cell:
    """Give a figure; a missing one is a grey dash."""
    if value is None:
        return Cell(MISSING, ink=Ink.QUIET)
    return Cell(num(value, decimals), alarm=alarm)


def count(value: int, *, alarm: bool = False) -> Cell:
    """Give a count whose zero steps back in grey."""
    return Cell(num(value), ink=None if value else Ink.QUIET, alarm=alarm and value > 0)


def few(value: float | None, decimals: int, sample: int, enough: int) -> Cell:
    """Give a figure in grey where its sample is too small to be read alone."""
    if value is None:
        return Cell(MISSING, ink=Ink.QUIET)
    return Cell(num(value, decimals), ink=Ink.QUIET if sample < enough else None)


def with_bar(shown: str, *shares: tuple[float, Ink], ink: Ink | None = None) -> Cell:
    """Give a figure with its bar beside it."""
    return Cell(shown, bars=shares, ink=ink)


def share(part: float, whole: float) -> float:
    """Divide for a bar; nothing of nothing is an empty bar."""
    return part / whole if whole else 0.0
