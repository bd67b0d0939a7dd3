"""Sentences of errors that people's work meets: rights, input, states; none of the machine's.

To add one: the error's code → what happened, what is safe, what to do. A {placeholder} is a
parameter of the error; messages.py writes it as a word, number or date.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.text.translate import translate

_SENTENCES: dict[str, Callable[[], tuple[str, str, str]]] = {
    "known": lambda: (
        translate("Errors", "This could not be done."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Try again; if it happens again, quote the code to support."),
    ),
    "not_allowed": lambda: (
        translate("Errors", "Your role does not hold this right: {right}."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Ask the supervisor, or sign in with an account that holds it."),
    ),
    "not_found": lambda: (
        translate("Errors", "Not found in this centre: {kind} {id}."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Refresh the list and choose again."),
    ),
    "invalid_input": lambda: (
        translate("Errors", "The value of “{field}” does not hold: {reason}."),
        translate("Errors", "What you typed is kept, but not saved."),
        translate("Errors", "Correct it and leave the field."),
    ),
    "conflict": lambda: (
        translate("Errors", "This is no longer possible for {kind}; its state is now: {state}."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Look at its present state and decide again."),
    ),
    "sign_in_trouble": lambda: (
        translate("Errors", "You cannot be let in now."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Try again, or ask the administrator."),
    ),
    "sign_in_refused": lambda: (
        translate("Errors", "The user name and the password do not belong together."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Look at the keyboard's language, or ask the administrator."),
    ),
    "sign_in_locked": lambda: (
        translate("Errors", "Too many wrong passwords in a row."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Try again in {seconds} s, or ask the administrator."),
    ),
    "cell_too_wide": lambda: (
        translate("Errors", "A word is wider than its column on the report: {text}"),
        translate("Errors", "No page was made; the figures are saved."),
        translate("Errors", "Shorten it, for instance by the agency's short name."),
    ),
    "cancelled": lambda: (
        translate("Errors", "Cancelled as you asked."),
        translate("Errors", "Nothing of it was kept."),
        "",
    ),
}
SENTENCES: Mapping[str, Callable[[], tuple[str, str, str]]] = MappingProxyType(_SENTENCES)
