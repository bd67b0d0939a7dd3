"""The command `key rotate`: a new key for the centre; what it does is in services."""

import argparse
from collections.abc import Callable

from supervisor_app.cli.outlet import tell
from supervisor_app.text.translate import translate

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `key rotate` to the commands."""
    parser = commands.add_parser("key", help="the key of the centre's data")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    rotate_parser = verbs.add_parser("rotate", help="write everything anew under a new key")
    rotate_parser.set_defaults(run=rotate)
    common(rotate_parser)
    acting(rotate_parser)


def rotate(arguments: argparse.Namespace) -> int:
    """Change the key and say the new recovery code, which is shown only now."""
    from supervisor_app.cli.backup import alone  # noqa: PLC0415  start-up time: sockets
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        seated,
        secret,
    )
    from supervisor_app.services import key_rotation  # noqa: PLC0415  start-up time: the database
    from supervisor_app.system.keyslots import Keyslots  # noqa: PLC0415  start-up time: keys
    from supervisor_app.system.paths import CentrePaths  # noqa: PLC0415  start-up time: keys
    from supervisor_app.system.vault import open_vault  # noqa: PLC0415  start-up time: keyring

    paths = CentrePaths(arguments.data)

    def wrap(slots: Keyslots, key: bytes) -> Keyslots:
        if Keyslots.load(paths.keyslots).vault_name is not None:
            return slots.with_vault(key, open_vault())
        words = translate("Cli", "New passphrase of this machine: ")
        return slots.with_passphrase(key, secret(arguments, words))

    with alone(paths.lock, paths.prepare):
        with seated(arguments) as desk:
            desk.write(key_rotation.allow)
            old, now = desk.store.key, desk.clock.now()
        done = key_rotation.rotate(paths, old, wrap, now)
    tell(
        translate("Cli", "The centre is under a new key; before it: {name}").format(name=done.copy)
    )
    if done.recovery_code:
        words = translate("Cli", "New recovery code, shown only now: {code}")
        tell(words.format(code=done.recovery_code))
    return 0
