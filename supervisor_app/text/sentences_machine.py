"""Sentences of errors that the machine causes: files, key store, database; none of people's work.

To add one: the error's code → what happened, what is safe, what to do. A {placeholder} is a
parameter of the error; messages.py writes it as a word, number or date.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from supervisor_app.text.translate import translate

_SENTENCES: dict[str, Callable[[], tuple[str, str, str]]] = {
    "already_running": lambda: (
        translate("Errors", "This centre is already open in another window."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Go on in the window that has come forward."),
    ),
    "no_display": lambda: (
        translate("Errors", "There is no display here on which a window could open."),
        translate("Errors", "Nothing was changed."),
        translate(
            "Errors", "Start it on a desktop; the command line does reports and checks without one."
        ),
    ),
    "file_trouble": lambda: (
        translate("Errors", "The file cannot be used: {path}"),
        translate("Errors", "What was saved before is safe."),
        translate("Errors", "Choose another place and try again."),
    ),
    "report_trouble": lambda: (
        translate("Errors", "The report cannot be opened: {path}"),
        translate("Errors", "The figures that it was made from are safe."),
        translate("Errors", "Make the report again."),
    ),
    "report_missing": lambda: (
        translate("Errors", "The report's file is no longer in its folder: {path}"),
        translate("Errors", "The figures that it was made from are safe."),
        translate("Errors", "Put the file back from a copy, or make the report again."),
    ),
    "report_damaged": lambda: (
        translate("Errors", "The report's file is not what was made: {path}"),
        translate("Errors", "The register keeps the fingerprint of the right one."),
        translate("Errors", "Do not send it; make the report again."),
    ),
    "disk_full": lambda: (
        translate("Errors", "The disk is full: {path}"),
        translate("Errors", "What was saved before is safe; the last change was not saved."),
        translate("Errors", "Make room on the disk, then repeat the last change."),
    ),
    "file_missing": lambda: (
        translate("Errors", "There is no such file: {path}"),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Look at its name and folder, then try again."),
    ),
    "file_refused": lambda: (
        translate("Errors", "The system refuses the file: {path}"),
        translate("Errors", "What was saved before is safe."),
        translate("Errors", "Choose another place, or ask for the right to this one."),
    ),
    "unsafe_folder": lambda: (
        translate("Errors", "The data folder lies in a place that others copy or share: {path}"),
        translate("Errors", "Nothing was written there."),
        translate("Errors", "Choose a folder on this machine's own disk."),
    ),
    "vault_trouble": lambda: (
        translate("Errors", "The system's key store cannot be trusted: {backend}."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Open with the passphrase, or ask for a working key store."),
    ),
    "vault_missing": lambda: (
        translate("Errors", "This machine offers no key store."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Open with the passphrase, or ask for a key store."),
    ),
    "vault_null": lambda: (
        translate("Errors", "The system's key store is switched off and keeps nothing."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Switch it on, or open with the passphrase."),
    ),
    "vault_plain": lambda: (
        translate("Errors", "The key store {backend} keeps secrets readable, so it is not used."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Use the system's own key store, or open with the passphrase."),
    ),
    "vault_changed": lambda: (
        translate("Errors", "The key lies in {expected}, but this session uses {backend}."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Sign in to the former session, or open with the passphrase."),
    ),
    "vault_refused": lambda: (
        translate("Errors", "The key store {backend} did not give its secret."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Unlock it and try again, or open with the passphrase."),
    ),
    "key_trouble": lambda: (
        translate("Errors", "The centre's key cannot be had."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Open with the passphrase or the recovery code."),
    ),
    "key_missing": lambda: (
        translate("Errors", "The centre's key is not on this machine."),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Open with the passphrase or the recovery code."),
    ),
    "keyslots_unreadable": lambda: (
        translate("Errors", "The file of wrapped keys is damaged: {path}"),
        translate("Errors", "The centre's data were not touched."),
        translate("Errors", "Restore this file from the last backup."),
    ),
    "wrong_passphrase": lambda: (
        translate("Errors", "The passphrase is not right."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Look at the keyboard's language and type it again."),
    ),
    "wrong_recovery_code": lambda: (
        translate("Errors", "The recovery code is not right."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Compare it with the printed sheet and type it again."),
    ),
    "store_trouble": lambda: (
        translate("Errors", "The centre's database cannot be used."),
        translate("Errors", "What was saved before is safe."),
        translate("Errors", "Close the programme and open it again."),
    ),
    "store_missing": lambda: (
        translate("Errors", "There is no centre in this folder: {path}"),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Choose the right folder, or set up a centre."),
    ),
    "store_exists": lambda: (
        translate("Errors", "There is already a centre in this folder: {path}"),
        translate("Errors", "It was not overwritten."),
        translate("Errors", "Open it, or choose an empty folder."),
    ),
    "store_busy": lambda: (
        translate("Errors", "Another programme holds the centre's database."),
        translate("Errors", "What was saved before is safe; the last change was not saved."),
        translate("Errors", "Close the other programme, then repeat the last change."),
    ),
    "store_corrupt": lambda: (
        translate("Errors", "The centre's database is damaged."),
        translate("Errors", "The damaged file was kept as it is."),
        translate("Errors", "Restore the last backup."),
    ),
    "store_read_only": lambda: (
        translate("Errors", "The centre's database cannot be written: {path}"),
        translate("Errors", "What was saved before is safe; the last change was not saved."),
        translate("Errors", "Ask for the right to write in this folder."),
    ),
    "store_older": lambda: (
        translate("Errors", "An older version of the programme made this centre's database."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Close the programme and start it again, so that it is upgraded."),
    ),
    "store_newer": lambda: (
        translate("Errors", "A newer version of the programme made this centre's database."),
        translate("Errors", "Nothing was touched; the data and their copies lie as they were."),
        translate("Errors", "Install the newer version here, or read out what can be read."),
    ),
    "store_engine_old": lambda: (
        translate("Errors", "The database engine is {version}; at least {needed} is needed."),
        translate("Errors", "Nothing was changed."),
        translate("Errors", "Install the programme again with its own libraries."),
    ),
    "wrong_key": lambda: (
        translate("Errors", "The key does not open this centre's database: {path}"),
        translate("Errors", "The centre's data stay encrypted."),
        translate("Errors", "Choose the right folder, or restore its key file from the backup."),
    ),
    "read_trouble": lambda: (
        translate("Errors", "The file could not be read: {file}"),
        translate("Errors", "Nothing of it was kept."),
        translate("Errors", "Ask for the file again, or save it as CSV."),
    ),
    "unreadable_file": lambda: (
        translate("Errors", "The file cannot be read: {file} ({reason})."),
        translate("Errors", "Nothing of it was kept."),
        translate("Errors", "Look at the file, or ask for it again."),
    ),
    "reader_crashed": lambda: (
        translate("Errors", "Reading broke off in the middle of the file: {file}"),
        translate("Errors", "Nothing of it was kept."),
        translate("Errors", "The file may be damaged; ask for it again."),
    ),
    "reader_timed_out": lambda: (
        translate("Errors", "Reading took longer than {seconds} s and was ended: {file}"),
        translate("Errors", "Nothing of it was kept."),
        translate("Errors", "Split the file into smaller ones and try again."),
    ),
    "reader_out_of_memory": lambda: (
        translate("Errors", "Reading needed more than {megabytes} MB and was ended: {file}"),
        translate("Errors", "Nothing of it was kept."),
        translate("Errors", "Split the file into smaller ones and try again."),
    ),
}
SENTENCES: Mapping[str, Callable[[], tuple[str, str, str]]] = MappingProxyType(_SENTENCES)
