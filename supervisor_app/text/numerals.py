"""Digits and numbers as a person reads them, and the two display choices; no dates, no words."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal

from supervisor_app.text.bidi import iso

MINUS = "\u2212"
LATIN = "0123456789"
ARABIC = "٠١٢٣٤٥٦٧٨٩"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
DECIMAL_SIGN = "٫"
GROUP_SIGN = "٬"

_TO_LATIN = str.maketrans(ARABIC + PERSIAN, LATIN + LATIN)
_TO_ARABIC = str.maketrans(LATIN, ARABIC)
_TO_ARABIC_NUMBER = str.maketrans(f"{LATIN}.,%", f"{ARABIC}{DECIMAL_SIGN}{GROUP_SIGN}٪")

# Wide enough for every float, so that a pasted giant is shown and never an error of its own.
_ANY_SIZE = Context(prec=400)


@dataclass(frozen=True, slots=True)
class Formats:
    """What a person chose for display; what is stored and exported never depends on it."""

    digits: Literal["latin", "arabic"] = "latin"
    date_order: Literal["hijri_first", "gregorian_first"] = "hijri_first"


class _Display:
    """Holds the choice in force, so that no module rebinds a name."""

    def __init__(self) -> None:
        self.formats = Formats()


_DISPLAY = _Display()


def configure(formats: Formats) -> None:
    """Put the display choice in force for every text made from now on."""
    _DISPLAY.formats = formats


def current() -> Formats:
    """Tell the display choice in force."""
    return _DISPLAY.formats


def fold_digits(text: str) -> str:
    """Turn Arabic-Indic and Persian digits into ASCII digits, leaving everything else."""
    return text.translate(_TO_LATIN)


def shown_digits(text: str) -> str:
    """Put ASCII digits into the chosen digits, leaving every sign (times, dates, codes)."""
    return text.translate(_TO_ARABIC) if current().digits == "arabic" else text


def _number(x: float | Decimal, decimals: int) -> str:
    """Write a number with grouped thousands in the chosen digits, rounded half up, unisolated."""
    # Going through str keeps 2.675 what a person typed, where the binary value lies below it.
    exact = Decimal(str(x)) if isinstance(x, float) else Decimal(x)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _ANY_SIZE)
    text = f"{abs(rounded):,.{decimals}f}"
    if current().digits == "arabic":
        text = text.translate(_TO_ARABIC_NUMBER)
    return f"{MINUS}{text}" if rounded < 0 else text


def num(x: float | Decimal, decimals: int = 0) -> str:
    """Write a number with grouped thousands; a negative one is isolated so its minus stays left.

    Raises ValueError for a value that is not finite: a missing figure is `formats.MISSING`.
    """
    if not Decimal(x).is_finite():
        raise ValueError(f"not a figure: {x}")
    text = _number(x, decimals)
    return iso(text) if text.startswith(MINUS) else text


def pct(x: float | Decimal, decimals: int = 1) -> str:
    """Write a percentage given in 0..100, isolated so that its sign stays on one side."""
    sign = "٪" if current().digits == "arabic" else "%"
    return iso(f"{_number(x, decimals)}{sign}")


def signed(x: float | Decimal, decimals: int = 0) -> str:
    """Write a difference with its sign, isolated; zero carries none."""
    text = _number(x, decimals)
    rises = not text.startswith(MINUS) and text.strip("0.,٠٫٬") != ""
    return iso(f"+{text}" if rises else text)
