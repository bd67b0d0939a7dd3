"""The commands of copies, keys and old data that need the database; their parsing is apart."""

import argparse
from pathlib import Path

from supervisor_app import bootstrap
from supervisor_app.cli.alone import alone
from supervisor_app.cli.bar import progress
from supervisor_app.cli.outlet import tell
from supervisor_app.cli.sitting_down import DEMO_USER, UnlockByAsking, seated, secret
from supervisor_app.services import backups, disposal, key_rotation
from supervisor_app.services import incident as packs
from supervisor_app.services import salvage as salvages
from supervisor_app.system.clock import SystemClock
from supervisor_app.system.keyslots import Keyslots
from supervisor_app.system.paths import CentrePaths
from supervisor_app.system.settings import ZONE, Settings
from supervisor_app.system.vault import open_vault
from supervisor_app.text.bidi import iso
from supervisor_app.text.formats import num
from supervisor_app.text.translate import translate

_UNSOUND = 3


def back_up(arguments: argparse.Namespace) -> int:
    """Write a copy with manifest and wrapped keys into a folder."""
    with seated(arguments) as desk:
        made = backups.back_up_into(desk, progress(), arguments.out)
    tell(translate("Cli", "The copy was made and verified: {path}").format(path=made))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Verify a copy, keep the database in quarantine and put the copy in its place."""
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


def rotate(arguments: argparse.Namespace) -> int:
    """Change the key and say the new recovery code, which is shown only now."""
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


def anonymise(arguments: argparse.Namespace) -> int:
    """Write a demonstration centre with the figures of `--data` into a new folder."""
    with seated(arguments) as desk:
        made = bootstrap.anonymise_centre(desk, CentrePaths(arguments.out), progress())
    words = translate("Cli", "{rows} rows carried over, {replaced} values replaced: {path}")
    tell(
        words.format(rows=num(made.rows), replaced=num(made.replaced), path=arguments.out.resolve())
    )
    return 0


def incident(arguments: argparse.Namespace) -> int:
    """Write the pack of a span of days under a passphrase, or open one into a folder."""
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
    """Say what is past its time; with a second person let it go; or check the signed records."""
    with seated(arguments) as desk:
        if arguments.records:
            return _records(desk.read(disposal.records))
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


def salvage(arguments: argparse.Namespace) -> int:
    """Write the tables and the journal of a database that this version may not open."""
    paths = CentrePaths(arguments.data)
    key = UnlockByAsking(arguments)(paths)
    words = translate("Cli", "Password of the account: ")
    password = None if paths.is_demo else secret(arguments, words)
    who = salvages.Asker(arguments.user or (DEMO_USER if paths.is_demo else ""), password)
    clock = SystemClock(Settings(paths.settings).get(ZONE))
    done = salvages.salvage(paths, key, who, arguments.out, clock)
    said = translate("Cli", "{rows} rows and {entries} journal entries were written to {path}")
    tell(said.format(rows=num(done.rows), entries=num(done.entries), path=done.folder))
    return 0


def _records(found: tuple[disposal.DisposalRecord, ...]) -> int:
    """List the records; exit 3 where one is not what was signed."""
    words = translate("Cli", "{at}: {tickets} tickets, by {first} and {second}: {standing}")
    for one in found:
        tell(
            words.format(
                at=iso(one.at.isoformat(timespec="minutes")),
                tickets=num(one.tickets),
                first=one.first,
                second=one.second,
                standing=iso(one.standing.value),
            )
        )
    bad = {disposal.Standing.BROKEN, disposal.Standing.UNKNOWN_KEY}
    return _UNSOUND if any(one.standing in bad for one in found) else 0
