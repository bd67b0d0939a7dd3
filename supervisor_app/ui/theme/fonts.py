"""The product's one typeface and its seven roles; no colours.

Two settings are compulsory on every font and stand only here: `locl` off (the face swaps Latin
digits inside Arabic runs for glyphs without a code, which then vanish from the text layer of a PDF)
and no hinting (hinted digits of 12 to 14 px come out wide and uneven).
"""

from enum import StrEnum

from fontpkg_ibm_plex_sans_arabic import ROOT
from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "IBM Plex Sans Arabic"
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


class Role(StrEnum):
    """What a text is for; its size and weight follow from this."""

    DISPLAY = "display"
    FIGURE = "figure"
    H1 = "h1"
    H2 = "h2"
    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    CAPTION = "caption"


def register_fonts() -> None:
    """Hand the font files to Qt once; a second call changes nothing. Raises RuntimeError."""
    if FAMILY in QFontDatabase.families():
        return
    for weight in _WEIGHTS:
        path = ROOT / "files" / f"IBMPlexSansArabic-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"font file cannot be read: {path.name}")


def font(role: Role | str = Role.BODY, *, larger_by: int = 0) -> QFont:
    """Give the font of a role; `larger_by` pixels serve the wide density."""
    pixels, weight = {
        Role.DISPLAY: (28, QFont.Weight.DemiBold),
        Role.FIGURE: (20, QFont.Weight.DemiBold),
        Role.H1: (20, QFont.Weight.DemiBold),
        Role.H2: (16, QFont.Weight.DemiBold),
        Role.BODY: (14, QFont.Weight.Normal),
        Role.STRONG: (14, QFont.Weight.DemiBold),
        Role.SMALL: (13, QFont.Weight.Normal),
        Role.CAPTION: (12, QFont.Weight.Normal),
    }[Role(role)]
    made = QFont(FAMILY)
    made.setPixelSize(pixels + larger_by)
    made.setWeight(weight)
    made.setFeature(QFont.Tag.fromString("locl"), 0)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
