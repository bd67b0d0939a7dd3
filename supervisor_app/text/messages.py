"""From a known error to the sentence a person reads: what happened, what is safe, what to do.

To add one, under the error's code: a line in the SENTENCES of the family it belongs to,
text/sentences_work.py (people, rights, input, states) or text/sentences_machine.py (files, keys,
database, printers). A word for a new value of `kind`, `field`, `state`, `right` or `reason` goes
into text/message_words.py. Then the Arabic: resources/i18n/catalogue.py.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Protocol

from supervisor_app.text import sentences_machine, sentences_work
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import MISSING, clock_time, gregorian, num
from supervisor_app.text.message_words import word_for
from supervisor_app.text.translate import translate

# What happened, what is safe, what to do next; the last two may be empty.
Words = tuple[str, str, str]


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
        return " ".join(part for part in (self.what, self.safe, self.next) if part)


class _Shown(dict[str, str]):
    """Parameters ready for a sentence; one that the error did not give shows as missing."""

    def __missing__(self, key: str) -> str:
        return MISSING


def sentence(error: Coded) -> Message:
    """Make the message of an error in the language in force; an unknown code gets a general one."""
    make = sentences().get(error.code, _general)
    kind = str(error.params.get("kind", ""))
    shown = _Shown({name: _shown(name, value, kind) for name, value in error.params.items()})
    what, safe, following = (part.format_map(shown) for part in make())
    return Message(what, safe, following, error.code)


def sentences() -> Mapping[str, Callable[[], Words]]:
    """List the sentences of every family by the error's code."""
    return {**sentences_work.SENTENCES, **sentences_machine.SENTENCES}


def _shown(name: str, value: object, kind: str) -> str:
    """Write one parameter as a person reads it."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, str):
        return word_for(name, value, kind) or (iso(value) if value.isascii() else value)
    if isinstance(value, int | float | Decimal):
        return num(value, 0 if float(value).is_integer() else 1)
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
