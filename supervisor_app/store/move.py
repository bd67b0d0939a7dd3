"""Moving a whole store from one place to the other, file or server, with its device id and chain.

The caller sees to it that nobody works in the source meanwhile, and retires it afterwards.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Boolean, MetaData, Table

from supervisor_app.errors import StoreCorrupt
from supervisor_app.models.base import Base
from supervisor_app.store import journal, schema
from supervisor_app.store.database import Database, FileDatabase
from supervisor_app.store.postgres_schema import PostgresDatabase, make
from supervisor_app.store.tables import METADATA
from supervisor_app.system.progress import Progress

_BATCH = 1000


def to_server(
    source: FileDatabase,
    target: PostgresDatabase,
    progress: Progress,
    *,
    metadata: MetaData = Base.metadata,
) -> None:
    """Fill an empty database of the server from a file, all or nothing, and verify its chain.

    Raises StoreExists (not empty), StoreTrouble, InvalidInput, CancelledByPerson.
    """
    raw = target.connect()
    try:
        raw.execute("BEGIN")
        make(raw, target, metadata)
        _fill(source, raw, progress, metadata)
        raw.execute("COMMIT")
    finally:
        # A connection that is closed without a commit takes everything back.
        raw.close()


def to_file(
    source: Database,
    target: FileDatabase,
    progress: Progress,
    *,
    metadata: MetaData = Base.metadata,
) -> None:
    """Make a file with everything of a server's store and verify its chain.

    The caller names a draft and removes it if this raises. Raises StoreExists, StoreTrouble.
    """
    schema.create(target.path, target.key, metadata=metadata)
    raw = target.connect()
    try:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("DELETE FROM meta")
        _fill(source, raw, progress, metadata)
        raw.execute("COMMIT")
    finally:
        raw.close()
    target.rest()


def _fill(source: Database, into: Any, progress: Progress, metadata: MetaData) -> None:
    tables = [*METADATA.sorted_tables, *metadata.sorted_tables]
    raw = source.connect()
    try:
        source.check(raw)
        raw.execute("BEGIN")
        counts = [raw.execute(f'SELECT count(*) FROM "{one.name}"').fetchone()[0] for one in tables]
        progress.total(sum(counts))
        for table in tables:
            _copy(table, raw, into, progress)
        raw.execute("ROLLBACK")
    finally:
        raw.close()
    arrived = [into.execute(f'SELECT count(*) FROM "{one.name}"').fetchone()[0] for one in tables]
    broken = journal.verify(into)
    if arrived != counts or broken is not None:
        reason = "rows" if broken is None else f"{broken.reason} {broken.device_id} {broken.seq}"
        raise StoreCorrupt(path=str(source.path), reason=reason)


def _copy(table: Table, raw: Any, into: Any, progress: Progress) -> None:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" for _ in table.columns)
    # A file keeps truth as a number, which a server would not take.
    truths = [at for at, one in enumerate(table.columns) if isinstance(one.type, Boolean)]
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'
    found = raw.execute(f'SELECT {names} FROM "{table.name}"')
    for rows in _batches(found, truths):
        into.executemany(statement, rows)
        progress.step(len(rows))


def _batches(found: Any, truths: list[int]) -> Iterator[list[list[Any]]]:
    while rows := [list(row) for row in found.fetchmany(_BATCH)]:
        for row in rows:
            for at in truths:
                row[at] = None if row[at] is None else bool(row[at])
        yield rows
