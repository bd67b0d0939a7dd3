"""A recovery code on paper: 160 bits as 32 letters in groups of four, forgiving when typed."""

import unicodedata

BYTES = 20
_COUNT = BYTES * 8 // 5
_GROUP = 4
# Crockford's alphabet: no letter looks like a digit.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")


def printed(code: bytes) -> str:
    """Return 20 bytes as eight groups of four letters."""
    number = int.from_bytes(code, "big")
    letters = "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(_COUNT)))
    return "-".join(letters[start : start + _GROUP] for start in range(0, _COUNT, _GROUP))


def typed(code: str) -> bytes:
    """Return the 20 bytes, whatever case, spaces, dashes or digits were typed (ValueError)."""
    folded = "".join(
        str(unicodedata.digit(letter)) if letter.isdigit() else letter
        for letter in unicodedata.normalize("NFKC", code).upper()
        if letter.isalnum()
    ).translate(_LOOKALIKES)
    if len(folded) != _COUNT:
        raise ValueError("a recovery code has 32 letters")
    number = 0
    for letter in folded:
        number = number << 5 | _LETTERS.index(letter)
    return number.to_bytes(BYTES, "big")
