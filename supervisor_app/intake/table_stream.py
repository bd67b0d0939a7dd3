"""The cage's way into a list of agencies, services or employees; our side is tables.py."""

import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from supervisor_app.errors import UnreadableFile
from supervisor_app.intake.headers import match_headers
from supervisor_app.intake.layout import Layout, examine
from supervisor_app.intake.lines import Records
from supervisor_app.intake.refusals import Reason, Refusals, RowRefused, Unfit
from supervisor_app.intake.table_words import HEADERS, NEEDED, TableKind
from supervisor_app.text.search_key import search_key

MOST_ROWS = 100_000
LONGEST_VALUE = 200
_TATWEEL = "\u0640"


def read(arguments: Mapping[str, Any], send: Callable[[object], None]) -> None:
    """Send the accepted rows with their lines, the refused ones, and the facts of the file."""
    kind = TableKind(arguments["kind"])
    path: Path = arguments["path"]
    known = {search_key(word) for words in HEADERS[kind].values() for word in words}
    layout = examine(path, known).layout
    places = _places(layout, kind)
    refusals = Refusals()
    rows: list[tuple[int, dict[str, str]]] = []
    records = Records(path, layout.encoding, layout.separator)
    for block in records.blocks():
        for line, text in block.broken:
            if line > layout.header_line:
                refusals.add(line, RowRefused("row", Reason.QUOTES, text))
        for line, record in zip(block.lines, block.records, strict=True):
            if line > layout.header_line and any(cell.strip() for cell in record):
                _take(rows, refusals, line, _values(record, places), kind)
        if len(rows) + refusals.counts.total() > MOST_ROWS:
            raise UnreadableFile(reason=Unfit.TOO_MANY_ROWS, detail=str(MOST_ROWS))
    send(
        {
            "rows": rows,
            "refused": refusals.kept,
            "refused_counts": {str(reason): n for reason, n in refusals.counts.items()},
            "sha256": records.sha256,
            "encoding": layout.encoding,
            "fields": sorted(places),
        }
    )


def clean(text: str) -> str:
    """Return a name as it is stored: NFKC, single spaces, no tatweel; raises RowRefused for signs.

    Control, format, surrogate, private and unassigned characters do not belong into a name.
    """
    folded = unicodedata.normalize("NFKC", text).replace(_TATWEEL, "")
    folded = " ".join(folded.split())
    if any(unicodedata.category(sign).startswith("C") for sign in folded):
        raise RowRefused("row", Reason.BAD_TEXT, text)
    if len(folded) > LONGEST_VALUE:
        raise RowRefused("row", Reason.OUT_OF_RANGE, text)
    return folded


def _places(layout: Layout, kind: TableKind) -> dict[str, int]:
    places = match_headers(layout.headers, HEADERS[kind])
    missing = [field for field in NEEDED[kind] if field not in places]
    if missing:
        raise UnreadableFile(reason=Unfit.COLUMN_MISSING, detail=missing[0])
    return places


def _values(record: list[str], places: Mapping[str, int]) -> dict[str, str]:
    return {field: record[place] if place < len(record) else "" for field, place in places.items()}


def _take(
    rows: list[tuple[int, dict[str, str]]],
    refusals: Refusals,
    line: int,
    values: dict[str, str],
    kind: TableKind,
) -> None:
    try:
        cleaned = _complete({field: clean(value) for field, value in values.items()}, kind)
    except RowRefused as refused:
        refusals.add(line, refused)
    else:
        rows.append((line, cleaned))


def _complete(values: dict[str, str], kind: TableKind) -> dict[str, str]:
    """Return the values of a row that has all it needs; raises RowRefused."""
    for field in NEEDED[kind]:
        if not values[field]:
            raise RowRefused(field, Reason.MISSING)
    return values
