"""The eight-pointed star that stands where a centre has given no emblem of its own."""

import math

from supervisor_app.reports.page.book import Book, Point, circle, path
from supervisor_app.reports.page.style import Ink
from supervisor_app.reports.script.embed import decimal

_POINTS = 8
# Where the sides of two squares, one turned by an eighth, cross each other.
_INNER = math.cos(math.pi / 4) / math.cos(math.pi / 8)


def _star(centre: Point, radius: float) -> tuple[Point, ...]:
    corners = []
    for i in range(2 * _POINTS):
        reach = radius if i % 2 == 0 else radius * _INNER
        angle = i * math.pi / _POINTS
        corners.append(
            Point(centre.x + reach * math.cos(angle), centre.y + reach * math.sin(angle))
        )
    return tuple(corners)


def draw_star(book: Book, centre: Point, radius: float) -> None:
    """Draw the star in thin green lines, one inside the other."""
    book.write(f"{Ink.GREEN} RG 0 j")
    for share, width in ((1.0, 1.1), (0.84, 0.45), (0.5, 0.7)):
        star = path(_star(centre, radius * share))
        book.write(f"{decimal(width)} w {star} h S")
    rays = " ".join(
        path((inner, outer))
        for inner, outer in zip(
            _star(centre, radius * 0.5), _star(centre, radius * 0.84), strict=True
        )
    )
    book.write(f"0.45 w {rays} S")
    book.write(f"0.7 w {circle(centre, radius * 0.2)} S")
