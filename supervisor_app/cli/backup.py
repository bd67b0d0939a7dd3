"""The commands of copies: backup, restore; what they do is in services, parsing is here as well."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate

Common = Callable[[argparse.ArgumentParser], None]


def add_parsers(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: Common, acting: Common
) -> None:
    """Add `backup` and `restore` to the commands."""
    copy = commands.add_parser("backup", help="copy the centre, encrypted and verified")
    copy.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    copy.set_defaults(run=back_up)
    back = commands.add_parser("restore", help="put a copy in the place of the centre")
    back.add_argument("--from", dest="copy", type=Path, required=True, metavar="COPY")
    back.add_argument(
        "--recovery", action="store_true", help="open the copy with the recovery code, on a new PC"
    )
    back.set_defaults(run=restore)
    for parser in (copy, back):
        common(parser)
        acting(parser)


def back_up(arguments: argparse.Namespace) -> int:
    """Write a copy with manifest and wrapped keys into a folder."""
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        seated,
    )
    from supervisor_app.services import backups  # noqa: PLC0415  start-up time: the database

    with seated(arguments) as desk:
        made = backups.back_up_into(desk, progress(), arguments.out)
    tell(translate("Cli", "The copy was made and verified: {path}").format(path=made))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Verify a copy, keep the database in quarantine and put the copy in its place."""
    from supervisor_app import bootstrap  # noqa: PLC0415  start-up time: the database
    from supervisor_app.cli.sitting_down import (  # noqa: PLC0415  start-up time: the database
        UnlockByAsking,
        secret,
    )
    from supervisor_app.system.paths import CentrePaths  # noqa: PLC0415  start-up time: keys

    paths = CentrePaths(arguments.data)
    with alone(paths.lock, paths.prepare):
        asked = bootstrap.RestoreRequest(
            copy=arguments.copy,
            username=arguments.user,
            unlock=UnlockByAsking(arguments),
            password=lambda: secret(arguments, translate("Cli", "Password of the account: ")),
            code=(lambda: secret(arguments, translate("Cli", "Recovery code: ")))
            if arguments.recovery
            else None,
            passphrase=lambda: secret(
                arguments, translate("Cli", "New passphrase of this machine: ")
            ),
        )
        done = bootstrap.restore_centre(paths, asked)
    words = translate("Cli", "The copy {name} is in place: {entries} entries.")
    tell(words.format(name=done.copy, entries=num(done.entries)))
    if done.kept:
        tell(translate("Cli", "What was there before is kept in {path}").format(path=done.kept))
    return 0


@contextmanager
def alone(lock_path: Path, prepare: Callable[[], None]) -> Iterator[None]:
    """Hold the folder, so that no window works in it meanwhile (AlreadyRunning)."""
    from supervisor_app.system.lock import (  # noqa: PLC0415  start-up time: sockets, hashes
        InstanceLock,
    )

    prepare()
    lock = InstanceLock(lock_path)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()
