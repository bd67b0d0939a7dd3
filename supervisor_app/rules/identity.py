"""Saudi identity numbers: are they possible, whose are they, how they are masked; no storing."""

from enum import StrEnum

_LENGTH = 10
_SHOWN_AT_END = 2
_SHOWN_AT_START = 1


class IdentityKind(StrEnum):
    """Whose number it is, by its first digit."""

    CITIZEN = "citizen"
    RESIDENT = "resident"


def clean(number: str) -> str:
    """Return the number in Latin digits without spaces and dashes; other characters stay."""
    kept = (char for char in number if char not in " -\u00a0\u200e\u200f")
    return "".join(str(int(char)) if char.isdecimal() else char for char in kept)


def kind_of(number: str) -> IdentityKind | None:
    """Return whose number it is, or None where it cannot be a Saudi identity number.

    Ten digits that begin with 1 or 2 and pass the Luhn check.
    """
    digits = clean(number)
    if len(digits) != _LENGTH or not digits.isdecimal() or not _passes_luhn(digits):
        return None
    return {"1": IdentityKind.CITIZEN, "2": IdentityKind.RESIDENT}.get(digits[0])


def _passes_luhn(digits: str) -> bool:
    doubled = (2 * int(digit) for digit in digits[-2::-2])
    plain = (int(digit) for digit in digits[-1::-2])
    return (sum(plain) + sum(n - 9 if n > 9 else n for n in doubled)) % 10 == 0  # noqa: PLR2004  Luhn's own digits


def masked(number: str) -> str:
    """Return the number as screens show it: "1•••••••72"; a short one shows nothing."""
    digits = clean(number)
    if len(digits) < _LENGTH:
        return "•" * len(digits)
    hidden = len(digits) - _SHOWN_AT_START - _SHOWN_AT_END
    return digits[:_SHOWN_AT_START] + "•" * hidden + digits[-_SHOWN_AT_END:]
