"""From a known error to the sentence a person reads: what happened, what is safe, what to do.

To add one, under the error's code: a line in the SENTENCES of the family it belongs to:
text/sentences_work.py (people, rights, input, states), text/sentences_machine.py (files, keys,
database, printers), text/sentences_sync.py (the server) or text/sentences_trust.py (proofs, audit,
copies). A word for a new value of `kind`, `field`, `state`, `right` or `reason` goes into
text/message_words.py. Then the Arabic: resources/i18n/catalogue.py.
"""

import datetime as dt
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Protocol

from supervisor_app.text import sentences_machine, sentences_sync, sentences_trust, sentences_work
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import MISSING, clock_time, gregorian, num
from supervisor_app.text.message_words import word_for
from supervisor_app.text.translate import translate

# What happened, what is safe, what to do next; the last two may be empty.
Words = tuple[str, str, str]
_ENDS = (".", "!", "?", "؟", "…")


class Coded(Protocol):
    """The part of an error that a sentence needs (errors and text do not know each other)."""

    code: ClassVar[str]
    params: dict[str, object]


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads about an error; `code` is the word to quote."""

    what: str
    safe: str
    next: str
    code: str

    @property
    def line(self) -> str:
        """The whole message on one line, for the command line and for narrow places."""
        return joined(self.what, self.safe, self.next)


def joined(*parts: str) -> str:
    """Join sentences on one line; what ends in a path or a name gets its full stop here."""
    said = [part for part in parts if part]
    ended = [part if part.endswith(_ENDS) else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])


class _Shown:
    """Writes the parameters that a sentence asks for; one that the error lacks is missing."""

    def __init__(self, params: Mapping[str, object]) -> None:
        self._params = params

    def __getitem__(self, name: str) -> str:
        kind = str(self._params.get("kind", ""))
        return _shown(name, self._params.get(name), kind)


def sentence(error: Coded) -> Message:
    """Make the message of an error in the language in force; an unknown code gets a general one."""
    make = sentences().get(error.code, _general)
    shown = _Shown(error.params)
    what, safe, following = (part.format_map(shown) for part in make())
    return Message(what, safe, following, error.code)


def sentences() -> Mapping[str, Callable[[], Words]]:
    """List the sentences of every family by the error's code."""
    return {
        **sentences_work.SENTENCES,
        **sentences_machine.SENTENCES,
        **sentences_sync.SENTENCES,
        **sentences_trust.SENTENCES,
    }


def _shown(name: str, value: object, kind: str) -> str:
    """Write one parameter as a person reads it."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, str):
        return word_for(name, value, kind) or (iso(value) if value.isascii() else value)
    if isinstance(value, int | float | Decimal) and math.isfinite(value):
        return num(value, 0 if value == int(value) else 1)
    if isinstance(value, dt.datetime | dt.time):
        return clock_time(value)
    if isinstance(value, dt.date):
        return gregorian(value)
    return iso(str(value))


def _general() -> Words:
    """Say that something went wrong without a sentence of its own."""
    return (
        translate("Errors", "This could not be done."),
        translate("Errors", "What was saved before is safe."),
        translate("Errors", "Try again; if it happens again, quote the code to support."),
    )
