"""One workstation of the simulation: the product's own store, on a disk that can be lost."""

import datetime as dt
import hashlib
import random
import re
import shutil
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from supervisor_app.rules.rights import SYSTEM
from supervisor_app.store import backup, fold, journal
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Record
from supervisor_app.store.work import Store, meta
from tests.store.sample import KEY, METADATA, Plain, Thing

ZONE = dt.timezone(dt.timedelta(hours=3))
THINGS = 4
COUNTER = "counter"
_TOKEN = re.compile(r'"(t\d+)"')


@dataclass
class Skewed:
    """The machine's clock, wrong by some milliseconds."""

    ms: int = 0

    def now(self) -> dt.datetime:
        """Return what this machine believes."""
        return dt.datetime.now(ZONE) + dt.timedelta(milliseconds=self.ms)

    def monotonic(self) -> float:
        """Return seconds that nobody can set."""
        return time.monotonic()


@dataclass
class Tokens:
    """Marks that were acknowledged, and what each added to the counter."""

    last: int = 0
    amounts: dict[str, int] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def next(self) -> str:
        """Return a mark that was never made before."""
        self.last += 1
        return f"t{self.last}"


@dataclass
class Station:
    """A store, the role it comes to the server with, its clock, its backup."""

    path: Path
    role: str
    centre: int
    clock: Skewed = field(default_factory=Skewed)
    secret: bytes = b""
    saved: Path | None = None
    generation: int = 0
    store: Store = field(init=False)

    def __post_init__(self) -> None:
        """Open the store."""
        self.store = Store(self.path, KEY, self.clock, metadata=METADATA)

    @property
    def device(self) -> int:
        """The id under which this station writes now."""
        with self.store.raw() as raw:
            return int(meta(raw)["device"])

    def register(self) -> None:
        """Write the mark by which a chain that others brought back is this station's again."""
        device = self.device
        mark = hashlib.sha256(self.secret_of(device)).hexdigest()
        said = {"o": f"{device:016x}", "v": 1, "a": "system", "s": {"reclaim_mark": mark}}
        self._append([("workstation", str(device), canonical(said))])

    def secret_of(self, device: int) -> bytes:
        """Return what proves that a device's chain is this station's."""
        return hashlib.sha256(self.secret + device.to_bytes(8, "big")).digest()

    def write(self, chance: random.Random, tokens: Tokens) -> None:
        """Act as a person does: one to three things changed, a mark, sometimes the counter."""
        mark = tokens.next()
        with self.store.write(SYSTEM) as work:
            work.add(Plain(text=mark))
            for number in chance.sample(range(THINGS), chance.choice((0, 1, 1, 2, 3))):
                thing_id = f"x{number}"
                thing = work.session.get(Thing, thing_id)
                if thing is None:
                    work.add(Thing(id=thing_id, name=tokens.next()))
                elif chance.random() < 0.12:
                    work.delete(thing)
                else:
                    change(thing, chance, tokens)
            if chance.random() < 0.4:
                amount = chance.randint(1, 9)
                counter = work.session.get(Thing, COUNTER)
                if counter is None:
                    counter = work.add(Thing(id=COUNTER, n=0))
                counter.n += amount
                tokens.amounts[mark] = amount
        tokens.sizes[work.op] = work.entries

    def settle(self, chance: random.Random, tokens: Tokens) -> bool:
        """Settle one clash of a name by an ordinary write over both; tell whether there was one."""
        with self.store.raw() as raw:
            query = "SELECT entity_id FROM conflict WHERE entity = 'thing' AND field = 'name'"
            found = [row[0] for row in raw.execute(query)]
        if not found:
            return False
        thing_id = chance.choice(found)
        with self.store.write(SYSTEM) as work:
            thing = work.session.get(Thing, thing_id)
            if thing is None:
                return False
            thing.name = tokens.next()
        tokens.sizes[work.op] = work.entries
        with self.store.raw() as raw:
            query = "SELECT 1 FROM conflict WHERE entity_id = ? AND field = 'name'"
            assert raw.execute(query, (thing_id,)).fetchone() is None, "a settled clash stands"
        return True

    def poison(self) -> None:
        """Journal what no version can read, as a broken one might."""
        self._append([("thing", "x0", '{"b":{},"s":17,"v":99}')])

    def write_newer(self, chance: random.Random, tokens: Tokens) -> None:
        """Journal a field and a table of the next version, which this one does not know."""
        thing_id = f"x{chance.randrange(THINGS)}"
        with self.store.raw() as raw:
            thing = fold.state(raw, (self.centre, "thing", thing_id))
            gadgets = fold.state(raw, (self.centre, "gadget", "g1"))
        op = f"{chance.getrandbits(64):016x}"
        said = {"o": op, "v": 2, "a": "newer"}
        colour = said | {"s": {"colour": tokens.next()}, "b": _seen(thing, "colour")}
        gadget = said | {"s": {"size": tokens.next()}, "b": _seen(gadgets, "size")}
        self._append([("thing", thing_id, canonical(colour)), ("gadget", "g1", canonical(gadget))])
        tokens.sizes[op] = 2

    def _append(self, entries: list[tuple[str, str, str]]) -> None:
        with self.store.exchange() as raw:
            own = meta(raw)
            last = journal.head(raw, self.centre, int(own["device"]))
            now = int(self.clock.now().timestamp() * 1000) + int(own["offset"])
            hlc = max(now << 16, int(own["hlc"]) + 1, last.hlc + 1)
            seq, link = last.seq, last.hash
            for entity, thing, body in entries:
                seq += 1
                said = journal.parse(body)
                op = journal.op_number(said.op) if said else None
                record = Record(
                    self.centre, int(own["device"]), seq, hlc, op, entity, thing, b"", body
                )
                link = journal.link(link, record)
                journal.append(raw, [record._replace(hash=link)])
            raw.execute("UPDATE meta SET v = ? WHERE k = 'hlc'", (str(hlc),))
            fold.fold(
                raw, {(self.centre, entity, thing) for entity, thing, _ in entries},
                self.store.shapes,
            )  # fmt: skip

    def crash(self) -> None:
        """Go on from the files as they lie there, log and all; nothing was closed."""
        self.generation += 1
        left = self.path.with_name(f"{self.path.stem.split('+')[0]}+{self.generation}.db")
        for ending in ("", "-wal"):
            there = self.path.with_name(self.path.name + ending)
            if there.exists():
                shutil.copy(there, left.with_name(left.name + ending))
        self.store.close()
        self.path = left
        self.store = Store(left, KEY, self.clock, metadata=METADATA)

    def save(self) -> None:
        """Make a backup."""
        self.saved = self.path.with_suffix(".saved")
        backup.copy(self.path, KEY, self.saved)

    def restore(self) -> bool:
        """Put the backup back, and forget what was written since; tell whether there is one."""
        if self.saved is None:
            return False
        self.store.close()
        self._unlink()
        shutil.copy(self.saved, self.path)
        self.store = Store(self.path, KEY, self.clock, metadata=METADATA)
        return True

    def clone(self, path: Path) -> "Station":
        """Return a second machine that began as a copy of this disk."""
        backup.copy(self.path, KEY, path)
        return Station(path, self.role, self.centre, secret=self.secret)

    def destroy(self) -> None:
        """Lose the disk for good."""
        self.store.close()
        self._unlink()

    def journal(self) -> list[Record]:
        """Return every entry that this station holds."""
        with self.store.raw() as raw:
            return everything(raw)

    def state(self) -> tuple[list[Any], list[Any]]:
        """Return merge states and clashes, which have to be the same everywhere."""
        with self.store.raw() as raw:
            return state(raw)

    def _unlink(self) -> None:
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)


