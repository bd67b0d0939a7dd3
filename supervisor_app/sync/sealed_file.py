"""The second carrier: a sealed file, for stations that no network joins.

The file holds whole chains, or what follows the heads that its readers told in files of their own.
It is read to its end before anything of it is taken, and taken as pages of a server are; reading it
twice changes nothing. Where a chain in it parted from the one here, a server has to decide: that
chain is left out and named. So is one that begins later than what is here; the file is then
written anew, which tells its writer what to bring.
"""

import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.errors import CarriedFileUnreadable
from supervisor_app.store import arrivals, journal, renumber
from supervisor_app.store.arrivals import Place
from supervisor_app.store.engine import canonical
from supervisor_app.store.journal import Record
from supervisor_app.store.reproject import reproject
from supervisor_app.store.tail import own_device
from supervisor_app.store.work import Store
from supervisor_app.sync import seal
from supervisor_app.sync.seal import FileKey
from supervisor_app.system.progress import Progress

# A file of format 1 holds whole chains and does not say who wrote it.
_FORMATS = (1, 2)
_FORMAT = 2
_PART = 5000
_PART_CHARACTERS = 4_000_000
_AFTER = (
    "WITH base (c, d, q) AS (VALUES {}) "
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body "
    "FROM base CROSS JOIN journal ON centre_id = c AND device_id = d AND seq > q "
    "ORDER BY hlc, centre_id, device_id, seq"
)
_TOLD = "SELECT centre_id, chain_id, seq FROM told WHERE device_id = ?"
_PUT_TOLD = "INSERT INTO told (device_id, centre_id, chain_id, seq) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class FileRound:
    """What a carried file brought and took.

    `parted` are devices whose chains differ from here, `missing` those whose chains begin later
    than what is here.
    """

    received: int
    written: int
    parted: tuple[int, ...]
    tables: frozenset[str]
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """The head of a file: what its writer holds, where the chains in it begin, who wrote it."""

    heads: Mapping[Place, int]
    after: Mapping[Place, int]
    writer: int


def exchange(
    store: Store,
    path: Path,
    key: FileKey,
    progress: Progress,
    *,
    readers: Collection[int] = (),
    withheld: Collection[int] = (),
) -> FileRound:
    """Read what a file holds, if there is one, then write what it lacks.

    Left out is what all `readers` told to hold; without them it is whole. Of the devices `withheld`
    nothing new is taken. Raises what `import_file` and `export` raise.
    """
    read = FileRound(0, 0, (), frozenset())
    held: Mapping[Place, int] = {}
    if path.exists():
        read = import_file(store, path, key, progress, withheld=withheld)
        held = _said(path, key).heads
    with store.raw() as raw:
        own = arrivals.vector(raw)
    lacking = sum(max(0, seq - held.get(place, 0)) for place, seq in own.items())
    if (lacking or read.missing) and not read.parted:
        export(store, path, key, progress, readers=readers)
        return replace(read, written=lacking)
    return read


def export(
    store: Store, path: Path, key: FileKey, progress: Progress, *, readers: Collection[int] = ()
) -> int:
    """Write into a sealed file what the readers lack, everything without them; return how many.

    Raises DiskFull, FileRefused, CancelledByPerson; an earlier file then stays as it was.
    """
    renumber.note_sent(store)
    with store.raw() as raw:
        raw.execute("BEGIN")
        heads, base = arrivals.vector(raw), _told_by_all(raw, readers)
        after = {place: min(seq, base.get(place, 0)) for place, seq in heads.items()}
        count = sum(heads.values()) - sum(after.values())
        progress.total(count)
        seal.write(path, key, _parts(store, raw, progress, (heads, after)))
        raw.execute("ROLLBACK")
    return count


def import_file(
    store: Store, path: Path, key: FileKey, progress: Progress, *, withheld: Collection[int] = ()
) -> FileRound:
    """Prove a file to its end, then take what is new in it.

    Raises FileMissing, FileRefused, CarriedFileUnreadable (also reason "other_centre" and
    "newer_file"), JournalsDisagree, CancelledByPerson, DiskFull.
    """
    tables = set(reproject(store))
    said = _said(path, key)
    if foreign := {centre for centre, _ in said.heads} - {0, store.centre_id}:
        raise CarriedFileUnreadable(path=str(path), reason="other_centre", centre=min(foreign))
    with store.raw() as raw:
        own = arrivals.vector(raw)
        parted = {
            (record.centre_id, record.device_id)
            for part in _records(path, key)
            for record in part
            if _differs(raw, record, own)
        }
    missing = {place for place, after in said.after.items() if after > own.get(place, 0)} - parted
    left_out = parted | missing | {place for place in said.heads if place[1] in withheld}
    progress.total(sum(said.heads.values()) - sum(said.after.values()))
    received = 0
    for part in _records(path, key):
        taken = arrivals.apply(
            store, [one for one in part if (one.centre_id, one.device_id) not in left_out]
        )
        received += taken.count
        tables |= taken.tables
        progress.step(len(part))
    _note_told(store, said)
    return FileRound(received, 0, _devices(parted), frozenset(tables), missing=_devices(missing))


