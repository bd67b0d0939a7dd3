"""Entries as the arrays that `rs.push` takes, one a column, in Postgres' own binary form.

The driver would adapt every single value; these bytes are joined in one go.
"""

import struct
from collections.abc import Iterable, Sequence

import psycopg
from psycopg.adapt import Buffer, Dumper
from psycopg.pq import Format

from supervisor_app.store.journal import Record
from supervisor_app.system.collector import resting_collector

# Dimensions, whether any is null, type of the elements, their number, the first one's index.
_ARRAY = struct.Struct(">iiIii")
_LENGTH = struct.Struct(">i")
_INT8, _TEXT, _BYTEA = 20, 25, 17


class Int8Array(bytes):
    """An array of bigint."""


class TextArray(bytes):
    """An array of text."""


class ByteaArray(bytes):
    """An array of bytea."""


class _Ready(Dumper):
    """Hands bytes over as they are, under the type that they stand for."""

    format = Format.BINARY

    def dump(self, obj: bytes) -> Buffer:
        return obj


class _Int8Ready(_Ready):
    oid = 1016


class _TextReady(_Ready):
    oid = 1009


class _ByteaReady(_Ready):
    oid = 1001


def register(connection: psycopg.Connection) -> None:
    """Let a connection take these arrays as parameters."""
    for kind, dumper in (
        (Int8Array, _Int8Ready),
        (TextArray, _TextReady),
        (ByteaArray, _ByteaReady),
    ):
        connection.adapters.register_dumper(kind, dumper)


def of(records: Sequence[Record]) -> tuple[bytes, ...]:
    """Return the columns of entries in the order in which `rs.push` takes them."""
    with resting_collector():
        _, _, seqs, clocks, _, entities, ids, links, bodies = zip(*records, strict=True)
        return (
            _numbers(seqs),
            _numbers(clocks),
            TextArray(_joined(_TEXT, map(str.encode, entities))),
            TextArray(_joined(_TEXT, map(str.encode, ids))),
            ByteaArray(_joined(_BYTEA, links)),
            TextArray(_joined(_TEXT, map(str.encode, bodies))),
        )


def _numbers(values: Sequence[int]) -> Int8Array:
    count = len(values)
    flat = [8] * (2 * count)
    flat[1::2] = values
    return Int8Array(_ARRAY.pack(1, 0, _INT8, count, 1) + struct.pack(">" + "iq" * count, *flat))


def _joined(kind: int, values: Iterable[bytes]) -> bytes:
    parts = [b""]
    length = _LENGTH.pack
    for value in values:
        parts += (length(len(value)), value)
    parts[0] = _ARRAY.pack(1, 0, kind, len(parts) // 2, 1)
    return b"".join(parts)
