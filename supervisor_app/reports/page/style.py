"""Type, colour and measures of every report, in points; no drawing."""

from dataclasses import dataclass
from enum import StrEnum

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89
SIDE = 42.0
RIGHT = PAGE_WIDTH - SIDE
LEFT = SIDE
TEXT_WIDTH = RIGHT - LEFT
TOP = PAGE_HEIGHT - 34
BOTTOM = 50.0
SECTION_GAP = 23.0


def _rgb(code: str) -> str:
    """Give a colour as the operands of a PDF colour operator."""
    return " ".join(f"{int(code[i : i + 2], 16) / 255:.3f}" for i in (0, 2, 4))


class Ink(StrEnum):
    """The colours; red stands only where a person must act, never alone."""

    GREEN = _rgb("14573A")
    TEXT = _rgb("1B2430")
    SOFT = _rgb("4A545F")
    QUIET = _rgb("6B7480")
    HAIRLINE = _rgb("D9DDE1")
    RULE = _rgb("8A939E")
    FILL = _rgb("F3F5F4")
    TRACK = _rgb("EEF0F1")
    GAP = _rgb("F5F6F7")
    BAR = _rgb("BCC4CB")
    BAR_DARK = _rgb("8C97A1")
    ALARM = _rgb("A61B12")
    WATERMARK = _rgb("F1F3F4")
    PAPER = "1 1 1"
    BLACK = "0 0 0"


class Weight(StrEnum):
    """The three weights; never the bold one."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text looks."""

    size: float
    weight: Weight = Weight.REGULAR
    ink: Ink = Ink.TEXT


TITLE = Style(16.5, Weight.SEMIBOLD)
SUBTITLE = Style(8.8, ink=Ink.SOFT)
VERDICT = Style(11, Weight.SEMIBOLD)
SECTION = Style(10.5, Weight.SEMIBOLD)
SECTION_NUMBER = Style(10.5, Weight.SEMIBOLD, Ink.GREEN)
BODY = Style(8.5)
BODY_QUIET = Style(8.5, ink=Ink.QUIET)
BODY_SOFT = Style(8.5, ink=Ink.SOFT)
BODY_MEDIUM = Style(8.5, Weight.MEDIUM)
BODY_STRONG = Style(8.5, Weight.SEMIBOLD)
BODY_ALARM = Style(8.5, Weight.SEMIBOLD, Ink.ALARM)
HEAD = Style(7.8, Weight.SEMIBOLD, Ink.SOFT)
SMALL = Style(7.8, ink=Ink.SOFT)
NOTE = Style(7.6, ink=Ink.QUIET)
NOTE_SOFT = Style(7.6, ink=Ink.SOFT)
AXIS = Style(7.0, ink=Ink.QUIET)
FIGURE = Style(20, Weight.SEMIBOLD)
