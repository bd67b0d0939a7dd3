"""Why a file or a row of it is not accepted; refused rows are counted, the first ones kept."""

from collections import Counter
from enum import StrEnum

KEPT = 1_000
_LONGEST_VALUE = 80


class Unfit(StrEnum):
    """Why a file cannot be read at all (`UnreadableFile.params["reason"]`)."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    CHANGED = "changed"
    EMPTY = "empty"
    NOT_TEXT = "not_text"
    SPREADSHEET = "spreadsheet"
    LINE_TOO_LONG = "line_too_long"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_ROWS = "too_many_rows"
    NO_HEADER = "no_header"
    NO_ROWS = "no_rows"
    COLUMN_MISSING = "column_missing"


class Reason(StrEnum):
    """Why a row was not accepted; sentences stand with the screens."""

    QUOTES = "quotes"
    COLUMNS = "columns"
    MISSING = "missing"
    BAD_DATE = "bad_date"
    BAD_TIME = "bad_time"
    FUTURE = "future"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    BAD_TEXT = "bad_text"
    DUPLICATE = "duplicate"


class RowRefused(Exception):
    """One row does not hold; it never leaves the reader."""

    def __init__(self, field: str, reason: Reason, value: str = "") -> None:
        super().__init__(field, reason, value)
        self.field = field
        self.reason = reason
        self.value = value


class Refusals:
    """The refused rows of one file."""

    def __init__(self) -> None:
        self.kept: list[tuple[int, str, str, str]] = []
        self.counts: Counter[str] = Counter()

    def add(self, line: int, refused: RowRefused) -> None:
        """Count a refused row and keep it while there is room."""
        self.counts[refused.reason] += 1
        if len(self.kept) < KEPT:
            self.kept.append((line, refused.field, refused.reason, printable(refused.value)))


def printable(text: str) -> str:
    """Return the beginning of a foreign text without anything that could disturb a screen."""
    short = text[:_LONGEST_VALUE]
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in short)
