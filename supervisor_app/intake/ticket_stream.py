"""The cage's two ways into a ticket file: its beginning, or all of it; our side is tickets.py.

Roll-ups leave the cage as lists of times: our side sums them up, which spares this one, the slower.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

import orjson

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake import mapping as mappings
from supervisor_app.intake import places, suggestion
from supervisor_app.intake.duplicates import Seen
from supervisor_app.intake.foreign_file import state
from supervisor_app.intake.layout import Layout, examine
from supervisor_app.intake.lines import Block, Records
from supervisor_app.intake.refusals import Reason, Refusals, RowRefused, Unfit, printable
from supervisor_app.intake.rollups import Cell, Hour, RollUps
from supervisor_app.intake.ticket_reader import Columns, Row, TicketReader
from supervisor_app.intake.ticket_row import COLUMNS
from supervisor_app.intake.ticket_words import HEADERS, Field
from supervisor_app.rules.period import PeriodCode, PeriodTimes
from supervisor_app.text.search_key import search_key

ROWS_A_CHUNK = 20_000
_TOLD_FROM = COLUMNS.index("section")
_MOST_CELLS = 2_000
_KEY_BITS = (1 << 64) - 1
_SHOWN_RECORDS = 20
# A file of refused rows must not look like a reader that hangs.
_SILENT_BYTES = 8 * 1024 * 1024
Send = Callable[[object], None]


def peek(arguments: Mapping[str, Any], send: Send) -> None:
    """Send layout, first records and a suggested mapping."""
    known = {search_key(word) for words in HEADERS.values() for word in words}
    given = {name: arguments[name] for name in ("encoding", "separator")}
    sample = examine(arguments["path"], known, **given)
    suggested = suggestion.suggest(sample, date.fromisoformat(arguments["today"]))
    send(
        {
            "layout": sample.layout,
            "records": [
                [printable(cell) for cell in record] for record in sample.records[:_SHOWN_RECORDS]
            ],
            "mapping": mappings.to_plain(replace(suggested.mapping, **given)),
            "missing": suggested.missing,
            "date_order_unsure": suggested.date_order_unsure,
            "unknown_words": suggested.unknown_words,
        }
    )


def read(arguments: Mapping[str, Any], send: Send) -> None:
    """Send chunks of rows and roll-ups as they are ready, then the facts of the whole file."""
    path: Path = arguments["path"]
    before = state(path)
    mapping = mappings.from_plain(arguments["mapping"])
    headers = {search_key(header) for _, header in mapping.columns} - {""}
    layout = examine(path, headers, encoding=mapping.encoding, separator=mapping.separator).layout
    reader = TicketReader(
        _columns(layout, mapping),
        mapping,
        places.from_plain(arguments["catalogue"]),
        latest=date.fromisoformat(arguments["today"]),
        zone=ZoneInfo(arguments["zone"]),
    )
    periods = [
        PeriodTimes(PeriodCode(code), start, end) for code, start, end in arguments["periods"]
    ]
    reading = _Reading(reader, RollUps(periods), before[0], send)
    records = Records(path, layout.encoding, layout.separator)
    for block in records.blocks():
        reading.take(block, layout.header_line)
    if state(path) != before:
        raise UnreadableFile(reason=Unfit.CHANGED)
    reading.finish(records.sha256, layout)


def _columns(layout: Layout, mapping: mappings.Mapping) -> Columns:
    where = {}
    for field, header in mapping.columns:
        place = layout.place(header) if header else None
        if header and place is None:
            raise UnreadableFile(reason=Unfit.COLUMN_MISSING, detail=header)
        if place is not None:
            where[field] = place
    if mapping.missing():
        raise UnreadableFile(reason=Unfit.COLUMN_MISSING, detail=mapping.missing()[0])
    return Columns.of(len(layout.headers), where)


class _Reading:
    """One pass over a file: rows are gathered into chunks, everything else is counted."""

    def __init__(self, reader: TicketReader, rollups: RollUps, size: int, send: Send) -> None:
        self._reader = reader
        self._rollups = rollups
        self._size = size
        self._send = send
        self._seen: Seen | None = None
        self._refusals = Refusals()
        self._rows: list[Row] = []
        self._accepted = self._key = self._told = self._done = 0
        self._first_day, self._last_day = date.max.toordinal(), 0

    def take(self, block: Block, header_line: int) -> None:
        """Read one block of records, those up to the header left out."""
        if self._seen is None:
            self._seen = Seen(len(block.lines) * self._size // max(1, block.bytes_done))
        start = sum(line <= header_line for line in block.lines[:header_line])
        broken = [(line, text) for line, text in block.broken if line > header_line]
        for line, text in broken:
            self._refusals.add(line, RowRefused("row", Reason.QUOTES, text))
        read_row, add, keep = self._reader.row, self._rollups.add, self._rows.append
        is_new = self._seen.add
        for cells, line in zip(block.records[start:], block.lines[start:], strict=True):
            try:
                row = read_row(cells)
            except RowRefused as refused:
                if any(cell.strip() for cell in cells):
                    self._refusals.add(line, refused)
                continue
            if is_new(row[0], row[1]):
                keep(row)
                add(row)
            else:
                self._repeated(line, cells)
        if len(self._rows) >= ROWS_A_CHUNK or block.bytes_done - self._done >= _SILENT_BYTES:
            self._done = block.bytes_done
            self._flush(last=False)

    def _repeated(self, line: int, cells: list[str]) -> None:
        value = " ".join(cell for cell in cells if cell)
        self._refusals.add(line, RowRefused(Field.TICKET, Reason.DUPLICATE, value))

    def _flush(self, *, last: bool) -> None:
        rows = self._rows
        keys = [row[1] for row in rows]
        days = [row[0] for row in rows]
        self._accepted += len(rows)
        self._key = (self._key + sum(keys)) & _KEY_BITS
        self._told = (self._told + _told(rows)) & _KEY_BITS
        self._first_day = min(self._first_day, min(days, default=self._first_day))
        self._last_day = max(self._last_day, max(days, default=0))
        cells: list[Cell] = []
        hours: list[Hour] = []
        if last or (rows and len(self._rollups) > _MOST_CELLS):
            cells, hours = self._rollups.take_cells(keep_day=None if last else days[-1])
        self._send({"rows": rows, "cells": cells, "hours": hours, "done": self._done})
        rows.clear()

    def finish(self, sha256: str, layout: Layout) -> None:
        """Send what is left and the facts; raises UnreadableFile where there was no row at all."""
        self._done = self._size
        self._flush(last=True)
        records = self._accepted + self._refusals.counts.total()
        if not records:
            raise UnreadableFile(reason=Unfit.NO_ROWS)
        duplicates = self._refusals.counts.pop(Reason.DUPLICATE, 0)
        self._send(
            {
                "sha256": sha256,
                "encoding": layout.encoding,
                "separator": layout.separator,
                "rows": records,
                "accepted": self._accepted,
                "duplicates": duplicates,
                "untrusted": self._reader.untrusted,
                "first_day": self._first_day if self._accepted else 0,
                "last_day": self._last_day,
                "rows_key": f"{self._accepted:x}-{self._key:016x}-{self._told:016x}",
                "refused": self._refusals.kept,
                "refused_counts": {str(why): n for why, n in self._refusals.counts.items()},
            }
        )


def _told(rows: list[Row]) -> int:
    """Mix what each row tells of its ticket with its key; numbers of this machine are left out."""
    return sum(row[1] * crc32(orjson.dumps(row[_TOLD_FROM:])) for row in rows)
