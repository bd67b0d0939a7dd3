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
from supervisor_app.intake.encoding import Unfit

BLOCK_BYTES = 1024 * 1024
LONGEST_LINE = 1_000_000
LONGEST_RECORD_LINES = 8


@dataclass(frozen=True, slots=True)
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
            block, kept = self._parse(lines, number, last=last)
            number += len(lines) - len(kept)
            yield block

    def _lines(self) -> Iterator[tuple[list[str], bool]]:
        """Yield whole lines without their ends; what is no letter becomes U+FFFD in its line."""
        decode = io.IncrementalNewlineDecoder(
            codecs.getincrementaldecoder(self._encoding)("replace"), translate=True
        ).decode
        tail = ""
        with self._path.open("rb", buffering=0) as stream:
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

    def _parse(self, lines: list[str], number: int, *, last: bool) -> tuple[Block, list[str]]:
        """Read the lines as records, the quick way when each line is one record."""
        try:
            records = parse(lines, self._separator)
        except csv.Error:
            records = []
        if len(records) == len(lines):
            numbers = list(range(number, number + len(lines)))
            return Block(records, numbers, bytes_done=self._bytes), []
        return self._parse_slowly(lines, number, last=last)

    def _parse_slowly(
        self, lines: list[str], number: int, *, last: bool
    ) -> tuple[Block, list[str]]:
        block = Block([], [], bytes_done=self._bytes)
        at = 0
        while at < len(lines):
            taken = 1
            while taken <= LONGEST_RECORD_LINES and at + taken <= len(lines):
                record = _one_record(lines[at : at + taken], self._separator)
                if record is not None:
                    break
                taken += 1
            else:
                if at + taken > len(lines) and not last:
                    return block, lines[at:]
                block.broken.append((number + at, lines[at]))
                at += 1
                continue
            block.records.append(record)
            block.lines.append(number + at)
            at += taken
        return block, []


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
