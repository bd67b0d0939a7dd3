"""Two copies of one device's chain compared: whether they parted, and up to where they agree."""

from sqlcipher3 import dbapi2

from supervisor_app.store import arrivals, journal
from supervisor_app.store.arrivals import Place
from supervisor_app.sync.carrier import Carrier, Tip


def have_parted(raw: dbapi2.Connection, carrier: Carrier, place: Place, tip: Tip) -> bool:
    """Tell whether the two chains of a device differ where both have one."""
    local = journal.head(raw, *place)
    if not (tip.seq and local.seq):
        return False
    if tip.seq <= local.seq:
        return arrivals.hash_at(raw, place, tip.seq) != tip.hash
    return carrier.link_at(place, local.seq) != local.hash


def agreed(raw: dbapi2.Connection, carrier: Carrier, place: Place, tip: Tip) -> int:
    """Return the last entry on which both sides agree; links make it one search by halves."""
    low = 0
    high = min(tip.seq, journal.head(raw, *place).seq)
    while low < high:
        middle = (low + high + 1) // 2
        mine = arrivals.hash_at(raw, place, middle)
        if mine is not None and mine == carrier.link_at(place, middle):
            low = middle
        else:
            high = middle - 1
    return low
