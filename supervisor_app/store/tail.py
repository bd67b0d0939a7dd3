"""Surgery on the tail of this device's chain that no server has seen, and on chains it replaced.

Each operation is one transaction. Only here and in `renumber` are entries of the journal taken
back; an action keeps its id through all of it, so that its copies count once (`rules.merge`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.errors import JournalsDisagree
from supervisor_app.rules.merge import Dot
from supervisor_app.store import journal
from supervisor_app.store.engine import canonical
from supervisor_app.store.fold import Thing, fold
from supervisor_app.store.journal import Head, Record
from supervisor_app.store.schema import new_device
from supervisor_app.store.work import Store, meta

_COLUMNS = "centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body"
# In `meta`: the last own entry when the database was found on another machine.
MOVED = "moved"
_AFTER = "centre_id = ? AND device_id = ? AND seq > ?"
_TAIL = f"SELECT {_COLUMNS} FROM journal WHERE {_AFTER} ORDER BY seq"
_CLOCK_OF = "SELECT hlc FROM journal WHERE centre_id IN (0, ?) AND device_id = ? AND seq = ?"
_ASIDE_HASH = "SELECT hash FROM {} WHERE centre_id = ? AND device_id = ? AND seq = ?"
_ASIDE_LAST = "SELECT max(seq) FROM {} WHERE centre_id = ? AND device_id = ?"


@dataclass(slots=True)
class _Moves:
    """Where dots went: to another dot, or away, leaving what they had overwritten themselves."""

    to: dict[Dot, Dot] = field(default_factory=dict)
    gone: Mapping[Dot, Mapping[str, Sequence[Sequence[int]]]] = field(default_factory=dict)

    def of(self, name: str, dots: Iterable[Sequence[int]]) -> list[list[int]]:
        """Return what a field's bases are now."""
        found: set[Dot] = set()
        for device, seq in dots:
            dot = device, seq
            if dot in self.gone:
                found |= {(one[0], one[1]) for one in self.of(name, self.gone[dot].get(name, ()))}
            else:
                found.add(self.to.get(dot, dot))
        return sorted([list(dot) for dot in found])


def reidentify(store: Store, agreed: int) -> int:
    """Give this database a new device id and move its entries after `agreed` there; return it.

    For a chain that parted from the server's (a restored copy, a cloned disk), was closed, or is
    another machine's.
    """
    with store.exchange() as raw:
        old = own_device(raw)
        new = new_device()
        rows = _tail(raw, (store.centre_id, old), agreed)
        with rewriting(raw):
            _delete(raw, (store.centre_id, old), agreed)
        things = _chain(raw, rows, Head(0, journal.ZERO, 0), new)
        raw.execute("UPDATE meta SET v = ? WHERE k = 'device'", (str(new),))
        raw.execute("DELETE FROM meta WHERE k = ?", (MOVED,))
        fold(raw, things, store.shapes)
    return new


def restamp(store: Store, published: int, now_ms: int) -> int:
    """Bring the tail's clock back to the true time and return how many entries that took.

    Order is kept: an action stays behind the one before it and behind every write that it saw.
    """
    with store.exchange() as raw:
        place = store.centre_id, own_device(raw)
        rows = _tail(raw, place, published)
        with rewriting(raw):
            _delete(raw, place, published)
        before = journal.head(raw, *place)
        clocks = _true_clocks(raw, rows, before.hlc, now_ms)
        things = _chain(raw, rows, before, place[1], clock=lambda record: clocks[record.seq])
        (top,) = raw.execute("SELECT max(hlc) FROM journal").fetchone()
        raw.execute("UPDATE meta SET v = ? WHERE k = 'hlc'", (str(top or 0),))
        fold(raw, things, store.shapes)
    return len(rows)


def refuse(store: Store, seq: int, why: str) -> None:
    """Set one entry of the tail aside, kept and shown, and close the chain over its gap."""
    with store.exchange() as raw:
        place = store.centre_id, own_device(raw)
        refused, *rows = _tail(raw, place, seq - 1)
        _set_aside(raw, "refused", [refused], {"why": why})
        with rewriting(raw):
            _delete(raw, place, seq - 1)
        moves = _Moves(gone=_bases_of([refused]))
        things = _chain(raw, rows, journal.head(raw, *place), place[1], moves=moves)
        fold(raw, things | {_thing(refused)}, store.shapes)


