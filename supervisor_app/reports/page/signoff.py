"""Who answers for a report, room for a seal, and the fingerprint with its QR code."""

from dataclasses import dataclass

import segno

from supervisor_app.reports.page.book import Book, Point, box, circle
from supervisor_app.reports.page.flow import Flow
from supervisor_app.reports.page.letterhead import grouped
from supervisor_app.reports.page.style import (
    BODY,
    BODY_MEDIUM,
    LEFT,
    NOTE,
    RIGHT,
    TEXT_WIDTH,
    Ink,
    Style,
    Weight,
)

_HEIGHT = 90.0
_QR = 64.0
_PRINT_WIDTH = 188.0
_BETWEEN = 16.0
_INSET = 9.0
_NOTE = 16.0
_TITLE = Style(9, Weight.SEMIBOLD, Ink.GREEN)
_SMALL_TITLE = Style(8.5, Weight.SEMIBOLD, Ink.GREEN)
_HEX = Style(7.4)
_HEX_SOFT = Style(7.4, ink=Ink.SOFT)


@dataclass(frozen=True, slots=True)
class Signature:
    """One who answers for the report; an empty name leaves the lines to be filled by hand."""

    title: str
    name: str
    post: str
    when: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """Finished words of the closing box; `witness` is empty or the journal's place and head."""

    signatures: tuple[Signature, ...]
    sign_here: str
    seal: str
    print_title: str
    fingerprint: str
    witness: tuple[str, str] | None
    code: str


def draw_sign_off(flow: Flow, item: SignOff) -> None:
    """Draw the closing box as one piece, with room for a note below it."""
    flow.need(_HEIGHT + 13 + _NOTE)
    flow.y -= 13
    top, book = flow.y, flow.book
    people = TEXT_WIDTH - _PRINT_WIDTH - _BETWEEN
    column = people / (len(item.signatures) + 1)
    with flow.decoration():
        bottom = top - _HEIGHT
        book.frame(Point(RIGHT - people, bottom), (people, _HEIGHT), Ink.RULE)
        book.frame(Point(LEFT, bottom), (_PRINT_WIDTH, _HEIGHT), Ink.RULE)
        for i in range(1, len(item.signatures) + 1):
            x = RIGHT - i * column
            book.line(Point(x, top - 6), Point(x, bottom + 6), Ink.HAIRLINE)
        centre = Point(RIGHT - people + column / 2, top - _HEIGHT / 2 - 6)
        book.write(f"[1.6 2.2] 0 d {Ink.RULE} RG 0.5 w {circle(centre, 27)} S [] 0 d")
        _draw_qr(book, Point(LEFT + 8, top - 14 - _QR), item.code)
    for i, signature in enumerate(item.signatures):
        _sign(flow, Point(RIGHT - i * column - _INSET, top), column, signature, item.sign_here)
    with book.content("P"):
        right = RIGHT - len(item.signatures) * column - _INSET
        book.text(Point(right, top - 15), item.seal, _TITLE)
    with book.content("P"):
        _fingerprint(book, Point(LEFT + _PRINT_WIDTH - _INSET, top), item)
    flow.y -= _HEIGHT


def _sign(flow: Flow, at: Point, width: float, signature: Signature, sign_here: str) -> None:
    book, (x, top) = flow.book, at
    base = top - _HEIGHT + 9
    left = x - width + 2 * _INSET
    with book.content("P"):
        book.text(Point(x, top - 15), signature.title, _TITLE)
        book.text(Point(x, top - 29), signature.name, BODY_MEDIUM)
        book.text(Point(x, top - 41.5), signature.post, BODY)
        book.text(Point(x, top - 53.5), signature.when, NOTE)
        wide = book.text(Point(x, base), sign_here, NOTE)
    with flow.decoration():
        book.line(Point(left, base), Point(x - wide - 6, base), Ink.RULE)


def _fingerprint(book: Book, at: Point, item: SignOff) -> None:
    x, top = at
    book.text(Point(x, top - 15), item.print_title, _SMALL_TITLE)
    for i in range(0, len(item.fingerprint), 16):
        line = grouped(item.fingerprint[i : i + 16])
        book.text(Point(x, top - 28 - i / 16 * 10.4), line, _HEX, base=0)
    if item.witness is not None:
        place, head = item.witness
        book.text(Point(x, top - 73), place, _HEX_SOFT)
        book.text(Point(x, top - 83.4), grouped(head), _HEX_SOFT, base=0)


def _draw_qr(book: Book, at: Point, content: str) -> None:
    """Fill the dark runs of each row of a QR code whose lower left corner is `at`."""
    rows = [list(row) for row in segno.make(content, error="m", micro=False).matrix]
    module = _QR / len(rows)
    boxes = []
    for i, row in enumerate(rows):
        y = at.y + (len(rows) - 1 - i) * module
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                # A hair of overlap keeps viewers from drawing seams between rows.
                corner = Point(at.x + start * module, y)
                boxes.append(box(corner, (end - start) * module, module + 0.02))
            start = max(end, start + 1)
    book.write(f"{Ink.BLACK} rg {' '.join(boxes)} f")
