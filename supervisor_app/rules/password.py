"""What makes a password acceptable and how long failures lock; hashing it is not here."""

import unicodedata
from collections.abc import Collection
from enum import StrEnum

MIN_LENGTH = 8
MAX_LENGTH = 256  # far above the 64 that ASVS asks for, low enough to hash at once
FAILURES_BEFORE_LOCK = 5
FIRST_LOCK_SECONDS = 60
LONGEST_LOCK_SECONDS = 15 * 60

# The few that people here reach for first; a centre adds its own words through `also_blocked`.
_BLOCKED = frozenset(
    {
        "12345678",
        "123456789",
        "1234567890",
        "0123456789",
        "87654321",
        "password",
        "password1",
        "passw0rd",
        "p@ssw0rd",
        "qwertyui",
        "qwerty123",
        "qwertyuiop",
        "admin123",
        "administrator",
        "welcome1",
        "iloveyou",
        "abcd1234",
        "abc12345",
        "ksa12345",
        "saudi123",
        "saudiarabia",
        "محمد1234",
        "السعودية",
        "كلمةالمرور",
        "المملكة",
        "المدينة المنورة",
        "مركز الخدمات",
    }
)


class PasswordFault(StrEnum):
    """Why a password is refused."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    COMMON = "common"
    SAME_AS_USER = "same_as_user"


def normalised(password: str) -> str:
    """Return the NFC form, so that Arabic typed on different keyboards is one password."""
    return unicodedata.normalize("NFC", password)


def faults(
    password: str, user_name: str, also_blocked: Collection[str] = ()
) -> tuple[PasswordFault, ...]:
    """Return every reason to refuse the password, none when it is acceptable.

    No rule asks for kinds of characters (ASVS 5.0); lists and names compare without case.
    """
    text = normalised(password)
    folded = text.casefold()
    blocked = _BLOCKED | {normalised(word).casefold() for word in also_blocked}
    checks = (
        (PasswordFault.TOO_SHORT, len(text) < MIN_LENGTH),
        (PasswordFault.TOO_LONG, len(text) > MAX_LENGTH),
        (PasswordFault.COMMON, _digits_folded(folded) in blocked or len(set(folded)) == 1),
        (PasswordFault.SAME_AS_USER, folded.strip() == normalised(user_name).casefold().strip()),
    )
    return tuple(fault for fault, broken in checks if broken)


def _digits_folded(text: str) -> str:
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def lock_seconds(failures: int) -> int:
    """Return how long the account waits after this many failures in a row.

    From the fifth on 60 s, doubled by each further failure up to 15 min; never for good.
    """
    doublings = failures - FAILURES_BEFORE_LOCK
    if doublings < 0:
        return 0
    steps = min(doublings, LONGEST_LOCK_SECONDS.bit_length())  # a huge count must stay cheap
    return min(LONGEST_LOCK_SECONDS, FIRST_LOCK_SECONDS << steps)
