"""The command join: its parser; what it does is in `joining`, which brings the database."""

import argparse
from collections.abc import Callable
from pathlib import Path

Common = Callable[[argparse.ArgumentParser], None]


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common
) -> None:
    """Add `join` to the commands."""
    parser = commands.add_parser("join", help="make an empty folder a workstation of a centre")
    common(parser)
    parser.add_argument(
        "--file",
        type=Path,
        metavar="ENROLMENT",
        help="the enrolment file; left out, a joining that was broken off goes on",
    )
    parser.add_argument(
        "--passphrase",
        action="store_true",
        help="keep the key under a passphrase, also where there is a key store",
    )
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the one-time code, then the passphrase where one is needed, from standard input",
    )
    parser.set_defaults(run=_join)


def _join(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import joining  # noqa: PLC0415  start-up time: the database

    return joining.join(arguments)
