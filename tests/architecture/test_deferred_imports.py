"""Imports inside functions: what start-up time or the platform needs, the reason beside it."""

import ast

from tests.architecture import tree

# To add one: the module that is slow to import, and what it would slow down.
ALLOWED = {
    "PIL": "drawing of stamps and pictures in a report",
    "PySide6.QtWidgets": "a box of its own after a fault",
    "alembic": "migrations: needed when the schema moves",
    "argon2": "password hashing: needed at login",
    "ctypes": "calls of Windows alone",
    "hijridate": "month tables of the Hijri calendar",
    "holidays": "every country's rules: needed when a year is filled",
    "keyring": "searches its back-ends: needed when the store is unlocked",
    "numpy": "comes with the charts",
    "pikepdf": "finishing of a PDF",
    "platformdirs": "the folder where none is named",
    "pypdfium2": "preview of a PDF",
    "pyqtgraph": "charts",
    "reportlab": "drawing of a PDF",
    "resource": "limits of a process: not there on Windows",
    "segno": "QR code of a report",
    "subprocess": "how a Mac is asked for its mounts",
    "uharfbuzz": "shaping of Arabic in a PDF",
    "xml": "reading of a catalogue, which is then kept",
    "supervisor_app.app": "Qt: commands that open no window do without",
    "supervisor_app.bootstrap": "brings SQLAlchemy: in a thread while the window paints",
    "supervisor_app.cli.administration": "the driver of Postgres: other commands do without",
    "supervisor_app.cli.auditing": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.copies": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.commands": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.exchanging": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.joining": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.moving": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.stationing": "the database: --help and a wrong usage do without",
    "supervisor_app.cli.pictures": "Qt: commands that open no window do without",
    "supervisor_app.intake": "readers of other people's files",
    "supervisor_app.reports": "drawing of a PDF",
    "supervisor_app.services.demo": "invents the demonstration: needed once",
    "supervisor_app.services.reports": "gathers for what draws a PDF",
    "supervisor_app.services.anonymise": "brings the demonstration: needed once",
    "supervisor_app.services.joining": "brings SQLAlchemy: where a folder is new or is joining",
    "supervisor_app.services.salvage": "brings SQLAlchemy: where a newer version wrote",
    "supervisor_app.services.upkeep": "brings SQLAlchemy: after the window is gone",
    "supervisor_app.store.move": "psycopg: needed where a store moves to a server",
    "supervisor_app.store.postgres_schema": "psycopg: needed where a server has the store",
    "supervisor_app.store.migrations": "migrations: needed when the schema moves",
    "supervisor_app.store.upgrade": "migrations: needed when the schema moves",
    "supervisor_app.system.key_change": "after a kill while the key changed",
    "supervisor_app.sync": "the driver of Postgres: after the first paint",
    "supervisor_app.sync.connection": "psycopg: needed where there is a server",
    "supervisor_app.sync.postgres_carrier": "psycopg: needed where there is a server",
    "supervisor_app.sync.rounds": "psycopg: needed where there is a server",
    "supervisor_app.sync.server": "psycopg: needed where there is a server",
    "supervisor_app.system.keyslots": "cryptography: the demonstration's key needs none",
    "supervisor_app.system.lock": "sockets and hashes: after the first paint",
    "supervisor_app.system.log": "rotation of files: after the first paint",
    "supervisor_app.text.messages": "after a fault",
    "supervisor_app.ui.charts": "charts",
    "supervisor_app.ui.notify": "after a fault",
    "supervisor_app.ui.screens": "a screen is imported when it is first opened",
    "supervisor_app.ui.shell": "what comes after the first paint, or after signing in",
    "supervisor_app.ui.theme.look": "Qt's enums: after the first paint",
    "supervisor_app.ui.widgets.shortcuts": "after the first paint",
}
REASONS = ("start-up time:", "Windows has none")


def covered(name: str) -> bool:
    """Tell whether a module or one of its parents stands in the list."""
    return any(name == allowed or name.startswith(f"{allowed}.") for allowed in ALLOWED)


def deferred(source: tree.Source) -> list[ast.Import | ast.ImportFrom]:
    """List the deferred imports of a file in the order of their lines."""
    return sorted(tree.imports_inside_functions(source), key=lambda node: node.lineno)


def test_only_slow_modules_are_imported_late() -> None:
    """A function imports nothing that the list above does not hold."""
    strays = [
        f"{s.at(node)} {tree.imported(node)[-1]}"
        for s in tree.product()
        for node in deferred(s)
        if not any(covered(name) for name in tree.imported(node))
    ]
    assert not strays


def test_every_late_import_says_what_it_saves() -> None:
    """A late import carries `noqa: PLC0415  start-up time: …` (or `Windows has none`)."""
    mute = [
        s.at(node)
        for s in tree.product()
        for node in deferred(s)
        if not any(reason in s.line(node) for reason in REASONS)
    ]
    assert not mute
