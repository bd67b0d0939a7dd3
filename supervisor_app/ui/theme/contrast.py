"""Contrast of two colours after WCAG 2 and the readable ink for a fill; no tokens."""

_LINEAR_BELOW = 0.03928


def luminance(colour: str) -> float:
    """Give the relative luminance of `#RRGGBB` (WCAG 2.2, definition of relative luminance)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mix(over: str, under: str, share: float) -> str:
    """Lay `over` on `under` with the given opacity (0 to 1) and give the opaque result."""
    parts = (
        round(int(over[i : i + 2], 16) * share + int(under[i : i + 2], 16) * (1 - share))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


def readable(fill: str, *inks: str) -> str:
    """Choose the ink that stands out most from the fill."""
    return max(inks, key=lambda ink: contrast(ink, fill))
