"""Writes the newest migration's text: what today's models have beyond the released schema.

`python -m supervisor_app.store.freeze`, by hand, until the next release; then the next one begins.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from supervisor_app.models.base import Base
from supervisor_app.store.schema import HEAD, statements
from supervisor_app.store.tables import METADATA

VERSIONS = Path(__file__).parent / "migrations" / "versions"
# Released, frozen for good: centres were made with them.
RELEASED = ("0001_first.sql",)
NEWEST = VERSIONS / f"{HEAD}_trust.sql"


def frozen() -> str:
    """Return the DDL that leads from the released schema to the models, a statement a paragraph."""
    now = sqlite3.connect(":memory:")
    before = sqlite3.connect(":memory:")
    try:
        for statement in statements(METADATA, Base.metadata):
            now.execute(statement)
        for name in RELEASED:
            before.executescript(
                (VERSIONS / name).read_text(encoding="utf-8").replace("\n\n", ";\n\n")
            )
        return "\n\n".join(_tidy(ddl) for ddl in _steps(before, now))
    finally:
        now.close()
        before.close()


def main() -> None:
    """Replace the text of the newest migration."""
    NEWEST.write_text(frozen() + "\n", encoding="utf-8")


def _steps(before: sqlite3.Connection, now: sqlite3.Connection) -> Iterator[str]:
    """Yield new columns of old tables first, then new tables, indexes and triggers."""
    old, new = _objects(before), _objects(now)
    for kind, name in new:
        if kind == "table" and (kind, name) in old:
            known = {column[1] for column in _columns(before, name)}
            for column in _columns(now, name):
                if column[1] in known:
                    continue
                if column[3]:
                    raise ValueError(
                        f"{name}.{column[1]}: a new column of an old table is nullable"
                    )
                yield f'ALTER TABLE "{name}" ADD COLUMN {column[1]} {column[2]}'
    for key, ddl in new.items():
        if key not in old:
            yield ddl


def _objects(database: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return the DDL of everything by kind and name, in the order it was made."""
    rows = database.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    )
    return {(kind, name): ddl for kind, name, ddl in rows}


def _columns(database: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    return database.execute(f'PRAGMA table_info("{table}")').fetchall()


def _tidy(ddl: str) -> str:
    return "\n".join(line.rstrip() for line in ddl.splitlines() if line.strip())


if __name__ == "__main__":
    main()
