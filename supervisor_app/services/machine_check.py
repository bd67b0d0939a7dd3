"""Noticing at the start that this database was copied here from another machine (sync F6).

It then takes a number of its own at its next exchange; until then its entries wait. The number of
the machine itself is nowhere: a hash of it, under the database's own salt, is.
"""

import secrets
from datetime import datetime, timedelta

from supervisor_app.services.desk import Desk
from supervisor_app.store import journal, tail
from supervisor_app.store.work import PUT_META, Work, meta
from supervisor_app.system import machine
from supervisor_app.system.secrets import DEVICE_BOX, DEVICE_SIGN, Secrets

# As long as an administrator may need to come by.
TOLD_FOR = timedelta(days=7)
_SALT, _PRINT, _AT = "machine_salt", "machine", "moved_at"


def note_machine(work: Work, desk: Desk) -> None:
    """Compare this machine with the one that had the database open last.

    The demonstration may be copied freely, and a store on a server belongs to no machine.
    """
    if desk.paths.is_demo or desk.store.database.on_server:
        return
    raw, known = work.raw(), meta(work.raw())
    salt = known.get(_SALT) or secrets.token_hex(16)
    found = machine.fingerprint(bytes.fromhex(salt))
    if known.get(_PRINT) == found:
        return
    for name, value in ((_SALT, salt), (_PRINT, found)):
        raw.execute(PUT_META, (name, value))
    if _PRINT in known:
        head = journal.head(raw, work.centre_id, int(known["device"])).seq
        raw.execute(PUT_META, (tail.MOVED, str(head)))
        raw.execute(PUT_META, (_AT, work.now().isoformat()))
        work.event("machine_changed", device=int(known["device"]), entries=head)


def is_moved(work: Work) -> bool:
    """Tell whether this database still bears the number of the machine that it came from."""
    return tail.moved_at(work.raw()) is not None


def settle_alone(desk: Desk) -> None:
    """Take an own number without a server: the other machine's entries all stay under the old."""
    with desk.store.raw() as raw:
        last = tail.moved_at(raw)
    if last is not None:
        tail.reidentify(desk.store, last)
        draw_own_keys(desk.secrets)


def moved_lately(work: Work) -> bool:
    """Tell whether an administrator should hear of a move: it waits, or was a few days ago."""
    known = meta(work.raw())
    at = known.get(_AT)
    return tail.MOVED in known or (
        at is not None and work.now() - datetime.fromisoformat(at) < TOLD_FOR
    )


def draw_own_keys(keys: Secrets) -> None:
    """Forget the keys that came along from the other machine; `own_keys` makes new ones.

    Otherwise what is sealed to the one could be opened on the other.
    """
    for name in (DEVICE_SIGN, DEVICE_BOX):
        keys.drop(name)
