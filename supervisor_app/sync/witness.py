"""What this workstation keeps as proof of an exchange: every head of the day, and the receipt."""

from collections.abc import Mapping

from sqlcipher3 import dbapi2

from supervisor_app.store import journal
from supervisor_app.store.arrivals import Place
from supervisor_app.store.work import Store
from supervisor_app.sync.carrier import Carrier, Tip

_SEEN = "SELECT device_id, seq FROM witness WHERE day = ?"
_PUT = (
    "INSERT INTO witness (device_id, day, seq, hash) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (device_id, day) DO UPDATE SET seq = excluded.seq, hash = excluded.hash"
)
_LAST = "SELECT max(seq) FROM receipt WHERE device_id = ?"
_PUT_RECEIPT = (
    "INSERT INTO receipt (device_id, seq, hash, at, mac) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (device_id, seq) DO NOTHING"
)


def keep(store: Store, raw: dbapi2.Connection, heads: Mapping[Place, Tip]) -> None:
    """Note the head of every device the other side knows, as it stands here today."""
    day = store.clock.now().date().isoformat()
    seen = dict(raw.execute(_SEEN, (day,)))
    rows = []
    for place in heads:
        head = journal.head(raw, *place)
        if head.seq and seen.get(place[1]) != head.seq:
            rows.append((place[1], day, head.seq, head.hash))
    if rows:
        with store.exchange() as writing:
            writing.executemany(_PUT, rows)


def keep_receipt(store: Store, raw: dbapi2.Connection, device: int, carrier: Carrier) -> None:
    """Ask for the sealed receipt of this device and keep it, where it says more than the last."""
    (last,) = raw.execute(_LAST, (device,)).fetchone()
    if last is not None and last >= journal.head(raw, store.centre_id, device).seq:
        return
    receipt = carrier.receipt(device)
    with store.exchange() as writing:
        writing.execute(_PUT_RECEIPT, (device, *receipt))
