"""Bidi isolates for text on screens and pages, and their removal from what is stored; no layout."""

LEFT_TO_RIGHT_ISOLATE = "\u2066"
POP_ISOLATE = "\u2069"

# Marks that a copied text may carry: they are invisible, break searches and can disguise names.
_MARKS = dict.fromkeys(
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
)


def iso(text: str) -> str:
    """Wrap a run that reads left to right (number, time, phone, code) for use in Arabic text."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


def strip_controls(text: str) -> str:
    """Drop invisible direction marks; called on paste and before anything is stored."""
    return text.translate(_MARKS)