def drop(store: Store, place: tuple[int, int], agreed: int, published: int) -> int:
    """Set a foreign chain aside from where the server's differs; return how many entries.

    `published` is what the server has of this device: the tail after it forgets that it saw them.
    """
    with store.exchange() as raw:
        own = store.centre_id, own_device(raw)
        lost = _tail(raw, place, agreed)
        _set_aside(raw, "orphan", lost, {})
        moves = _Moves(gone=_bases_of(lost))
        rows = _tail(raw, own, published)
        saw = any(_names(row, moves.gone) for row in rows)
        with rewriting(raw):
            _delete(raw, place, agreed)
            if saw:
                _delete(raw, own, published)
        things = {_thing(one) for one in lost}
        if saw:
            things |= _chain(raw, rows, journal.head(raw, *own), own[1], moves=moves)
        fold(raw, things, store.shapes)
    return len(lost)


def adopt(store: Store, records: Sequence[Record]) -> int:
    """Write what a device that is shut out had not sent behind this device's chain; say how many.

    Actions keep their ids, so that a copy which comes another way counts once, and so does a second
    reading. Entries that stand here already are passed over. Raises JournalsDisagree (reason "gap"
    or "link") where the chains do not hold.
    """
    with store.exchange() as raw:
        own = store.centre_id, own_device(raw)
        tips: dict[tuple[int, int], Head] = {}
        fresh: list[Record] = []
        for record in sorted(records, key=lambda one: (one.hlc, *one[:3])):
            place = record.centre_id, record.device_id
            here = journal.at(raw, record.centre_id, record[1:3])
            tip = tips.get(place) or _before(raw, record)
            if reason := journal.parted(record, tip):
                raise JournalsDisagree(device=place[1], seq=record.seq, reason=reason)
            tips[place] = Head(record.seq, record.hash, record.hlc)
            body = journal.parse(record.body)
            op = None if body is None else journal.op_number(body.op)
            if (here is None or here.hash != record.hash) and not _is_known(raw, record, op):
                fresh.append(record._replace(op=op))
        floor = journal.head(raw, *own)
        clocks: dict[tuple[int, int], int] = {}
        last = floor.hlc
        for _, action in groupby(fresh, lambda one: (one.device_id, one.hlc)):
            entries = list(action)
            last = max(entries[0].hlc, last + 1)
            clocks |= {(one.device_id, one.seq): last for one in entries}
        things = _chain(raw, fresh, floor, own[1], clock=lambda one: clocks[one.device_id, one.seq])
        raw.execute(
            "UPDATE meta SET v = ? WHERE k = 'hlc' AND CAST(v AS INTEGER) < ?", (str(last), last)
        )
        fold(raw, things, store.shapes)
    return len(fresh)


def _before(raw: dbapi2.Connection, record: Record) -> Head:
    """Return what the first entry of a chain in a file has to follow here."""
    before = journal.at(raw, record.centre_id, (record.device_id, record.seq - 1))
    return Head(0, journal.ZERO, 0) if before is None else Head(before.seq, before.hash, before.hlc)


def _is_known(raw: dbapi2.Connection, record: Record, op: int | None) -> bool:
    """Tell whether an action's entry of this thing stands here under any device."""
    query = (
        "SELECT 1 FROM journal WHERE op = ? AND centre_id = ? AND entity = ? AND entity_id = ? "
        "AND NOT (device_id = ? AND seq = ?)"
    )
    return raw.execute(query, (op, *_thing(record), *record[1:3])).fetchone() is not None


def moved_at(raw: dbapi2.Connection) -> int | None:
    """Return the last own entry that another machine wrote, None where none did."""
    found = meta(raw).get(MOVED)
    return None if found is None else int(found)


def own_device(raw: dbapi2.Connection) -> int:
    """Return the id under which this database writes."""
    return int(meta(raw)["device"])


@contextmanager
def rewriting(raw: dbapi2.Connection) -> Iterator[None]:
    """Let entries be deleted and written again inside the block, in the caller's transaction."""
    raw.execute("INSERT INTO meta (k, v) VALUES ('rewriting', '1')")
    yield
    raw.execute("DELETE FROM meta WHERE k = 'rewriting'")


def _tail(raw: dbapi2.Connection, place: tuple[int, int], after: int) -> list[Record]:
    return [Record._make(row) for row in raw.execute(_TAIL, (*place, after))]


