"""Lists of agencies, services and employees as cleaned rows; matching and storing are services."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supervisor_app.errors import ReaderCrashed
from supervisor_app.intake import cage
from supervisor_app.intake.table_words import TableKind
from supervisor_app.intake.tickets import RefusedRow

_READ = "supervisor_app.intake.table_stream:read"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One accepted row: its line in the file and its cleaned values by field."""

    line: int
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A whole list; `fields` are those that the file has a column for."""

    rows: tuple[TableRow, ...]
    refused: tuple[RefusedRow, ...]
    refused_counts: dict[str, int]
    sha256: str
    encoding: str
    fields: tuple[str, ...]


def read_table(path: Path, kind: TableKind, *, cancelled: Callable[[], bool] = cage.never) -> Table:
    """Read a list in the cage.

    Raises UnreadableFile (no header, a needed column missing), and what the cage raises.
    """
    arguments = {"path": path, "kind": kind.value}
    found: dict[str, Any] = {}
    for value in cage.run(_READ, arguments, cancelled=cancelled):
        found = value
    try:
        return Table(
            rows=tuple(
                TableRow(int(line), {str(k): str(v) for k, v in values.items()})
                for line, values in found["rows"]
            ),
            refused=tuple(
                RefusedRow(int(line), str(field), str(reason), str(text))
                for line, field, reason, text in found["refused"]
            ),
            refused_counts={str(k): int(n) for k, n in found["refused_counts"].items()},
            sha256=str(found["sha256"]),
            encoding=str(found["encoding"]),
            fields=tuple(map(str, found["fields"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReaderCrashed(file=path.name, detail=str(error)) from error
