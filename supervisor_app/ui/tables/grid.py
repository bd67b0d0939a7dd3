"""The values of a grid of cells: rows, columns, cells and what a person entered; no Qt models.

To add a state of a cell: here, its look in `grid_delegate`, its word in `state_word`.
"""

from dataclasses import dataclass
from enum import StrEnum

from supervisor_app.text.translate import translate
from supervisor_app.ui.theme import Tone


class CellState(StrEnum):
    """What is to be said of a cell beside its value."""

    NORMAL = "normal"
    OUTLIER = "outlier"  # far from what is usual
    MISSING = "missing"  # expected and not there
    DOUBTFUL = "doubtful"  # kept as a draft: the value does not hold
    NOT_OFFERED = "not_offered"  # never to be filled; not zero
    CHANGED = "changed"  # differs from what was there before; the old value is shown


class ColumnKind(StrEnum):
    """Who fills a column."""

    ENTRY = "entry"  # a person
    TOTAL = "total"  # the grid: the sum of the row's entries
    NOTE = "note"  # the screen, read only


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column; `key` comes back with every entry."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.ENTRY
    width: int = 0


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row and its head: title, a quiet note and an icon at its end."""

    key: str
    title: str
    note: str = ""
    icon: str = ""
    icon_says: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `value` is what is stored (ASCII), `text` what is read, `tone` fills it."""

    value: str = ""
    text: str = ""
    state: CellState = CellState.NORMAL
    tone: Tone | None = None
    old: str = ""
    reason: str = ""
    locked: bool = False

    @property
    def shown(self) -> str:
        """Give the text, or the value where there is none."""
        return self.text or self.value

    @property
    def takes_entry(self) -> bool:
        """Tell whether a person may fill it."""
        return not self.locked and self.state is not CellState.NOT_OFFERED


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person put into one cell."""

    row: str
    column: str
    value: str
    old: str


@dataclass(frozen=True, slots=True)
class KeyAction:
    """What one key does at once: the value it puts in, and whether the cell is then edited."""

    value: str
    then_edit: bool = False


def state_word(state: CellState) -> str:
    """Name a state where the cell has no other words for it."""
    words = {
        CellState.OUTLIER: translate("Grid", "unusual"),
        CellState.MISSING: translate("Grid", "missing"),
        CellState.DOUBTFUL: translate("Grid", "to be checked"),
        CellState.NOT_OFFERED: translate("Grid", "not offered"),
    }
    return words.get(state, "")
