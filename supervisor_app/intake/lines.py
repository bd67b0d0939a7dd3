"""Lines and records of a foreign text file in blocks of bounded memory; columns mean nothing here.

A record may run over several lines only where its quotes close again soon: an unclosed quote costs
its own line, never the rest of the file.
"""

import codecs
import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.foreign_file import open_file
from supervisor_app.intake.refusals import Unfit

# A block and its records fit into a processor's own cache.
BLOCK_BYTES = 64 * 1024
LONGEST_LINE = 1_000_000
LONGEST_RECORD_LINES = 8


@dataclass(slots=True)
class Block:
    """Records with the number of the line each begins on, and lines whose quotes do not close."""

    records: list[list[str]]
    lines: list[int]
    broken: list[tuple[int, str]] = field(default_factory=list)
    bytes_done: int = 0


class Records:
    """The records of one file, read once from front to back, with its SHA-256 afterwards."""

    def __init__(self, path: Path, encoding: str, separator: str) -> None:
        self._path = path
        self._encoding = encoding
        self._separator = separator
        self._hash = hashlib.sha256()
        self._bytes = 0

    @property
    def sha256(self) -> str:
        """The hash of the bytes read so far, of the whole file after the last block."""
        return self._hash.hexdigest()

    def blocks(self) -> Iterator[Block]:
        """Yield the records block by block; raises UnreadableFile for an endless line."""
        kept: list[str] = []
        number = 1
        for lines, last in self._lines():
            lines[:0] = kept
            block, kept = split(lines, self._separator, number, last=last)
            block.bytes_done = self._bytes
            number += len(lines) - len(kept)
            yield block

    def _lines(self) -> Iterator[tuple[list[str], bool]]:
        """Yield whole lines without their ends; what is no letter becomes U+FFFD in its line."""
        decode = io.IncrementalNewlineDecoder(
            codecs.getincrementaldecoder(self._encoding)("replace"), translate=True
        ).decode
        tail = ""
        with open_file(self._path) as stream:
            while block := stream.read(BLOCK_BYTES):
                self._hash.update(block)
                self._bytes += len(block)
                lines = (tail + decode(block)).split("\n")
                tail = lines.pop()
                if len(tail) > LONGEST_LINE:
                    raise UnreadableFile(reason=Unfit.LINE_TOO_LONG)
                yield lines, False
        tail += decode(b"", final=True)
        yield ([tail] if tail else []), True


def split(lines: list[str], separator: str, number: int, *, last: bool) -> tuple[Block, list[str]]:
    """Read lines (the first has this number) as records, the quick way where each line is one.

    The lines that are left belong to a record that may go on, unless these lines are the last.
    """
    try:
        records = parse(lines, separator)
    except csv.Error:
        records = []
    if len(records) == len(lines):
        return Block(records, list(range(number, number + len(lines)))), []
    return _split_slowly(lines, separator, number, last=last)


def _split_slowly(
    lines: list[str], separator: str, number: int, *, last: bool
) -> tuple[Block, list[str]]:
    block = Block([], [])
    at = 0
    while at < len(lines):
        found = _record_at(lines, at, separator)
        if found is None:
            if at + LONGEST_RECORD_LINES > len(lines) and not last:
                return block, lines[at:]
            block.broken.append((number + at, lines[at]))
            at += 1
            continue
        record, taken = found
        block.records.append(record)
        block.lines.append(number + at)
        at += taken
    return block, []


def _record_at(lines: list[str], at: int, separator: str) -> tuple[list[str], int] | None:
    """Return the record that begins at a line and the number of its lines, None for none."""
    for taken in range(1, min(LONGEST_RECORD_LINES, len(lines) - at) + 1):
        record = _one_record(lines[at : at + taken], separator)
        if record is not None:
            return record, taken
    return None


def parse(lines: list[str], separator: str) -> list[list[str]]:
    """Split lines into records; raises csv.Error where quotes do not close or text follows one."""
    return list(csv.reader(lines, delimiter=separator, strict=True, skipinitialspace=True))


def _one_record(lines: list[str], separator: str) -> list[str] | None:
    """Read these lines as exactly one record, or tell that they are none."""
    try:
        records = parse([f"{line}\n" for line in lines], separator)
    except csv.Error:
        return None
    return records[0] if len(records) == 1 else None
