"""A queue system's CSV, one row a ticket, as checked rows and roll-ups; nothing is stored.

`peek` looks at the beginning and suggests a mapping; `read` yields chunks for executemany while the
cage reads on, and ends with the facts of the file. Both read in the cage (cage.py), so both raise
UnreadableFile, ReaderCrashed, ReaderTimedOut, ReaderOutOfMemory and CancelledByPerson.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from supervisor_app.errors import ReaderCrashed
from supervisor_app.intake import cage, places
from supervisor_app.intake import mapping as mappings
from supervisor_app.intake.foreign_file import shown_name
from supervisor_app.intake.mapping import Mapping
from supervisor_app.intake.places import Catalogue
from supervisor_app.intake.rollups import Figure, Hour, figure
from supervisor_app.intake.ticket_row import COLUMNS, FIGURE_COLUMNS, HOUR_COLUMNS
from supervisor_app.intake.ticket_words import Field
from supervisor_app.rules.period import PeriodTimes

_PEEK = "supervisor_app.intake.ticket_stream:peek"
_READ = "supervisor_app.intake.ticket_stream:read"
# What values of another shape than ours lead to.
_NONSENSE = (KeyError, TypeError, ValueError, AttributeError, OverflowError)


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file and how it would be read; `missing` fields must be mapped first."""

    encoding: str
    separator: str
    header_line: int
    headers: tuple[str, ...]
    records: tuple[tuple[str, ...], ...]
    mapping: Mapping
    missing: tuple[Field, ...]
    date_order_unsure: bool
    unknown_words: tuple[tuple[Field, str], ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a file is read against: our words, our periods, today and the centre's zone."""

    catalogue: Catalogue
    periods: tuple[PeriodTimes, ...]
    today: date
    zone: str = "Asia/Riyadh"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Accepted rows in file order (COLUMNS), and roll-ups that are ready (FIGURE_, HOUR_COLUMNS).

    A roll-up may come in parts, to be added up: `rollups.merge_figures`, `rollups.merge_hours`.
    `bytes_done` is how far into the file the reader was.
    """

    rows: list[Sequence[int]]
    figures: list[Figure]
    hours: list[Hour]
    bytes_done: int


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not accepted: where, which field, why (`refusals.Reason`), and the value."""

    line: int
    field: str
    reason: str
    value: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a whole file came to. `rows` = accepted + duplicates + the sum of `refused_counts`.

    `rows_key` is equal for files that tell the same of the same tickets, in whatever order.
    `untrusted` counts stamps that were given up (out of order or 12 hours away); `wait_to` and
    `service_from` name the variant of the two times; days are None without an accepted row.
    `refused` holds the first 1,000, duplicates included.
    """

    sha256: str
    encoding: str
    separator: str
    rows: int
    accepted: int
    duplicates: int
    untrusted: int
    first_day: date | None
    last_day: date | None
    rows_key: str
    refused: tuple[RefusedRow, ...]
    refused_counts: dict[str, int]
    wait_to: str
    service_from: str


def peek(
    path: Path,
    today: date,
    *,
    encoding: str = "",
    separator: str = "",
    cancelled: Callable[[], bool] = cage.never,
) -> Preview:
    """Look at the beginning of a file and suggest how to read it; what is given is not guessed."""
    arguments = {
        "path": path,
        "today": today.isoformat(),
        "encoding": encoding,
        "separator": separator,
    }
    found: dict[str, Any] = {}
    for value in cage.run(_PEEK, arguments, cancelled=cancelled):
        found = value
    try:
        layout = found["layout"]
        return Preview(
            encoding=str(layout["encoding"]),
            separator=str(layout["separator"]),
            header_line=int(layout["header_line"]),
            headers=tuple(map(str, layout["headers"])),
            records=tuple(tuple(map(str, record)) for record in found["records"]),
            mapping=mappings.from_plain(found["mapping"]),
            missing=tuple(map(Field, found["missing"])),
            date_order_unsure=bool(found["date_order_unsure"]),
            unknown_words=tuple((Field(f), str(word)) for f, word in found["unknown_words"]),
        )
    except _NONSENSE as error:
        raise ReaderCrashed(file=shown_name(path), detail=str(error)) from error


def read(
    path: Path,
    mapping: Mapping,
    terms: Terms,
    *,
    limits: cage.Limits = cage.USUAL,
    cancelled: Callable[[], bool] = cage.never,
) -> Generator[Chunk | FileFacts, None, None]:
    """Yield chunks of some 20,000 rows, then one FileFacts.

    Whoever may leave early closes the generator (`contextlib.closing`): that ends the cage.
    """
    arguments = {
        "path": path,
        "mapping": mappings.to_plain(mapping),
        "catalogue": places.to_plain(terms.catalogue),
        "periods": [[period.code, period.start, period.end] for period in terms.periods],
        "today": terms.today.isoformat(),
        "zone": terms.zone,
    }
    with closing(cage.run(_READ, arguments, limits=limits, cancelled=cancelled)) as values:
        for value in values:
            try:
                part = _facts(value, mapping) if "sha256" in value else _chunk(value)
            except _NONSENSE as error:
                raise ReaderCrashed(file=shown_name(path), detail=str(error)) from error
            yield part


def _chunk(value: dict[str, Any]) -> Chunk:
    """Check what came over the wire: numbers only, as many as the table has columns."""
    rows, hours = value["rows"], value["hours"]
    _check(rows, len(COLUMNS))
    _check(hours, len(HOUR_COLUMNS))
    cells = value["cells"]
    _check(chain.from_iterable(cells))
    figures = [figure(*cell) for cell in cells]
    if not set(map(len, figures)) <= {len(FIGURE_COLUMNS)}:
        raise ValueError("roll-ups of another shape")
    return Chunk(rows, figures, [tuple(hour) for hour in hours], int(value["done"]))


def _check(rows: Iterable[Sequence[object]], width: int | None = None) -> None:
    """Make sure of rows of whole numbers, each of `width`; raises ValueError or TypeError."""
    kept = list(rows)
    if width is not None and not set(map(len, kept)) <= {width}:
        raise ValueError("rows of another width")
    if not set(map(type, chain.from_iterable(kept))) <= {int}:
        raise ValueError("no whole numbers")


def _facts(value: dict[str, Any], mapping: Mapping) -> FileFacts:
    return FileFacts(
        sha256=str(value["sha256"]),
        encoding=str(value["encoding"]),
        separator=str(value["separator"]),
        rows=int(value["rows"]),
        accepted=int(value["accepted"]),
        duplicates=int(value["duplicates"]),
        untrusted=int(value["untrusted"]),
        first_day=date.fromordinal(value["first_day"]) if value["first_day"] else None,
        last_day=date.fromordinal(value["last_day"]) if value["last_day"] else None,
        rows_key=str(value["rows_key"]),
        refused=tuple(
            RefusedRow(int(line), str(field), str(reason), str(text))
            for line, field, reason, text in value["refused"]
        ),
        refused_counts={str(reason): int(n) for reason, n in value["refused_counts"].items()},
        wait_to=Field.CALLED if mapping.header(Field.CALLED) else Field.STARTED,
        service_from=Field.STARTED if mapping.header(Field.STARTED) else Field.CALLED,
    )
