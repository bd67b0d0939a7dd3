"""One exchange with the other side: greet, prove both chains, send, fetch, compare, take witness.

No cursor is kept: what is missing follows from the journals themselves (design: sync §4.4), so a
round may break off anywhere and the next one goes on. Nothing here knows what carries it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlcipher3 import dbapi2

from supervisor_app.errors import (
    JournalsDisagree,
    ServerClockWrong,
    ServerTrouble,
    StationRevoked,
)
from supervisor_app.store import arrivals, first_load, journal, renumber, tail
from supervisor_app.store.arrivals import Place
from supervisor_app.store.journal import Record
from supervisor_app.store.reproject import reproject
from supervisor_app.store.work import Store, meta
from supervisor_app.sync import bulk, chains, outgoing, witness
from supervisor_app.sync.carrier import Carrier, PushRefused, Refusal, Status, Tip
from supervisor_app.system.progress import Progress

# A restart follows a repair: each kind of repair is needed once, a station that loses a race twice.
_TRIES = 5
_OFFSET_SLACK_MS = 500
_AHEAD_MS = 300_000


@dataclass(frozen=True, slots=True)
class Round:
    """What one exchange did.

    `acknowledged` is the other side's head of this device, `pending` what it still lacks of it,
    `behind` what it lacks of others that are held here; `tables` are those whose rows changed.
    """

    status: Status
    sent: int
    received: int
    pending: int
    acknowledged: int
    offset_ms: int
    behind: int
    reidentified: bool
    restamped: int
    refused: int
    healed: int
    orphaned: int
    tables: frozenset[str]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much goes at once; tests make it small."""

    page: int = 5000
    page_bytes: int = 4_000_000
    bulk_from: int = 10_000
    bulk_page: int = 20_000

    @property
    def fetched(self) -> int:
        """How many come in at once, twice what goes out: each page touches every index's pages."""
        return 2 * self.page


def run(
    store: Store,
    carrier: Carrier,
    progress: Progress,
    *,
    limits: Limits = Limits(),
    at: Callable[[str], None] = lambda _: None,
) -> Round:
    """Exchange once and say what was done; what was committed stays, whatever breaks off.

    `at` is called with the name of each point where a test may break in. Raises StationRevoked,
    ServerClockWrong, ServerTrouble (reason "other_centre": joined without `renumber`),
    JournalsDisagree, CancelledByPerson and what the carrier and store raise.
    """
    at("connect")
    with store.raw() as raw:
        first_load.mend(store, raw)
        exchange = _Exchange(store, raw, carrier, progress, limits=limits, at=at)
        try:
            for _ in range(_TRIES):
                if exchange.attempt():
                    return exchange.finished()
        except StationRevoked:
            # Nothing more will come: what a broken load has brought is shown as far as it came.
            arrivals.merge_left(store, progress)
            raise
    raise JournalsDisagree(device=exchange.device, seq=0, reason="restarts")


