"""The store's own tables, beside those of the models: journal, merge state, and what is set aside.

* meta      device, centre, clock of the journal; no cursors: those follow from the journal itself
* journal   every change, in a hash chain per device; `op` is the action's id as a signed integer
* row       the merged state of one thing: its fields, and the dots of the writes that stand
* conflict  fields where concurrent writes differ, until a person settles them
* parked    entries that could not be put into their table   * refused   what the server refused
* orphan    entries whose chain the server replaced          * witness   heads seen at a day's end
* receipt   what the server acknowledged of this device, under its own seal
* told      the head of each chain that another device said to hold, in a file that it wrote
"""

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    event,
    text,
)

METADATA = MetaData()
# Whom an entry names, no longer than an id; nobody where it cannot be read.
ACTOR_OF = "(CASE WHEN json_valid(body) THEN substr(body ->> '$.a', 1, 64) END)"


def _journal_columns() -> list[Column[object]]:
    return [
        Column("centre_id", Integer, primary_key=True, autoincrement=False),
        Column("device_id", BigInteger, primary_key=True, autoincrement=False),
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
        Column("hlc", BigInteger, nullable=False),
        Column("op", BigInteger),
        Column("entity", String(40), nullable=False),
        Column("entity_id", String(80), nullable=False),
        Column("hash", LargeBinary(32), nullable=False),
        Column("body", Text, nullable=False),
    ]


def _thing_columns() -> list[Column[object]]:
    return [
        Column("centre_id", Integer, primary_key=True, autoincrement=False),
        Column("entity", String(40), primary_key=True),
        Column("entity_id", String(80), primary_key=True),
    ]


META = Table(
    "meta",
    METADATA,
    Column("k", String(40), primary_key=True),
    Column("v", Text, nullable=False),
    sqlite_with_rowid=False,
)

JOURNAL = Table(
    "journal",
    METADATA,
    *_journal_columns(),
    Index("ix_journal_entity", "entity_id", "entity"),
    Index("ix_journal_op", "op"),
    Index("ix_journal_hlc", "hlc"),
    # For the audit trail of one kind of thing, newest first.
    Index("ix_journal_kind", "entity", "hlc"),
    # And of one person, alone or with the kind; by the whole place, so that nothing is sorted.
    Index("ix_journal_actor", text(ACTOR_OF), "entity", "hlc", "centre_id", "device_id", "seq"),
    sqlite_with_rowid=False,
)

ORPHAN = Table("orphan", METADATA, *_journal_columns(), sqlite_with_rowid=False)
REFUSED = Table(
    "refused",
    METADATA,
    *_journal_columns(),
    Column("why", Text, nullable=False),
    sqlite_with_rowid=False,
)

ROW = Table(
    "row",
    METADATA,
    *_thing_columns(),
    Column("data", Text, nullable=False),
    Column("dots", Text, nullable=False),
    sqlite_with_rowid=False,
)

CONFLICT = Table(
    "conflict",
    METADATA,
    *_thing_columns(),
    Column("field", String(40), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("ops", Text, nullable=False),
    sqlite_with_rowid=False,
)

PARKED = Table(
    "parked",
    METADATA,
    *_thing_columns(),
    Column("why", Text, nullable=False),
    sqlite_with_rowid=False,
)

WITNESS = Table(
    "witness",
    METADATA,
    Column("device_id", BigInteger, primary_key=True, autoincrement=False),
    Column("day", String(10), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    sqlite_with_rowid=False,
)

RECEIPT = Table(
    "receipt",
    METADATA,
    Column("device_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("at", String(32), nullable=False),
    Column("mac", LargeBinary(32), nullable=False),
    sqlite_with_rowid=False,
)

TOLD = Table(
    "told",
    METADATA,
    Column("device_id", BigInteger, primary_key=True, autoincrement=False),
    Column("centre_id", Integer, primary_key=True, autoincrement=False),
    Column("chain_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# The chain is append-only. Only the exchange with the server may take back the tail that nobody has
# seen yet; it says so in `meta` inside the same transaction.
_REFUSE = "BEGIN SELECT raise(ABORT, 'the journal is append-only'); END"
_UNLESS_REWRITING = "WHEN NOT EXISTS (SELECT 1 FROM meta WHERE k = 'rewriting')"
for _head in (
    "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal",
    f"CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal {_UNLESS_REWRITING}",
):
    _ddl = DDL(f"{_head} {_REFUSE}")  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
    event.listen(JOURNAL, "after_create", _ddl.execute_if(dialect="sqlite"))