def _delete(raw: dbapi2.Connection, place: tuple[int, int], after: int) -> None:
    raw.execute(f"DELETE FROM journal WHERE {_AFTER}", (*place, after))


def _set_aside(
    raw: dbapi2.Connection, table: str, records: Iterable[Record], more: Mapping[str, str]
) -> None:
    """Keep entries that left the journal; one whose number is taken there gets the next free."""
    names = ", ".join([_COLUMNS, *more])
    marks = ", ".join("?" for _ in [*Record._fields, *more])
    for record in records:
        kept, place = record, record[:2]
        held = raw.execute(_ASIDE_HASH.format(table), record[:3]).fetchone()
        if held is not None and bytes(held[0]) == record.hash:
            continue
        if held is not None:
            (last,) = raw.execute(_ASIDE_LAST.format(table), place).fetchone()
            kept = record._replace(seq=last + 1)
        raw.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", (*kept, *more.values()))


def _chain(
    raw: dbapi2.Connection,
    rows: Iterable[Record],
    tip: Head,
    device: int,
    *,
    moves: _Moves | None = None,
    clock: Callable[[Record], int] = lambda record: record.hlc,
) -> set[Thing]:
    """Write entries anew behind `tip` in a device's chain and return the things they are of."""
    moves = moves or _Moves()
    linked: list[Record] = []
    for old in rows:
        seq = tip.seq + 1
        moves.to[old.device_id, old.seq] = device, seq
        hlc = max(clock(old), tip.hlc)
        record = old._replace(
            device_id=device, seq=seq, hlc=hlc, body=_said_again(old, moves), hash=b""
        )
        record = record._replace(hash=journal.link(tip.hash, record))
        tip = Head(seq, record.hash, hlc)
        linked.append(record)
    with rewriting(raw):
        journal.append(raw, linked)
    return {_thing(record) for record in linked}


def _said_again(record: Record, moves: _Moves) -> str:
    """Return the body with its bases where they are now, and where the entry first stood."""
    if journal.parse(record.body) is None:
        return record.body
    body: dict[str, Any] = orjson.loads(record.body)
    bases = {name: moves.of(name, dots) for name, dots in body.pop("b", {}).items()}
    if kept := {name: dots for name, dots in bases.items() if dots}:
        body["b"] = kept
    text = canonical(body)
    was = canonical({"was": [record.device_id, record.seq], **body})
    return was if len(was.encode()) <= journal.MAX_BODY else text


def _true_clocks(
    raw: dbapi2.Connection, rows: Sequence[Record], floor: int, now_ms: int
) -> dict[int, int]:
    """Return the new clock of each entry: the excess of the last one taken off, by action."""
    if not rows:
        return {}
    excess = max(0, (rows[-1].hlc >> 16) - now_ms) << 16
    clocks: dict[int, int] = {}
    for _, action in groupby(rows, lambda record: (record.hlc, record.op)):
        entries = list(action)
        hlc = entries[0].hlc
        if hlc >> 16 > now_ms:
            hlc -= excess
        hlc = max(hlc, floor + 1, 1 + max(_seen(raw, entries, clocks), default=0))
        clocks |= {record.seq: hlc for record in entries}
        floor = hlc
    return clocks


def _seen(
    raw: dbapi2.Connection, entries: Sequence[Record], clocks: Mapping[int, int]
) -> Iterator[int]:
    """Yield the clocks of the writes that an action's entries overwrote."""
    own = entries[0].device_id
    bases = _bases_of(entries)
    dots = {(dot[0], dot[1]) for said in bases.values() for dots in said.values() for dot in dots}
    for device, seq in dots - bases.keys():
        if device == own and seq in clocks:
            yield clocks[seq]
        elif row := raw.execute(_CLOCK_OF, (entries[0].centre_id, device, seq)).fetchone():
            yield int(row[0])


def _bases_of(records: Iterable[Record]) -> dict[Dot, Mapping[str, Sequence[Sequence[int]]]]:
    bodies = ((one, journal.parse(one.body)) for one in records)
    return {(one.device_id, one.seq): body.bases if body else {} for one, body in bodies}


def _names(record: Record, dots: Mapping[Dot, object]) -> bool:
    bases = _bases_of([record])[record.device_id, record.seq]
    return any((device, seq) in dots for own in bases.values() for device, seq in own)


def _thing(record: Record) -> Thing:
    return record.centre_id, record.entity, record.entity_id
