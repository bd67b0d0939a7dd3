"""The words of the command `store`; what it does is in `moving`."""

import argparse
from collections.abc import Callable

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `store` to the commands."""
    parser = commands.add_parser("store", help="move the centre's database to a server, or back")
    place = parser.add_mutually_exclusive_group(required=True)
    place.add_argument(
        "--postgresql",
        metavar="URL",
        help="postgresql://ROLE@HOST:PORT/DATABASE, empty, its password is asked for",
    )
    place.add_argument("--sqlite", action="store_true", help="back into a file of the folder")
    parser.set_defaults(run=move)
    common(parser)
    acting(parser)


def move(arguments: argparse.Namespace) -> int:
    """Move the store."""
    from supervisor_app.cli import moving  # noqa: PLC0415  start-up time: the database

    return moving.move(arguments)