def writer_of(path: Path, key: FileKey) -> int:
    """Return the device that wrote a file, 0 where it does not say (what `import_file` raises)."""
    return _said(path, key).writer


def chains_of(path: Path, key: FileKey, devices: Collection[int]) -> Iterator[Record]:
    """Yield what a file holds of some devices, proven to its end before (what `_said` raises)."""
    _said(path, key)
    for part in _records(path, key):
        yield from (record for record in part if record.device_id in devices)


def _devices(places: Collection[Place]) -> tuple[int, ...]:
    return tuple(sorted(device for _, device in places))


def _note_told(store: Store, said: _Said) -> None:
    """Remember what the writer of a file holds, as it is now: a restored one holds less."""
    if not said.writer:
        return
    with store.exchange() as raw:
        raw.execute("DELETE FROM told WHERE device_id = ?", (said.writer,))
        raw.executemany(
            _PUT_TOLD, [(said.writer, *place, seq) for place, seq in said.heads.items()]
        )


def _told_by_all(raw: dbapi2.Connection, readers: Collection[int]) -> Mapping[Place, int]:
    """Return up to where every reader said to hold each chain; nothing where one said nothing."""
    told = [
        {(centre, chain): seq for centre, chain, seq in raw.execute(_TOLD, (device,))}
        for device in readers
    ]
    places = told[0].keys() if told else ()
    return {place: min(one.get(place, 0) for one in told) for place in places}


def _differs(raw: dbapi2.Connection, record: Record, own: Mapping[Place, int]) -> bool:
    """Tell whether an entry stands here with another link; equal links prove all before them."""
    place = record.centre_id, record.device_id
    if record.seq > own.get(place, 0):
        return False
    return arrivals.hash_at(raw, place, record.seq) != record.hash


def _parts(
    store: Store,
    raw: dbapi2.Connection,
    progress: Progress,
    span: tuple[Mapping[Place, int], Mapping[Place, int]],
) -> Iterator[bytes]:
    heads, after = span
    yield _packed(
        {
            "format": _FORMAT,
            "centre": store.centre_id,
            "v": journal.SCHEMA_VERSION,
            "from": own_device(raw),
            "heads": [[*place, seq] for place, seq in heads.items()],
            "after": [[*place, seq] for place, seq in after.items() if seq],
        }
    )
    waiting: list[list[Any]] = []
    weight = 0
    base = ", ".join(f"({centre}, {device}, {seq})" for (centre, device), seq in after.items())
    records = map(Record._make, raw.execute(_AFTER.format(base)) if base else ())
    # An action is never split between two parts: each part is taken in one transaction.
    for _, action in groupby(records, lambda one: one.hlc):
        rows = [_row(record) for record in action]
        waiting += rows
        weight += sum(len(row[-1]) for row in rows)
        if len(waiting) >= _PART or weight >= _PART_CHARACTERS:
            progress.step(len(waiting))
            yield _packed(waiting)
            waiting, weight = [], 0
    progress.step(len(waiting))
    yield _packed(waiting)


def _row(record: Record) -> list[Any]:
    centre, device, seq, hlc, _, entity, entity_id, link, body = record
    return [centre, device, seq, hlc, entity, entity_id, link.hex(), body]


def _packed(value: object) -> bytes:
    return zlib.compress(canonical(value).encode())


def _unpacked(path: Path, part: bytes) -> Any:
    try:
        opened = zlib.decompressobj()
        clear = opened.decompress(part, seal.LARGEST_PART)
        if opened.unconsumed_tail:
            raise CarriedFileUnreadable(path=str(path), reason="damaged")
        return orjson.loads(clear)
    except (zlib.error, ValueError) as error:
        raise CarriedFileUnreadable(path=str(path), reason="damaged") from error


def _said(path: Path, key: FileKey) -> _Said:
    """Return the head of a file, after all of it was opened."""
    parts = seal.read(path, key)
    said = _unpacked(path, next(parts))
    for _ in parts:
        pass
    if said["format"] not in _FORMATS:
        raise CarriedFileUnreadable(path=str(path), reason="newer_file")
    heads, after = (
        {(centre, device): seq for centre, device, seq in said.get(name, ())}
        for name in ("heads", "after")
    )
    return _Said(heads, after, int(said.get("from", 0)))


def _records(path: Path, key: FileKey) -> Iterator[list[Record]]:
    parts = seal.read(path, key)
    next(parts)
    for part in parts:
        yield [
            Record(centre, device, seq, hlc, None, entity, entity_id, bytes.fromhex(link), body)
            for centre, device, seq, hlc, entity, entity_id, link, body in _unpacked(path, part)
        ]
