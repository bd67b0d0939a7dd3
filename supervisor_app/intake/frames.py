"""The wire between a caged reader and us: a letter, a length, JSON; what it means is not here.

JSON and nothing richer, because the child has parsed hostile bytes: pickle and marshal would let a
subverted child run code in our process, while orjson can only build numbers, texts, lists and
dicts, and is as fast as either (a frame of 20,000 rows of integers takes some 10 ms).
"""

import os
import struct
from pathlib import Path
from typing import Any, BinaryIO

import orjson

TASK = b"T"
VALUE = b"V"
KNOWN = b"K"
FAULT = b"X"
END = b"Z"
KINDS = frozenset({TASK, VALUE, KNOWN, FAULT, END})
# Above any honest frame (20,000 rows are some 1.5 MB): a child cannot make us fill our memory.
LARGEST = 64 * 1024 * 1024
_HEAD = struct.Struct(">cI")


def path_text(path: Path) -> str:
    """Return a path as text that JSON can carry: its bytes, each a letter."""
    return os.fsencode(path).decode("latin-1")


def text_path(text: str) -> Path:
    """Return the path that `path_text` gave."""
    return Path(os.fsdecode(text.encode("latin-1")))


def write(stream: BinaryIO, kind: bytes, value: object = None) -> None:
    """Send one frame; raises OSError when nobody reads any more."""
    body = orjson.dumps(value)
    stream.write(_HEAD.pack(kind, len(body)))
    stream.write(body)
    stream.flush()


def read(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """Take the next frame as kind and undecoded body; None at the end of the stream.

    Raises ValueError for a cut, unknown or oversized one.
    """
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise ValueError("cut head")
    kind, length = _HEAD.unpack(head)
    if kind not in KINDS or length > LARGEST:
        raise ValueError(f"no frame of ours: {kind!r} of {length} bytes")
    body = stream.read(length)
    if len(body) < length:
        raise ValueError("cut body")
    return kind, body


def value(body: bytes) -> Any:
    """Decode a frame's body; raises ValueError for what is not JSON."""
    return orjson.loads(body)
