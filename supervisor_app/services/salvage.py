"""What can be read of a database that a newer version made: its tables and journal, as files.

The database itself is not opened: files and log are copied aside and read there. Who asks must hold
EXPORT in it; the note of it goes to the log, because nothing is written in a foreign database.
"""

import csv
import logging
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

import orjson
from sqlcipher3 import dbapi2

from supervisor_app.errors import NotAllowed, SignInRefused, StoreNewer
from supervisor_app.rules.rights import Right
from supervisor_app.services import account_keys
from supervisor_app.services.audit import SEALED
from supervisor_app.store.connection import connect, one
from supervisor_app.store.failures import own_errors
from supervisor_app.system.atomic import atomic_file, file_errors
from supervisor_app.system.clock import Clock
from supervisor_app.system.paths import CentrePaths
from supervisor_app.text.spreadsheet import inert

LOG = logging.getLogger(__name__)
JOURNAL = "journal.jsonl"
# The day and what its rows name; accounts, keys and rosters are no figures.
TABLES = (
    *("agency", "counter", "service", "employee", "period", "target"),
    *("daily_figure", "hour_figure", "satisfaction_figure", "roster_entry", "attendance"),
    *("counter_presence", "interruption", "print_job", "day_note", "report_record"),
)
_SECRET = frozenset({"account", "role_grant", "signed_roster", "workstation", "field_key_wrap"})
_JOURNAL = (
    "SELECT centre_id, device_id, seq, hlc, op, entity, entity_id, hash, body FROM journal "
    "ORDER BY centre_id, device_id, seq"
)


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks; without a password only in a demonstration."""

    username: str
    password: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Salvage:
    """The new folder and how many rows of tables and entries of the journal lie in it."""

    folder: Path
    rows: int
    entries: int


def salvage(paths: CentrePaths, key: bytes, who: Asker, folder: Path, clock: Clock) -> Salvage:
    """Write every table of the day that this version knows as CSV, and the journal as JSON lines.

    Raises SignInRefused, NotAllowed, StoreNewer (not even accounts can be read), DiskFull,
    FileRefused.
    """
    target = folder / clock.now().strftime("salvage-%Y%m%d-%H%M%S")
    with TemporaryDirectory(prefix="supervisor-salvage-") as aside:
        copy = Path(aside) / paths.database.name
        with file_errors(paths.database):
            for tail in ("", "-wal"):
                source = paths.database.with_name(paths.database.name + tail)
                if source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + tail))
        raw = connect(copy, key)
        try:
            with own_errors(copy):
                _may(raw, paths, who)
                with file_errors(target):
                    target.mkdir(parents=True, exist_ok=True)
                rows = sum(_table(raw, name, target) for name in TABLES)
                entries = _journal(raw, target / JOURNAL)
        finally:
            raw.close()
    LOG.info("a newer version's database was read out: %d rows, %d entries", rows, entries)
    return Salvage(target, rows, entries)


def _may(raw: dbapi2.Connection, paths: CentrePaths, who: Asker) -> None:
    try:
        found = one(
            raw,
            "SELECT a.password_hash, a.disabled, g.rights FROM account a "
            "LEFT JOIN role_grant g ON g.role = a.role WHERE a.username = ?",
            who.username.strip().casefold(),
        )
    except dbapi2.OperationalError as error:
        revision = one(raw, "SELECT version_num FROM alembic_version")
        raise StoreNewer(path=str(paths.database), revision=str(revision)) from error
    hashed, disabled, rights = found or ("", True, None)
    open_demonstration = who.password is None and paths.is_demo
    if disabled or not (open_demonstration or account_keys.verifies(hashed, who.password or "")):
        raise SignInRefused
    if Right.EXPORT.value not in orjson.loads(rights or "[]"):
        raise NotAllowed(right=Right.EXPORT.value)


def _table(raw: dbapi2.Connection, name: str, folder: Path) -> int:
    """Write the columns of one table that are nobody's secret and return the number of rows."""
    known = [row[1] for row in raw.execute(f'PRAGMA table_info("{name}")')]
    columns = [column for column in known if column not in SEALED]
    if not columns:
        return 0
    listed = ", ".join(f'"{column}"' for column in columns)
    count = 0
    with (
        atomic_file(folder / f"{name}.csv") as draft,
        draft.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        table = csv.writer(file)
        table.writerow(columns)
        for row in raw.execute(f'SELECT {listed} FROM "{name}"'):
            table.writerow(inert(cell.hex() if isinstance(cell, bytes) else cell for cell in row))
            count += 1
    return count


def _journal(raw: dbapi2.Connection, path: Path) -> int:
    with atomic_file(path) as draft, draft.open("w", encoding="utf-8", newline="\n") as file:
        return sum(_written(file, line) for line in _lines(raw))


def _lines(raw: dbapi2.Connection) -> Iterator[dict[str, Any]]:
    for centre, device, seq, hlc, op, entity, thing, digest, body in raw.execute(_JOURNAL):
        yield {
            "centre": centre,
            "device": str(device),
            "seq": seq,
            "hlc": hlc,
            "op": op if isinstance(op, str | int) else bytes(op).hex(),
            "entity": entity,
            "id": thing,
            "hash": bytes(digest).hex(),
            "body": _shown(entity, body),
        }


def _shown(entity: str, body: str | bytes) -> object:
    """Return an entry's body without hashes, keys and what seals; of secret things only names."""
    try:
        found = orjson.loads(body)
        fields = found["s"]
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return None
    hidden = set(fields) if entity in _SECRET else SEALED & set(fields)
    return {**found, "s": {**fields, **dict.fromkeys(hidden)}}


def _written(file: TextIO, line: dict[str, Any]) -> int:
    file.write(orjson.dumps(line, option=orjson.OPT_SORT_KEYS).decode() + "\n")
    return 1
