"""A database of each released schema, made from its frozen text with journalled rows in it.

To add one at a release: its revision and the rows that its tables must carry through an upgrade.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

from supervisor_app.store import freeze, record, schema
from supervisor_app.store.connection import connect
from supervisor_app.store.dots import pack
from supervisor_app.store.engine import canonical

RELEASED = ("0001",)
DEVICE, CENTRE = 9, 1
EMPLOYEES, TARGETS = 40, 12


def make_released(revision: str, path: Path, key: bytes) -> dict[str, int]:
    """Write the database of a released schema; return the rows of its tables that hold any."""
    raw = connect(path, key, create=True)
    texts = sorted(freeze.VERSIONS.glob("*.sql"))
    raw.execute("BEGIN IMMEDIATE")
    for text in texts:
        if text.name[: len(revision)] <= revision:
            for statement in text.read_text(encoding="utf-8").split("\n\n"):
                raw.execute(statement)
    raw.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    raw.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
    raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    identity = {"device": str(DEVICE), "centre": str(CENTRE), "hlc": "0", "offset": "0"}
    raw.executemany("INSERT INTO meta VALUES (?, ?)", identity.items())
    chain = record.start(raw, record.Action(CENTRE, DEVICE, "ab" * 8, "x", "", "", 1_000), 0)
    for number in range(EMPLOYEES):
        _put(raw, chain, "employee", f"e{number}", _employee(number))
    for number in range(TARGETS):
        fields = {"measure": f"m{number}", "value": 0.5 + number, "valid_from": "2025-01-01"}
        _put(raw, chain, "target", f"t{number}", fields)
    record.finish(raw, chain)
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()
    return {"employee": EMPLOYEES, "target": TARGETS, "journal": EMPLOYEES + TARGETS}


def _employee(number: int) -> dict[str, object]:
    return {
        "name": f"موظف {number}",
        "search_key": f"موظف {number}",
        "number": str(number),
        "agency_id": "a1",
        "section": "statistics",
        "job_title": "مدخل",
        "counter_id": "",
        "phone": "",
        "active_from": None,
        "active_until": None,
    }


def _put(
    raw: dbapi2.Connection,
    chain: record.Chain,
    table: str,
    thing: str,
    fields: dict[str, object],
) -> None:
    """Insert a row as that version's store did, and journal it."""
    row = {"id": thing, "centre_id": CENTRE, **fields}
    marks = ", ".join("?" * len(row))
    raw.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    said = {name: value for name, value in fields.items() if value is not None} | {"_del": False}
    chain.add(table, thing, said, {})
    dots = pack({name: [[DEVICE, chain.seq]] for name in said}, said)
    chain.rows.append((CENTRE, table, thing, canonical(said), dots))
