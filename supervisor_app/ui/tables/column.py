"""The declaration of one table column: title, text, look, order; painting is the delegate's.

Column("name", lambda: translate("Employees", "Name"), lambda r: r.name, look=Look.STRONG)
Column("state", …, lambda r: words(r.state), look=Look.CHIP, tone=lambda r: tone_of(r.state))
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from supervisor_app.text.search_key import sort_key
from supervisor_app.ui.theme import Tone

R = TypeVar("R")


class Look(StrEnum):
    """How the cells of a column look."""

    TEXT = "text"
    STRONG = "strong"
    QUIET = "quiet"
    NUMBER = "number"
    CHIP = "chip"
    FILL = "fill"
    ICON = "icon"


# Without slots: `Column[Row](…)` sets an attribute, which a frozen slotted class refuses wrongly.
@dataclass(frozen=True)
class Column(Generic[R]):
    """`width` in pixels, 0 for the one column that takes the rest; `order` is the sort key."""

    key: str
    title: Callable[[], str]
    text: Callable[[R], str]
    width: int = 120
    look: Look = Look.TEXT
    tone: Callable[[R], Tone | None] | None = None
    icon: Callable[[R], str] | None = None
    order: Callable[[R], Any] | None = None
    spoken: Callable[[R], str] | None = None

    def said(self, row: R) -> str:
        """Give what a screen reader says of the cell."""
        return self.spoken(row) if self.spoken else self.text(row)

    def ranks(self, rows: tuple[R, ...]) -> list[Any]:
        """Give the sort key of every row; texts are ordered as dictionaries do, each only once."""
        if self.order is not None:
            return [self.order(row) for row in rows]
        texts = [self.text(row) for row in rows]
        keys = {text: sort_key(text) for text in set(texts)}
        return [keys[text] for text in texts]
