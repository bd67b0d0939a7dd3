"""What the command sync does: one exchange with the server, or by a file that is carried."""

import argparse
from dataclasses import asdict

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import complain, tell, tell_json
from supervisor_app.cli.sitting_down import seated, secret
from supervisor_app.services import carried_file, exchange
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate


def sync(arguments: argparse.Namespace) -> int:
    """Exchange once and say what went and came."""
    with seated(arguments) as desk:
        desk.require_writable()
        if arguments.file is None:
            exchange.sync_now(desk, progress())
            tell(translate("Cli", "The exchange with the server is done."))
            return 0
        passphrase = ""
        asked = arguments.by_passphrase and not arguments.file.exists()
        if asked or carried_file.needs_passphrase(desk, arguments.file):
            passphrase = secret(arguments, translate("Cli", "Passphrase of the file: "))
        done = carried_file.exchange(desk, progress(), arguments.file, passphrase)
    if arguments.json:
        tell_json(asdict(done) | {"tables": sorted(done.tables)})
    else:
        words = translate("Cli", "{received} entries read, {written} written to {path}")
        said = {"received": num(done.received), "written": num(done.written)}
        tell(words.format(path=arguments.file, **said))
    if done.missing:
        complain(
            translate(
                "Cli",
                "Left out: %n chains begin later than what is here; carry the file back once",
                "",
                len(done.missing),
            )
        )
    if done.parted:
        complain(
            translate(
                "Cli", "Left out until a server decides: %n parted chains", "", len(done.parted)
            )
        )
    return 0
