"""A document while it is drawn: pages of operators, fonts and tags; no flow, no file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from supervisor_app.reports.page.fonts import faces
from supervisor_app.reports.page.style import Ink, Style
from supervisor_app.reports.page.tags import Element, Role, TagTree
from supervisor_app.reports.script.embed import EmbeddedFont, decimal
from supervisor_app.text.translate import is_rtl

_CIRCLE = 0.5523


class Align(Enum):
    """Which point of the text stands at `x`."""

    RIGHT = auto()
    CENTRE = auto()
    LEFT = auto()


class Point(NamedTuple):
    """A place on the page, in points from its lower left corner."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page, drawn beneath everything else."""

    page: int
    png: bytes
    at: Point
    height: float


class Book:
    """Draws with operators of its own; what is written is exactly what the file will hold."""

    def __init__(self) -> None:
        # The page keeps its Arabic order of parts; sentences read as their language does.
        self.base = 1 if is_rtl() else 0
        self.pages: list[list[str]] = []
        self.tags = TagTree()
        self.pictures: list[Picture] = []
        self.fonts = {
            weight: EmbeddedFont(face, f"F{number}")
            for number, (weight, face) in enumerate(faces().items(), start=1)
        }
        self._code: list[str] = []

    def add_page(self) -> None:
        """Start the next page."""
        self._code = []
        self.pages.append(self._code)
        self.tags.add_page()

    def return_to(self, page: int) -> None:
        """Draw on an earlier page (zero-based) again, artifacts only."""
        self._code = self.pages[page]

    def write(self, operators: str) -> None:
        """Add operators to the page."""
        self._code.append(operators)

    @contextmanager
    def element(self, role: Role, *, alt: str = "", attributes: str = "") -> Iterator[Element]:
        """Group what is drawn inside under a structure element."""
        element = self.tags.open(role, alt, attributes)
        yield element
        self.tags.close()

    @contextmanager
    def resumed(self, element: Element) -> Iterator[None]:
        """Go on with an element of an earlier page."""
        self.tags.resume(element)
        yield
        self.tags.close()

    @contextmanager
    def content(self, role: Role, *, alt: str = "", attributes: str = "") -> Iterator[None]:
        """Mark what is drawn inside as one piece of a new structure element."""
        self.tags.open(role, alt, attributes)
        _, number = self.tags.mark()
        self.write(f"/{role} <</MCID {number}>> BDC")
        yield
        self.write("EMC")
        self.tags.close()

    @contextmanager
    def figure(self, alt: str, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Mark what is drawn inside as one figure, with its words and its box."""
        corners = " ".join(decimal(v) for v in box)
        attributes = f"<< /O /Layout /BBox [{corners}] >>"
        with self.content("Figure", alt=alt, attributes=attributes):
            yield

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Mark what is drawn inside as decoration that a reader skips."""
        self.write(f"/Artifact <</Type/Pagination{kind}>> BDC" if kind else "/Artifact BMC")
        yield
        self.write("EMC")

    def width(self, text: str, style: Style) -> float:
        """Give the width of a line of text in points."""
        return self.fonts[style.weight].face.line(text, self.base).width * style.size / 1000

    def text(
        self,
        at: Point,
        text: str,
        style: Style,
        align: Align = Align.RIGHT,
        *,
        base: int | None = None,
    ) -> float:
        """Draw one line with its baseline at a point; gives its width in points.

        `base` is the direction of the text, by default the language's.
        """
        if not text:
            return 0.0
        font = self.fonts[style.weight]
        shown, width = font.encode_line(text, self.base if base is None else base)
        width *= style.size / 1000
        x = at.x - {Align.RIGHT: width, Align.CENTRE: width / 2, Align.LEFT: 0.0}[align]
        self.write(
            f"BT {style.ink} rg /{font.resource} {decimal(style.size)} Tf "
            f"1 0 0 1 {decimal(x)} {decimal(at.y)} Tm <{shown}> Tj ET"
        )
        return width

    def rectangle(self, at: Point, width: float, height: float, ink: Ink) -> None:
        """Fill a rectangle by its lower left corner."""
        self.write(f"{ink} rg {box(at, width, height)} f")

    def frame(self, at: Point, size: tuple[float, float], ink: Ink, line: float = 0.6) -> None:
        """Stroke a rectangle by its lower left corner."""
        self.write(f"{ink} RG {decimal(line)} w {box(at, *size)} S")

    def line(self, start: Point, end: Point, ink: Ink, width: float = 0.4) -> None:
        """Stroke a straight line."""
        self.write(
            f"{ink} RG {decimal(width)} w {decimal(start.x)} {decimal(start.y)} m "
            f"{decimal(end.x)} {decimal(end.y)} l S"
        )

    def dashed(self, start: Point, end: Point, ink: Ink, width: float = 0.7) -> None:
        """Stroke a dashed line."""
        self.write("[2 2] 0 d")
        self.line(start, end, ink, width)
        self.write("[] 0 d")

    def dot(self, centre: Point, radius: float, ink: Ink) -> None:
        """Fill a circle."""
        self.write(f"{ink} rg {circle(centre, radius)} f")

    def polygon(self, corners: tuple[Point, ...], ink: Ink) -> None:
        """Fill a polygon."""
        self.write(f"{ink} rg {path(corners)} h f")

    def polyline(self, points: tuple[Point, ...], ink: Ink, width: float = 1.2) -> None:
        """Stroke an open line through points, with round ends."""
        self.write(f"{ink} RG {decimal(width)} w 1 J 1 j {path(points)} S 0 J 0 j")


def box(at: Point, width: float, height: float) -> str:
    """Give the path of a rectangle."""
    return f"{decimal(at.x)} {decimal(at.y)} {decimal(width)} {decimal(height)} re"


def path(points: tuple[Point, ...]) -> str:
    """Give the path through points."""
    return " ".join(
        f"{decimal(p.x)} {decimal(p.y)} {'l' if i else 'm'}" for i, p in enumerate(points)
    )


def circle(centre: Point, radius: float) -> str:
    """Give the closed path of a circle, by four curves."""
    (x, y), r, k = centre, radius, _CIRCLE * radius
    curves = (
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    )
    parts = [f"{decimal(x + r)} {decimal(y)} m"]
    parts += [" ".join(decimal(v) for v in curve) + " c" for curve in curves]
    return " ".join(parts)
