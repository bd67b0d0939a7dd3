"""The command `anonymise`: a demonstration centre from a real one, its people left out."""

import argparse
from collections.abc import Callable
from pathlib import Path

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `anonymise` to the commands."""
    parser = commands.add_parser("anonymise", help="make a demonstration from a real centre")
    parser.add_argument("--out", type=Path, required=True, metavar="NEW")
    parser.set_defaults(run=anonymise)
    common(parser)
    acting(parser)


def anonymise(arguments: argparse.Namespace) -> int:
    """Write a demonstration centre with the figures of `--data` into a new folder."""
    from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: the database
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        seated,
    )
    from supervisor_app.system.paths import CentrePaths  # noqa: PLC0415  start-up time: keys

    with seated(arguments) as desk:
        made = bootstrap.anonymise_centre(desk, CentrePaths(arguments.out), progress())
    words = translate("Cli", "{rows} rows carried over, {replaced} values replaced: {path}")
    tell(
        words.format(rows=num(made.rows), replaced=num(made.replaced), path=arguments.out.resolve())
    )
    return 0
