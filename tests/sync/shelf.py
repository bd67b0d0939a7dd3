"""The other side of a round in memory, with the server's own rules, faults on demand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from supervisor_app.store.journal import ZERO, Head, Record, parted
from supervisor_app.sync.carrier import (
    Greeted,
    Hello,
    Place,
    PushRefused,
    Receipt,
    Refusal,
    Status,
    Tip,
)

AHEAD_MS = 300_000


@dataclass
class Shelf:
    """What a server holds; `at(station)` gives a station's own carrier."""

    now_ms: int
    chains: dict[Place, list[Record]] = field(default_factory=lambda: defaultdict(list))
    closed: set[Place] = field(default_factory=set)
    min_schema: int = 1
    healing: bool = False
    unwanted: str = ""
    said: Status | None = None
    owners: dict[Place, str] = field(default_factory=dict)
    reclaims: dict[Place, str] = field(default_factory=dict)

    def at(self, station: str, centre_id: int = 1) -> "ShelfCarrier":
        """Give the carrier of a station."""
        return ShelfCarrier(self, station, centre_id)

    def tip(self, place: Place) -> Head:
        """Return the last entry of a chain."""
        chain = self.chains.get(place)
        return Head(chain[-1].seq, chain[-1].hash, chain[-1].hlc) if chain else Head(0, ZERO, 0)


@dataclass
class ShelfCarrier:
    """One station's way to the shelf."""

    shelf: Shelf
    station: str
    centre_id: int

    def hello(self, device: int, schema: int) -> Hello:
        """Greet."""
        place = (self.centre_id, device)
        owner = self.shelf.owners.setdefault(place, self.station)
        self.shelf.chains.setdefault(place, [])
        status = Status.OK if schema >= self.shelf.min_schema else Status.UPGRADE
        if place in self.shelf.closed or owner != self.station:
            status = Status.CLOSED
        return Hello(self.shelf.now_ms, self.shelf.said or status, "shelf")

    def heads(self) -> Mapping[Place, Tip]:
        """Return the last entry of every chain."""
        return {
            place: Tip(*self.shelf.tip(place)[:2])
            for place in self.shelf.chains
            if place[0] in {0, self.centre_id}
        }

    def link_at(self, place: Place, seq: int) -> bytes | None:
        """Return the link of one entry."""
        chain = self.shelf.chains[place]
        return chain[seq - 1].hash if 0 < seq <= len(chain) else None

    def push(self, device: int, records: Sequence[Record]) -> int:
        """Take entries of the own device, all or none."""
        place = (self.centre_id, device)
        if place in self.shelf.closed:
            raise PushRefused(Refusal.CLOSED, "RS005")
        self._append(place, records)
        return self.shelf.tip(place).seq

    def would_take(self, device: int, records: Sequence[Record]) -> bool:
        """Try a push and take it back."""
        place = (self.centre_id, device)
        before = list(self.shelf.chains[place])
        try:
            self.push(device, records)
        except PushRefused:
            return False
        finally:
            self.shelf.chains[place] = before
        return True

    def pull(self, known: Mapping[Place, int], limit: int) -> list[Record]:
        """Return entries after the known ones, oldest first, no action split."""
        found = sorted(
            (one for place, seq in known.items() for one in self.shelf.chains[place][seq:]),
            key=lambda one: (one.hlc, *one[:3]),
        )
        if len(found) > limit:
            found = [one for one in found if one.hlc <= found[limit - 1].hlc]
        return [one._replace(op=None) for one in found]

    def whole(self, place: Place, after: int) -> Iterator[Record]:
        """Yield a chain."""
        yield from list(self.shelf.chains[place][after:])

    def close(self, device: int, why: str) -> None:
        """Give up an id."""
        self.shelf.closed.add((self.centre_id, device))

    def reclaim(self, device: int) -> bool:
        """Take a chain back whose owner this station proves to be."""
        place = (self.centre_id, device)
        if self.shelf.reclaims.pop(place, "") != self.station:
            return False
        self.shelf.owners[place] = self.station
        self.shelf.closed.discard(place)
        return True

    def greeted(self) -> Mapping[Place, Greeted]:
        """Return who was here."""
        return {
            place: Greeted(datetime.fromtimestamp(self.shelf.now_ms / 1000, UTC), closed=False)
            for place in self.shelf.owners
        }

    def heal(self, records: Sequence[Record]) -> bool:
        """Take entries of others while that is open."""
        if self.shelf.healing:
            self._append((records[0].centre_id, records[0].device_id), records)
        return self.shelf.healing

    def receipt(self, device: int) -> Receipt:
        """Return what is held."""
        tip = self.shelf.tip((self.centre_id, device))
        return Receipt(tip.seq, tip.hash, "2025-10-05T06:00:00Z", bytes(32))

    def _append(self, place: Place, records: Sequence[Record]) -> None:
        tip = self.shelf.tip(place)
        for record in records:
            if parted(record, tip):
                raise PushRefused(Refusal.FORK, "RS003")
            tip = Head(record.seq, record.hash, record.hlc)
            if self.shelf.unwanted and self.shelf.unwanted in record.body:
                raise PushRefused(Refusal.CONTENT, "23514")
        if tip.hlc >> 16 > self.shelf.now_ms + AHEAD_MS:
            raise PushRefused(Refusal.CLOCK, "RS004")
        self.shelf.chains[place] += records