class _Exchange:
    """The state of one round; `attempt` begins anew after each repair of a chain."""

    def __init__(
        self,
        store: Store,
        raw: dbapi2.Connection,
        carrier: Carrier,
        progress: Progress,
        *,
        limits: Limits,
        at: Callable[[str], None],
    ) -> None:
        self._store, self._raw, self._carrier = store, raw, carrier
        self._progress, self._limits, self._at = progress, limits, at
        self._status = Status.OK
        self._now_ms = 0
        self._heads: Mapping[Place, Tip] = {}
        self._published = 0
        self._sent = self._received = self._offset_ms = self._behind = 0
        self._restamped = self._refused = self._healed = self._orphaned = 0
        self._reidentified = False
        self._tables = set(reproject(store))
        self.device = 0

    @property
    def _own(self) -> Place:
        return self._store.centre_id, self.device

    def attempt(self) -> bool:
        """Go through the round; False where a chain was repaired and all must begin anew."""
        self.device = tail.own_device(self._raw)
        self._greet()
        self._at("after_hello")
        self._heads = self._carrier.heads()
        if self._status is not Status.CLOSED and self._own not in self._heads:
            # The greeting opened a chain under the number that the server knows us by.
            raise ServerTrouble(reason="other_centre")
        if self._status is Status.CLOSED and self._carrier.reclaim(self.device):
            return False
        moved = tail.moved_at(self._raw) is not None
        if moved or self._status is Status.CLOSED or self._has_parted(self._own):
            self._change_identity(close=not moved)
            return False
        self._published = self._tip(self._own).seq
        if self._drop_replaced():
            return False
        if self._status is Status.OK:
            self._heal()
            if not self._push():
                return False
        return self._pull()

    def finished(self) -> Round:
        """Compare both sides once more, keep witness and receipt, and say what was done."""
        heads = self._carrier.heads()
        for place, tip in heads.items():
            mine = arrivals.hash_at(self._raw, place, tip.seq)
            if mine is not None and mine != tip.hash:
                raise JournalsDisagree(device=place[1], seq=tip.seq, reason="end")
        witness.keep(self._store, self._raw, heads)
        self._published = heads.get(self._own, self._tip(self._own)).seq
        if self._published:
            witness.keep_receipt(self._store, self._raw, self.device, self._carrier)
        local = journal.head(self._raw, *self._own).seq
        return Round(
            status=self._status,
            sent=self._sent,
            received=self._received,
            pending=max(0, local - self._published),
            acknowledged=self._published,
            offset_ms=self._offset_ms,
            behind=self._behind,
            reidentified=self._reidentified,
            restamped=self._restamped,
            refused=self._refused,
            healed=self._healed,
            orphaned=self._orphaned,
            tables=frozenset(self._tables),
        )

    def _greet(self) -> None:
        before = self._local_ms()
        hello = self._carrier.hello(self.device, journal.SCHEMA_VERSION)
        if hello.status is Status.REVOKED:
            raise StationRevoked
        if hello.status is Status.SERVER_CLOCK:
            raise ServerClockWrong
        self._status, self._now_ms = hello.status, hello.now_ms
        self._offset_ms = hello.now_ms - (before + self._local_ms()) // 2
        if abs(self._offset_ms - int(meta(self._raw)["offset"])) > _OFFSET_SLACK_MS:
            with self._store.exchange() as raw:
                raw.execute("UPDATE meta SET v = ? WHERE k = 'offset'", (str(self._offset_ms),))

    def _local_ms(self) -> int:
        return int(self._store.clock.now().timestamp() * 1000)

    def _tip(self, place: Place) -> Tip:
        return self._heads.get(place, Tip(0, journal.ZERO))

    def _has_parted(self, place: Place) -> bool:
        return chains.have_parted(self._raw, self._carrier, place, self._tip(place))

    def _agreed(self, place: Place) -> int:
        return chains.agreed(self._raw, self._carrier, place, self._tip(place))

    def _change_identity(self, *, close: bool) -> None:
        """Go on under another number; the old one stays open where another machine may use it."""
        agreed = self._agreed(self._own)
        if close and self._status is not Status.CLOSED:
            self._carrier.close(self.device, "FORK")
        self.device = tail.reidentify(self._store, agreed)
        self._reidentified = True

    def _drop_replaced(self) -> bool:
        """Set aside what the other side replaced of others; tell whether there was any."""
        parted = [
            place
            for place in arrivals.vector(self._raw)
            if place != self._own and self._has_parted(place)
        ]
        for place in parted:
            agreed = self._agreed(place)
            self._orphaned += tail.drop(self._store, place, agreed, self._published)
            self._tables |= self._store.shapes.keys()
        return bool(parted)

    def _heal(self) -> None:
        """Bring back what the other side lost of others, where it is open for that."""
        self._behind = 0
        closed = False
        for place, seq in arrivals.vector(self._raw).items():
            lost = seq - self._tip(place).seq
            if place == self._own or lost <= 0:
                continue
            closed = closed or place[0] != self._store.centre_id
            after = self._tip(place).seq
            while not closed and after < seq:
                records = outgoing.part(self._raw, place, after, self._limits.page)
                closed = not self._carrier.heal(records)
                if not closed:
                    after = records[-1].seq
                    self._healed += len(records)
            self._behind += seq - after
            closed = False

    def _push(self) -> bool:
        """Send the tail; False where the chain has to be proven anew."""
        head = journal.head(self._raw, *self._own)
        if head.seq == self._published:
            return True
        renumber.note_sent(self._store)
        if head.hlc >> 16 > self._now_ms + _AHEAD_MS:
            self._restamp()
        self._progress.total(head.seq - self._published)
        with outgoing.Ahead(self._raw, self._own, head.seq) as ahead:
            return self._send(ahead)

    def _send(self, ahead: outgoing.Ahead) -> bool:
        size = self._limits.page
        while records := ahead.part(self._published, size, self._limits.page_bytes):
            self._at("before_push")
            try:
                self._published = self._carrier.push(self.device, records)
            except PushRefused as refused:
                if not self._answer(refused, records):
                    return False
                halved = refused.refusal is Refusal.CONTENT and not outgoing.is_one_action(records)
                size = max(1, min(size, len(records)) // 2) if halved else self._limits.page
                continue
            self._at("after_push")
            self._sent += len(records)
            self._progress.step(len(records))
        return True

    def _answer(self, refused: PushRefused, records: list[Record]) -> bool:
        """Do what a refusal asks for; False where the round begins anew."""
        if refused.refusal is Refusal.CLOCK:
            if self._restamped:
                raise ServerTrouble(reason=refused.state)
            self._restamp()
        elif refused.refusal is not Refusal.CONTENT:
            return False
        elif outgoing.is_one_action(records):
            tail.refuse(self._store, outgoing.unwanted(records, self._would_take), refused.state)
            self._refused += 1
            self._tables |= self._store.shapes.keys()
        return True

    def _would_take(self, records: Sequence[Record]) -> bool:
        return self._carrier.would_take(self.device, records)

    def _restamp(self) -> None:
        self._restamped += tail.restamp(self._store, self._published, self._now_ms)

    def _pull(self) -> bool:
        """Fetch what is missing; False where an entry stands on a chain that has to be proven."""
        try:
            missing = self._missing()
            lacking = sum(self._tip(place).seq - seq for place, seq in missing.items())
            whole = lacking > self._limits.bulk_from or arrivals.is_waiting(self._raw)
            # A first load goes twice over its entries: they come, then they are merged.
            merges = lacking + arrivals.owed(self._raw) if whole else 0
            if lacking or merges:
                self._progress.total(self._sent + lacking + merges)
            if whole:
                taken = bulk.load(
                    self._store,
                    self._carrier,
                    missing,
                    self._progress,
                    lacking=lacking,
                    page=self._limits.bulk_page,
                    at=self._at,
                )
                self._count(taken)
                missing = self._missing()
            while missing:
                self._at("before_pull")
                records = self._carrier.pull(missing, self._limits.fetched)
                taken = arrivals.apply(self._store, records, lambda: self._at("mid_apply"))
                if not taken.count:
                    break
                self._count(taken)
                self._progress.step(taken.count)
                missing = self._missing()
        except JournalsDisagree as error:
            # A mark made meanwhile may stand where an own entry came back: the chain forked here.
            if error.params.get("reason") == arrivals.FORK:
                return False
            raise
        return True

    def _missing(self) -> dict[Place, int]:
        known = arrivals.vector(self._raw)
        return {
            place: known.get(place, 0)
            for place, tip in self._heads.items()
            if tip.seq > known.get(place, 0)
        }

    def _count(self, taken: arrivals.Taken) -> None:
        self._received += taken.count
        self._tables |= taken.tables
