"""The structure tree of a tagged document (PDF/UA): elements and the content they hold."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal["Document", "H1", "H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure"]


class Content(NamedTuple):
    """Marked content on a page: zero-based page and number within it (MCID)."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """One structure element; `attributes` is its attribute dictionary in PDF syntax."""

    role: Role
    parent: "Element | None"
    alt: str = ""
    attributes: str = ""
    kids: list["Element | Content"] = field(default_factory=list)


class TagTree:
    """Collects elements while pages are drawn; knows which element owns each marked content."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self.elements = [self.root]
        self.pages: list[list[Element]] = []
        self._open = [self.root]

    def open(self, role: Role, alt: str = "", attributes: str = "") -> Element:
        """Start an element inside the one that is open."""
        parent = self._open[-1]
        element = Element(role, parent, alt, attributes)
        parent.kids.append(element)
        self.elements.append(element)
        self._open.append(element)
        return element

    def resume(self, element: Element) -> None:
        """Go on with an element that was started on an earlier page."""
        self._open.append(element)

    def close(self) -> None:
        """End the element that is open."""
        self._open.pop()

    def add_page(self) -> None:
        """Start the next page."""
        self.pages.append([])

    def mark(self) -> tuple[Role, int]:
        """Begin marked content of the open element; gives its role and number on the page."""
        element, owners = self._open[-1], self.pages[-1]
        owners.append(element)
        number = len(owners) - 1
        element.kids.append(Content(len(self.pages) - 1, number))
        return element.role, number
