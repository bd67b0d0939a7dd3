"""The command station: its parsers; what it does is in `stationing`, which brings the database."""

import argparse
from collections.abc import Callable
from pathlib import Path

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `station list|withdraw|admit` to the commands."""
    station = commands.add_parser("station", help="the workstations of the centre")
    common(station)
    actions = station.add_subparsers(metavar="ACTION", required=True, dest="action")
    actions.add_parser("list", help="names, places, last seen, states")
    out = actions.add_parser("withdraw", help="take a workstation out: a new key for all others")
    out.add_argument("station", metavar="NAME", help="its name, or its number as `list` says it")
    out.add_argument("--reason", required=True, metavar="TEXT", help="stays in the audit log")
    late = actions.add_parser("admit", help="take in what a withdrawn workstation had not sent")
    late.add_argument("file", type=Path, metavar="FILE", help="the sealed file that it wrote")
    late.add_argument("--reason", required=True, metavar="TEXT", help="stays in the audit log")
    for parser in actions.choices.values():
        common(parser)
        acting(parser)
        parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import stationing  # noqa: PLC0415  start-up time: the database

    return stationing.ACTIONS[arguments.action](arguments)
