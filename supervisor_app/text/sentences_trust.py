"""Sentences of errors of trust: sync, accounts' proofs, audit, copies; none of the day's work.

To add one: the error's code → what happened, what is safe, what to do. A {placeholder} is a
parameter of the error; messages.py writes it as a word, number or date.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.text.translate import translate

_SENTENCES: dict[str, Callable[[], tuple[str, str, str]]] = {
    "space_short": lambda: (
        translate("Errors", "Less than 500 MB are free, so imports and copies wait: {path}"),
        translate("Errors", "What was saved before is safe, and marking goes on."),
        translate("Errors", "Make room on the disk, then try again."),
    ),
    "clock_behind": lambda: (
        translate("Errors", "This machine's clock is behind what was written last: {now}"),
        translate("Errors", "Everything saved is safe and keeps its order."),
        translate("Errors", "Set the clock right; until then no report is made or signed."),
    ),
    "centre_read_only": lambda: (
        translate("Errors", "The centre's folder cannot be written, so nothing is changed: {path}"),
        translate("Errors", "Everything saved is safe; a temporary copy is shown, reports work."),
        translate("Errors", "Let the folder be written, then close and open the programme."),
    ),
    "copy_unfit": lambda: (
        translate("Errors", "This copy is not whole and is not put in place: {path}"),
        translate("Errors", "The centre stays as it was."),
        translate("Errors", "Choose an earlier copy."),
    ),
    "store_server_away": lambda: (
        translate("Errors", "The database server of this centre does not answer."),
        translate("Errors", "What was saved before is safe on the server."),
        translate("Errors", "Start the server or mend the connection, then try again."),
    ),
    "store_server_refused": lambda: (
        translate("Errors", "The database server of this centre refuses its name or password."),
        translate("Errors", "What was saved before is safe on the server."),
        translate("Errors", "Ask whoever runs the server, then give the new password."),
    ),
    "store_on_server": lambda: (
        translate("Errors", "This centre lies on a database server, which is copied there."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Ask whoever runs the server for a copy or to put one back."),
    ),
    "secrets_unreadable": lambda: (
        translate("Errors", "This workstation's sealed secrets cannot be opened: {path}"),
        translate("Errors", "The centre's figures are safe and work goes on without the server."),
        translate("Errors", "Enrol the workstation anew, or put the file back from a copy."),
    ),
    "roster_broken": lambda: (
        translate("Errors", "This account is not as an administrator signed it."),
        translate("Errors", "Nobody was let in by it; the attempt stands in the audit log."),
        translate(
            "Errors",
            "Another administrator opens the account in the settings and saves it. A password "
            "renewed by a recovery code elsewhere is taken over by this workstation's own code.",
        ),
    ),
    "first_password_expired": lambda: (
        translate("Errors", "The first password was not used in time."),
        "",
        translate("Errors", "Ask the administrator for a new one."),
    ),
    "first_password_pending": lambda: (
        translate("Errors", "This is a first password: it only opens the way to one of your own."),
        translate("Errors", "Nothing was done."),
        translate("Errors", "Sign in at the window and choose your password."),
    ),
    "session_ended": lambda: (
        translate("Errors", "This account was switched off or has another role now."),
        translate("Errors", "What was saved before is safe."),
        translate("Errors", "Ask the administrator."),
    ),
    "field_key_missing": lambda: (
        translate("Errors", "This workstation cannot open identity numbers yet."),
        translate("Errors", "They are safe on the workstations that hold the key."),
        translate("Errors", "Let one of those exchange with the server, then this one."),
    ),
    "reauth_needed": lambda: (
        translate("Errors", "This asks for your password once more."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Type the password and try again."),
    ),
}

SENTENCES: Mapping[str, Callable[[], tuple[str, str, str]]] = MappingProxyType(_SENTENCES)
