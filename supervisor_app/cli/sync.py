"""The command sync: its parser; what it does is in `exchanging`, which brings the database."""

import argparse
from collections.abc import Callable
from pathlib import Path

Common = Callable[[argparse.ArgumentParser], None]


def add_parser(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `sync` to the commands."""
    parser = commands.add_parser("sync", help="exchange with the other workstations")
    common(parser)
    parser.add_argument(
        "--file",
        type=Path,
        metavar="PATH",
        help="exchange by a sealed file instead of the server: read it, then write what it lacks",
    )
    parser.add_argument(
        "--by-passphrase",
        action="store_true",
        help="seal the file by a passphrase although the field key could: for a station without it",
    )
    acting(parser)
    parser.set_defaults(run=_sync)


def _sync(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import exchanging  # noqa: PLC0415  start-up time: the database

    return exchanging.sync(arguments)
