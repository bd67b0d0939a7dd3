"""The journal itself: links, heads, appending, reading one thing's history, verifying the chain.

What is journalled is decided in `gather` and `record`; entries are merged by `rules.merge`.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, NamedTuple

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.rules.merge import Entry

SCHEMA_VERSION = 1
EVENT = "event"
ZERO = bytes(32)
MAX_BODY = 65536
_OP_BITS = 1 << 64
_NUMBERS = struct.Struct(">QQQ")
_OP_SIGN = 1 << 63
# What a body of another hand raises while it is read.
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError)

_APPEND = (
    "INSERT INTO journal (centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HEAD = (
    "SELECT seq, hash, hlc FROM journal WHERE centre_id = ? AND device_id = ? "
    "ORDER BY seq DESC LIMIT 1"
)
_OF_THING = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE entity_id = ? AND entity = ? AND centre_id = ? ORDER BY hlc, device_id, seq"
)
_OF_OP = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE op = ? AND centre_id = ? ORDER BY device_id, seq"
)
_AT = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE centre_id = ? AND device_id = ? AND seq = ?"
)
_OF_CHAIN = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE centre_id = ? AND device_id = ? AND seq IN"
)
AT_ONCE = 500
_PAGE = 5000
_BEFORE_ALL = (-(2**31), -(2**63), -(2**63))
_CHAIN = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "WHERE (centre_id, device_id, seq) > (?, ?, ?) ORDER BY centre_id, device_id, seq LIMIT ?"
)


class Record(NamedTuple):
    """One row of the journal, as it is stored."""

    centre_id: int
    device_id: int
    seq: int
    hlc: int
    op: int | None
    entity: str
    entity_id: str
    hash: bytes
    body: str


class Arrived(NamedTuple):
    """An entry of the journal and, where it can be read, what merging takes of it."""

    record: Record
    entry: Entry | None


class Head(NamedTuple):
    """The last entry of a device: its number, link and clock."""

    seq: int
    hash: bytes
    hlc: int


NOTHING = Head(0, ZERO, 0)


@dataclass(frozen=True, slots=True)
class Body:
    """What an entry says: action, the action it takes back, actor, reason, fields and bases."""

    op: str
    reverts: str
    actor: str
    reason: str
    fields: Mapping[str, Any]
    bases: Mapping[str, list[list[int]]]


@dataclass(frozen=True, slots=True)
class Broken:
    """The first entry whose place in the chain does not hold."""

    device_id: int
    seq: int
    reason: str


def link(previous: bytes, record: Record) -> bytes:
    """Return the hash that ties an entry to the one before it (design: sync §4.1)."""
    _, device_id, seq, hlc, _, entity, entity_id, _, body = record
    text = f"{entity}\x1f{entity_id}\x1f{body}"
    return sha256(previous + _NUMBERS.pack(device_id, seq, hlc) + text.encode()).digest()


def op_number(op: str) -> int:
    """Return 16 hex digits as the signed integer that the index keeps."""
    number = int(op, 16)
    return number - _OP_BITS if number >= _OP_SIGN else number


def head(raw: dbapi2.Connection, centre_id: int, device_id: int) -> Head:
    """Return the last entry of a device, (0, zeros, 0) before its first."""
    row = raw.execute(_HEAD, (centre_id, device_id)).fetchone()
    return Head(*row) if row else NOTHING


def append(raw: dbapi2.Connection, records: Iterable[Record]) -> None:
    """Add linked entries; the caller holds the transaction."""
    raw.executemany(_APPEND, records)


def parse(text: str) -> Body | None:
    """Return what an entry says, None where it cannot be read (a newer or foreign hand)."""
    try:
        op, fields, bases, raw = _said(text)
    except _UNREADABLE:
        return None
    return Body(
        op=op,
        reverts=str(raw.get("u", "")),
        actor=str(raw.get("a", "")),
        reason=str(raw.get("r", "")),
        fields=fields,
        bases=bases,
    )


def _said(text: str) -> tuple[str, dict[str, Any], dict[str, list[list[int]]], dict[str, Any]]:
    """Return action, fields and bases of a body, and all of it; raises one of _UNREADABLE."""
    raw: dict[str, Any] = orjson.loads(text)
    op = str(raw["o"])
    op_number(op)
    fields = raw["s"]
    if type(fields) is not dict:
        fields = dict(fields)
    bases = raw.get("b")
    if bases is None:
        return op, fields, {}, raw
    numbered = {
        name: [[int(device), int(seq)] for device, seq in dots] for name, dots in bases.items()
    }
    return op, fields, numbered, raw


def moment(hlc: int) -> datetime:
    """Return the UTC instant of a hybrid clock value, to the millisecond."""
    return datetime.fromtimestamp((hlc >> 16) / 1000, UTC)


def of_thing(
    raw: dbapi2.Connection, centre_id: int, entity: str, entity_id: str
) -> Iterator[Record]:
    """Yield the entries of one thing in the order of the hybrid clock."""
    return map(Record._make, raw.execute(_OF_THING, (entity_id, entity, centre_id)))


def of_op(raw: dbapi2.Connection, centre_id: int, op: str) -> list[Record]:
    """Return the entries of one action, copies of a re-chained tail among them."""
    return [Record._make(row) for row in raw.execute(_OF_OP, (op_number(op), centre_id))]


def at(raw: dbapi2.Connection, centre_id: int, dot: Sequence[int]) -> Record | None:
    """Return the entry with this dot (device, seq)."""
    row = raw.execute(_AT, (centre_id, *dot)).fetchone()
    return Record._make(row) if row else None


def those(
    raw: dbapi2.Connection, places: Iterable[tuple[int, int, int]]
) -> dict[tuple[int, int, int], Record]:
    """Return many entries by centre, device and number; those that are not here are left out."""
    chains: dict[tuple[int, int], list[int]] = {}
    for centre, device, seq in places:
        chains.setdefault((centre, device), []).append(seq)
    found = {}
    for chain, numbers in chains.items():
        for start in range(0, len(numbers), AT_ONCE):
            part = numbers[start : start + AT_ONCE]
            marks = ", ".join("?" * len(part))
            for row in raw.execute(f"{_OF_CHAIN} ({marks})", (*chain, *part)):
                found[row[0], row[1], row[2]] = Record._make(row)
    return found


def entries(records: Iterable[Record]) -> list[Entry]:
    """Return what `rules.merge` folds; entries that cannot be read are left out."""
    return [found for found in map(entry, records) if found is not None]


def entry(record: Record) -> Entry | None:
    """Return an entry as `rules.merge` takes it, None where it cannot be read."""
    try:
        op, fields, bases, raw = _said(record.body)
    except _UNREADABLE:
        return None
    undone = str(raw["u"]) if "u" in raw else ""
    return Entry(record.device_id, record.seq, record.hlc, op, fields, bases, undone)


def arrived(record: Record) -> Arrived:
    """Return an entry of another hand with the number of its action, its body read once."""
    found = entry(record)
    centre_id, device_id, seq, hlc, _, entity, entity_id, own_link, body = record
    number = None if found is None else op_number(found.op)
    return Arrived(
        Record(centre_id, device_id, seq, hlc, number, entity, entity_id, own_link, body), found
    )


def parted(record: Record, tip: Head | Record) -> str:
    """Say what ties an entry wrongly to the one before it: gap, clock or link; else nothing."""
    if record.seq != tip.seq + 1:
        return "gap"
    if record.hlc < tip.hlc:
        return "clock"
    try:
        return "" if link(tip.hash, record) == record.hash else "link"
    except struct.error:
        # A number that no clock or device of ours can have.
        return "link"


def walk(raw: dbapi2.Connection, page: int = _PAGE) -> Iterator[Record]:
    """Yield every entry, chain after chain, page by page: a server would send all of them at once.

    The caller holds a transaction where entries may be rewritten meanwhile.
    """
    last: tuple[int, int, int] = _BEFORE_ALL
    while found := [Record._make(row) for row in raw.execute(_CHAIN, (*last, page))]:
        yield from found
        last = found[-1][:3]


def verify(raw: dbapi2.Connection) -> Broken | None:
    """Walk every chain; return the first entry that is out of line, None where all hold."""
    alone = not raw.in_transaction
    if alone:
        # One view of it all: a chain may be rewritten between two pages.
        raw.execute("BEGIN")
    try:
        return _first_parted(raw)
    finally:
        if alone:
            raw.execute("ROLLBACK")


def _first_parted(raw: dbapi2.Connection) -> Broken | None:
    before: Record | None = None
    for record in walk(raw):
        same = before is not None and before[:2] == record[:2]
        if reason := parted(record, before if before and same else NOTHING):
            return Broken(record.device_id, record.seq, reason)
        before = record
    return None
