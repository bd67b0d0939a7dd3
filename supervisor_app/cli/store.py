"""The command of the working store's place: into a Postgres of this host, or back into a file."""

import argparse
from collections.abc import Callable

from supervisor_app.cli.alone import alone
from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.text.translate import translate

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
    """Move the store while no window is open; whoever asks may put copies back."""
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        seated,
        secret,
    )
    from supervisor_app.services import placing  # noqa: PLC0415  start-up time: the database
    from supervisor_app.system.lock import (  # noqa: PLC0415  start-up time: sockets, hashes
        InstanceLock,
    )
    from supervisor_app.system.paths import CentrePaths  # noqa: PLC0415  start-up time: keys
    from supervisor_app.system.store_address import (  # noqa: PLC0415  start-up time: keys
        StoreAddress,
    )

    paths = CentrePaths(arguments.data)
    address = StoreAddress.of_url(arguments.postgresql) if arguments.postgresql else None
    paths.prepare()
    with InstanceLock(paths.lock):
        with seated(arguments) as desk:
            desk.read(placing.require)
            key = desk.store.key
        if address is None:
            placing.to_file(paths, key, progress())
            tell(translate("Cli", "The centre lies in its folder again."))
            return 0
        words = translate("Cli", "Password of the database role: ")
        kept = placing.to_server(paths, key, address, secret(arguments, words), progress())
    tell(
        translate("Cli", "The centre lies on the server now. The old file: {path}").format(
            path=kept
        )
    )
    return 0
