"""Two workstations' stores of one centre that work apart and then take in each other's entries."""

import shutil
from pathlib import Path

from supervisor_app.services.desk import Desk
from supervisor_app.store import fold, journal
from supervisor_app.store.journal import Record

_ENTRIES = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "ORDER BY device_id, seq"
)


def give_another_device(database: Path, key_of: Desk, device: int) -> None:
    """Make a copied database another workstation of the same centre."""
    with key_of.store.raw() as raw:
        raw.execute("UPDATE meta SET v = ? WHERE k = 'device'", (str(device),))
    assert database.exists()


def copy_of(desk: Desk, folder: Path) -> Path:
    """Copy the database of a desk as it stands on the disk."""
    with desk.store.raw() as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    folder.mkdir()
    return Path(shutil.copy(desk.store.path, folder / "centre.db"))


def take_in(giver: Desk, taker: Desk) -> None:
    """Let the taker hold every entry that the giver has and merge what they are about."""
    with giver.store.raw() as raw:
        theirs = [Record._make(row) for row in raw.execute(_ENTRIES)]
    with taker.store.raw() as raw:
        raw.execute("BEGIN IMMEDIATE")
        known = set(raw.execute("SELECT device_id, seq FROM journal"))
        new = [one for one in theirs if (one.device_id, one.seq) not in known]
        journal.append(raw, new)
        things = {(one.centre_id, one.entity, one.entity_id) for one in new}
        fold.fold(raw, sorted(things), taker.store.shapes)
        raw.execute("COMMIT")
