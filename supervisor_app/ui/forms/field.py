"""The declaration of one field: label, kind of editor, check; building it is `forms.form`.

    NAME = Field("name", lambda: translate("Employees", "Name"), required=True)
    START = Field("start", lambda: translate("Shifts", "Start"), Kind.TIME, check=after_seven)

A label is a function, so that it is in the language in force when the form is built.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What edits the value, and the Python type that it takes and gives."""

    TEXT = "text"  # str
    LONG_TEXT = "long_text"  # str
    NUMBER = "number"  # int | None
    TIME = "time"  # datetime.time | None
    DATE = "date"  # datetime.date
    CHOICE = "choice"  # the chosen value
    SWITCH = "switch"  # bool
    SECRET = "secret"  # noqa: S105  str; the name of a kind, not a secret


Choices = Callable[[], Sequence[tuple[Any, str]]]


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form; `check` gives the reason why a value does not hold, or ""."""

    key: str
    label: Callable[[], str]
    kind: Kind = Kind.TEXT
    check: Callable[[Any], str] | None = None
    required: bool = False
    choices: Choices | None = None
    hint: Callable[[], str] | None = None
    width: int = 0
