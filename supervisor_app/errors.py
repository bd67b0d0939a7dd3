"""The whole exception tree: codes and parameters, no sentences (those stand in text/messages.py).

* SupervisorError                 anything that this product raises itself
  x KnownError                    environment or person: a sentence is shown, nothing is a bug
    + NotAllowed                  the actor's role does not hold the right
    + NotFound                    the thing asked for is not in this centre
    + InvalidInput                a value that a person gave does not hold; names field and reason
    + Conflict                    the thing was changed meanwhile, or is not in a state for this

To add one: a class here with a code, a sentence in text/messages.py under the same code.
"""

from typing import ClassVar


class SupervisorError(Exception):
    """Root of the product's own errors; `params` fill the placeholders of the sentence."""

    code: ClassVar[str] = "internal"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = params


class KnownError(SupervisorError):
    """The environment or a person caused it: shown as a plain sentence, never as a bug."""

    code = "known"


class NotAllowed(KnownError):
    """The actor's role does not hold the right (params: right)."""

    code = "not_allowed"


class NotFound(KnownError):
    """What was asked for is not in this centre (params: kind, id)."""

    code = "not_found"


class InvalidInput(KnownError):
    """A value that a person gave does not hold (params: field, reason, value)."""

    code = "invalid_input"


class Conflict(KnownError):
    """The thing is not in a state that allows this (params: kind, state)."""

    code = "conflict"
