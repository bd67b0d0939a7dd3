"""Sentences of errors between a workstation and the server of the shared journal; no other error.

To add one: the error's code → what happened, what is safe, what to do. A {placeholder} is a
parameter of the error; messages.py writes it as a word, number or date.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.text.translate import translate

_SENTENCES: dict[str, Callable[[], tuple[str, str, str]]] = {
    "sync_trouble": lambda: (
        translate("Errors", "The exchange with the server was not possible."),
        translate("Errors", "Everything entered here is safe and waits to be sent."),
        translate("Errors", "Go on working; the exchange is tried again by itself."),
    ),
    "server_unreachable": lambda: (
        translate("Errors", "The server does not answer: {host}"),
        translate("Errors", "Everything entered here is safe and waits to be sent."),
        translate("Errors", "Go on working; if it lasts, check the network."),
    ),
    "server_not_proven": lambda: (
        translate("Errors", "The server could not prove that it is ours: {host}"),
        translate("Errors", "Nothing was sent, not even the password."),
        translate("Errors", "Tell the server's administrator: the certificate must be checked."),
    ),
    "server_refused": lambda: (
        translate("Errors", "The server does not accept this name and password: {host}"),
        translate("Errors", "Everything entered here is safe and waits to be sent."),
        translate("Errors", "Ask the server's administrator whether the workstation is enrolled."),
    ),
    "server_too_old": lambda: (
        translate("Errors", "The server's Postgres is too old: {version}, needed is {needed}."),
        translate("Errors", "Nothing was changed on it."),
        translate("Errors", "Upgrade Postgres, then try again."),
    ),
    "server_newer": lambda: (
        translate("Errors", "A newer version of this program set the server up: {revision}"),
        translate("Errors", "Nothing was changed on it."),
        translate("Errors", "Update this program, then try again."),
    ),
    "server_older": lambda: (
        translate("Errors", "The server's shared journal is missing or older than this: {host}"),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "The server's administrator brings it up by the command server init."),
    ),
    "program_older": lambda: (
        translate("Errors", "The server asks for a newer version of this program: {host}"),
        translate("Errors", "The workstation is let in; no new code is needed."),
        translate("Errors", "Update this program, then go on."),
    ),
    "centre_empty": lambda: (
        translate("Errors", "The server has no account of this centre yet: {host}"),
        translate("Errors", "The workstation is let in; no new code is needed."),
        translate("Errors", "Let the centre's first workstation exchange with it, then go on."),
    ),
    "server_clock_wrong": lambda: (
        translate("Errors", "The server's clock is behind what it has received itself."),
        translate("Errors", "Everything entered here is safe and waits to be sent."),
        translate("Errors", "The server's administrator sets its clock; then it goes on."),
    ),
    "server_trouble": lambda: (
        translate("Errors", "The server broke off with a fault of its own: {reason}"),
        translate("Errors", "Everything entered here is safe and waits to be sent."),
        translate("Errors", "If it happens again, quote this code to the administrator."),
    ),
    "station_revoked": lambda: (
        translate("Errors", "The administrator has withdrawn this workstation."),
        translate("Errors", "Everything here can still be read; nothing new reaches the others."),
        translate("Errors", "Write a sealed file and hand it to the administrator."),
    ),
    "enrolment_spent": lambda: (
        translate("Errors", "This enrolment was used before, has run out or was revoked."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Ask the server's administrator for a new file and code."),
    ),
    "enrolment_unreadable": lambda: (
        translate("Errors", "This code does not open the enrolment file: {path}"),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Check code and file; both come from the same enrolment."),
    ),
    "sync_not_set_up": lambda: (
        translate("Errors", "This workstation is not enrolled at a server."),
        translate("Errors", "The centre's figures are safe and work goes on without the server."),
        translate("Errors", "Ask the server's administrator for an enrolment file and its code."),
    ),
    "demonstration_alone": lambda: (
        translate("Errors", "The demonstration centre works alone and never meets a server."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Set up your own centre to work on several workstations."),
    ),
    "journals_disagree": lambda: (
        translate("Errors", "An entry that came in does not fit its journal: {device}, {seq}"),
        translate("Errors", "Nothing of it was taken over; your own figures are safe."),
        translate("Errors", "Show this to the administrator; it may be a sign of tampering."),
    ),
    "carried_file_unreadable": lambda: (
        translate("Errors", "The carried file cannot be taken: {reason} ({path})"),
        translate("Errors", "Nothing of it was taken over; your own figures are safe."),
        translate("Errors", "Check the passphrase, or have the file written again."),
    ),
}

SENTENCES: Mapping[str, Callable[[], tuple[str, str, str]]] = MappingProxyType(_SENTENCES)
