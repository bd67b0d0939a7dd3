"""Writing an action down: journal entries in the chain and the merge state, in one transaction.

What changed was gathered by `gather`; the typed tables were already written by the session.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.errors import InvalidInput
from supervisor_app.rules.merge import COUNT, DELETED
from supervisor_app.store import journal
from supervisor_app.store.dots import pack, unpack
from supervisor_app.store.engine import canonical
from supervisor_app.store.gather import Pending
from supervisor_app.store.journal import Record
from supervisor_app.store.shape import Shape

_ROW = "SELECT data, dots FROM row WHERE centre_id = ? AND entity = ? AND entity_id = ?"
PUT_ROW = (
    "INSERT INTO row (centre_id, entity, entity_id, data, dots) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (centre_id, entity, entity_id) DO UPDATE SET data = excluded.data, "
    "dots = excluded.dots"
)
_CLASH = "SELECT 1 FROM conflict WHERE centre_id = ? AND entity = ? AND entity_id = ? LIMIT 1"
_ANY_CLASH = "SELECT 1 FROM conflict LIMIT 1"
_MISSING = object()


@dataclass(frozen=True, slots=True)
class Action:
    """Who acts where: what every entry of one action shares."""

    centre_id: int
    device_id: int
    op: str
    actor: str
    reason: str
    reverts: str
    now_ms: int


@dataclass(slots=True)
class Chain:
    """The growing tail of this device's chain inside one action."""

    action: Action
    seq: int
    hash: bytes
    hlc: int
    records: list[Record] = field(default_factory=list)
    rows: list[tuple[int, str, str, str, str]] = field(default_factory=list)
    clashing: list[tuple[str, str]] = field(default_factory=list)

    def add(
        self, entity: str, entity_id: str, fields: Mapping[str, Any], bases: Mapping[str, Any]
    ) -> None:
        """Link one entry to the tail; raises InvalidInput where it is larger than may be sent."""
        action = self.action
        body: dict[str, Any] = {
            "v": journal.SCHEMA_VERSION,
            "o": action.op,
            "a": action.actor,
            "s": fields,
        }
        if bases:
            body["b"] = bases
        if action.reason:
            body["r"] = action.reason
        if action.reverts:
            body["u"] = action.reverts
        text = canonical(body)
        if len(text.encode()) > journal.MAX_BODY:
            raise InvalidInput(field=entity, reason="too_large", value=len(text))
        self.seq += 1
        unlinked = Record(
            action.centre_id,
            action.device_id,
            self.seq,
            self.hlc,
            journal.op_number(action.op),
            entity,
            entity_id,
            b"",
            text,
        )
        self.hash = journal.link(self.hash, unlinked)
        self.records.append(unlinked._replace(hash=self.hash))


def start(raw: dbapi2.Connection, action: Action, last_hlc: int) -> Chain:
    """Return the tail to write to; one clock value for the whole action, never a falling one."""
    tail = journal.head(raw, action.centre_id, action.device_id)
    hlc = max(action.now_ms << 16, last_hlc + 1, tail.hlc + 1)
    return Chain(action, tail.seq, tail.hash, hlc)


def write(
    raw: dbapi2.Connection, chain: Chain, things: Iterable[Pending], shapes: Mapping[str, Shape]
) -> None:
    """Journal each thing that really changed and bring its merge state up to date."""
    centre_id = chain.action.centre_id
    clashes = raw.execute(_ANY_CLASH).fetchone() is not None
    for thing in things:
        key = (centre_id, thing.table, thing.id)
        found = raw.execute(_ROW, key).fetchone()
        data: dict[str, Any] = orjson.loads(found[0]) if found else {}
        dots = unpack(found[1], data) if found else {}
        written, bases = _difference(thing, shapes[thing.table], data, dots, centre_id)
        if not written:
            continue
        # An undo may open a clash again that the action it takes back had settled.
        if chain.action.reverts or (clashes and raw.execute(_CLASH, key).fetchone() is not None):
            chain.clashing.append((thing.table, thing.id))
        chain.add(thing.table, thing.id, written, bases)
        kinds = shapes[thing.table].kinds
        for name, value in written.items():
            data[name] = data.get(name, 0) + value if kinds.get(name) == COUNT else value
            dots[name] = [[chain.action.device_id, chain.seq]]
        chain.rows.append((*key, canonical(data), pack(dots, data)))


def finish(raw: dbapi2.Connection, chain: Chain) -> None:
    """Put entries, merge states and the clock into the database."""
    journal.append(raw, chain.records)
    raw.executemany(PUT_ROW, chain.rows)
    raw.execute("UPDATE meta SET v = ? WHERE k = 'hlc'", (str(chain.hlc),))


def _difference(
    thing: Pending,
    shape: Shape,
    data: Mapping[str, Any],
    dots: Mapping[str, list[list[int]]],
    centre_id: int,
) -> tuple[dict[str, Any], dict[str, list[list[int]]]]:
    """Return what differs from the merge state, and the dots that this overwrites."""
    exists = bool(data) and data.get(DELETED) is not True
    if thing.deleted and not exists:
        return {}, {}
    written: dict[str, Any] = {}
    for name, value in thing.fields.items():
        old = data.get(name, _MISSING)
        if old is _MISSING and _is_default(name, value, shape, centre_id):
            continue
        if shape.kinds.get(name) == COUNT:
            value = value - (0 if old is _MISSING else old)  # noqa: PLW2901  the delta is what is written
            if value == 0 and old is not _MISSING:
                continue
        elif old == value and type(old) is type(value) and name not in thing.settled:
            continue
        written[name] = value
    if thing.deleted:
        # A deletion names the heads of every field it saw, so that an unseen edit is noticed.
        return written | {DELETED: True}, dict(dots)
    if not exists:
        written[DELETED] = False
    return written, {name: dots[name] for name in written if name in dots}


def _is_default(name: str, value: Any, shape: Shape, centre_id: int) -> bool:
    """Tell whether an absent field already reads as this value."""
    if name == "centre_id":
        return bool(value == centre_id)
    return value is None and shape.fields[name].default is None
