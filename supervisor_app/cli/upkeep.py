"""The commands of a bad day and of old data: incident, retention; what they do is in services."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `incident` and `retention` to the commands."""
    pack = commands.add_parser("incident", help="write the sealed pack for a breach notice")
    pack.add_argument("--from", dest="first", type=date.fromisoformat, required=True)
    pack.add_argument("--to", dest="last", type=date.fromisoformat, required=True)
    pack.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    pack.add_argument("--open", action="store_true", help="open FILE.zip beside itself instead")
    pack.set_defaults(run=incident)
    old = commands.add_parser("retention", help="count what is past its time, or let it go")
    old.add_argument("--second", default="", metavar="USER", help="the second person, who agrees")
    old.set_defaults(run=retention)
    for parser in (pack, old):
        common(parser)
        acting(parser)


def incident(arguments: argparse.Namespace) -> int:
    """Write the pack of a span of days under a passphrase, or open one into a folder."""
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        seated,
        secret,
    )
    from supervisor_app.services import incident as packs  # noqa: PLC0415  start-up time: database

    words = translate("Cli", "Passphrase of the pack: ")
    if arguments.open:
        folder = arguments.out.with_suffix("")
        files = packs.open_pack(arguments.out.read_bytes(), secret(arguments, words))
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / Path(name).name).write_bytes(content)
        tell(folder)
        return 0
    with seated(arguments) as desk:
        span = (arguments.first, arguments.last)
        tell(packs.write(desk, progress(), span, arguments.out, secret(arguments, words)))
    return 0


def retention(arguments: argparse.Namespace) -> int:
    """Say what is past its time; with a second person let it go."""
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        seated,
        secret,
    )
    from supervisor_app.services import disposal  # noqa: PLC0415  start-up time: the database

    with seated(arguments) as desk:
        found = desk.read(disposal.plan, desk.settings)
        words = translate(
            "Cli",
            "Past their time: {tickets} tickets, {applicants} applicants' references, "
            "{sign_ins} sign-ins.",
        )
        tell(
            words.format(
                tickets=num(found.tickets),
                applicants=num(found.applicants),
                sign_ins=num(found.sign_ins),
            )
        )
        if arguments.second and not found.empty:
            asked = translate("Cli", "Password of the second person: ")
            second = disposal.witness(desk, arguments.second, secret(arguments, asked))
            disposal.dispose(desk, progress(), found, second)
            tell(translate("Cli", "They are gone; the record stands in the journal."))
    return 0
