"""Moving the working store into a Postgres of this host, or back into a file, as a command."""

import argparse

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.cli.sitting_down import seated, secret
from supervisor_app.services import placing
from supervisor_app.system.lock import InstanceLock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.store_address import StoreAddress
from supervisor_app.text.translate import translate


def move(arguments: argparse.Namespace) -> int:
    """Move the store while no window is open; whoever asks may put copies back."""
    paths = CentrePaths(arguments.data)
    address = StoreAddress.of_url(arguments.postgresql) if arguments.postgresql else None
    paths.prepare()
    with InstanceLock(paths.lock):
        with seated(arguments) as desk:
            desk.read(placing.require)
            key, mover = desk.store.key, placing.Mover(desk.actor, desk.clock)
        if address is None:
            placing.to_file(paths, key, mover, progress())
            tell(translate("Cli", "The centre lies in its folder again."))
            return 0
        words = translate("Cli", "Password of the database role: ")
        password = secret(arguments, words)
        kept = placing.to_server(paths, key, mover, progress(), address=address, password=password)
    said = translate("Cli", "The centre lies on the server now. The old file: {path}")
    tell(said.format(path=kept))
    return 0
