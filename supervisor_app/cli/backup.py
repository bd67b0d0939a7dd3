"""How the commands of copies, keys and old data are called; what they do is in `copies`."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `backup` and `restore` to the commands."""
    copy = commands.add_parser("backup", help="copy the centre, encrypted and verified")
    copy.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    copy.set_defaults(run=_back_up)
    back = commands.add_parser("restore", help="put a copy in the place of the centre")
    back.add_argument("--from", dest="copy", type=Path, required=True, metavar="COPY")
    back.add_argument(
        "--recovery", action="store_true", help="open the copy with the recovery code, on a new PC"
    )
    back.set_defaults(run=_restore)
    for parser in (copy, back):
        common(parser)
        acting(parser)
    _key_and_sample(commands, common, acting)
    _upkeep(commands, common, acting)


def _key_and_sample(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    parser = commands.add_parser("key", help="the key of the centre's data")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    rotate_parser = verbs.add_parser("rotate", help="write everything anew under a new key")
    rotate_parser.set_defaults(run=_rotate)
    common(rotate_parser)
    acting(rotate_parser)
    parser = commands.add_parser("anonymise", help="make a demonstration from a real centre")
    parser.add_argument("--out", type=Path, required=True, metavar="NEW")
    parser.set_defaults(run=_anonymise)
    common(parser)
    acting(parser)


def _upkeep(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    pack = commands.add_parser("incident", help="write the sealed pack for a breach notice")
    pack.add_argument("--from", dest="first", type=date.fromisoformat, required=True)
    pack.add_argument("--to", dest="last", type=date.fromisoformat, required=True)
    pack.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    pack.add_argument("--open", action="store_true", help="open FILE.zip beside itself instead")
    pack.set_defaults(run=_incident)
    newer = commands.add_parser("salvage", help="read out a newer version's centre, untouched")
    newer.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    newer.set_defaults(run=_salvage)
    old = commands.add_parser("retention", help="count what is past its time, or let it go")
    old.add_argument("--second", default="", metavar="USER", help="the second person, who agrees")
    old.add_argument("--records", action="store_true", help="list and check the signed records")
    old.set_defaults(run=_retention)
    for parser in (pack, old, newer):
        common(parser)
        acting(parser)


def _back_up(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.back_up(arguments)


def _restore(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.restore(arguments)


def _rotate(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.rotate(arguments)


def _anonymise(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.anonymise(arguments)


def _incident(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.incident(arguments)


def _retention(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.retention(arguments)


def _salvage(arguments: argparse.Namespace) -> int:
    from supervisor_app.cli import copies  # noqa: PLC0415  start-up time: the database

    return copies.salvage(arguments)