def state(raw: dbapi2.Connection) -> tuple[list[Any], list[Any]]:
    """Return merge states without their dots, and clashes."""
    rows = raw.execute("SELECT * FROM row ORDER BY 1, 2, 3").fetchall()
    clashes = raw.execute("SELECT * FROM conflict ORDER BY 1, 2, 3, 4").fetchall()
    return [row[:4] for row in rows], clashes


def _seen(found: tuple[Any, Any] | None, name: str) -> dict[str, Any]:
    """Return as bases the dots of one field that stands, nothing where it does not."""
    return {} if found is None or name not in found[1] else {name: found[1][name]}


def change(thing: Thing, chance: random.Random, tokens: Tokens) -> None:
    """Change one field of a thing."""
    kind = chance.choice(("name", "name", "tags", "n", "state"))
    if kind == "name":
        thing.name = tokens.next()
    elif kind == "tags":
        thing.tags = [tokens.next()]
    elif kind == "n":
        thing.n += chance.randint(-2, 4)
    else:
        generation, rank = thing.state or [1, 0]
        thing.state = [generation, rank + 1] if rank < 4 else [generation + 1, 1]


def everything(raw: dbapi2.Connection) -> list[Record]:
    """Return the whole journal of a database."""
    query = (
        "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
        "ORDER BY centre_id, device_id, seq"
    )
    return [Record._make(row) for row in raw.execute(query)]


def marks(body: str) -> set[str]:
    """Return the marks that an entry holds."""
    return set(_TOKEN.findall(body))


def whole(records: Iterable[Record], tokens: Tokens) -> None:
    """I13: of every action all entries are there, wherever its first copy is."""
    sizes: Counter[tuple[int, int, str]] = Counter()
    for record in records:
        said = journal.parse(record.body)
        if said is not None:
            sizes[record.centre_id, record.device_id, said.op] += 1
    for (_, _, op), size in sizes.items():
        assert size == tokens.sizes.get(op, size), ("I13: part of an action", op)
