"""The second carrier: a sealed file, for stations that no network joins.

The file holds whole chains. It is read to its end before anything of it is taken, and taken as
pages of a server are; reading it twice changes nothing. Where a chain in it parted from the one
here, a server has to decide: that chain is left out and named.
"""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
from supervisor_app.store.work import Store
from supervisor_app.sync import seal
from supervisor_app.sync.seal import FileKey
from supervisor_app.system.progress import Progress

_FORMAT = 1
_PART = 5000
_PART_CHARACTERS = 4_000_000
_ALL = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "ORDER BY hlc, centre_id, device_id, seq"
)


@dataclass(frozen=True, slots=True)
class FileRound:
    """What a carried file brought and took; `parted` are devices whose chains differ from here."""

    received: int
    written: int
    parted: tuple[int, ...]
    tables: frozenset[str]


def exchange(store: Store, path: Path, key: FileKey, progress: Progress) -> FileRound:
    """Read what a file holds, if there is one, then write what it lacks.

    Raises what `import_file` and `export` raise.
    """
    read = FileRound(0, 0, (), frozenset())
    held: Mapping[Place, int] = {}
    if path.exists():
        read = import_file(store, path, key, progress)
        held = _held(path, key)
    with store.raw() as raw:
        own = arrivals.vector(raw)
    lacking = sum(max(0, seq - held.get(place, 0)) for place, seq in own.items())
    if lacking and not read.parted:
        export(store, path, key, progress)
        return FileRound(read.received, lacking, read.parted, read.tables)
    return read


def export(store: Store, path: Path, key: FileKey, progress: Progress) -> int:
    """Write every entry of this store into a sealed file and return how many.

    Raises DiskFull, FileRefused, CancelledByPerson; an earlier file then stays as it was.
    """
    renumber.note_sent(store)
    with store.raw() as raw:
        raw.execute("BEGIN")
        (count,) = raw.execute("SELECT count(*) FROM journal").fetchone()
        progress.total(count)
        seal.write(path, key, _parts(store, raw, progress))
        raw.execute("ROLLBACK")
    return int(count)


def import_file(store: Store, path: Path, key: FileKey, progress: Progress) -> FileRound:
    """Prove a file to its end, then take what is new in it.

    Raises FileMissing, FileRefused, CarriedFileUnreadable (also reason "other_centre" and
    "newer_file"), JournalsDisagree, CancelledByPerson, DiskFull.
    """
    tables = set(reproject(store))
    held = _held(path, key)
    if foreign := {centre for centre, _ in held} - {0, store.centre_id}:
        raise CarriedFileUnreadable(path=str(path), reason="other_centre", centre=min(foreign))
    with store.raw() as raw:
        own = arrivals.vector(raw)
        parted = {
            (record.centre_id, record.device_id)
            for part in _records(path, key)
            for record in part
            if _differs(raw, record, own)
        }
    progress.total(sum(held.values()))
    received = 0
    for part in _records(path, key):
        taken = arrivals.apply(
            store, [one for one in part if (one.centre_id, one.device_id) not in parted]
        )
        received += taken.count
        tables |= taken.tables
        progress.step(len(part))
    return FileRound(received, 0, tuple(sorted(device for _, device in parted)), frozenset(tables))


def _differs(raw: dbapi2.Connection, record: Record, own: Mapping[Place, int]) -> bool:
    """Tell whether an entry stands here with another link; equal links prove all before them."""
    place = record.centre_id, record.device_id
    if record.seq > own.get(place, 0):
        return False
    return arrivals.hash_at(raw, place, record.seq) != record.hash


def _parts(store: Store, raw: dbapi2.Connection, progress: Progress) -> Iterator[bytes]:
    heads = [[*place, seq] for place, seq in arrivals.vector(raw).items()]
    yield _packed(
        {"format": _FORMAT, "centre": store.centre_id, "v": journal.SCHEMA_VERSION, "heads": heads}
    )
    waiting: list[list[Any]] = []
    weight = 0
    records = map(Record._make, raw.execute(_ALL))
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


def _held(path: Path, key: FileKey) -> Mapping[Place, int]:
    """Return what the file says that it holds, after all of it was opened."""
    parts = seal.read(path, key)
    said = _unpacked(path, next(parts))
    for _ in parts:
        pass
    if said["format"] != _FORMAT:
        raise CarriedFileUnreadable(path=str(path), reason="newer_file")
    return {(centre, device): seq for centre, device, seq in said["heads"]}


def _records(path: Path, key: FileKey) -> Iterator[list[Record]]:
    parts = seal.read(path, key)
    next(parts)
    for part in parts:
        yield [
            Record(centre, device, seq, hlc, None, entity, entity_id, bytes.fromhex(link), body)
            for centre, device, seq, hlc, entity, entity_id, link, body in _unpacked(path, part)
        ]
