"""Sentences of errors of trust: sync, accounts' proofs, audit, copies; none of the day's work.

To add one: the error's code → what happened, what is safe, what to do. A {placeholder} is a
parameter of the error; messages.py writes it as a word, number or date.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.text.translate import translate

_SENTENCES: dict[str, Callable[[], tuple[str, str, str]]] = {
    "secrets_unreadable": lambda: (
        translate("Errors", "This workstation's sealed secrets cannot be opened: {path}"),
        translate("Errors", "The centre's figures are safe and work goes on without the server."),
        translate("Errors", "Enrol the workstation anew, or put the file back from a copy."),
    ),
}

SENTENCES: Mapping[str, Callable[[], tuple[str, str, str]]] = MappingProxyType(_SENTENCES)
