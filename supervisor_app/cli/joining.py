"""What the command join does: an empty folder becomes a workstation of a centre that exists."""

import argparse

from supervisor_app import bootstrap
from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.cli.sitting_down import UnlockByAsking, secret
from supervisor_app.errors import InvalidInput
from supervisor_app.services import joining
from supervisor_app.services.desk import Desk
from supervisor_app.system.lock import InstanceLock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import num, pct
from supervisor_app.text.translate import translate


def join(arguments: argparse.Namespace) -> int:
    """Join, or go on with a joining that was broken off, and say how it ended."""
    paths = CentrePaths(arguments.data)
    paths.prepare()
    with InstanceLock(paths.lock):
        under_way = joining.under_way(paths)
        desk = (
            _begin(paths, arguments) if under_way is None else _go_on(paths, arguments, under_way)
        )
        number = desk.store.centre_id
        desk.store.close()
    words = translate("Cli", "This folder is a workstation of centre {number} now: {path}")
    tell(words.format(number=num(number), path=paths.folder))
    return 0


def _begin(paths: CentrePaths, arguments: argparse.Namespace) -> Desk:
    if arguments.file is None:
        raise InvalidInput(field="file", reason="required", value="")
    code = secret(arguments, translate("Cli", "One-time code: "))
    given = joining.Enrolment(arguments.file, code)
    # Before a passphrase is asked for: whether file and code belong together.
    joining.offer(given)
    passphrase = None
    if arguments.passphrase or bootstrap.key_store_fault() is not None:
        words = translate("Cli", "New passphrase of this workstation: ")
        passphrase = secret(arguments, words)
    keys = bootstrap.new_keys(paths)
    words = translate("Cli", "Recovery code of this workstation; write it down, it is kept nowhere")
    tell(f"{words}: {iso(keys.recovery_code)}")
    return bootstrap.join_centre(paths, keys, given, progress(), passphrase=passphrase)


def _go_on(paths: CentrePaths, arguments: argparse.Namespace, under_way: joining.Joining) -> Desk:
    words = translate("Cli", "{percent} is loaded; going on with server {host}.")
    tell(words.format(percent=pct(under_way.percent, 0), host=iso(under_way.host)))
    return bootstrap.go_on_joining(paths, progress(), unlock=UnlockByAsking(arguments))
