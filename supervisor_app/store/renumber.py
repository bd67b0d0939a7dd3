"""A centre that was set up alone takes the number under which the server knows it.

Only before anything was sent or brought: afterwards others hold entries under the old number.
"""

from sqlcipher3 import dbapi2

from supervisor_app.errors import Conflict
from supervisor_app.models.base import natural_id
from supervisor_app.store import journal
from supervisor_app.store.journal import Head, Record
from supervisor_app.store.tail import own_device, rewriting
from supervisor_app.store.work import PUT_META, Store, meta

SENT = "sent"
_ALL = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "ORDER BY centre_id, device_id, seq"
)
_NUMBERED = ("row", "conflict", "parked", "refused", "orphan")


def renumber(store: Store, centre_id: int) -> None:
    """Give everything of this database the centre's number, in one transaction.

    Raises Conflict (kind "centre", state "sent") where entries have left or reached it.
    """
    old = store.centre_id
    if centre_id == old:
        return
    with store.exchange() as raw:
        if has_met_others(raw):
            raise Conflict(kind="centre", state=SENT)
        named = natural_id("centre", old), natural_id("centre", centre_id)
        _journal(raw, old, centre_id, named)
        for table in _NUMBERED:
            raw.execute(f"UPDATE {table} SET centre_id = ? WHERE centre_id = ?", (centre_id, old))
            raw.execute(
                f"UPDATE {table} SET entity_id = ? WHERE entity = 'centre' AND entity_id = ?",
                named[::-1],
            )
        for table in store.shapes:
            raw.execute(f'UPDATE "{table}" SET centre_id = ? WHERE centre_id = ?', (centre_id, old))
        if "centre" in store.shapes:
            raw.execute("UPDATE centre SET id = ? WHERE id = ?", named[::-1])
        raw.execute("UPDATE meta SET v = ? WHERE k = 'centre'", (str(centre_id),))
    store.centre_id = centre_id


def has_met_others(raw: dbapi2.Connection) -> bool:
    """Tell whether entries were ever sent from here or came in."""
    if SENT in meta(raw):
        return True
    strange = "SELECT 1 FROM journal WHERE device_id <> ? LIMIT 1"
    return raw.execute(strange, (own_device(raw),)).fetchone() is not None


def note_sent(store: Store) -> None:
    """Remember, before the first entry leaves, that others may hold entries of this database."""
    with store.raw() as raw:
        known = SENT in meta(raw)
    if not known:
        with store.exchange() as raw:
            raw.execute(PUT_META, (SENT, "1"))


def _journal(raw: dbapi2.Connection, old: int, new: int, named: tuple[str, str]) -> None:
    """Chain the whole journal anew: the centre's own id is part of what the links prove."""
    records = [Record._make(row) for row in raw.execute(_ALL)]
    with rewriting(raw):
        raw.execute("DELETE FROM journal WHERE centre_id = ?", (old,))
    tip = Head(0, journal.ZERO, 0)
    linked = []
    for record in records:
        mine = record.entity == "centre" and record.entity_id == named[0]
        moved = record._replace(
            centre_id=new, entity_id=named[1] if mine else record.entity_id, hash=b""
        )
        moved = moved._replace(hash=journal.link(tip.hash, moved))
        tip = Head(moved.seq, moved.hash, moved.hlc)
        linked.append(moved)
    with rewriting(raw):
        journal.append(raw, linked)
